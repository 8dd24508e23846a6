/** The words people put over the columns of a deal list, in English and Korean, and the fields they mean. */
import { likeKey } from '../cells/likeness';
import type { Field } from '../deals/field';

/** A field that a header may mean, and how plainly it says so, 0 to 1. */
export interface HeaderMeaning {
  readonly field: Field;
  readonly strength: number;
}

/** The word is the field's own name. */
const PLAIN = 0.95;
/** The word is used for the field, but for other things too. */
const LOOSE = 0.7;
/** Only a part of the header is a word of the field. */
const PARTIAL = 0.55;

/** Whole headers per field, loose ones after the `~`. Names of known exports are among them. */
const HEADERS: Readonly<Record<Field, string>> = {
  id: 'id|deal id|deal no|deal number|deal #|opp #|opp id|opp no|opportunity id|opportunity number|record id|딜 번호|딜id|영업번호|영업기회번호|기회번호|관리번호|안건번호|프로젝트코드|pj코드|pj번호|딜 코드~#|no|number|ref|reference|key|code|lead id|case id|번호|순번|코드|일련번호|연번',
  deal: 'deal|deal name|deal title|opportunity|opportunity name|opp|opp name|딜|딜명|딜 이름|딜 제목|영업기회|영업기회명|기회명|영업건|영업건명|안건|안건명|건명|사업명|프로젝트명|계약명|거래명|과제명|공사명~title|name|subject|project|project name|제목|프로젝트|사업|과제',
  company:
    'company|company name|account|account name|client|client name|customer|customer name|organization|organization name|organisation|organisation name|associated company|고객사|고객사명|고객명|거래처|거래처명|회사|회사명|업체|업체명|발주처|발주기관|수요처|기업명~org|business|prospect|end customer|buyer company|고객|기업|기관|기관명|상호|상호명|최종고객',
  contact:
    'contact|contact name|contact person|primary contact|고객 담당자|고객담당자명|거래처 담당자|고객사 담당자|담당자(고객)|담당자(고객사)|컨택포인트~person|person name|buyer|champion|decision maker|키맨|의사결정자|상대 담당자|연락 담당자',
  email:
    'email|email address|contact email|person email|이메일|이메일 주소|메일주소|전자우편~mail|메일|담당자 이메일',
  phone:
    'phone|phone number|contact phone|person phone|telephone|mobile|mobile phone|전화|전화번호|연락처|휴대폰|휴대폰번호|휴대전화|핸드폰~tel|cell|contact number|hp|h.p',
  owner:
    'owner|deal owner|opportunity owner|record owner|sales rep|sales agent|salesperson|sales person|sales owner|account executive|assigned to|assignee|담당|담당자|담당자명|영업담당|영업담당자|영업 담당자명|담당영업|영업대표|영업사원|딜 담당자|딜 소유자|소유자|자사 담당자~rep|agent|ae|account manager|account owner|seller|responsible|salesman|책임자|담당직원|pm|영업|사원명',
  stage:
    'stage|deal stage|sales stage|stage name|pipeline stage|opportunity stage|단계|진행단계|영업단계|딜 단계|세일즈 단계|파이프라인 단계|업무단계|영업 진행단계~status|deal status|phase|sales phase|진행상태|상태|진행상황|진행현황|딜 상태|영업상태',
  amount:
    'amount|deal amount|deal value|deal size|opportunity amount|total amount|close value|contract value|contract amount|금액|예상매출|예상매출액|예상금액|예상수주금액|예상수주액|수주금액|수주액|예상계약금액|계약금액|계약액|딜 금액|거래금액|제안금액|견적금액~value|size|price|total|revenue|expected revenue|estimated value|estimated revenue|acv|arr|tcv|mrr|budget|매출|매출액|총액|규모|사업금액|사업예산|예산|사업규모|공급가액|총금액',
  currency:
    'currency|currency of value|deal currency|deal currency of value|amount currency|total amount currency|통화|통화단위~화폐|화폐단위',
  probability:
    'probability|win probability|deal probability|probability %|win %|close probability|확률|성공확률|수주확률|계약확률|성사확률|성공률|수주가능성~prob|likelihood|chance|odds|confidence|가능성|확도|성사가능성',
  expectedClose:
    'expected close|expected close date|estimated close|estimated close date|est close|est close date|forecast close|forecast close date|target close|target close date|projected close date|수주예정일|수주예정|수주예상일|예상수주일|계약예정일|예상계약일|예상 마감일|예상마감|마감예정일|예상종료일|예상 클로징일|클로징예정일|수주월|수주예정월|예상수주월~eta|expected date|target date|due|예정일|목표일|완료예정일|발주예정일',
  closed:
    'closed|closed on|closed at|closed date|date closed|actual close|actual close date|won date|date won|won on|won time|수주일|수주일자|계약일|계약일자|계약체결일|체결일~종결일|완료일',
  closeDate: 'close date|마감(예정)일~close|closing|closing date|마감일|마감|종료일|클로징|클로징일|마감일자',
  nextStep:
    'next step|next steps|next action|opportunity next steps|다음 액션|다음 단계|다음 할 일|다음 활동|다음 조치|후속조치|후속 액션|넥스트 스텝|차기 활동~next activity|to do|action|action item|follow up|activity subject|next|액션|할 일|향후계획|향후 계획|액션플랜|조치사항|예정사항',
  nextStepDate:
    'next step date|next action date|next activity date|next contact date|follow up date|next follow up|다음 액션일|다음 활동일|다음 연락일|다음 액션 일자|다음 일정|후속일|팔로업일~activity due date|due date|차기 일정|팔로업|예정일정',
  source:
    'source|lead source|deal source|original source|유입 경로|유입경로|유입채널|리드 소스|리드 출처~channel|origin|출처|경로|소스|채널|유입',
  tags: 'tags|tag|태그~label|labels|deal label|라벨|꼬리표',
  notes:
    'notes|note|comments|comment|remarks|note content|비고|메모|특이사항|코멘트|영업 현황|영업현황~remark|description|memo|details|설명|내용|참고|참고사항|상세|진행내용|이슈',
  lostReason:
    'lost reason|loss reason|closed lost reason|reason lost|reason for loss|실주 사유|실주사유|실주 원인|실패 사유|실패사유|패인~why lost|reason|탈락 사유|취소 사유|사유',
  created:
    'created|created on|created at|created date|create date|creation date|date created|deal created|engage date|date added|등록일|등록일자|생성일|생성일자|생성 날짜|최초등록일|인입일|유입일~opened|open date|added|entry date|lead date|inquiry date|start date|date|작성일|접수일|문의일|시작일|일자|날짜|최초접촉일',
  stageSince:
    'in stage since|stage since|last stage change|last stage change date|date entered stage|stage entered|stage changed|stage date|단계 진입일|단계진입일|단계 변경일|단계변경일자|진입한 날짜~stage start|단계 시작일|상태 변경일',
  lastTouch:
    'last touch|last activity|last activity date|last contact|last contact date|last contacted|date of last contact|최근 활동일|최종 활동일|마지막 활동일|마지막 연락일|최근 연락일|최근 접촉일|최종 접촉일|최종 미팅일~last meeting|last call|최근 미팅일|최근 방문일',
  snoozedUntil: 'snoozed until|snooze until|snooze|알림 보류일~remind on|알림 중지일',
};

