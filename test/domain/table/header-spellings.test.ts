/** A few hundred ways to head a column, by the field they mean: lists that people keep, forms that they fill, exports. */
import { describe, expect, test } from 'vitest';
import { headerMeanings } from '../../../src/domain/table/header-words';

function meaningOf(header: string): string {
  return headerMeanings(header)[0]?.field ?? 'own';
}

/** Each header as a line of its own, so that a failure names it. */
function asLines(headers: string, meaning: (header: string) => string): string[] {
  return headers.split('|').map((header) => `${header}: ${meaning(header)}`);
}

type Spellings = readonly (readonly [field: string, headers: string])[];

const ENGLISH: Spellings = [
  ['id', 'Deal ID|Opportunity ID|Opp ID|ID|Deal No.|S/N|Sr. No'],
  ['deal', 'Deal|Opportunity|Opp Name|Project Name'],
  ['notes', 'Deal description|Notes|Comment|Remarks|Notes / Comments'],
  ['company', 'Prospect|Client name|Company / Account|Customer Name|Org Name|Account'],
  ['contact', 'Contact Name|Contact|Point of contact|POC'],
  ['email', 'Primary contact email|Email|E-Mail'],
  ['phone', 'Phone No.|Tel.|Contact phone number'],
  [
    'owner',
    'Owner Name|Sales Owner|Salesperson|Sales Representative|Account Owner|Assigned To|BD|Lead owner',
  ],
  ['stage', 'Deal Stage|Current Stage|Sales stage|Pipeline Stage|Deal Status|Status|Opportunity Stage'],
  [
    'amount',
    'Amount|Deal Amount|Amount ($)|Opportunity Amount|Est. Value|Estimated Deal Value|Potential value|Deal Value (USD)|Contract Value|ACV ($k)|Total Contract Value|Potential Revenue|Forecast Amount|Expected Revenue',
  ],
  ['currency', 'Currency|Deal Currency|Currency Code'],
  ['probability', 'Prob.|Probability %|Win Prob|% Probability|Confidence (%)|Chance of winning'],
  [
    'expectedClose',
    'Expected Close|Exp. Close Date|Expected Closing Date|Est. Close Date|Estimated Closing|Forecasted Close Date|Target Close Date|Anticipated close|Projected Close|Expected close month',
  ],
  ['closeDate', 'Close|Closing Date'],
  ['closed', 'Date Closed|Actual Close Date'],
  ['nextStep', 'Next Steps|Next Action|To-Do|Follow-up'],
  ['nextStepDate', 'Next step due|Next Step Date|Next Action Date|Follow up on'],
  ['source', 'Lead source|Source'],
  ['tags', 'Tags'],
  ['lostReason', 'Reason Lost|Loss Reason|Lost Reason|Why we lost'],
  ['created', 'Created|Created Date|Date Added|Date Created|Create time|Entry Date'],
  ['lastTouch', 'Last Contacted|Last Contact Date|Last Touch'],
  ['stageSince', 'Stage Changed|Stage entry date|Date entered stage'],
];

const KOREAN: Spellings = [
  ['id', 'No.|순번|번호|관리 번호|딜ID|영업기회 ID|프로젝트 코드'],
  ['deal', '기회명|딜명|영업 기회|영업건명|프로젝트명|사업명|안건명|과제명|계약명'],
  ['company', '고객명|고객사명|거래처|거래처명|업체명|회사명|기관명|발주기관|수요기관|최종 고객|End User'],
  ['contact', '고객 담당자|고객담당|담당자명(고객)'],
  ['phone', '연락처|전화번호|핸드폰번호'],
  ['email', '이메일|E-mail|메일|담당자 이메일'],
  ['owner', '영업담당|영업담당자|담당 영업|담당자|담당자명|담당영업사원|영업 대표|책임자|주담당|AM'],
  ['stage', '진행 단계|영업단계|단계|상태|현재 단계|진행현황|영업 진행단계|딜 단계|진행 상황'],
  [
    'amount',
    '예상매출|예상 매출액|예상매출액(천원)|예상 금액|예상 수주액|수주예상금액|수주 예상 금액|예상계약금액|계약 금액|제안 금액|견적금액(원)|금액(VAT별도)|총 금액|매출 예상|사업비',
  ],
  ['currency', '통화'],
  ['probability', '확률|성공 확률|수주 확률(%)|수주가능성|가능성(%)'],
  [
    'expectedClose',
    '수주 예정일|수주예정월|예상 수주일|예상계약일|계약 예정일|계약예정월|예상 마감일|마감 예정일|수주시기|수주 예상 시기|예상 수주시점|계약시기|예상 시기',
  ],
  ['closeDate', '마감일|종료일'],
  ['closed', '수주일|계약일|계약일자|수주 일자'],
  ['nextStep', '다음 액션|다음 단계|넥스트 액션|넥스트스텝|향후 계획|향후 일정|후속 조치'],
  ['nextStepDate', '다음 액션 일자|다음 연락일|다음 미팅일|액션 기한'],
  ['source', '유입 경로|리드소스'],
  ['tags', '태그'],
  ['notes', '비고|메모|특이 사항|영업 현황|주요 내용'],
  ['lostReason', '실주 사유|실패 사유|실주이유'],
  ['created', '등록일|등록일자|최초 등록일|생성일|영업 시작일|접수일자'],
  ['stageSince', '단계 변경일'],
  ['lastTouch', '최근 연락일|최근활동|마지막 접촉일'],
];

describe.each<readonly [string, Spellings]>([
  ['English', ENGLISH],
  ['Korean', KOREAN],
])('%s headers', (_, table) => {
  test.each(table)('mean %s: %s', (field, headers) => {
    expect(asLines(headers, meaningOf)).toEqual(asLines(headers, () => field));
  });

  test('read the same in capitals, with marks, line breaks and full-width letters', () => {
    for (const [field, headers] of table) {
      for (const header of headers.split('|')) {
        const wide = header.replace(/[A-Za-z]/g, (letter) =>
          String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
        );
        for (const written of [
          header.toUpperCase(),
          `${header} *`,
          `▼ ${header}`,
          header.replace(' ', '\n'),
          wide,
        ]) {
          expect(`${written}: ${meaningOf(written)}`).toBe(`${written}: ${field}`);
        }
      }
    }
  });
});

test.each([
  'Quote #|Win Rate|Last Modified|Last Updated|Days in stage|Weighted Amount|Weighted Value|Discount|Product|Region|Industry|Company Size|Manager|Owner ID|Company ID|Owner Email|Quantity|Close Quarter|Expected margin|Cost|Deal Type|Contract start date|Contract end date|Renewal date|Invoice date|Payment date|Birthday|Country|City|Address',
  '최종 수정일|수정일|예상GP|예상이익|매출이익|가중금액|가중치 금액|이익률|사업부|부서|지역|제품|품목|수량|단가|경쟁사|연도|분기|구분|고객유형|업종|주소|원가|납품일|검수일|세금계산서 발행일|입금일|수금액|미수금|착수일|사업기간|계약기간',
])('%s stay the person’s own', (headers) => {
  expect(asLines(headers, meaningOf)).toEqual(asLines(headers, () => 'own'));
});
