/** Lays a row that a merge took away out over the columns as they stand now. */
import { type Cell, cellText } from '../../domain/cells/cell';
import { followRow } from '../../domain/deals/merge/row-references';
import type { Ground } from '../workbook/ground';
import type { DroppedRow, MergeNote } from './undo-note';

/** What Google calls a cell without a number format of its own (platform.md 5.11). */
const NO_FORMAT = 'general';

/** The contents of the row, cell by cell from the first column on. */
export interface RowContents {
  readonly values: readonly Cell[];
  readonly formulas: readonly string[];
  readonly formats: readonly string[];
  readonly notes: readonly string[];
}

/**
 * As it was, its formulas made to speak of the row in which it now stands. Where columns have been moved, added or taken
 * away since, each value goes under its header, and values stand in place of formulas, which would name other columns.
 */
export function rowNow({ grid, table }: Ground, { dropped }: MergeNote, row: number): RowContents {
  const { headers } = dropped;
  const now = (grid[table.headerRow - 1] ?? []).map(cellText);
  const values = valuesOf(dropped);
  const formats = dropped.formats.map((format) => format || NO_FORMAT);
  if (headers.every((header, index) => header === (now[index] ?? ''))) {
    const formulas = dropped.formulas.map((formula) => followRow(formula, dropped.row, row));
    return { values, formulas, formats, notes: dropped.notes };
  }
  const sources = now.map((header, index) => sourceOf(header, index, headers));
  const spread = <T>(items: readonly T[], blank: T) => sources.map((source) => items[source] ?? blank);
  return {
    values: spread(values, ''),
    formulas: sources.map(() => ''),
    formats: spread(formats, NO_FORMAT),
    notes: spread(dropped.notes, ''),
  };
}

/** A cell that an array formula fills is left to it. */
function valuesOf({ cells, spilled }: DroppedRow): Cell[] {
  return cells.map((cell, index) => (spilled.includes(index) ? '' : cell));
}

/** The place in the old row whose value belongs under a header now; -1 for a column that is new. */
function sourceOf(header: string, index: number, headers: readonly string[]): number {
  if (header === '') return -1;
  return headers[index] === header ? index : headers.indexOf(header);
}
