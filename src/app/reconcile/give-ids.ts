/** Gives an id to each deal that has none. */
import { type Cell, cellText, type Grid, isBlank } from '../../domain/cells/cell';
import { newIds } from '../../domain/deals/new-ids';
import type { DealTable } from '../../domain/table/deal-table';
import type { Pipeline } from '../board/pipeline';
import type { Environment, Tab, Write } from '../ports';
import { readLayout, saveLayout } from '../workbook/layout';

export interface IdWork {
  readonly env: Environment;
  readonly pipeline: Pipeline;
  readonly tab: Tab;
  readonly table: DealTable;
  readonly grid: Cell[][];
  /** The sheet rows that hold deals. */
  readonly rows: readonly number[];
  formulas(): Grid;
}

/**
 * The writes that give the ids, one for each run of neighbouring rows; the ids are put into the grid as well.
 * The counter is moved on first, so that an id which was not written after all is never given again.
 */
export function giveIds(work: IdWork): Write[] {
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
  return runsOf(rows).map(
    (run): Write => ({
      kind: 'values',
      tab: work.tab,
      at: { row: run.first, column, rows: run.count, columns: 1 },
      values: Array.from({ length: run.count }, (_, index) => [
        work.grid[run.first - 1 + index]?.[column - 1] ?? '',
      ]),
    }),
  );
}

/** Fresh ids; the counter in the layout moves on. The caller holds the lock. */
export function takeIds(env: Environment, existing: Iterable<string>, count: number): readonly string[] {
  const layout = readLayout(env.memory);
  if (!layout || count === 0) return [];
  const { ids, next } = newIds(existing, count, layout.pipeline.nextId);
  saveLayout(env.memory, { ...layout, pipeline: { ...layout.pipeline, nextId: next } });
  return ids;
}

function existingIds(grid: Grid, column: number): string[] {
  return grid.map((cells) => cellText(cells[column - 1]));
}

interface Run {
  readonly first: number;
  readonly count: number;
}

/** Neighbouring numbers joined: 3, 4, 7 are the runs 3 to 4 and 7. */
export function runsOf(rows: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row === last.first + last.count) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
