/** Korean words of the Forecast tab. */
import type { ForecastTexts } from '../en/forecast';
import { stampText } from './day';

export const forecast: ForecastTexts = {
  title: (currency) => `매출 예측 · ${currency}`,
  banner: (stamp) =>
    `Pipesheet에서 만든 표(${stampText(stamp)}). 따로 표시한 곳 외에는 모두 수식입니다. 다시 만들어도 오른쪽 메모는 그대로 남습니다.`,
  periods: { before: '이전', later: '이후', noDate: '날짜 미정', total: '합계' },
  counts: { odds: '확률', deals: '딜 수', unpriced: '금액 미정', undated: '마감일 미정' },
  summary: {
    heading: '월별',
    won: '수주 실적',
    open: '진행 중 금액(예상 마감월 기준)',
    weighted: '가중 금액',
    expected: '수주 실적 + 가중 금액',
    target: '목표',
    targetTogether: '목표(전체 파이프라인)',
    gap: '목표까지 부족액(+는 초과)',
    coverage: '커버리지(진행 중 ÷ 남은 목표)',
    met: '달성',
  },
  openHeading: '단계별 진행 중 금액',
  weightedHeading: '단계별 가중 금액',
  otherStages: '기타 단계',
  stageOf: (pipeline, stage) => `${pipeline} · ${stage}`,
  total: '합계',
  outcomes: {
    heading: (stamp) => `예상 범위(${stampText(stamp)} 계산)`,
    headingTogether: (stamp) => `전체 파이프라인의 예상 범위(${stampText(stamp)} 계산)`,
    p10: '90% 확률로 이 금액 이상(P10)',
    p50: '50% 확률로 이 금액 이상(P50)',
    p90: '10% 확률로 이 금액 이상(P90)',
    note: '수식이 아니라 계산한 값입니다. 수주 실적에 그달 진행 중인 딜의 모든 성패 조합을 더한 결과이며, 딜이 서로 영향을 주지 않는다고 가정합니다. 함께 움직이는 딜이 많으면 실제 범위는 더 넓습니다.',
  },
  watch: {
    heading: '합계에 들어가지 않은 항목',
    unpriced: '금액이 없는 진행 중인 딜',
    undated: '예상 마감일이 없는 딜(합계에만 포함)',
    noStage: '단계가 없는 딜',
    textAmounts: '텍스트로 입력된 금액(‘시트 점검’ 참고)',
    currency: (code) => `통화가 ${code}인 진행 중인 딜`,
    amount: '금액',
    count: '딜 수',
  },
  choice: {
    label: '파이프라인',
    all: '전체',
    help: '파이프라인 하나 또는 ‘전체’를 선택하십시오. 이 탭의 수식이 모두 선택을 따르며, 예상 범위는 항상 전체 기준입니다.',
    heading: '파이프라인별 수주 실적',
    counted: '합계 포함',
    together: '전체',
  },
  chart: {
    title: (currency) => `목표 대비 수주 실적과 가중 금액(${currency})`,
    heading: '차트 데이터',
    month: '월',
  },
  monthFormat: 'yyyy"년" m"월"',
  monthLabel: (cell) => `YEAR(${cell})&"년 "&MONTH(${cell})&"월"`,
};
