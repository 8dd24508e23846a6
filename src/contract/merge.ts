/** Two rows side by side, and how they become one. */
import type { Field } from '../domain/deals/field';
import type { MergeChoice } from '../domain/deals/merge/merge-rows';

export type { MergeChoice } from '../domain/deals/merge/merge-rows';

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
