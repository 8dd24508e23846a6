/** The menu and its dialogs, in Korean. */
import type { MenuTexts } from '../en/menu';
import { stageWord } from './stage-word';

export const menu: MenuTexts = {
  title: 'Pipesheet',
  setUp: '설정…',
  board: '보드 열기',
  largeBoard: '보드 크게 열기',
  moveSelected: '선택한 딜 옮기기…',
  check: '시트 점검',
  forecast: '예측 만들기',
  alerts: '지금 알림 보내기…',
  changes: '변경 내역 보기…',
  lessons: '단계별 통계 보기…',
  repair: '복구',
  undoSetUp: '설정 되돌리기…',
  undoSetUpQuestion: (isLossy) =>
    isLossy
      ? '그래도 설정을 되돌리시겠습니까? 직접 입력하신 셀은 그대로 둡니다.'
      : '설정을 되돌리시겠습니까? 추가된 열과 탭, 선택 목록, 색상이 없어지고 시트가 설정 전 상태로 돌아갑니다. 입력하신 내용은 사라지지 않습니다.',
  undoneSetUp: '설정을 되돌렸습니다.',
  moveTitle: (count) => `딜 ${count}건 옮기기`,
  moveQuestion: (stages) =>
    `옮길 단계의 번호나 이름을 입력하십시오.\n\n${stages.map((name, index) => `${index + 1}  ${name}`).join('\n')}`,
  moveNothing: '딜이 있는 탭에서 옮길 딜을 먼저 선택하십시오.',
  moved: (count, stage) =>
    count === 0 ? '옮긴 딜이 없습니다.' : `딜 ${count}건을 ${stageWord(stage)}로 옮겼습니다.`,
  moveRefused: (deal, why) => `${deal}: ${why}`,
  forecastBuilt: (tab, months) => `‘${tab}’ 탭에 ${months}개월 예측을 만들었습니다.`,
  alertsQuestion:
    '정체된 딜을 담당자별로 메일 한 통에 모아 보냅니다. 이미 알린 딜은 제외합니다. 지금 보내시겠습니까?',
  alertsSent: (mails, deals) =>
    mails === 0 ? '보낼 알림이 없습니다.' : `메일 ${mails}통으로 딜 ${deals}건을 알렸습니다.`,
  alertsSkipped: (reason, count) => (count === 0 ? reason : `제외 ${count}건: ${reason}`),
  windows: {
    board: '보드',
    setUp: 'Pipesheet 설정',
    merge: '비교하고 합치기',
    changes: '변경 내역',
    stages: '단계별 통계',
  },
  repaired: '매시간 자동 실행을 다시 예약했습니다.',
};
