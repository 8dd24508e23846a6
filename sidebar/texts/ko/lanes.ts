/** The words of lanes, cards and selecting, in Korean. */
import type { lanes as en } from '../en/lanes';
import { deals, number } from './counts';

export const lanes: typeof en = {
  part: (shown, all) => `${number(shown)}/${number(all)}`,
  add: (stage) => `${stage} 단계에 딜 추가`,
  noMatch: '조건에 맞는 딜이 없습니다.',
  convertedTitle: (day) => `모든 통화를 합한 금액입니다(가장 오래된 환율: ${day}).`,
  snoozed: (day) => `${day}까지 알림 보류`,
  unsaved: '아직 저장되지 않음',
  open: '딜 열기',
  select: (title) => `${title} 선택`,
  selectThis: '선택',
  deselectThis: '선택 해제',
  selected: (count) => `${number(count)}건 선택됨`,
  selectedMenu: (count) => `딜 ${number(count)}건 메뉴`,
  clear: '선택 해제',
  holding: (count) => `${deals(count)}을 옮기는 중`,
  over: (stage) => `${stage} 위`,
  dropped: (stage) => `${stage}에 놓았습니다`,
  putBack: '제자리로 되돌렸습니다',
  placed: (title, place, all) => `${title}: ${number(all)}건 중 ${number(place)}번째로 옮겼습니다`,
  noNeighbour: '그 방향에는 옮길 수 있는 단계가 없습니다',
  keys: {
    title: '키보드 단축키',
    list: [
      ['← ↑ ↓ →', '다른 카드로 이동'],
      ['Enter', '딜 열기'],
      ['Space', '선택'],
      ['M', '카드 메뉴'],
      ['Alt + ← →', '이전·다음 단계로 옮기기'],
      ['Alt + ↑ ↓', '단계 안에서 순서 바꾸기'],
      ['N', '딜 추가'],
      ['/', '검색'],
      ['F', '오늘 연락할 딜'],
      ['Ctrl/⌘ + Z', '되돌리기'],
      ['Esc', '닫기, 선택 해제'],
      ['?', '이 목록'],
    ],
  },
};
