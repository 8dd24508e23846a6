/** Gives an id to each deal that has none. */
import { type Cell, cellText, type Grid, isBlank } from '../../domain/cells/cell';
import { newIds } from '../../domain/deals/new-ids';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Tab, Write } from '../ports';
import { columnWrites } from '../workbook/column-writes';
import { readLayout, saveLayout } from '../workbook/layout';

/** A Deals tab that is being put in order. */
export interface DealsWork {
  readonly env: Environment;
  readonly tab: Tab;
  readonly table: DealTable;
  /** As read, with the cells that this run changes. */
  readonly grid: Cell[][];
  /** The sheet rows that hold deals. */
  readonly rows: readonly number[];
  /** Read when first needed. */
  formulas(): Grid;
}

/**
 * The writes that give the ids, one for each run of neighbouring rows; the ids are put into the grid as well.
 * The counter is moved on first, so that an id which was not written after all is never given again.
 */
export function giveIds(work: DealsWork): Write[] {
  const column = work.table.columns.id;
  if (column === undefined) return [];
  const lacking = work.rows.filter((row) => isBlank(work.grid[row - 1]?.[column - 1]));
  if (lacking.length === 0) return [];
  // An id column may be computed, by an array formula for one; those cells are not ours.
  const rows = lacking.filter((row) => cellText(work.formulas()[row - 1]?.[column - 1]) === '');
  const ids = takeIds(work.env, existingIds(work.grid, column), rows.length);
  rows.forEach((row, index) => {
    const cells = work.grid[row - 1];
    if (cells) cells[column - 1] = ids[index] ?? '';
  });
  return columnWrites(
    work.tab,
    column,
    rows.map((row, index) => [row, ids[index] ?? '']),
  );
}

/** Fresh ids; the counter in the layout moves on. The caller holds the lock. */
export function takeIds(env: Environment, existing: Iterable<string>, count: number): readonly string[] {
  const layout = readLayout(env.memory);
  if (!layout || count === 0) return [];
  const { ids, next } = newIds(existing, count, layout.nextId);
  saveLayout(env.memory, { ...layout, nextId: next });
  return ids;
}

function existingIds(grid: Grid, column: number): string[] {
  return grid.map((cells) => cellText(cells[column - 1]));
}
