/** The headers that people and vendors' exports write over the columns of a deal list, by the field they mean. */
import type { Field } from '../deals/field';

/**
 * Headers per field, loose ones after the `~`. Names of known exports are among them. What stands
 * before and after a name (`SUBJECT`, `NAME_ENDING`, `DATE_ENDING`) need not be listed: `Deal owner name` is `owner`.
 */
export const HEADERS: Readonly<Record<Field, string>> = {
  id: 'id|deal #|opp #|opp no|deal no|record id|deal number|관리번호|안건번호|프로젝트코드|pj코드|pj번호|serial number|deal code|opp code|opportunity code~#|no|number|ref|reference|key|code|lead id|case id|번호|순번|코드|일련번호|연번|s/n|sr no|일련',
  deal: 'deal|opportunity|opp|deal title|딜|딜 제목|딜 이름|영업기회|기회|영업건|안건|건|사업명|프로젝트명|계약명|거래명|과제명|공사명|영업기회 내용|프로젝트 명칭~title|name|subject|project|제목|프로젝트|사업|과제',
  company:
    'company|account|client|customer|organization|organisation|associated company|고객사|고객명|거래처|회사|업체|발주처|발주기관|수요처|기업명|수요기관|고객기관|엔드유저|최종 수요처|계약처|판매처~org|business|prospect|end customer|고객|기업|기관|상호|최종고객|end user|prospect company|buyer company|company account',
  contact:
    'contact|contact person|primary contact|고객 담당자|거래처 담당자|고객사 담당자|담당자(고객)|담당자(고객사)|담당자명(고객)|담당자(거래처)|고객담당|고객측 담당자|거래처 담당|point of contact|customer contact|client contact~person|buyer|champion|decision maker|키맨|의사결정자|상대 담당자|연락 담당자|poc',
  email: 'email|email address|contact email|person email|이메일|이메일 주소|메일주소|전자우편~mail|메일',
  phone:
    'phone|phone number|contact phone|person phone|telephone|mobile|전화|전화번호|연락처|휴대폰|휴대폰번호|휴대전화|핸드폰|핸드폰번호|이동전화|contact mobile|mobile number|cell phone|telephone number~tel|cell|contact number|hp|tel no',
  owner:
    'owner|record owner|sales rep|sales agent|salesperson|account executive|assigned to|assignee|담당|담당자|담당영업|영업대표|영업사원|소유자|자사 담당자|담당영업사원|영업 담당 사원|주담당|주담당자|담당 매니저|영업 책임자|sales executive|sales manager in charge|deal lead|opportunity lead|rep name~rep|agent|ae|account manager|account owner|seller|responsible|책임자|담당직원|pm|영업|사원|am|bd|bdm|sdr|업무담당|진행담당',
  stage:
    'stage|pipeline stage|단계|진행단계|세일즈 단계|파이프라인 단계|업무단계|current stage|sales process stage|opportunity status|현재 단계|현 단계|진척단계|영업진행단계~status|phase|진행상태|상태|진행상황|진행현황|progress|진척상황|진척도',
  amount:
    'amount|deal value|deal size|total amount|close value|contract value|contract amount|금액|예상매출|예상매출액|예상금액|예상수주금액|예상수주액|수주금액|수주액|예상계약금액|계약금액|계약액|거래금액|제안금액|견적금액|est value|estimated deal value|potential value|potential revenue|total contract value|annual contract value|opportunity value|sales amount|order value|매출 예상|매출예상액|예상 매출금액|예상 계약액|수주 예상액|사업비|총사업비|딜금액|딜 규모|영업금액~value|size|price|total|revenue|expected revenue|estimated value|estimated revenue|acv|arr|tcv|mrr|budget|매출|매출액|총액|규모|사업금액|사업예산|예산|사업규모|공급가액|총금액|estimated amount|ticket size|volume|견적가|제안가|판매금액|사업비용|forecast|forecast value|forecast revenue|pipeline value',
  currency:
    'currency|currency of value|amount currency|deal currency|total amount currency|통화|통화단위~화폐|화폐단위',
  probability:
    'probability|win probability|win %|close probability|확률|성공확률|수주확률|계약확률|성사확률|성공률|수주가능성|win prob|chance of winning|chance to win|probability of close|likelihood of closing|수주 확도|계약가능성|계약 가능성|성약률|성약확률~prob|likelihood|chance|odds|confidence|가능성|확도|성사가능성|win chance',
  expectedClose:
    'expected close|estimated close|est close|forecast close|target close|projected close|수주예정일|수주예정|수주예상일|예상수주일|계약예정일|예상계약일|예상 마감일|예상마감|마감예정일|예상종료일|예상 클로징일|클로징예정일|수주월|수주예정월|예상수주월|exp close|expected closing|estimated closing|anticipated close|expected close month|forecasted close|expected decision|expected order|expected signing|수주시기|수주 예상시기|예상 수주시기|예상 수주시점|수주시점|계약시기|계약 예상시기|예상 계약월|계약예정월|매출예정월|마감예정~eta|expected|target|due|예정일|목표일|완료예정일|발주예정일|decision|close month|closing month|예상 시기|예상월|목표월',
  closed:
    'closed|closed on|closed at|date closed|actual close|won date|date won|won on|won time|수주일|계약일|계약체결일|체결일|order date|signed on|date signed|contract signed date|수주확정일|계약완료일|낙찰일~종결일|완료일',
  closeDate: 'close date|마감(예정)일~close|closing|마감일|마감|종료일|클로징|클로징일',
  nextStep:
    'next step|next steps|next action|다음 액션|다음 단계|다음 할 일|다음 활동|다음 조치|후속조치|후속 액션|차기 활동|넥스트 액션|넥스트 스텝|향후 일정|향후 진행|다음 조치사항|다음 계획|추후 계획~next activity|to do|action|action item|follow up|activity subject|next|액션|할 일|향후계획|액션플랜|조치사항|예정사항|upcoming action|next task|대응 방안|후속',
  nextStepDate:
    'next step date|next action date|next activity date|next contact date|follow up date|next follow up|다음 할 일 기한|다음 액션일|다음 활동일|다음 연락일|다음 일정|후속일|팔로업일|next step due|follow up on|next call|next meeting|next meeting date|next touch|액션 기한|액션 일정|다음 접촉일|다음 미팅 일정|다음 방문일|조치 기한~activity due date|due date|차기 일정|팔로업|due|기한|팔로업 예정일',
  source:
    'source|lead source|original source|유입경로|유입채널|리드 소스|리드 출처~channel|origin|출처|경로|소스|채널|유입',
  tags: 'tags|tag|태그~label|labels|라벨|꼬리표',
  notes:
    'notes|note|comments|comment|remarks|note content|비고|메모|특이사항|코멘트|영업현황|주요 내용|기타사항|진행 메모|영업 메모~remark|description|memo|details|설명|내용|참고|참고사항|상세|진행내용|이슈|log|update|updates|기타|진행 경과',
  lostReason:
    'lost reason|loss reason|closed lost reason|reason lost|reason for loss|실주사유|실주원인|실패사유|패인|실주이유|실패이유|실주 원인|탈락이유|why we lost|reason for losing~why lost|reason|탈락사유|취소사유|사유',
  created:
    'created|created on|created at|create date|creation date|date created|engage date|date added|등록일|생성일|생성 날짜|최초등록일|인입일|유입일|create time|created time|record created|최초 상담일|기회 발굴일|발굴일~opened|open date|added|entry date|lead date|inquiry date|start date|date|작성일|접수일|문의일|시작일|일자|날짜|최초접촉일|started|received|등록 일시|생성 일시',
  stageSince:
    'in stage since|stage since|last stage change|date entered stage|stage entered|stage changed|stage date|단계 진입일|단계 변경일|진입한 날짜|stage entry|stage entered on|current stage since|stage updated|stage modified|진입일|단계 전환일~stage start|단계 시작일|상태 변경일',
  lastTouch:
    'last touch|last activity|last contact|last contacted|date of last contact|최근 활동일|최종 활동일|마지막 활동일|마지막 연락일|최근 연락일|최근 접촉일|최종 접촉일|최종 미팅일|최근활동|마지막 접촉일|최종 연락일|최근 컨택일|마지막 컨택일|last interaction|last touchpoint|last contact on~last meeting|last call|최근 미팅일|최근 방문일|latest activity',
  snoozedUntil: 'snoozed until|snooze until|snooze|알림 보류일~remind on|알림 중지일',
  snoozeReason:
    'snooze reason|reason for snooze|why snoozed|알림 보류 사유|보류 사유|보류 이유~알림 중지 사유',
  status:
    'won or lost|won/lost|win/loss|수주/실주 여부~status|outcome|result|결과|상태|수주여부|영업결과|진행상태',
};

