/** What the totals of a Forecast tab must be, added up from the deals with no spreadsheet. */
import type { Deal } from '../../../src/domain/deals/deal';

/** Sums in one currency over all dates and none. */
export interface Totals {
  readonly won: number;
  readonly open: number;
  readonly weighted: number;
  /** Open deals without an amount: in the counts, never in a sum as 0. */
  readonly unpriced: number;
  /** Open deals without an expected close: in the totals, in no month. */
  readonly undated: number;
}

/** Deals of a stage that Stages does not know count as open; deals in other currencies not at all. */
export function totalsOf(deals: readonly Deal[], currency: string): Totals {
  const totals = { won: 0, open: 0, weighted: 0, unpriced: 0, undated: 0 };
  for (const { currency: own, kind, amount, probability, expectedClose } of deals) {
    if (own !== currency || kind === 'lost') continue;
    if (kind === 'won' || kind === 'afterWon') {
      totals.won += amount ?? 0;
      continue;
    }
    totals.open += amount ?? 0;
    totals.weighted += (amount ?? 0) * probability;
    totals.unpriced += amount === undefined ? 1 : 0;
    totals.undated += expectedClose === undefined ? 1 : 0;
  }
  return totals;
}
