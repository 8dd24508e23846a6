/** Korean sentences about deals that need attention, and the mails that carry them. */
import type { alerts as english } from '../en/alerts';
import { dayText } from './day';
import { ko as fields } from './fields';
import { stageWord } from './stage-word';

export const alerts: typeof english = {
  reasons: {
    stalled: ({ days, limit, stage }) => `${stageWord(stage)}에서 ${days}영업일째입니다(기준 ${limit}일)`,
    stalledSinceCreation: ({ days, limit, stage }) =>
      `등록 후 ${days}영업일째 ${stageWord(stage)}에 있습니다(기준 ${limit}일)`,
    cold: ({ days, limit }) => `${days}영업일간 활동이 없고 예정된 일도 없습니다(기준 ${limit}일)`,
    overdue: ({ due, today }) => `다음 할 일 기한(${dayText(due, today)})이 지났습니다`,
    noNextStep: '다음 할 일이 없습니다',
    slipped: ({ slips }) => `예상 마감일이 ${slips}번 미뤄졌습니다`,
    pastClose: ({ close, today }) => `예상 마감일(${dayText(close, today)})이 지났습니다`,
  },
  rules: { stalled: '정체' },
  states: { planned: '예정', sending: '발송 중', sent: '발송됨', unknown: '확인 필요', held: '보류' },
  skips: {
    noOwner: '담당자가 없는 딜',
    ownerNotInTeam: '담당자가 팀 탭에 없음',
    ownerInactive: '비활성 담당자',
    noAddress: '담당자의 이메일 없음',
    addressInvalid: '담당자의 이메일 오류',
    snoozed: '알림 보류 중',
    quota: '오늘 메일 발송 한도 소진',
    alreadyToday: '오늘 알림 메일을 이미 보냄',
    beforeHour: '알림 시각 전',
    dayOff: '오늘은 영업일이 아님',
    told: '이미 알린 딜',
  },
  digest: {
    subject: ({ count, first, workbook }) =>
      count === 1 ? `[${workbook}] 정체된 딜: ${first}` : `[${workbook}] 정체된 딜 ${count}건`,
    heading: (count) => `정체된 딜 ${count}건`,
    greeting: (name) => `${name} 님, 안녕하십니까.`,
    lead: (count) =>
      count === 1
        ? '한 단계에 기준보다 오래 머물러 있는 딜을 알려 드립니다.'
        : '한 단계에 기준보다 오래 머물러 있는 딜을 가중 금액이 큰 순서로 알려 드립니다.',
    unpriced: '금액 미정',
    odds: (share) => `확률 ${share}`,
    reminder: '재알림',
    nextStep: (step, day, today) =>
      `다음 할 일: ${[step, day && dayText(day, today)].filter((part) => part !== '').join(', ')}`,
    open: '시트에서 열기',
    more: (count) =>
      count === 1
        ? '나머지 1건은 다음 영업일에 알려 드립니다.'
        : `나머지 ${count}건은 다음 영업일부터 10건씩 나누어 알려 드립니다.`,
    openPipeline: '파이프라인 열기',
    footer: (workbook) =>
      `‘${workbook}’에서 담당하시는 딜에 관한 알림 메일입니다. 같은 딜은 한 번 알려 드리고, 단계가 그대로이면 3영업일, 7영업일, 14영업일 뒤에 다시 알려 드립니다. 딜을 다른 단계로 옮기면 알림이 끝나고, ‘${fields.snoozedUntil}’ 칸에 날짜를 적으면 그날까지 알림을 보내지 않습니다.`,
    date: ({ year, month, date, weekday }) =>
      `${year}년 ${month}월 ${date}일 (${'월화수목금토일'.charAt(weekday - 1)})`,
  },
};
