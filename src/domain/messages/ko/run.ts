/** Korean words for what a long run is doing. */
import type { run as en } from '../en/run';

export const run: typeof en = {
  forecast: {
    reading: '딜을 읽는 중',
    writing: '예측 탭을 작성하는 중',
    done: '예측 탭을 작성했습니다',
  },
};
