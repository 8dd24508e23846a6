/** The words of saving, conflicts and undoing, in Korean. */
import type { saving as en } from '../en/saving';
import { deals, number } from './counts';

export const saving: typeof en = {
  deals,
  to: (what, stage) => `${what} → ${stage}`,
  undo: (what) => `되돌리기: ${what}`,
  add: (title) => `새 딜: ${title}`,
  added: (title, stage) => `추가했습니다: ${title} → ${stage}`,
  back: (what) => `되돌렸습니다: ${what}`,
  takenOut: (title) => `추가를 취소했습니다: ${title}`,
  stay: (count, first) =>
    count === 1 ? `${first}: 옮기지 못했습니다.` : `${first} 외 ${number(count - 1)}건은 옮기지 못했습니다.`,
  unsaved: (count) => `아직 저장되지 않은 변경 ${number(count)}건`,
  found: (count) => `지난번에 저장되지 않은 변경이 ${number(count)}건 있습니다.`,
  foundAction: '지금 다시 보냅니다.',
  kept: '이 브라우저에 보관했다가 자동으로 다시 보냅니다.',
  again: '다시 보내기',
  discard: (what) => `버리기: ${what}`,
  others: (count) => `다른 사람이 ${deals(count)}을 변경했습니다`,
  conflict: {
    title: (deal) => `그사이 변경된 딜: ${deal}`,
    gone: (deal) => `시트에 없는 딜: ${deal}`,
    goneText: '행이 삭제되었거나 다른 딜과 합쳐졌습니다.',
    wanted: (what) => `하려던 작업: ${what}`,
    seen: '보고 있던 값',
    before: '이전 값',
    yours: '내 값',
    now: '현재 시트',
    theirs: '시트 값 유지',
    move: '그래도 옮기기',
    undo: '그래도 되돌리기',
    save: '선택한 값 저장',
    letGo: '내 변경 버리기',
    addAgain: '다시 추가',
    empty: '비어 있음',
    next: (count) => `결정할 딜이 ${number(count)}건 더 있습니다`,
  },
  ask: {
    many: (count, stage) => `${deals(count)} → ${stage}`,
    some: (count) => `미입력 ${deals(count)}에 적용`,
  },
};