/** Parts of a header that hint at a field, tried when the whole is not known; the first that fits counts. */
export const PARTS: readonly (readonly [RegExp, Field])[] = [
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
export const OTHER_THINGS =
  /weighted|average|prev|previous|forecast\s*category|region|territory|\btype\b|count|margin|profit|cost|tax|vat|discount|days|duration|age\b|manager|website|owner\s*e-?mail|\bsize$|address|industry|gp|가중|이익|원가|세액|부가세|할인|비율|건수|기간|부서|사업부|유형|구분|지역|주소|업종|일수|수금|미수|입금|청구|발행|검수/;

/** Made from another column of the same sheet: taken only where that one is not there. */
export const DERIVED = /\bconverted\b|환산/;

/** What exports put before the column's own name. */
export const EXPORT_PREFIX = /^(?:deal|person|organi[sz]ation|activity|note|lead)\s+-\s+/i;
/** What the column is about, before its name: `Deal owner`, `영업 단계`. */
export const SUBJECT = /^(?:deal|opportunity|opp|sales|딜|영업기회|영업)(?=.)/;
/** What follows a name and says no more: `Account Name`, `고객사명`; `Created date`, `수주일자`. */
export const NAME_ENDING = /(?:name|명)$/;
export const DATE_ENDING = /(?:date|자)$/;
export const IN_BRACKETS = /[([{][^)\]}]*[)\]}]/g;
export const MARKS = /[*:：※▼▲]+/g;