/** Parts of a header that hint at a field, tried when the whole is not known; the first that fits counts. */
const PARTS: readonly (readonly [RegExp, Field])[] = [
  [/실주.*사유|lost.*reason|loss.*reason/, 'lostReason'],
  [/next.*(?:step|action).*date|다음.*일자?$/, 'nextStepDate'],
  [/next.*(?:step|action)|다음.*(?:액션|활동|조치)/, 'nextStep'],
  [
    /(?:expect|estimat|forecast|target|planned|anticipat).*clos|예상.*(?:수주|마감|계약).*일|(?:수주|마감|계약).*예정/,
    'expectedClose',
  ],
  [/clos.*date|마감일/, 'closeDate'],
  [/e-?mail|이메일/, 'email'],
  [/phone|전화|연락처/, 'phone'],
  [/probab|확률/, 'probability'],
  [/currency|통화/, 'currency'],
  [/stage|단계/, 'stage'],
  [/owner|sales\s*rep|salesperson|영업.*담당/, 'owner'],
  [/amount|deal.*value|deal.*size|금액|예상.*매출/, 'amount'],
  [/company|account.*name|customer.*name|client.*name|고객사|거래처|업체/, 'company'],
  [/opportunity.*name|deal.*name|영업기회|사업명/, 'deal'],
  [/comment|remark|비고|메모/, 'notes'],
];

