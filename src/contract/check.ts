/** What the check finds, and the fixes and their undo. */
import type { IssueCode } from '../domain/deals/deal';
import type { Notice } from './board';

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
  /** What the kinds found here are called, in the panel's language. */
  readonly titles: Readonly<Partial<Record<IssueCode, string>>>;
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
