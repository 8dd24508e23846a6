/** Korean sentences about deals that need attention, and the mails that carry them. */
import type { alerts as english } from '../en/alerts';

/** `제안 단계`; a name that already ends so is left as it is. */
function stageWord(stage: string): string {
  return stage.endsWith('단계') ? stage : `${stage} 단계`;
}

export const alerts: typeof english = {
  reasons: {
    stalled: ({ days, limit, stage }) =>
      `${stageWord(stage)}에 영업일 기준 ${days}일째입니다(기준 ${limit}일)`,
    stalledSinceCreation: ({ days, limit, stage }) =>
      `등록 후 영업일 기준 ${days}일째 ${stageWord(stage)}입니다(기준 ${limit}일)`,
    cold: ({ days, limit }) =>
      `영업일 기준 ${days}일 동안 접촉이 없고 예정된 일정도 없습니다(기준 ${limit}일)`,
    overdue: ({ due, step }) =>
      step === '' ? `다음 액션 기한(${due})이 지났습니다` : `다음 액션 ‘${step}’의 기한(${due})이 지났습니다`,
    noNextStep: '다음 액션이 정해지지 않았습니다',
    slipped: ({ slips }) => `예상 마감일이 ${slips}번 미뤄졌습니다`,
    pastClose: ({ close }) => `예상 마감일(${close})이 지났습니다`,
  },
  rules: { stalled: '정체' },
  states: { planned: '예정', sending: '발송 중', sent: '발송', unknown: '확인 필요', held: '보류' },
  skips: {
    noOwner: '담당자가 없는 딜',
    ownerNotInTeam: '담당자가 팀 탭에 없음',
    ownerInactive: '비활성 담당자',
    noAddress: '담당자의 메일 주소 없음',
    addressInvalid: '담당자의 메일 주소 오류',
    snoozed: '알림 보류 중',
    quota: '오늘 메일 발송 한도 소진',
    alreadyToday: '오늘 메일을 이미 보냄',
    beforeHour: '알림 시각 전',
    dayOff: '영업일이 아님',
    told: '이미 알림',
  },
  digest: {
    subject: ({ count, first, workbook }) =>
      count === 1 ? `[${workbook}] 진행이 멈춘 딜: ${first}` : `[${workbook}] 진행이 멈춘 딜 ${count}건`,
    heading: (count) => `진행이 멈춘 딜 ${count}건`,
    greeting: (name) => `${name} 님, 안녕하십니까.`,
    lead: (count) =>
      count === 1
        ? '한 단계에 기준보다 오래 머물러 있는 딜이 있어 알려 드립니다.'
        : '한 단계에 기준보다 오래 머물러 있는 딜을 금액과 확률이 큰 순서로 정리했습니다.',
    unpriced: '금액 미정',
    odds: (share) => `확률 ${share}`,
    reminder: '재알림',
    nextStep: (step, day) => `다음 액션: ${[step, day].filter((part) => part !== '').join(', ')}`,
    open: '시트에서 열기',
    more: (count) => `이 밖의 ${count}건은 다음 영업일부터 열 건씩 이어서 보내 드립니다.`,
    openPipeline: '파이프라인 열기',
    footer: (workbook) =>
      `‘${workbook}’에서 담당하시는 딜에 관한 알림 메일입니다. 같은 딜은 한 번 알려 드리고, 단계가 그대로이면 영업일 기준 3일, 7일, 14일 뒤에 다시 알려 드립니다. 딜의 단계를 옮기면 알림이 끝나고, ‘알림 보류일’에 날짜를 적으면 그날까지 알림을 쉽니다.`,
    date: ({ year, month, date, weekday }) =>
      `${year}년 ${month}월 ${date}일 (${'월화수목금토일'.charAt(weekday - 1)})`,
  },
};
