/** Colour scales: from the numbers of a rule's ranges to the colour of each cell. */

import type { ConditionalStyle, GradientFormatRule, GradientPoint } from './model';
import type { Sheet } from './sheet';

interface Stop {
  readonly at: number;
  readonly color: string;
}

/** The background that a colour scale gives to a cell; null where there is no number. */
export function gradientColors(
  sheet: Sheet,
  rule: GradientFormatRule,
): (row: number, column: number) => ConditionalStyle | null {
  const numbers = rule.ranges
    .flatMap((range) => sheet.values(range).flat())
    .filter((value) => typeof value === 'number')
    .sort((left, right) => left - right);
  const stops = rule.points.map((point) => ({ at: positionOf(point, numbers), color: point.color }));
  return (row, column) => {
    const value = sheet.value(row, column);
    return typeof value === 'number' ? { background: colorAt(value, stops) } : null;
  };
}

function positionOf(point: GradientPoint, sorted: readonly number[]): number {
  const smallest = sorted[0] ?? 0;
  const largest = sorted.at(-1) ?? 0;
  const share = (point.value ?? 0) / 100;
  switch (point.type) {
    case 'MIN':
      return smallest;
    case 'MAX':
      return largest;
    case 'NUMBER':
      return point.value ?? 0;
    case 'PERCENT':
      return smallest + (largest - smallest) * share;
    case 'PERCENTILE':
      return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  }
}

function colorAt(value: number, stops: readonly Stop[]): string {
  const above = stops.findIndex((stop) => value <= stop.at);
  const next = stops[above];
  const before = stops[above - 1];
  if (!next) return stops.at(-1)?.color ?? '#ffffff';
  if (!before || next.at === before.at) return next.color;
  return mixed(before.color, next.color, (value - before.at) / (next.at - before.at));
}

function mixed(from: string, to: string, share: number): string {
  const channel = (color: string, place: number) =>
    Number.parseInt(color.slice(1 + place * 2, 3 + place * 2), 16);
  const parts = [0, 1, 2].map((place) => {
    const start = channel(from, place);
    return Math.round(start + (channel(to, place) - start) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
