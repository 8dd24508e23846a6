/** What the panel and the server say to each other: every call's question and answer, as plain JSON. */
import type { Lane } from '../domain/board/lane';
import type { Day } from '../domain/cells/cell';
import type { IssueCode } from '../domain/deals/deal';
import type { Field } from '../domain/deals/field';
import type { FailureCode } from '../domain/errors/failure';
import type { ChangeBridge } from '../domain/history/bridge';
import type { ChangeKind } from '../domain/history/deal-changes';
import type { Language } from '../domain/messages/language';
import type { StageKind } from '../domain/stages/stage';

export type { Attention, AttentionCode } from '../domain/alerts/attention';
export type { Card, Lane, MoneySum } from '../domain/board/lane';
export type { BridgeStep, ChangeBridge, CountAndAmount } from '../domain/history/bridge';
export type { ChangeKind } from '../domain/history/deal-changes';

/** A failed call: the code for the program, two sentences for the person. */
export interface Problem {
  readonly code: FailureCode;
  readonly message: string;
  /** What to do next. */
  readonly action: string;
  /** True when calling again can do no harm. */
  readonly retrySafe: boolean;
  /** True when `repairWorkbook` may put it right: the panel then offers a button. */
  readonly repairable?: true;
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
  /** Every pipeline of the workbook, the main one first; one entry: there is nothing to choose. */
  readonly pipelines: readonly PipelineChoice[];
  /** The key of the pipeline shown, or `all`. */
  readonly shown: string;
  /** What has happened to the workbook's structure and wants to be known, worst first; usually none. */
  readonly notices: readonly Notice[];
}

export interface PipelineChoice {
  readonly key: string;
  /** The title of its tab. */
  readonly name: string;
}

/** One thing about the workbook's structure, such as a column that was renamed. */
export interface Notice {
  /** What happened, in one sentence. */
  readonly message: string;
  /** What to do; absent when it has been healed already. */
  readonly action?: string;
  /** True when `repairWorkbook` can put it right without harm. */
  readonly repairable: boolean;
}

/** What a repair did and what it left, in sentences. */
export interface RepairResult {
  readonly done: readonly string[];
  readonly left: readonly string[];
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
      /** The workbook is a copy, or its memory was lost, but its tabs are there: one press brings it back. */
      readonly repairable?: true;
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
  /** What a plain 1 among the amounts counts, such as 1000 with the words `천원`; absent: 1. */
  readonly amountUnit?: { readonly size: number; readonly words: string };
  /** What the check will find once set-up has added and filled its columns. */
  readonly issues: number;
  /** Readings that are safe to write in place of the text, such as `12k` → 12000. */
  readonly fixes: { readonly count: number; readonly examples: readonly FixExample[] };
  /** True when the workbook has a pipeline already and this tab would become another one. */
  readonly another: boolean;
}

export interface FixExample {
  /** Such as `F8`. */
  readonly cell: string;
  readonly found: string;
  readonly fix: string;
}

export interface SetUpRequest {
  readonly language: Language;
  readonly mode: 'adopt' | 'new' | 'sample';
  /** Only for `adopt`: the person's corrections, column number to field, null to keep a column as their own. */
  readonly mapping?: Readonly<Record<string, Field | null>>;
  /** Only for `adopt`: offered columns that the person does not want. */
  readonly without?: readonly Field[];
  readonly currency?: string;
  /** Only for `adopt`: writes the safe fixes too. */
  readonly fix?: boolean;
  /** Only for `adopt`: makes the tab in front of the person another pipeline. */
  readonly another?: boolean;
}

/** What an undo would lose; undone at once when there is nothing, else only when `confirmed`. */
export interface UndoSetUpResult {
  readonly undone: boolean;
  /** Sentences such as "12 log lines would be deleted". */
  readonly losses: readonly string[];
}

export interface SetUpResult {
  readonly sheetName: string;
  readonly deals: number;
  readonly issues: number;
  readonly tabs: readonly string[];
  /** What was left undone because an undo could not take it back, in sentences. */
  readonly warnings?: readonly string[];
  /** The pipeline's key when it came beside the first one, so that it can be taken back alone. */
  readonly pipeline?: string;
}

