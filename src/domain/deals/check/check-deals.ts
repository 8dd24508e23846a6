/** Finds what is wrong between the cells of a deal, and between deals. */
import type { Day } from '../../cells/cell';
import type { DealTable } from '../../table/deal-table';
import type { Deal, Issue } from '../deal';
import { isPossible } from '../field-readers';
import { issueAt } from './issue-at';
import { doubledIds, likelyRepeats } from './repeats';

/**
 * Doubled ids, likely repeats, won deals without an amount, lost deals without a reason, days that cannot be: closed
 * before created, and what has happened in the future. Each issue points at a cell of the later row.
 */
export function checkDeals(deals: readonly Deal[], table: DealTable, today: Day): Issue[] {
  const doubled = doubledIds(deals, table);
  const doubledRows = new Set(doubled.map(({ row }) => row));
  return [
    ...doubled,
    ...likelyRepeats(deals, table).filter(({ row }) => !doubledRows.has(row)),
    ...closedDeals(deals, table),
    ...deals.flatMap((deal) => wrongDays(deal, table, today)),
  ];
}

/**
 * The currencies beside the pipeline's own, one note for each in its first deal: amounts in them are right, they only
 * stand apart in every total.
 */
export function otherCurrencyNotes(deals: readonly Deal[], table: DealTable, own: string): Issue[] {
  const priced = deals.filter(({ amount, currency }) => amount !== undefined && currency !== own);
  const byCurrency = groupByCurrency(priced);
  return [...byCurrency].flatMap(([currency, [first, ...others]]) => {
    const field = table.columns.currency === undefined ? 'amount' : 'currency';
    return first
      ? issueAt(table, first, field, { code: 'currencyOther', found: currency, count: 1 + others.length })
      : [];
  });
}

function groupByCurrency(deals: readonly Deal[]): ReadonlyMap<string, readonly Deal[]> {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const group = groups.get(deal.currency);
    if (group) group.push(deal);
    else groups.set(deal.currency, [deal]);
  }
  return groups;
}

/** Issues in the order of a reader's eye: row by row, left to right. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => a.row - b.row || a.column - b.column);
}

function closedDeals(deals: readonly Deal[], table: DealTable): Issue[] {
  // Where nobody ever wrote a reason, the column is new and the whole history would be reproached.
  const reasonsKept = deals.some(({ lostReason }) => lostReason !== '');
  return deals.flatMap((deal) => {
    // Work after the win began with one: its money and its day count alike.
    if ((deal.kind === 'won' || deal.kind === 'afterWon') && deal.amount === undefined) {
      return issueAt(table, deal, 'amount', { code: 'wonWithoutAmount', found: '' });
    }
    const lacksReason = deal.kind === 'lost' && deal.lostReason === '' && reasonsKept;
    return lacksReason ? issueAt(table, deal, 'lostReason', { code: 'lostWithoutReason', found: '' }) : [];
  });
}

/** What has happened cannot lie ahead; a year that cannot be is reported where the cell is read. */
function wrongDays(deal: Deal, table: DealTable, today: Day): Issue[] {
  const closedField = table.columns.closed === undefined ? 'closeDate' : 'closed';
  const past = [
    ['created', deal.created],
    [closedField, deal.closed],
    ['stageSince', deal.stageSince],
    ['lastTouch', deal.lastTouch],
  ] as const;
  const issues = past.flatMap(([field, day]) =>
    day !== undefined && day > today && isPossible(day, today)
      ? issueAt(table, deal, field, { code: 'dateInFuture', found: day })
      : [],
  );
  const { closed, created } = deal;
  const isBackwards = closed !== undefined && created !== undefined && closed < created;
  if (!isBackwards || !isPossible(closed, today) || created > today) return issues;
  return [...issues, ...issueAt(table, deal, closedField, { code: 'closedBeforeCreated', found: closed })];
}
