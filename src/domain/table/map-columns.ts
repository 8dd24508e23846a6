/** Decides what each column of a sheet means, from its header's words and the values under it. */
import type { Grid } from '../cells/cell';
import { cellText } from '../cells/cell';
import type { Field } from '../deals/field';

/** What one column was taken for. */
export interface ColumnMatch {
  /** 1-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** Absent: the person's own column. */
  readonly field?: Field;
  /** How sure, 0 to 1; 0 for a column of the person's own. */
  readonly confidence: number;
  /** Up to three values from under the header. */
  readonly samples: readonly string[];
}

/** Matches every column under the header row (counted from 1). Each field is given to one column at most. */
export function mapColumns(grid: Grid, headerRow: number, _locale: string): ColumnMatch[] {
  const headers = grid[headerRow - 1] ?? [];
  return headers.map((cell, index) => ({
    column: index + 1,
    header: cellText(cell),
    confidence: 0,
    samples: [],
  }));
}