export interface MoveRequest {
  readonly toStage: string;
  readonly deals: readonly {
    readonly id: string;
    readonly row: number;
    readonly fromStage: string;
    /** The main pipeline when absent. */
    readonly pipeline?: string;
  }[];
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
  /** The sheet's title when there are several pipelines. */
  readonly sheetName?: string;
  /** The main pipeline when absent. */
  readonly pipeline?: string;
  /** For likely repeats and doubled ids: the row of the same tab that it could be merged with. */
  readonly otherRow?: number;
}

export interface CheckResult {
  readonly deals: number;
  readonly issues: readonly IssueRow[];
  /** Worth knowing and not wrong, such as deals in another currency: not to be counted as issues. */
  readonly notes: readonly IssueRow[];
  /** What `undoLast` would put back; absent when there is nothing. */
  readonly undo?: UndoKind;
  /** Pipelines that could not be read; the others have been checked. */
  readonly notices?: readonly Notice[];
}

/** What the last undoable change was. */
export type UndoKind = 'fixes' | 'merge';

export interface FixRequest {
  readonly fixes: readonly {
    readonly row: number;
    readonly column: number;
    readonly found: string;
    readonly dealId: string;
    readonly pipeline?: string;
  }[];
}

export interface FixResult {
  readonly fixed: number;
  /** Cells that had changed since the check and were left alone. */
  readonly skipped: number;
  /** False when the batch is too long for the note that an undo needs, or nothing was fixed. */
  readonly undoable: boolean;
}

/** The last batch of fixes or the last merge, put back; cells that somebody has changed since stay. */
export interface UndoResult {
  readonly kind: UndoKind;
  /** Cells, and the row that a merge had taken away counts as one. */
  readonly restored: number;
  readonly skipped: number;
}

/** Two rows that may be one deal, side by side, column by column. */
export interface MergePreview {
  readonly keep: MergeSide;
  readonly drop: MergeSide;
  readonly columns: readonly MergeColumn[];
}

export interface MergeSide {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  /** Stands for the row's contents; sent back so that the server notices when they have changed. */
  readonly seen: string;
}

export interface MergeColumn {
  readonly column: number;
  readonly header: string;
  /** Absent for a person's own column. */
  readonly field?: Field;
  /** As the sheet shows it. */
  readonly keep: string;
  readonly drop: string;
  /** What the merged row will have unless the person chooses otherwise; `both` joins the texts (notes, tags). */
  readonly chosen: MergeChoice;
  /** A formula computes the kept cell: it stays. */
  readonly computed?: true;
  /** Both values as they would stand in the one cell; absent where only one of them can. */
  readonly joined?: string;
  /** The value that is not chosen is added to the notes, as "Header: value". */
  readonly noted?: true;
}

export type MergeChoice = 'keep' | 'drop' | 'both';

export interface MergeRequest {
  readonly pipeline?: string;
  readonly keep: MergeAsked;
  readonly drop: MergeAsked;
  /** Column number to choice, for columns where the person wants another than proposed. */
  readonly choices: Readonly<Record<string, MergeChoice>>;
}

/** A row to merge, as the preview told it. Without `seen` a row is only found by an id that no other row has. */
export interface MergeAsked {
  readonly id: string;
  readonly row: number;
  readonly seen?: string;
}

export interface MergeResult {
  readonly row: number;
  readonly id: string;
  /** False when the row is too long for the note that an undo needs. */
  readonly undoable: boolean;
}

/** The pipeline at the ends of two days and what lies between; a deal may stand in several groups. */
export interface ChangesReport {
  readonly from: Day;
  readonly to: Day;
  /** The first day that the log can tell; an earlier `from` is moved to it. */
  readonly knownSince: Day;
  /** One bridge for each currency, the pipeline's own first. */
  readonly bridges: readonly ChangeBridge[];
  readonly groups: readonly ChangeGroup[];
}

export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly deals: readonly ChangedDeal[];
}

export interface ChangedDeal {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly currency: string;
  readonly amount?: number;
  /** What changed: stages, days or amounts, as texts. */
  readonly from: string;
  readonly to: string;
  readonly pipeline?: string;
  /** Where it stands now; absent when it is gone. */
  readonly row?: number;
}

