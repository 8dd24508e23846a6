/** What the board shows and what a move asks. */
import type { Lane } from '../domain/board/lane';
import type { Day } from '../domain/cells/cell';
import type { Field } from '../domain/deals/field';
import type { Language } from '../domain/messages/language';
import type { Problem } from './reply';

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
