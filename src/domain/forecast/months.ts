/** Which months a forecast shows. */
import { addMonths, monthOf, monthsBetween } from '../calendar/day';
import type { Day, Month } from '../cells/cell';
import type { Deal } from '../deals/deal';

const MONTHS_BACK = 2;
const MONTHS_AHEAD = 6;
const MOST_MONTHS_AHEAD = 12;

/**
 * From two months back to six ahead, further (to a year) when open deals reach further. What lies outside
 * is summed in columns of its own.
 */
export function forecastMonths(deals: readonly Deal[], today: Day): readonly Month[] {
  const now = monthOf(today);
  let ahead = MONTHS_AHEAD;
  for (const deal of deals) {
    if (deal.kind !== 'open' || deal.expectedClose === undefined) continue;
    const distance = monthsBetween(now, monthOf(deal.expectedClose));
    if (distance <= MOST_MONTHS_AHEAD) ahead = Math.max(ahead, distance);
  }
  return Array.from({ length: MONTHS_BACK + 1 + ahead }, (_, index) => addMonths(now, index - MONTHS_BACK));
}