/** Per stage: what is typed beside what history says. */
export interface StageLessons {
  readonly stages: readonly StageLesson[];
  /** Closed deals that history knows. */
  readonly closed: number;
}

export interface StageLesson {
  readonly stage: string;
  readonly colour: string;
  readonly pipeline?: string;
  /** Odds of winning, 0 to 1; `learned` is shrunk toward `typed` (features.md 5, method 2). */
  readonly odds: {
    readonly typed: number;
    readonly learned?: number;
    readonly won: number;
    readonly n: number;
  };
  /** Working days; `learned` is the 80th percentile among won deals, from 20 on (features.md 3). */
  readonly patience: { readonly typed?: number; readonly learned?: number; readonly n: number };
}

export interface TakeLessonRequest {
  readonly stage: string;
  readonly pipeline?: string;
  readonly what: 'odds' | 'patience';
  /** What was shown when the person pressed; refused when the tab has changed since. */
  readonly typed: number | null;
  readonly value: number;
}

export type WindowScreen = 'setUp' | 'merge' | 'changes' | 'stages';

/** What the window's page carries, so that it can begin before it has asked anything. */
export interface WindowFacts {
  readonly screen: WindowScreen;
  readonly language: Language;
  /** With `merge`: the rows to compare. */
  readonly rows?: readonly number[];
  readonly pipeline?: string;
  /** In the workbook's zone, which need not be the browser's. */
  readonly today: Day;
  /** Every pipeline of the workbook, the main one first; absent before set-up. */
  readonly pipelines?: readonly PipelineChoice[];
  /** With `setUp`: the tab in front is set up already (`pipeline` names one that came later), or one of our own. */
  readonly known?: true;
}

export interface ForecastResult {
  readonly tab: string;
  readonly months: number;
}

export interface AlertsResult {
  readonly mails: number;
  readonly deals: number;
  /** Why deals were left out; a count of 0 is a pipeline that could not be read. */
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
  /** @param request.pipeline a key, or `all`; the main pipeline when absent */
  loadBoard(request: { readonly pipeline?: string }): Board;
  moveDeals(request: MoveRequest): MoveResult;
  showDeal(request: { readonly id: string; readonly row: number; readonly pipeline?: string }): {
    readonly row: number;
  };
  showCell(request: {
    readonly row: number;
    readonly column: number;
    readonly pipeline?: string;
  }): Record<string, never>;
  checkSheet(request: Record<string, never>): CheckResult;
  applyFixes(request: FixRequest): FixResult;
  previewMerge(request: {
    readonly pipeline?: string;
    readonly keep: number;
    readonly drop: number;
  }): MergePreview;
  mergeDeals(request: MergeRequest): MergeResult;
  /** Puts back the last batch of fixes or the last merge. */
  undoLast(request: Record<string, never>): UndoResult;
  /** @param request.pipeline takes only this one back, which came beside the first */
  undoSetUp(request: { readonly confirmed: boolean; readonly pipeline?: string }): UndoSetUpResult;
  repairWorkbook(request: Record<string, never>): RepairResult;
  /** @param request.pipeline a key; all pipelines together when absent or `all` */
  changesBetween(request: {
    readonly from: Day;
    readonly to: Day;
    readonly pipeline?: string;
  }): ChangesReport;
  stageLessons(request: Record<string, never>): StageLessons;
  takeLesson(request: TakeLessonRequest): Record<string, never>;
  /** Opens the large window on a screen. */
  showWindow(request: {
    readonly screen: WindowScreen;
    readonly rows?: readonly number[];
    readonly pipeline?: string;
  }): Record<string, never>;
  /** Opens the sidebar, on the board unless another section is named. */
  showBoard(request: { readonly screen?: 'board' | 'check' }): Record<string, never>;
  buildForecast(request: Record<string, never>): ForecastResult;
  sendAlertsNow(request: Record<string, never>): AlertsResult;
  repairSchedule(request: Record<string, never>): Health;
}

export type RpcName = keyof Rpc;