/** Columns about something else that share a word with a field. */
const OTHER_THINGS =
  /weighted|average|prev|previous|forecast\s*category|region|territory|\btype\b|count|margin|profit|cost|tax|vat|discount|days|duration|age\b|manager|website|address|industry|gp|가중|이익|원가|세액|부가세|할인|비율|건수|기간|부서|사업부|유형|구분|지역|주소|업종|일수/;

/** What exports put before the column's own name. */
const EXPORT_PREFIX = /^(?:deal|person|organi[sz]ation|activity|note|lead)\s+-\s+/i;
const IN_BRACKETS = /[([{][^)\]}]*[)\]}]/g;
const MARKS = /[*:：※▼▲]+/g;

let meaningsByKey: ReadonlyMap<string, readonly HeaderMeaning[]> | undefined;

/**
 * The fields that a header may mean, the likeliest first; none for a header that says nothing known.
 *
 * @example headerMeanings('예상매출(원)') // [{ field: 'amount', strength: 0.95 }]
 */
export function headerMeanings(header: string): readonly HeaderMeaning[] {
  const text = header.normalize('NFKC').replace(MARKS, ' ').trim();
  if (text === '' || text.length > 60) return [];
  const bare = text.replace(IN_BRACKETS, ' ').trim();
  const whole = wholeHeader(text, bare);
  if (whole) return whole;
  const lower = bare.toLowerCase().replace(/_/g, ' ');
  if (OTHER_THINGS.test(lower) || /\bid$/.test(lower)) return [];
  const part = PARTS.find(([pattern]) => pattern.test(lower));
  return part ? [{ field: part[1], strength: PARTIAL }] : [];
}

/** The export's prefix is part of some names (`Deal - Title` is a title of a deal) and noise before others. */
function wholeHeader(text: string, bare: string): readonly HeaderMeaning[] | undefined {
  const table = headerTable();
  const spellings = [text, bare, bare.replace(EXPORT_PREFIX, '')];
  for (const spelling of spellings) {
    const meanings = table.get(likeKey(spelling));
    if (meanings) return meanings;
  }
  return undefined;
}

function headerTable(): ReadonlyMap<string, readonly HeaderMeaning[]> {
  if (meaningsByKey) return meaningsByKey;
  const table = new Map<string, HeaderMeaning[]>();
  for (const [field, words] of Object.entries(HEADERS) as [Field, string][]) {
    const [plain = '', loose = ''] = words.split('~');
    addWords(table, plain, { field, strength: PLAIN });
    addWords(table, loose, { field, strength: LOOSE });
  }
  meaningsByKey = table;
  return table;
}

function addWords(table: Map<string, HeaderMeaning[]>, words: string, meaning: HeaderMeaning): void {
  for (const word of words.split('|')) {
    const key = likeKey(word);
    if (key !== '') table.set(key, [...(table.get(key) ?? []), meaning]);
  }
}
