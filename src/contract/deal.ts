/** One deal whole: what its page shows, what an edit and a new deal ask, and what comes of them. */
import type { Card } from '../domain/board/lane';
import type { Cell } from '../domain/cells/cell';
import type { Field, FieldKind } from '../domain/deals/field';
import type { StageStay } from '../domain/history/stage-stays';
import type { TimelineEvent } from '../domain/history/timeline';
import type { DealChanges, RefusedDeal, Saved } from './board';
import type { Problem } from './reply';

export type { StageStay } from '../domain/history/stage-stays';
export type { TimelineEvent, TimelineKind } from '../domain/history/timeline';

/** Names a deal: where it stood last is a hint. */
export interface DealRef {
  readonly id: string;
  readonly row: number;
  /** The main pipeline when absent. */
  readonly pipeline?: string;
}

/** The deal's page. */
export interface DealPage {
  /** As on the board; its `stage` is the pipeline's own spelling. */
  readonly card: Card;
  /** Every field, those of the sheet in the order of its columns, then those that have no column yet. */
  readonly fields: readonly DealField[];
  /** Newest first. */
  readonly timeline: readonly TimelineEvent[];
  /** True when months before the log's present tab are archived and were not asked for. */
  readonly hasEarlier: boolean;
  /** In the order in which the deal entered them; a stage that it came back to stands once. */
  readonly stays: readonly StageStay[];
}

export interface DealField {
  readonly field: Field;
  readonly kind: FieldKind;
  /** The column's header as the sheet has it; without a column what it would be called. */
  readonly label: string;
  /** What the cell holds; sent back with an edit, so that nobody else's is overwritten. */
  readonly cell: Cell;
  /** The cell as the sheet shows it. */
  readonly shown: string;
  /** A formula computes it: it can only be read. */
  readonly computed?: true;
  /** The sheet has no such column; `addField` makes one. */
  readonly absent?: true;
  /** The deal's stage requires it. */
  readonly required?: true;
  /** What it should be one of. */
  readonly choices?: readonly string[];
  /** With money and shares: what a 1 in the column counts, such as 1000 under `(천원)`, 0.01 where 40 is 40 %; 1 when absent. */
  readonly unit?: number;
}

/** Cells to change on one deal. */
export interface EditDealRequest extends DealRef {
  readonly edits: readonly {
    readonly field: Field;
    /** What the cell held when the person looked at it. */
    readonly seen: Cell;
    /** Amounts and shares are numbers, days `YYYY-MM-DD`; `''` clears the cell. */
    readonly value: string | number;
  }[];
}

/** Either everything was written, or nothing. */
export interface EditDealResult extends Saved {
  readonly saved?: { readonly row: number; readonly card: Card; readonly undo?: DealChanges };
  /** Somebody has changed these meanwhile: the person sees both values and chooses; `seen` is then `now`. */
  readonly conflicts?: readonly { readonly field: Field; readonly now: Cell; readonly shown: string }[];
  readonly refused?: RefusedDeal;
}

export interface AddDealRequest {
  /** The main pipeline when absent. */
  readonly pipeline?: string;
  readonly stage: string;
  readonly fields: Readonly<Partial<Record<Field, string | number>>>;
  /** Made by the panel, one for each new deal: sent again, it adds nothing and answers as before. */
  readonly token: string;
}

export interface AddDealResult extends Saved {
  readonly added?: { readonly row: number; readonly card: Card; readonly undo: DealChanges };
  /** A field is missing or invalid; nothing was written. */
  readonly refused?: Problem;
}

/** A column for a field that the sheet does not have yet. */
export interface AddFieldRequest {
  readonly field: Field;
  readonly pipeline?: string;
}
