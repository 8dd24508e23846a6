/** The sidebar's words in Korean. */
import type { panel as en } from '../en/panel';
import { deals, number } from './counts';
import { deal } from './deal';
import { finding } from './finding';
import { lanes } from './lanes';
import { saving } from './saving';

export const panel: typeof en = {
  deal,
  finding,
  lanes,
  saving,
  largeBoard: '보드 크게 열기',
  welcome: {
    title: '이 시트를 파이프라인으로',
    lead: '딜은 지금 시트에 그대로 둡니다. 직접 만든 열과 수식, 색상은 바꾸지 않습니다.',
    found: (sheet, count) => `‘${sheet}’ 시트에서 ${deals(count)}을 찾았습니다`,
    setUp: '설정…',
    promises: [
      '시트 옆에서 딜을 옮기는 보드',
      '정체된 딜을 담당자에게 하루 한 번 알리는 메일',
      '수식으로 만들어 직접 확인할 수 있는 예측',
    ],
    afterwards: '추가될 내용을 먼저 확인하고, 한 번에 되돌릴 수 있습니다.',
    lost: '파이프라인이 있는 문서이지만 연결이 끊겼습니다. 사본일 수 있습니다.',
    lostAction: '복구하면 다시 연결합니다. 입력된 셀은 그대로 둡니다.',
  },
  tabs: { board: '보드', check: '점검', forecast: '예측', alerts: '알림' },
  board: {
    open: (count) => `진행 중 ${number(count)}건`,
    weighted: (sum) => `가중 ${sum}`,
    weightedTitle: '금액 × 확률',
    needAttention: (count) => `확인 필요 ${number(count)}건`,
    allWell: '확인할 딜이 없습니다',
    stalled: (count) => `정체 ${number(count)}`,
    unpriced: (count) => `금액 미정 ${number(count)}`,
    unpricedCard: '금액 미정',
    noOwner: '담당자 없음',
    noStage: '단계 없음',
    empty: '딜이 없습니다. 여기로 끌어다 놓으십시오.',
    latest: (shown, all) => `전체 ${number(all)}건 중 최근 ${shown}건입니다. 나머지는 시트에 있습니다.`,
    daysInStage: (days) => `${days}일`,
    daysInStageTitle: (days) => `이 단계에서 ${number(days)}영업일`,
    closesTitle: '예상 마감일',
    nextStep: {
      overdue: '기한 지남',
      today: '오늘',
      planned: '예정',
      undated: '기한 미정',
      none: '다음 할 일 없음',
    },
    moreReasons: (count) => `외 ${count}건`,
    menu: (title) => `${title} 메뉴`,
    moveTo: '단계 옮기기…',
    showInSheet: '시트에서 보기',
    showTitle: (title) => `시트에서 ${title} 보기`,
    computed: '수식으로 계산되는 단계입니다',
    collapse: (stage) => `${stage}: 딜 접기, 펼치기`,
    jump: (stage, count) => `${stage}, ${deals(count)}`,
    rail: '단계',
    saving: '저장 중…',
    moved: (title, stage) => `옮겼습니다: ${title} → ${stage}`,
    movedBack: (title, stage) => `되돌렸습니다: ${title} → ${stage}`,
    refused: (title, stage) => `${title}: ${stage}에 그대로 있습니다.`,
    dragging: (title) => `${title} 옮기는 중`,
    blank: {
      title: '아직 딜이 없습니다',
      text: '단계의 + 버튼을 누르거나 시트에 첫 딜을 입력하십시오.',
    },
  },
  ask: {
    title: (title, stage) => `${title} → ${stage}`,
    optional: '선택',
    save: '저장하고 옮기기',
    required: '필수 항목입니다.',
    amountInvalid: '12,500,000 또는 1.2억처럼 입력하십시오.',
    reasons: ['가격', '경쟁사 선택', '예산 없음', '시기 안 맞음', '연락 두절'],
    reasonHint: '실주한 이유는 무엇입니까?',
    suggestions: '자주 쓰는 사유',
  },
  check: {
    lead: '잘못된 셀을 찾아 고치는 방법을 알려 드립니다. 자동으로 바꾸지는 않습니다.',
    run: '시트 점검',
    again: '다시 점검',
    running: '모든 딜을 읽는 중…',
    clean: '문제가 없습니다',
    cleanLine: (count) => `${deals(count)}을 확인했습니다.`,
    summary: (issueCount, count) => `${deals(count)} 중 문제 ${number(issueCount)}건`,
    fix: '고치기',
    fixLabel: (cell, fix) => `${cell} 셀 고치기: ${fix}`,
    fixAll: (count) => `${number(count)}건 한 번에 고치기`,
    fixAllHint: '정보 손실이 없는 것만 고칩니다: 표기, 텍스트로 입력된 숫자와 날짜.',
    noUndo:
      '고친 셀이 너무 많아 여기에서는 되돌릴 수 없습니다. Google 스프레드시트의 실행 취소를 사용하십시오.',
    undo: { fixes: '최근 수정 되돌리기', merge: '최근 합치기 되돌리기' },
    undone: (restored, skipped) =>
      skipped === 0
        ? `셀 ${number(restored)}개를 되돌렸습니다`
        : `셀 ${number(restored)}개를 되돌렸고, 그 뒤에 바뀐 ${number(skipped)}개는 그대로 두었습니다`,
    compare: '비교하고 합치기…',
    compareLabel: (row, other) => `비교하고 합치기… ${row}행과 ${other}행`,
    notes: '참고',
    notesHint: '잘못된 셀은 아닙니다.',
    cellLabel: (cell) => `${cell} 셀로 이동`,
    fixed: (fixed, skipped) =>
      skipped === 0
        ? `${number(fixed)}건을 고쳤습니다`
        : `${number(fixed)}건을 고쳤고, 그사이 바뀐 ${number(skipped)}건은 그대로 두었습니다`,
  },
  forecast: {
    title: '예측 탭',
    lead: '가로는 월, 세로는 단계입니다. 모두 수식이므로 시트에서 확률을 바꾸면 바로 반영됩니다.',
    run: '예측 만들기',
    running: '예측 탭을 만드는 중…',
    done: (tab, months) => `‘${tab}’ 탭에 ${months}개월 예측을 만들었습니다.`,
    open: '진행 중',
    weighted: '가중 금액',
  },
  alerts: {
    title: '알림 메일',
    lead: '영업일마다 담당자에게 정체된 딜과 이유를 메일 한 통으로 알립니다.',
    run: '지금 알림 보내기',
    running: '보내는 중…',
    confirm: '지금 담당자에게 메일을 보내시겠습니까?',
    confirmYes: '보내기',
    done: (mails, count) =>
      mails === 0 ? '보낼 알림이 없습니다.' : `메일 ${number(mails)}통을 보냈습니다(${deals(count)}).`,
    skipped: '제외된 알림',
  },
  health: {
    title: '자동 실행',
    lastRun: (when) => `최근 실행 ${when}`,
    never: '실행 기록 없음',
    on: '예약됨',
    off: '예약 안 됨',
    failed: '최근 실행에 실패했습니다',
    repair: '복구',
    repairing: '복구하는 중…',
    repaired: '매시간 자동 실행을 다시 예약했습니다.',
  },
};
