/** Lays the Forecast tab out: live formulas over Deals and Stages, so that every number opens (design, promise 3). */
import { choose } from '../messages/choose';
import { forecast as en } from '../messages/en/forecast';
import { forecast as ko } from '../messages/ko/forecast';
import { CellBoard, type Content } from './blocks/cell-board';
import { type ForecastSelector, forecastSelector, writeSelector } from './blocks/choice-block';
import { watchLineCount, writeChartData, writeOutcomes, writeWatchList } from './blocks/other-blocks';
import { writePipelines } from './blocks/pipeline-block';
import { type BlockContext, writeOpenBlock, writeWeightedBlock } from './blocks/stage-blocks';
import { writeSummary } from './blocks/summary-block';
import { type AreaLook, forecastLooks, forecastWidths, SERIES_COLOURS, type SheetArea } from './looks';
import { type ForecastPlan, planForecast } from './plan';
import type { ForecastSource } from './source';

export type { AreaLook, SheetArea } from './looks';

/** A chart over columns of the tab: the first series holds the labels; won and weighted are stacked, target is a line. */
export interface ForecastChart {
  readonly type: 'combo';
  readonly title: string;
  /** Each is one column with its header in the first row. */
  readonly series: readonly SheetArea[];
  readonly colours: readonly string[];
  readonly at: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
}

export interface ForecastLayout {
  /** The block from A1 as typed: texts, formulas that begin with `=`, and the values of the outcomes. */
  readonly cells: readonly (readonly Content[])[];
  /** Number formats of the same block, cell by cell. */
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly AreaLook[];
  /** Pixels, from column A. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly chart: ForecastChart;
  /** Absent with one pipeline. */
  readonly selector: ForecastSelector | undefined;
  /** Where the lines of the summary stand, for checks and links. */
  readonly plan: ForecastPlan;
}

/**
 * The whole tab as data. Months run across; under the summary stand the open stages, the same weighted,
 * and what is not in the sums. The line `Other stages` and the columns before, later and without a date
 * make each total hold every deal.
 *
 * Functions used: SUM, SUMIFS, COUNTIFS, SUMPRODUCT, INDEX, MATCH, IFERROR, IF, ROUND, ISNUMBER, DATE,
 * EDATE, YEAR, MONTH, MID; all four programs agree on them.
 */
export function forecastLayout(source: ForecastSource): ForecastLayout {
  const texts = choose(source.language, { en, ko });
  const pipelines = source.pipelines.map((each) => ({ ...each, currency: source.currency }));
  const plan = planForecast(source, pipelines, watchLineCount(source));
  const board = new CellBoard(plan.rows.last, plan.columns.last);
  const context: BlockContext = { source, pipelines, plan, board, texts };
  writeSelector(context);
  writeSummary(context);
  writeOpenBlock(context);
  writeWeightedBlock(context);
  writeOutcomes(context);
  writeWatchList(context);
  writePipelines(context);
  writeChartData(context);
  return {
    cells: board.contents,
    formats: board.formats,
    looks: forecastLooks(plan),
    widths: forecastWidths(plan),
    frozenRows: plan.rows.header,
    chart: planChart(plan, texts.chart.title(source.currency), source.months.length),
    selector: forecastSelector(context),
    plan,
  };
}

function planChart({ rows }: ForecastPlan, title: string, months: number): ForecastChart {
  return {
    type: 'combo',
    title,
    series: [1, 2, 3, 4].map((column) => ({
      row: rows.chartHeading,
      column,
      rows: months + 1,
      columns: 1,
    })),
    colours: SERIES_COLOURS,
    at: { row: rows.chart, column: 1 },
    width: 960,
    height: 310,
  };
}
