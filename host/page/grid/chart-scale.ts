/** The arithmetic of a chart: its vertical scale, round ticks, stacking. */

import type { ChartSeries, ChartView } from '../../server/protocol';

/** A vertical scale from the lowest to the highest tick. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** The round step nearest above a rough one: 1, 2 or 5 times a power of ten. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  if (factor <= 1) return power;
  if (factor <= 2) return 2 * power;
  return factor <= 5 ? 5 * power : 10 * power;
}

/** A scale with about five round ticks that holds all values and zero. */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return { low: 0, high: 1, ticks: [0, 1] };
  const step = roundStep((high - low) / 5);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { low: first * step, high: last * step, ticks };
}

/** The part of a column: where it begins and ends on the scale. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** The columns of a chart by series and category; stacked ones stand on each other. */
export function segmentsOf(series: readonly ChartSeries[], stacked: boolean): Segment[][] {
  const heights: number[] = [];
  return series.map(({ values }) =>
    values.map((value, index) => {
      const from = stacked ? (heights[index] ?? 0) : 0;
      const to = from + (value ?? 0);
      if (stacked) heights[index] = to;
      return { from, to };
    }),
  );
}

/** The scale that a chart's columns and lines share. */
export function chartScale(chart: ChartView): Scale {
  const columns = chart.series.filter((series) => series.drawnAs === 'column');
  const tops = segmentsOf(columns, chart.stacked)
    .flat()
    .map((segment) => segment.to);
  const others = chart.series
    .filter((series) => series.drawnAs !== 'column')
    .flatMap((series) => series.values.filter((value) => value !== null));
  return scaleOf([...tops, ...others]);
}

/** A tick's number in a few characters, as the language counts: 1.3M, 12K; 1.5억, 3만. */
export function shortNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}
