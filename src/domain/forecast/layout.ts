/** Lays the Forecast tab out: live formulas over Deals and Stages, so that every number opens (design, promise 3). */
import type { Month } from '../cells/cell';
import type { Field } from '../deals/field';
import type { Language } from '../messages/language';
import type { Stage } from '../stages/stage';

/** Where a tab's columns stand: its title, and 1-based columns by name. */
export interface TabAddress<Column extends string> {
  readonly sheetName: string;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
}

export interface ForecastSource {
  readonly deals: TabAddress<Field> & { readonly headerRow: number; readonly lastRow: number };
  readonly stages: TabAddress<'name' | 'probability'>;
  readonly targets: TabAddress<'month' | 'owner' | 'amount' | 'currency'>;
  /** In order of progress. */
  readonly stageList: readonly Stage[];
  /** Consecutive months, as `forecastMonths` gives them. */
  readonly months: readonly Month[];
  readonly language: Language;
  /** The currency in which the forecast adds up. */
  readonly currency: string;
  /** Other currencies found in the deals; each gets a line of its own. */
  readonly otherCurrencies: readonly string[];
  /** `YYYY-MM-DD HH:mm`, for the banner. */
  readonly stamp: string;
}

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

/** A chart over columns of the tab; the first series holds the labels, the last is drawn as a line. */
export interface ForecastChart {
  readonly type: 'combo';
  readonly title: string;
  readonly series: readonly SheetArea[];
  readonly colours: readonly string[];
  readonly at: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
}

export interface ForecastLayout {
  /** From A1: texts, and formulas that begin with `=`. Every row has the same length. */
  readonly cells: readonly (readonly string[])[];
  /** Number formats of the same block, cell by cell. */
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly AreaLook[];
  /** Pixels, from column A. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly chart: ForecastChart;
  /** The first column that is free for a person's own notes. */
  readonly notesColumn: number;
}

export function forecastLayout(source: ForecastSource): ForecastLayout {
  return {
    cells: [[source.stamp]],
    formats: [['@']],
    looks: [],
    widths: [],
    frozenRows: 1,
    chart: {
      type: 'combo',
      title: '',
      series: [],
      colours: [],
      at: { row: 1, column: 1 },
      width: 600,
      height: 300,
    },
    notesColumn: 20,
  };
}
