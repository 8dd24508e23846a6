/** Writes any cells of a tab in few calls, with nothing between them touched. */
import type { Cell } from '../../../domain/cells/cell';
import type { Tab, Write } from '../../ports';
import { columnWrites } from './column-writes';
import { type CellFill, fillWrites, valueKey } from './fill-writes';

/**
 * Column by column whichever takes fewer calls: one for each run of neighbouring cells (3,000 amounts in a row, all
 * different), or one for each distinct value, wherever it goes (one spelling of a stage, all over the sheet).
 */
export function cellWrites(tab: Tab, cells: readonly CellFill[]): Write[] {
  const blocks: Write[] = [];
  const scattered: CellFill[] = [];
  for (const [column, group] of byColumn(cells)) {
    const sorted = [...group].sort((a, b) => a.row - b.row);
    const runs = columnWrites(
      tab,
      column,
      sorted.map(({ row, to }): [number, Cell] => [row, to]),
    );
    if (runs.length <= new Set(sorted.map(({ to }) => valueKey(to))).size) blocks.push(...runs);
    else scattered.push(...sorted);
  }
  return [...blocks, ...fillWrites(tab, scattered)];
}

function byColumn(cells: readonly CellFill[]): ReadonlyMap<number, readonly CellFill[]> {
  const columns = new Map<number, CellFill[]>();
  for (const cell of cells) {
    const group = columns.get(cell.column);
    if (group) group.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return columns;
}

/** Either way, whichever takes fewer calls: the days of a move go into several columns as one fill. */
export function fewestWrites(tab: Tab, cells: readonly CellFill[]): Write[] {
  const fills = fillWrites(tab, cells);
  const blocks = cellWrites(tab, cells);
  return blocks.length < fills.length ? blocks : fills;
}
