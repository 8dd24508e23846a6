/** Gives an id to each deal that has none. */
import { cellText, isBlank } from '../../domain/cells/cell';
import { newIds } from '../../domain/deals/new-ids';
import { type Snapshot, takeSnapshot, type WatchedTexts } from '../../domain/history/changes';
import type { Environment, Write } from '../ports';
import { cellsByField } from '../workbook/deal-rows/row-fields';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { readLayout, saveLayout } from '../workbook/layout';
import { columnWrites } from '../workbook/writes/column-writes';
import type { DealsWork } from './open-tabs';

/**
 * The writes that give the ids, one for each run of neighbouring rows; the ids are put into the grids as well. A row
 * that holds all that a vanished deal held is that deal without its id, and gets it back. Ids are unique in the
 * workbook, so that all its tabs are looked at together. The counter is moved on first: an id which was not written
 * after all is never given again.
 *
 * @param before every deal as it was last seen
 */
export function giveIds(env: Environment, works: readonly DealsWork[], before: Snapshot): Write[] {
  const lacking = works.map((work) => ({ work, rows: rowsWithoutId(work) }));
  if (lacking.every(({ rows }) => rows.length === 0)) return [];
  const existing = works.flatMap(existingIds);
  const lost = vanished(before, existing);
  const found = lacking.map(({ work, rows }) => ({
    work,
    ids: rows.map((row): [number, string | undefined] => [row, lost.get(textsKey(work, row))?.shift()]),
  }));
  const count = found.flatMap(({ ids }) => ids).filter(([, id]) => id === undefined).length;
  const fresh = [...takeIds(env, [...existing, ...before.keys()], count)];
  return found.flatMap(({ work, ids }) =>
    idWrites(
      work,
      ids.map(([row, id]) => [row, id ?? fresh.shift() ?? '']),
    ),
  );
}

/** The ids of deals that stand nowhere, by all that they held. */
function vanished(before: Snapshot, existing: readonly string[]): Map<string, string[]> {
  const standing = new Set(existing);
  const lost = new Map<string, string[]>();
  for (const [id, texts] of before) {
    if (standing.has(id)) continue;
    const key = keyOf(texts);
    lost.set(key, [...(lost.get(key) ?? []), id]);
  }
  return lost;
}

function textsKey({ grid, table, pipeline }: DealsWork, row: number): string {
  const cells = cellsByField(grid[row - 1] ?? [], table);
  const seen = takeSnapshot([{ id: 'any', cells, pipeline: pipelineMark(pipeline) }]);
  return keyOf(seen.get('any') ?? {});
}

function keyOf(texts: WatchedTexts): string {
  return JSON.stringify(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An id column may be computed, by an array formula for one; those cells are not ours. */
function rowsWithoutId(work: DealsWork): number[] {
  const column = work.table.columns.id;
  if (column === undefined) return [];
  const lacking = work.rows.filter((row) => isBlank(work.grid[row - 1]?.[column - 1]));
  return lacking.filter((row) => !work.formulas()[row - 1]?.[column - 1]);
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
