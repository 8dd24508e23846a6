/** What the board shows and what a move asks. */
import type { Rate } from '../domain/board/convert';
import type { Card, Lane } from '../domain/board/lane';
import type { BoardView } from '../domain/board/view';
import type { Cell, Day } from '../domain/cells/cell';
import type { Field } from '../domain/deals/field';
import type { Language } from '../domain/messages/language';
import type { Problem } from './reply';

export interface Board {
  readonly language: Language;
  readonly currency: string;
  readonly today: Day;
  readonly sheetName: string;
  /** The file's id: what a browser remembers, it remembers for one file. */
  readonly workbook: string;
  /** Another text after every change of the workbook that was seen; compared for equality only. */
  readonly revision: string;
  /** The person at the keyboard as the owner column names them; absent: Team does not say. */
  readonly me?: string;
  /** The active names of Team, for owner choices; before Team was ever read, the owners of the deals. */
  readonly owners: readonly string[];
  /** Dated exchange rates into `currency`; sums of other currencies are converted only with these. */
  readonly rates: readonly Rate[];
  /** How this person looked at this pipeline last; absent: never changed. */
  readonly view?: BoardView;
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

export interface MoveRequest {
  readonly toStage: string;
  readonly deals: readonly {
    readonly id: string;
    readonly row: number;
    readonly fromStage: string;
    /** The main pipeline when absent. */
    readonly pipeline?: string;
    /** Values for this deal alone, beside those for all of them. */
    readonly fields?: Readonly<Partial<Record<Field, string | number>>>;
  }[];
  /** Values asked for because the target stage requires them (lost reason, amount, expected close). */
  readonly fields?: Readonly<Partial<Record<Field, string | number>>>;
}

export interface MoveResult extends Saved {
  readonly moved: readonly {
    readonly id: string;
    readonly row: number;
    /** The deal as it stands now; its `stage` is the pipeline's own spelling. */
    readonly card: Card;
    /** Takes exactly this move back; absent when the deal stood there already. */
    readonly undo?: DealChanges;
  }[];
  /** Deals that were left where they are, each with why. */
  readonly refused: readonly RefusedDeal[];
}

/** A deal that was left as it is. */
export interface RefusedDeal {
  readonly id: string;
  readonly problem: Problem;
  /** The deal as it stands now, its `stage` in the pipeline's own spelling; absent: it is gone, or cannot be read. */
  readonly card?: Card;
}

/** What an answer to a change says of the board's revision. */
export interface Saved {
  /**
   * The revision before and after this change. A panel that knew `before` has missed nothing and may go on from
   * `after`; otherwise somebody else has changed something, and the board is to be loaded again.
   */
  readonly revision: { readonly before: string; readonly after: string };
}

/** What one action changed of one deal, so that it can be taken back exactly. */
export interface DealChanges {
  readonly id: string;
  /** Where it stood; a hint. */
  readonly row: number;
  /** The main pipeline when absent. */
  readonly pipeline?: string;
  readonly cells: readonly { readonly field: Field; readonly from: Cell; readonly to: Cell }[];
  /** The action added the whole row: taking it back deletes it. */
  readonly added?: true;
}

export interface UndoChangesRequest {
  readonly deals: readonly DealChanges[];
}

/** Deals that somebody has changed since are refused, each whole: nothing of theirs is overwritten. */
export interface UndoChangesResult extends Saved {
  /** `card` is absent when taking back deleted the deal. */
  readonly undone: readonly { readonly id: string; readonly row: number; readonly card?: Card }[];
  readonly refused: readonly RefusedDeal[];
}

/** What a panel that is looked at asks every few seconds: no read of a document's cells but one id at most. */
export interface Pulse {
  readonly revision: string;
  /** The deal in whose row the person's cursor stands, when a tab of deals is in front. */
  readonly selected?: { readonly id: string; readonly pipeline?: string };
}
