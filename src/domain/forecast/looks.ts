/** How the Forecast tab looks: few colours, strong totals, so that the numbers speak; each property is one call. */
import { CHOICE_CELL, CHOICE_LABEL } from './blocks/choice-block';
import type { ForecastPlan } from './plan';

/** A rectangle of cells, 1-based. */
export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How some areas look; only what is named changes. */
export interface AreaLook {
  readonly areas: readonly SheetArea[];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

const QUIET = '#6b7280';
const HEADER = '#e8eef7';

/** The chart's colours: won, weighted, target. */
export const SERIES_COLOURS: readonly string[] = ['#2f7d5b', '#9cc3e6', '#c2410c'];

/** The looks in the order in which they are set: later ones lie over earlier ones. */
export function forecastLooks(plan: ForecastPlan): readonly AreaLook[] {
  const { rows, columns } = plan;
  const choice = rows.choice === undefined ? [] : [rows.choice];
  const across = (row: number): SheetArea => ({ row, column: 1, rows: 1, columns: columns.last });
  const cell = (row: number): SheetArea => ({ row, column: 1, rows: 1, columns: 1 });
  const outcomes = rows.outcomes === undefined ? [] : [rows.outcomes];
  const headings = [
    rows.header,
    rows.openHeading,
    rows.weightedHeading,
    ...outcomes,
    rows.watchHeading,
    ...choice,
  ];
  const notes = [rows.banner, rows.chartHeading - 1, ...outcomes.map((row) => row + 4)];
  const numbers: SheetArea = { row: rows.header, column: 2, rows: rows.last - 2, columns: columns.last - 1 };
  return [
    { areas: [cell(rows.title)], bold: true, size: 16 },
    { areas: [...headings.map(across), ...choice.map(() => CHOICE_CELL)], background: HEADER, bold: true },
    {
      areas: [rows.expected, rows.openTotal, rows.weightedTotal].map(across),
      bold: true,
    },
    { areas: [...notes.map(cell), ...choice.map(() => CHOICE_LABEL)], colour: QUIET, italic: true },
    { areas: [numbers, ...choice.map(() => CHOICE_LABEL)], align: 'right' },
  ];
}

/** Column widths in pixels: a label that fits, months that hold nine digits. */
export function forecastWidths({ columns }: ForecastPlan): readonly number[] {
  return Array.from({ length: columns.last }, (_, index) => widthOf(index + 1, columns));
}

function widthOf(column: number, columns: ForecastPlan['columns']): number {
  return column === columns.label ? 240 : 105;
}
