/** What the panel and the server say to each other: every call's question and answer, as plain JSON. */
import type { Day } from '../domain/cells/cell';
import type { IssueCode } from '../domain/deals/deal';
import type { Field } from '../domain/deals/field';
import type { FailureCode } from '../domain/errors/failure';
import type { Language } from '../domain/messages/language';
import type { StageKind } from '../domain/stages/stage';

/** A failed call: the code for the program, two sentences for the person. */
export interface Problem {
  readonly code: FailureCode;
  readonly message: string;
  /** What to do next. */
  readonly action: string;
  /** True when calling again can do no harm. */
  readonly retrySafe: boolean;
  /** With `fieldRequired`: the fields still missing, so that the panel can ask for them. */
  readonly fields?: readonly Field[];
}

/** Every call answers with one of these, as a JSON string (a bare Date would arrive as null, platform.md 4.3). */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Why a deal needs attention; the definitions stand in design 4 and features.md 3. */
export type AttentionCode = 'stalled' | 'cold' | 'overdue' | 'noNextStep' | 'slipped' | 'pastClose';

export interface Attention {
  readonly code: AttentionCode;
  /** The reason in words, in the panel's language. */
  readonly text: string;
}

export interface Card {
  readonly id: string;
  /** Sheet row at the time of loading; sent back with a move so that the server need not search. */
  readonly row: number;
  readonly title: string;
  readonly company: string;
  readonly owner: string;
  readonly stage: string;
  /** Absent: unpriced. */
  readonly amount?: number;
  readonly currency: string;
  readonly probability: number;
  readonly expectedClose?: Day;
  /** Working days in the stage; absent when the sheet does not say since when. */
  readonly daysInStage?: number;
  readonly attention: readonly Attention[];
  readonly nextStep: string;
  readonly nextStepDate?: Day;
  /** Set when a formula computes this deal's stage: it cannot be moved here. */
  readonly stageComputed?: true;
}

export interface MoneySum {
  readonly currency: string;
  readonly amount: number;
  readonly weighted: number;
}

export interface Lane {
  readonly stage: string;
  readonly kind: StageKind | 'unknown';
  readonly colour: string;
  /** The stage's odds, so that a card shows its new weighted value before the server has answered. */
  readonly probability?: number;
  /** Fields a deal must have to enter; the panel asks for those it sees missing. */
  readonly required?: readonly Field[];
  readonly count: number;
  readonly unpriced: number;
  readonly stalled: number;
  /** One entry per currency, the pipeline's own first; currencies are never added together. */
  readonly sums: readonly MoneySum[];
  /** Open lanes hold every card, what needs attention first; closed lanes the latest 50. */
  readonly cards: readonly Card[];
}

export interface Board {
  readonly language: Language;
  readonly currency: string;
  readonly today: Day;
  readonly sheetName: string;
  readonly lanes: readonly Lane[];
  readonly health: Health;
}

/** How the hourly work is doing, so that silence is noticed. */
export interface Health {
  /** `YYYY-MM-DD HH:mm` in the workbook's zone; absent: never ran. */
  readonly lastRun?: string;
  readonly lastError?: string;
  readonly scheduled: boolean;
}

/** The first answer: either the board, or what set-up needs to know. One request opens the panel. */
export type Opening =
  | { readonly state: 'board'; readonly board: Board }
  | {
      readonly state: 'setUp';
      readonly language: Language;
      readonly preview?: SetUpPreview;
      readonly reason?: Problem;
    };

export interface ColumnProposal {
  /** 1-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** Absent: kept as the person's own column. */
  readonly field?: Field;
  /** 0 to 1. */
  readonly confidence: number;
  /** Up to three values from under the header, as shown in the sheet. */
  readonly samples: readonly string[];
}

/** What adopting the current sheet would do; nothing has been written yet. */
export interface SetUpPreview {
  readonly sheetName: string;
  readonly headerRow: number;
  readonly deals: number;
  readonly columns: readonly ColumnProposal[];
  /** Columns that will be added at the right edge. */
  readonly added: readonly Field[];
  readonly stages: readonly { readonly name: string; readonly kind: StageKind; readonly deals: number }[];
  readonly currency: string;
  readonly issues: number;
}

export interface SetUpRequest {
  readonly language: Language;
  readonly mode: 'adopt' | 'new' | 'sample';
  /** Only for `adopt`: the person's corrections, column number to field, null to keep a column as their own. */
  readonly mapping?: Readonly<Record<string, Field | null>>;
  /** Only for `adopt`: offered columns that the person does not want. */
  readonly without?: readonly Field[];
  readonly currency?: string;
}

export interface SetUpResult {
  readonly sheetName: string;
  readonly deals: number;
  readonly issues: number;
  readonly tabs: readonly string[];
}

export interface MoveRequest {
  readonly toStage: string;
  readonly deals: readonly { readonly id: string; readonly row: number; readonly fromStage: string }[];
  /** Values asked for because the target stage requires them (lost reason, amount, expected close). */
  readonly fields?: Readonly<Partial<Record<Field, string | number>>>;
}

export interface MoveResult {
  readonly moved: readonly { readonly id: string; readonly row: number }[];
  /** Deals that were left where they are, each with why. */
  readonly refused: readonly { readonly id: string; readonly problem: Problem; readonly stageNow?: string }[];
}

export interface IssueRow {
  readonly code: IssueCode;
  /** Such as `F8`. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly dealId: string;
  readonly title: string;
  /** Where, what and how to fix it, in the panel's language. */
  readonly message: string;
  readonly found: string;
  /** The text that the safe fix would put there. */
  readonly fix?: string;
}

export interface CheckResult {
  readonly deals: number;
  readonly issues: readonly IssueRow[];
}

export interface FixRequest {
  readonly fixes: readonly {
    readonly row: number;
    readonly column: number;
    readonly found: string;
    readonly dealId: string;
  }[];
}

export interface FixResult {
  readonly fixed: number;
  /** Cells that had changed since the check and were left alone. */
  readonly skipped: number;
}

export interface ForecastResult {
  readonly tab: string;
  readonly months: number;
}

export interface AlertsResult {
  readonly mails: number;
  readonly deals: number;
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
}

export interface Progress {
  /** 0 to 1. */
  readonly done: number;
  readonly step: string;
}

/** Every call of the panel: name of the global function, what it takes, what it answers. */
export interface Rpc {
  openPanel(request: { readonly language?: Language }): Opening;
  previewSetUp(request: { readonly language: Language }): SetUpPreview;
  setUp(request: SetUpRequest): SetUpResult;
  readProgress(request: Record<string, never>): Progress | null;
  loadBoard(request: Record<string, never>): Board;
  moveDeals(request: MoveRequest): MoveResult;
  showDeal(request: { readonly id: string; readonly row: number }): { readonly row: number };
  showCell(request: { readonly row: number; readonly column: number }): Record<string, never>;
  checkSheet(request: Record<string, never>): CheckResult;
  applyFixes(request: FixRequest): FixResult;
  buildForecast(request: Record<string, never>): ForecastResult;
  sendAlertsNow(request: Record<string, never>): AlertsResult;
  repairSchedule(request: Record<string, never>): Health;
}

export type RpcName = keyof Rpc;
