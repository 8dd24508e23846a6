/** Finds what is wrong between the cells of a deal, and between deals. */
import { likeKey } from '../cells/likeness';
import type { DealTable } from '../table/deal-table';
import type { Deal, Issue, IssueCode } from './deal';
import type { Field } from './field';

/**
 * Doubled ids, likely repeats (same company, deal and owner), won deals without an amount, lost deals
 * without a reason, deals closed before they were created. Each issue points at a cell of the later row.
 */
export function checkDeals(deals: readonly Deal[], table: DealTable): Issue[] {
  const doubled = doubledIds(deals, table);
  const doubledRows = new Set(doubled.map(({ row }) => row));
  return [
    ...doubled,
    ...likelyRepeats(deals, table).filter(({ row }) => !doubledRows.has(row)),
    ...closedDeals(deals, table),
  ];
}

/** Issues in the order of a reader's eye: row by row, left to right. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => a.row - b.row || a.column - b.column);
}

function doubledIds(deals: readonly Deal[], table: DealTable): Issue[] {
  const firstRow = new Map<string, number>();
  return deals.flatMap((deal) => {
    if (deal.id === '') return [];
    const otherRow = firstRow.get(deal.id);
    if (otherRow === undefined) firstRow.set(deal.id, deal.row);
    return otherRow === undefined ? [] : issueAt(table, deal, 'idTwice', 'id', deal.id, otherRow);
  });
}

function likelyRepeats(deals: readonly Deal[], table: DealTable): Issue[] {
  const firstRow = new Map<string, number>();
  return deals.flatMap((deal) => {
    // A deal known only by its company is not told apart by its name.
    if (deal.company === '' || deal.title === deal.company) return [];
    // The same name in another kind of stage is rather last year's deal than a repeat.
    const key = [deal.company, deal.title, deal.owner].map(likeKey).join('\n') + deal.kind;
    const otherRow = firstRow.get(key);
    if (otherRow === undefined) firstRow.set(key, deal.row);
    return otherRow === undefined ? [] : issueAt(table, deal, 'likelyRepeat', 'deal', deal.title, otherRow);
  });
}

function closedDeals(deals: readonly Deal[], table: DealTable): Issue[] {
  const dateField: Field = table.columns.closed === undefined ? 'closeDate' : 'closed';
  // Where nobody ever wrote a reason, the column is new and the whole history would be reproached.
  const reasonsKept = deals.some(({ lostReason }) => lostReason !== '');
  return deals.flatMap((deal) => {
    const issues: Issue[] = [];
    // Work after the win began with one: its money and its day count alike.
    if (deal.kind === 'won' || deal.kind === 'afterWon') {
      if (deal.amount === undefined) issues.push(...issueAt(table, deal, 'wonWithoutAmount', 'amount', ''));
    }
    if (deal.kind === 'lost' && deal.lostReason === '' && reasonsKept) {
      issues.push(...issueAt(table, deal, 'lostWithoutReason', 'lostReason', ''));
    }
    if (deal.closed !== undefined && deal.created !== undefined && deal.closed < deal.created) {
      issues.push(...issueAt(table, deal, 'closedBeforeCreated', dateField, deal.closed));
    }
    return issues;
  });
}

/** No issue where the table has no such column: there is no cell to put right. */
function issueAt(
  table: DealTable,
  deal: Deal,
  code: IssueCode,
  field: Field,
  found: string,
  otherRow?: number,
): Issue[] {
  const column = table.columns[field];
  if (column === undefined) return [];
  const issue: Issue = { code, row: deal.row, column, field, dealId: deal.id, found };
  return [otherRow === undefined ? issue : { ...issue, otherRow }];
}
