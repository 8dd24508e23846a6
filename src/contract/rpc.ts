/** What the panel and the server say to each other: every call's question and answer, as plain JSON. */
import type { Lane } from '../domain/board/lane';
import type { Day } from '../domain/cells/cell';
import type { IssueCode } from '../domain/deals/deal';
import type { Field } from '../domain/deals/field';
import type { FailureCode } from '../domain/errors/failure';
import type { Language } from '../domain/messages/language';
import type { StageKind } from '../domain/stages/stage';

export type { Attention, AttentionCode } from '../domain/alerts/attention';
export type { Card, Lane, MoneySum } from '../domain/board/lane';

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
