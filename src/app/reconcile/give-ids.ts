/** Gives an id to each deal that has none. */
import { cellText, isBlank } from '../../domain/cells/cell';
import { newIds } from '../../domain/deals/new-ids';
import type { Environment, Write } from '../ports';
import { columnWrites } from '../workbook/column-writes';
import { readLayout, saveLayout } from '../workbook/layout';
import type { DealsWork } from './open-tabs';

/**
 * The writes that give the ids, one for each run of neighbouring rows; the ids are put into the grids as well.
 * Ids are unique in the workbook, so that all its tabs are looked at together. The counter is moved on first: an
 * id which was not written after all is never given again.
 *
 * @param known ids of deals that stand in no tab that was read
 */
export function giveIds(env: Environment, works: readonly DealsWork[], known: Iterable<string>): Write[] {
  const lacking = works.map((work) => ({ work, rows: rowsWithoutId(work) }));
  const count = lacking.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return [];
  const ids = takeIds(env, [...works.flatMap(existingIds), ...known], count);
  let given = 0;
  return lacking.flatMap(({ work, rows }) => {
    const cells = rows.map((row): [number, string] => {
      const id = ids[given] ?? '';
      given += 1;
      return [row, id];
    });
    return idWrites(work, cells);
  });
}

/** An id column may be computed, by an array formula for one; those cells are not ours. */
function rowsWithoutId(work: DealsWork): number[] {
  const column = work.table.columns.id;
  if (column === undefined) return [];
  const lacking = work.rows.filter((row) => isBlank(work.grid[row - 1]?.[column - 1]));
  return lacking.filter((row) => cellText(work.formulas()[row - 1]?.[column - 1]) === '');
}

function idWrites({ tab, table, grid }: DealsWork, ids: readonly [number, string][]): Write[] {
  const column = table.columns.id ?? 1;
  for (const [row, id] of ids) {
    const cells = grid[row - 1];
    if (cells) cells[column - 1] = id;
  }
  return columnWrites(tab, column, ids);
}

/** Fresh ids; the counter in the layout moves on. The caller holds the lock. */
export function takeIds(env: Environment, existing: Iterable<string>, count: number): readonly string[] {
  const layout = readLayout(env.memory);
  if (!layout || count === 0) return [];
  const { ids, next } = newIds(existing, count, layout.nextId);
  saveLayout(env.memory, { ...layout, nextId: next });
  return ids;
}

function existingIds({ grid, table }: DealsWork): string[] {
  const column = table.columns.id ?? 1;
  return grid.map((cells) => cellText(cells[column - 1]));
}
