/** Tells rows that were copied together with their id from rows that are still themselves. */
import { cellText } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { DealTable } from '../../domain/table/deal-table';
import type { Area, Tab } from '../ports';

/**
 * Rows of a pasted block whose id stands in another row as well: a copy is a new deal, and ids are unique
 * (design 3). One read, and only when the block covers the id column.
 */
export function copiedRows(
  tab: Tab,
  table: DealTable,
  area: Area,
  deals: readonly Deal[],
): ReadonlySet<number> {
  const column = table.columns.id;
  const covers = column !== undefined && column >= area.column && column < area.column + area.columns;
  const candidates = deals.filter((deal) => deal.id !== '');
  if (!covers || candidates.length === 0) return new Set();
  const inBlock = (row: number) => row >= area.row && row < area.row + area.rows;
  const taken = new Set<string>();
  tab.readColumn(column).forEach((cell, index) => {
    if (!inBlock(index + 1)) taken.add(cellText(cell));
  });
  const copies = new Set<number>();
  for (const { id, row } of candidates) {
    if (taken.has(id)) copies.add(row);
    taken.add(id);
  }
  return copies;
}
