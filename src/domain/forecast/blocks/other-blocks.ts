/** Writes what stands under the stages: ranges of outcomes, what is not in the sums, and the chart's data. */

import type { Field } from '../../deals/field';
import type { MonthFigure } from '../figures';
import { FORMATS } from '../formats';
import { monthColumns } from '../plan';
import type { ForecastSource } from '../source';
import { overPipelines } from './choice-block';
import { type DealsSource, foreignSum, textAmounts, withoutStage } from './deal-sums';
import { cellReference } from './formula-text';
import type { BlockContext } from './stage-blocks';

/** P10, P50 and P90 by month: values with their date, because no formula can compute them (design, promise 3). */
export function writeOutcomes({ board, plan, texts, source }: BlockContext): void {
  const start = plan.rows.outcomes;
  const { outcomes } = source;
  if (start === undefined || !outcomes) return;
  const heading = plan.rows.choice === undefined ? 'heading' : 'headingTogether';
  board.put(start, 1, texts.outcomes[heading](source.stamp));
  const lines = ['p10', 'p50', 'p90'] as const;
  lines.forEach((line, index) => {
    board.put(start + 1 + index, 1, texts.outcomes[line]);
    monthColumns(plan).forEach((column, month) => {
      board.put(start + 1 + index, column, figureOf(outcomes, source, month)?.[line] ?? '', FORMATS.money);
    });
  });
  board.put(start + 4, 1, texts.outcomes.note);
}

function figureOf(
  outcomes: readonly MonthFigure[],
  source: ForecastSource,
  index: number,
): MonthFigure | undefined {
  return outcomes.find((figure) => figure.month === source.months[index]);
}

/** How many lines `writeWatchList` writes. */
export function watchLineCount(source: ForecastSource): number {
  return 4 + foreignCurrencies(source).length;
}

/** What a manager should know is missing from the sums: counted in lines of its own, never hidden. */
export function writeWatchList(context: BlockContext): void {
  const { board, plan, texts, source } = context;
  const { rows, columns } = plan;
  const { watch } = texts;
  const totalOf = (column: number) => cellReference(rows.openTotal, column);
  board.put(rows.watchHeading, columns.label, watch.heading);
  board.put(rows.watchHeading, columns.odds, watch.count);
  board.put(rows.watchHeading, columns.before, watch.amount);
  const lines: readonly (readonly [string, string])[] = [
    [watch.unpriced, totalOf(columns.unpriced)],
    [watch.undated, totalOf(columns.undated)],
    [watch.noStage, overPipelines(context, withoutStage)],
    [watch.textAmounts, overPipelines(context, textAmounts)],
  ];
  lines.forEach(([label, formula], index) => {
    board.put(rows.watchHeading + 1 + index, columns.label, label);
    board.formula(rows.watchHeading + 1 + index, columns.odds, formula, FORMATS.count);
  });
  foreignCurrencies(source).forEach((currency, index) => {
    writeForeignLine(context, currency, rows.watchHeading + 1 + lines.length + index);
  });
}

/** Open deals in another currency: counted and added up, never mixed into the sums. */
function writeForeignLine(context: BlockContext, currency: string, row: number): void {
  const { board, plan, texts } = context;
  const over = (field?: Field) => overPipelines(context, (deals) => foreignTerm(deals, currency, field));
  board.put(row, plan.columns.label, texts.watch.currency(currency));
  board.formula(row, plan.columns.odds, over(), FORMATS.count);
  board.formula(row, plan.columns.before, over('amount'), FORMATS.money);
}

function foreignTerm(deals: DealsSource, currency: string, field?: Field): string {
  if (deals.tab.columns.currency === undefined) return '0';
  const open = deals.stageList.filter((stage) => stage.kind === 'open');
  return open.map(({ name }) => foreignSum(deals, { name }, currency, field)).join('+') || '0';
}

function foreignCurrencies(source: ForecastSource): readonly string[] {
  if (source.pipelines.every(({ tab }) => tab.columns.currency === undefined)) return [];
  return source.otherCurrencies.filter((currency) => /^[A-Z]{3}$/.test(currency));
}

/** The chart reads columns, so the months stand here once more, one under the other. */
export function writeChartData({ board, plan, texts }: BlockContext): void {
  const { rows } = plan;
  const series = [rows.won, rows.weighted, rows.target];
  const labels = [texts.summary.won, texts.summary.weighted, texts.summary.target];
  board.put(rows.chartHeading - 1, 1, texts.chart.heading);
  board.put(rows.chartHeading, 1, texts.chart.month);
  labels.forEach((label, index) => {
    board.put(rows.chartHeading, 2 + index, label);
  });
  monthColumns(plan).forEach((column, index) => {
    const row = rows.chartHeading + 1 + index;
    board.formula(row, 1, texts.monthLabel(cellReference(rows.header, column)), 'General');
    series.forEach((from, place) => {
      const cell = cellReference(from, column);
      // A month without a target leaves a gap in the line: a target of nothing would pull it to the ground.
      const shown = from === rows.target ? `IF(${cell}=0,"",${cell})` : cell;
      board.formula(row, 2 + place, shown, FORMATS.money);
    });
  });
}
