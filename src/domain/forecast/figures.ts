/** The forecast as plain numbers: the same sums that the Forecast tab's formulas compute, and what formulas cannot. */
import { monthOf } from '../calendar/day';
import type { Month } from '../cells/cell';
import type { Deal } from '../deals/deal';
import type { Target } from '../deals/settings';
import { distributionOf, quantile } from './outcomes';

export interface FigureContext {
  /** The months to report, in order. */
  readonly months: readonly Month[];
  /** Deals and targets in other currencies are left out: currencies are never added together. */
  readonly currency: string;
  readonly targets: readonly Target[];
}

/** One month of the forecast, in the pipeline's currency. */
export interface MonthFigure {
  readonly month: Month;
  /** Won in the month, by the day of the win; deals now in after-won work included. */
  readonly won: number;
  /** Open deals expected to close in the month, unweighted. */
  readonly open: number;
  /** The same times each deal's probability. */
  readonly weighted: number;
  /** Won so far plus open deals, at the 10th, 50th and 90th percentile. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The target for everyone together, else the owners' targets added up; 0 when there is none. */
  readonly target: number;
}

/** Month by month, equal to the summary lines of the Forecast tab on a sheet whose cells `Check sheet` accepts. */
export function forecastFigures(deals: readonly Deal[], context: FigureContext): readonly MonthFigure[] {
  const own = deals.filter((deal) => deal.currency === context.currency);
  const wonByMonth = groupByMonth(own.filter(isWon), (deal) => deal.closed);
  const openByMonth = groupByMonth(own.filter(isOpen), (deal) => deal.expectedClose);
  return context.months.map((month) => {
    const open = openByMonth.get(month) ?? [];
    const won = sumOf(wonByMonth.get(month) ?? [], amountOf);
    const distribution = distributionOf(
      open.map((deal) => ({ amount: amountOf(deal), probability: deal.probability })),
    );
    return {
      month,
      won,
      open: sumOf(open, amountOf),
      weighted: sumOf(open, weightedOf),
      p10: won + quantile(distribution, 0.1),
      p50: won + quantile(distribution, 0.5),
      p90: won + quantile(distribution, 0.9),
      target: targetOf(month, context),
    };
  });
}

function isWon(deal: Deal): boolean {
  return deal.kind === 'won' || deal.kind === 'afterWon';
}

/** Deals of a stage that Stages does not know stand under `Other stages`; those without a stage stand nowhere. */
function isOpen(deal: Deal): boolean {
  return deal.kind === 'open' || (deal.kind === 'unknown' && deal.stage !== '');
}

function amountOf(deal: Deal): number {
  return deal.amount ?? 0;
}

function weightedOf(deal: Deal): number {
  return amountOf(deal) * deal.probability;
}

function groupByMonth(
  deals: readonly Deal[],
  dayOf: (deal: Deal) => string | undefined,
): ReadonlyMap<Month, Deal[]> {
  const groups = new Map<Month, Deal[]>();
  for (const deal of deals) {
    const day = dayOf(deal);
    if (day === undefined) continue;
    const month = monthOf(day);
    const group = groups.get(month);
    if (group) group.push(deal);
    else groups.set(month, [deal]);
  }
  return groups;
}

function sumOf(deals: readonly Deal[], value: (deal: Deal) => number): number {
  return deals.reduce((sum, deal) => sum + value(deal), 0);
}

function targetOf(month: Month, { targets, currency }: FigureContext): number {
  const ofMonth = targets.filter((target) => target.month === month);
  const everyone = ofMonth.filter((target) => target.owner === undefined);
  const counted = everyone.length > 0 ? everyone : ofMonth;
  return counted
    .filter((target) => target.currency === currency)
    .reduce((sum, target) => sum + target.amount, 0);
}
