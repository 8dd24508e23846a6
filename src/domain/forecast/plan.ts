/** Decides which row and column of the Forecast tab holds what, before any formula is written. */

import type { DealsSource, Period, StageChoice } from './blocks/deal-sums';
import { cellReference } from './blocks/formula-text';
import type { ForecastSource } from './source';

/** Rows that the chart covers, between the summary and the stages. */
const CHART_ROWS = 16;

/** Columns, 1-based: label, odds, before, months, later, no date, total, three counts. */
export interface ColumnPlan {
  readonly label: number;
  readonly odds: number;
  readonly before: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly later: number;
  readonly noDate: number;
  readonly total: number;
  readonly deals: number;
  readonly unpriced: number;
  readonly undated: number;
  readonly last: number;
}

/** Rows, 1-based. */
export interface RowPlan {
  readonly title: number;
  readonly banner: number;
  readonly header: number;
  readonly won: number;
  readonly open: number;
  readonly weighted: number;
  readonly expected: number;
  readonly target: number;
  readonly gap: number;
  readonly coverage: number;
  readonly chart: number;
  readonly openHeading: number;
  readonly firstOpen: number;
  readonly openTotal: number;
  readonly weightedHeading: number;
  readonly firstWeighted: number;
  readonly weightedTotal: number;
  /** Heading, P10, P50, P90 and a note; absent when no outcomes are given. */
  readonly outcomes: number | undefined;
  readonly watchHeading: number;
  /** The pipelines' heading, all together, then each; absent when there is only one. */
  readonly choice: number | undefined;
  readonly chartHeading: number;
  readonly last: number;
}

/** A stage's line: which deals it stands for and what it is called. */
export interface StageLine {
  /** Whose stage it is, and its 0-based place among the pipelines. */
  readonly deals: DealsSource;
  readonly pipeline: number;
  /** As the stage is called; absent for the deals of the pipeline that stand in no known stage. */
  readonly name: string | undefined;
  /** 0-based place under the block's heading. */
  readonly place: number;
}

export interface ForecastPlan {
  readonly columns: ColumnPlan;
  readonly rows: RowPlan;
  readonly lines: readonly StageLine[];
}

/** Where each line and column stands; `watchLines` is how many lines the watch list takes. */
export function planForecast(
  source: ForecastSource,
  pipelines: readonly DealsSource[],
  watchLines: number,
): ForecastPlan {
  const lines = pipelines.flatMap(stageLines).map((line, place) => ({ ...line, place }));
  return {
    columns: planColumns(source.months.length),
    rows: planRows(lines.length, watchLines, source),
    lines,
  };
}

/** The open stages of a pipeline, then what stands in no stage of it. */
function stageLines(deals: DealsSource, pipeline: number): Omit<StageLine, 'place'>[] {
  const open = deals.stageList.filter((stage) => stage.kind === 'open');
  return [...open.map(({ name }) => name), undefined].map((name) => ({ deals, pipeline, name }));
}

function planColumns(months: number): ColumnPlan {
  const firstMonth = 4;
  const lastMonth = firstMonth + months - 1;
  return {
    label: 1,
    odds: 2,
    before: 3,
    firstMonth,
    lastMonth,
    later: lastMonth + 1,
    noDate: lastMonth + 2,
    total: lastMonth + 3,
    deals: lastMonth + 4,
    unpriced: lastMonth + 5,
    undated: lastMonth + 6,
    last: lastMonth + 6,
  };
}

function planRows(stageLines: number, watchLines: number, source: ForecastSource): RowPlan {
  const chart = 12;
  const openHeading = chart + CHART_ROWS;
  const openTotal = openHeading + 1 + stageLines;
  const weightedHeading = openTotal + 2;
  const weightedTotal = weightedHeading + 1 + stageLines;
  const outcomes = source.outcomes ? weightedTotal + 2 : undefined;
  const watchHeading = outcomes === undefined ? weightedTotal + 2 : outcomes + 6;
  const afterWatch = watchHeading + watchLines + 2;
  const isChoice = source.pipelines.length > 1;
  const chartHeading = isChoice ? afterWatch + source.pipelines.length + 4 : afterWatch;
  return {
    title: 1,
    banner: 2,
    header: 3,
    won: 4,
    open: 5,
    weighted: 6,
    expected: 7,
    target: 8,
    gap: 9,
    coverage: 10,
    chart,
    openHeading,
    firstOpen: openHeading + 1,
    openTotal,
    weightedHeading,
    firstWeighted: weightedHeading + 1,
    weightedTotal,
    outcomes,
    watchHeading,
    choice: isChoice ? afterWatch : undefined,
    chartHeading,
    last: chartHeading + 1 + source.months.length,
  };
}

/** The columns of months, in order. */
export function monthColumns({ columns }: ForecastPlan): readonly number[] {
  const count = columns.lastMonth - columns.firstMonth + 1;
  return Array.from({ length: count }, (_, index) => columns.firstMonth + index);
}

/** The columns that hold a period: before, the months, later. */
export function periodColumns(plan: ForecastPlan): readonly number[] {
  return [plan.columns.before, ...monthColumns(plan), plan.columns.later];
}

/** The period of such a column, read from the dates in the header row. */
export function periodOf(column: number, { columns, rows }: ForecastPlan): Period {
  const start = (month: number) => cellReference(rows.header, month, 'row');
  const end = (month: number) => `EDATE(${start(month)},1)`;
  if (column === columns.before) return { before: start(columns.firstMonth) };
  if (column === columns.later) return { from: end(columns.lastMonth) };
  return { from: start(column), before: end(column) };
}

/**
 * The deals of a stage line, or all that stand in no known stage. With one pipeline the label cell holds the
 * stage's name and nothing else, and formulas may look it up there.
 */
export function choiceOf({ name }: StageLine, labelRow: number, { rows }: ForecastPlan): StageChoice {
  return rows.choice === undefined ? { name, cell: cellReference(labelRow, 1, 'column') } : { name };
}
