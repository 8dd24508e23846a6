/** What the panel and the server say to each other: every call's question and answer, as plain JSON. */

import type { BoardView } from '../domain/board/view';
import type { Day } from '../domain/cells/cell';
import type { Language } from '../domain/messages/language';
import type {
  Board,
  Health,
  MoveRequest,
  MoveResult,
  PipelineChoice,
  Pulse,
  RepairResult,
  UndoChangesRequest,
  UndoChangesResult,
} from './board';
import type { CheckResult, FixRequest, FixResult, UndoResult } from './check';
import type {
  AddDealRequest,
  AddDealResult,
  AddFieldRequest,
  DealPage,
  DealRef,
  EditDealRequest,
  EditDealResult,
} from './deal';
import type { ChangesReport, StageLessons, TakeLessonRequest } from './history';
import type { MergePreview, MergeRequest, MergeResult } from './merge';
import type { Problem } from './reply';
import type { SetUpPreview, SetUpRequest, SetUpResult, UndoSetUpResult } from './set-up';

export type { Attention, AttentionCode } from '../domain/alerts/attention';
export type { Rate } from '../domain/board/convert';
export type { Card, Lane, MoneySum } from '../domain/board/lane';
export type { BoardFilter, BoardView, CardOrder } from '../domain/board/view';
export type { BridgeStep, ChangeBridge, CountAndAmount } from '../domain/history/bridge';
export type { ChangeKind } from '../domain/history/deal-changes';
export type * from './board';
export type * from './check';
export type * from './deal';
export type * from './history';
export type * from './merge';
export type * from './reply';
export type * from './set-up';

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

/** The sections of the sidebar that others lead to. */
export type PanelScreen = 'board' | 'check';

/** What the large window can show. */
export type WindowScreen = 'board' | 'setUp' | 'merge' | 'changes' | 'stages';

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
  /** Takes back exactly what an action of the panel changed, unless somebody has changed it since. */
  undoChanges(request: UndoChangesRequest): UndoChangesResult;
  /** Asked every few seconds while the board is looked at. */
  readPulse(request: Record<string, never>): Pulse;
  /** Remembers how this person looks at a pipeline. @param request.pipeline a key, or `all` */
  saveView(request: { readonly pipeline: string; readonly view: BoardView }): Record<string, never>;
  /** @param request.earlier the log's archived months too */
  readDeal(request: DealRef & { readonly earlier?: boolean }): DealPage;
  editDeal(request: EditDealRequest): EditDealResult;
  addDeal(request: AddDealRequest): AddDealResult;
  /** Adds a column for a field at the right end of a pipeline's table. */
  addField(request: AddFieldRequest): Record<string, never>;
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
  /** The screens and dialogs that the board pages do not begin with, as the built file holds them. */
  laterScreens(request: Record<string, never>): { readonly html: string };
  showBoard(request: { readonly screen?: PanelScreen }): Record<string, never>;
  buildForecast(request: Record<string, never>): ForecastResult;
  sendAlertsNow(request: Record<string, never>): AlertsResult;
  repairSchedule(request: Record<string, never>): Health;
}

export type RpcName = keyof Rpc;
