/** Korean words for what a long run is doing. */
import type { run as en } from '../en/run';

export const run: typeof en = {
  forecast: {
    reading: '딜을 읽는 중입니다',
    writing: '예측 탭을 만드는 중입니다',
    done: '예측 탭을 만들었습니다.',
  },
  fixes: {
    writing: '수정하는 중입니다',
    done: '수정했습니다.',
  },
};
