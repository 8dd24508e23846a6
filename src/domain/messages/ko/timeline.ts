/** Korean sentences about what has happened to a deal. */
import type { timeline as english } from '../en/timeline';
import { dayText } from './day';
import { asObject } from './particle';
import { stageWord } from './stage-word';

export const timeline: typeof english = {
  created: (stage) => (stage === '' ? '등록했습니다' : `${stageWord(stage)}로 등록했습니다`),
  gone: '시트에서 삭제했습니다',
  merged: '다른 딜과 합쳤습니다',
  moved: (from, to) => {
    if (from === '') return `${stageWord(to)}로 정했습니다`;
    return to === ''
      ? `${stageWord(from)}에서 뺐습니다`
      : `${stageWord(from)}에서 ${stageWord(to)}로 옮겼습니다`;
  },
  changedTab: (tab) => `‘${tab}’ 탭으로 옮겼습니다`,
  set: (field, to) => `${asObject(field)} 입력했습니다: ${to}`,
  changed: (field, from, to) => `${asObject(field)} 바꿨습니다: ${from} → ${to}`,
  cleared: (field, from) => `${asObject(field)} 지웠습니다: ${from}`,
  touched: '활동을 기록했습니다',
  mailed: (rule, to, why) => `${to}에게 ‘${rule}’ 알림 메일을 보냈습니다: ${why}`,
  maybeMailed: (rule, to, why) => `${to}에게 보낸 ‘${rule}’ 알림 메일이 발송되지 않았을 수 있습니다: ${why}`,
  quoted: (text) => `‘${text}’`,
  day: dayText,
  ways: {
    edit: '',
    board: '',
    check: ' (시트 점검)',
    merge: ' (합치기)',
    undo: ' (되돌리기)',
    reconcile: ' (나중에 발견)',
  },
};
