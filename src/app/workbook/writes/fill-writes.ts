/** Turns changes of deal fields into the fewest writes that touch only the cells that change. */
import type { Cell } from '../../../domain/cells/cell';
import type { CellAt, Tab, Write } from '../../ports';

/** One cell of a Deals tab that is to hold something else. */
export interface CellFill extends CellAt {
  readonly to: Cell;
}

/**
 * One `fill` for each distinct value, however many cells take it: a range list takes one value, so that moving
 * any number of cards costs as many writes as there are different values (design 5).
 */
export function fillWrites(tab: Tab, changes: readonly CellFill[]): Write[] {
  const groups = new Map<string, { value: Cell; cells: CellAt[] }>();
  for (const { row, column, to } of changes) {
    const key = valueKey(to);
    const group = groups.get(key) ?? { value: to, cells: [] };
    group.cells.push({ row, column });
    groups.set(key, group);
  }
  return [...groups.values()].map(({ value, cells }): Write => ({ kind: 'fill', tab, cells, value }));
}

/** Text with white space around it is another value than the same text without. */
export function valueKey(value: Cell): string {
  return JSON.stringify(value);
}
