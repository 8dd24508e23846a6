/** The names that people give to stages, by what they say: won or lost, and how far a deal has come. */
import type { StageKind } from '../stages/stage';

/** What a stage's name tells. */
export interface StageMeaning {
  readonly kind: StageKind;
  /** Usual odds of winning from here, 0 to 1; they also give the order of progress. */
  readonly odds: number;
  /** Put aside: neither dead nor moving. */
  readonly onHold?: true;
  /** The last step, which is the win itself in sheets that name no other (`Closing`, `계약`). */
  readonly lastStep?: true;
}

export interface StageNames {
  readonly meaning: StageMeaning;
  /** Whole names. */
  readonly names: string;
  /** Parts that settle it when the whole name is not known. */
  readonly parts: string;
}

/**
 * In the order in which parts are tried: endings first, since `수주 실패` is a loss and `Proposal lost` no
 * proposal.
 */
export const STAGE_NAMES: readonly StageNames[] = [
  {
    meaning: { kind: 'lost', odds: 0 },
    names:
      'loss|dead|rejected|cancelled|canceled|abandoned|no decision|dropped|no deal|not interested|unqualified|no go|deleted|실패|취소|드롭|드랍|드롭됨|탈락|유찰|거절|포기|종료|중단|부적격|미수주|패찰|불발|no sale|ghosted|no response|went dark|unresponsive|withdrawn|계약취소|수주취소|취소됨|불가|부결',
    parts: '타사|경쟁사|lost|disqualif|실주|수주실패|계약실패|영업실패|무산|거절|탈락',
  },
  {
    meaning: { kind: 'open', odds: 0.05, onHold: true },
    names:
      'paused|postponed|nurture|nurturing|stalled|parked|연기|대기|홀드|중지|장기|on ice|deferred|delayed|홀딩|유보|잠정중단',
    parts: 'onhold|보류',
  },
  {
    meaning: { kind: 'afterWon', odds: 1 },
    names:
      'customer|active customer|implementation|delivery|delivered|after sales|expansion|upsell|a/s|유지|관리|이행|납품|납품완료|구축|구축완료|기존고객|업셀|고객|installed|go live|live|납품중|검수|검수중|검수완료|설치|설치완료|구축중|운영|운영중',
    parts: 'retention|renewal|onboarding|고객관리|고객유지|유지보수|유지관리|사후관리|재계약|갱신|온보딩',
  },
  {
    meaning: { kind: 'open', odds: 0.85 },
    names:
      'verbal|verbal commitment|verbal agreement|commit|committed|contracting|contract sent|contract out|awaiting signature|수주유력|수주임박|수주예정|계약예정|계약임박|계약진행|계약진행중|계약중|계약대기|계약서발송|구두합의|확정예정|verbal yes|paperwork|contract review|contracts|가계약|구두|구두계약|구두확정|발주예정|발주대기|계약서작성|계약서검토|최종승인대기',
    parts: '수주예정|계약예정|임박|유력',
  },
  {
    meaning: { kind: 'won', odds: 1 },
    names:
      'won|win|signed|contract signed|deal won|sold|success|successful|order received|completed|complete|done|closed|수주|수주완료|수주확정|체결|성사|성공|낙찰|완료|판매완료|거래완료|발주완료|계약확정|최종수주|signed contract|po received|purchase order|order placed|ordered|paid|invoiced|closed deal|sale|입금|입금완료|수금|수금완료|발주|최종계약완료|계약됨',
    parts: 'closedwon|dealwon|수주완료|수주성공|계약완료|계약체결|계약성사|계약성공',
  },
  {
    meaning: { kind: 'open', odds: 0.9, lastStep: true },
    names: 'closing|contract|finalizing|finalising|클로징|계약|계약단계|마감|최종계약|본계약|본계약진행',
    parts: '',
  },
  {
    meaning: { kind: 'open', odds: 0.7 },
    names:
      'review|legal|legal review|procurement|purchasing|best and final|조건협의|협의|협의중|최종협의|계약협의|계약검토|품의|내부품의|구매검토|구매품의|우선협상대상|네고|가격네고',
    parts: 'negotiat|협상|네고',
  },
  {
    meaning: { kind: 'open', odds: 0.5 },
    names:
      'quote|quoted|bid|bidding|tender|decision maker bought in|decision|입찰|입찰참여|입찰중|투찰|산출|short list|shortlisted|shortlist|short listed',
    parts: 'pricequote|quotation|quotesent|견적',
  },
  {
    meaning: { kind: 'open', odds: 0.4 },
    names:
      'rfp|rfi|solution|value proposition|제안|제안중|제안서|제안완료|제안발송|제안제출|입찰준비|제안준비중|제안설명',
    parts: 'proposal|propos|제안',
  },
  {
    meaning: { kind: 'open', odds: 0.3 },
    names:
      'demonstration|evaluation|evaluating|trial|pilot|poc|technical review|id decision makers|perception analysis|시범|평가|파일럿|체험|기술검토|pt|발표|테스트|실사',
    parts: 'demo|presentation|시연|데모|poc',
  },
  {
    meaning: { kind: 'open', odds: 0.2 },
    names:
      'qualify|needs|assessment|sql|sal|mql|scoping|검토|검토중|적격|적격심사|사전검토|가능성검토|자격검토|요건정의|분석',
    parts: 'qualif|discovery|needsanalysis|니즈|요구사항|요구분석',
  },
  {
    meaning: { kind: 'open', odds: 0.1 },
    names:
      'attempted|outreach|connected|engaging|engaged|working|in progress|active|진행|진행중|연락|연락중|방문|방문예정|상담|상담중|상담예정|초기상담|첫미팅|영업중|intro call|call scheduled|first call|타진|상담완료|방문완료|방문미팅|전화상담',
    parts: 'contacted|contactmade|firstcontact|appointment|meetingscheduled|접촉|미팅|컨택',
  },
  {
    meaning: { kind: 'open', odds: 0.05 },
    names:
      'lead|leads|new|new lead|inbound|cold|suspect|open|backlog|idea|신규|신규문의|인지|접수|문의|인입|유입|타겟|타깃|관심|예비|lead in|unqualified lead|target|targets|to contact|초기|신규리드|db',
    parts: 'prospect|newlead|리드|발굴|잠재|가망',
  },
];

/** What a status column says of a deal that is not over, as like-keys. */
export const OPEN_STATUSES: ReadonlySet<string> = new Set([
  'open',
  'active',
  'inprogress',
  'pending',
  '진행',
  '진행중',
  '영업중',
]);
