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
  givingBack: '시트를 설정 전 상태로 되돌리는 중입니다',
  givenBack: '설정을 되돌렸습니다.',
  loss: {
    values: (header, count) => `‘${header}’ 열에 입력한 값 ${count}개가 사라집니다.`,
    deals: (tab, count) => `‘${tab}’ 탭이 삭제되며, 입력하거나 고친 행 ${count}개가 사라집니다.`,
    rows: (tab, count) => `‘${tab}’ 탭에 입력하거나 고친 행 ${count}개가 사라집니다.`,
    logLines: (count) => `변경 기록 ${count}건이 삭제됩니다.`,
    alerts: (count) => `알림 내역 ${count}건이 삭제됩니다.`,
    forecastNotes: (count) => `예측 옆에 메모한 셀 ${count}개가 사라집니다.`,
    formulas: (count) => `삭제될 탭을 참조하는 수식 ${count}개에 오류가 표시됩니다.`,
    unknownBefore:
      '이전 버전에서 설정한 문서라 설정 전 상태에 대한 기록이 없습니다. 직접 만드신 열에 채워진 딜 번호는 그대로 남고, 단계와 담당자 열에 있던 선택 목록은 되돌릴 수 없습니다. Pipesheet 탭에 입력하신 내용은 여기에 집계되지 않습니다.',
  },
  fixesLeft: (count) =>
    `안전한 수정 ${count}건은 설정을 되돌릴 때 함께 되돌릴 수 없어 적용하지 않았습니다. ‘시트 점검’에서 적용하십시오.`,
};
