/** What set-up says while it works, in Korean. */
import type { SetUpTexts } from '../en/set-up';

export const setUp: SetUpTexts = {
  reading: '시트를 읽는 중입니다',
  columns: '열을 추가하는 중입니다',
  filling: '딜 번호와 날짜를 채우는 중입니다',
  tab: (title) => `‘${title}’ 탭을 만드는 중입니다`,
  guides: '선택 목록과 도움말, 색상을 추가하는 중입니다',
  forecast: '예측을 만드는 중입니다',
  schedule: '매시간 자동 실행을 예약하는 중입니다',
  done: '설정을 마쳤습니다.',
};
