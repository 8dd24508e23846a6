/** Finds the cells of an undo note in a tab as it stands now. */
import { type Cell, cellText, type Grid } from '../../domain/cells/cell';
import type { Field } from '../../domain/deals/field';
import type { DealTable } from '../../domain/table/deal-table';
import { type Ground, rowFinder } from '../workbook/ground';
import type { NotedColumn } from './undo-note';

/** A noted cell where it stands now. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly dealId: string;
  readonly field?: Field;
  readonly from: Cell;
  readonly to: Cell;
  /** It had no number format. */
  readonly plain?: true;
  /** What stands there. */
  readonly now: Cell;
}

/** The noted cells that can be found and that no formula computes by now. */
export function placeCells(ground: Ground, columns: readonly NotedColumn[]): PlacedCell[] {
  const { grid, table, formulas } = ground;
  const findRow = rowFinder(ground);
  return columns.flatMap((noted) => {
    const column = findColumn(grid, table, noted);
    if (column === undefined) return [];
    return noted.cells.flatMap(([hint, dealId, from, to, plain]): PlacedCell[] => {
      const row = findRow(dealId, hint);
      if (row === undefined || formulas[row - 1]?.[column - 1]) return [];
      const now = grid[row - 1]?.[column - 1] ?? '';
      const more = { ...(noted.field ? { field: noted.field } : {}), ...(plain ? { plain } : {}) };
      return [{ row, column, dealId, from, to, now, ...more }];
    });
  });
}

/** A field's column is where its header stands now; a person's own is found by its header, if only one has it. */
function findColumn(
  grid: Grid,
  table: DealTable,
  { field, header, column }: Omit<NotedColumn, 'cells'>,
): number | undefined {
  if (field !== undefined) return table.columns[field];
  const headers = (grid[table.headerRow - 1] ?? []).map(cellText);
  if (headers[column - 1] === header) return column;
  const places = headers.flatMap((text, index) => (text === header ? [index + 1] : []));
  return places.length === 1 ? places[0] : undefined;
}
