/** Stage names and the words for their kinds and forecast categories, in Korean. */
import type { en } from '../en/stages';

export const ko: typeof en = {
  names: {
    prospecting: '발굴',
    qualification: '검토',
    proposal: '제안',
    negotiation: '협상',
    closing: '수주',
    lost: '실주',
    retention: '고객 관리',
  },
  kinds: { open: '진행', won: '수주', lost: '실주', afterWon: '수주 후' },
  categories: {
    pipeline: '파이프라인',
    bestCase: '낙관',
    commit: '확약',
    closed: '마감',
    omitted: '제외',
  },
};
