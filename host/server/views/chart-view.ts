/** Reads a chart's numbers from its ranges, so that the page only has to draw. */

import type { ChartModel, ComputedValue, Rectangle, Sheet, SheetRange, Workbook } from '../../workbook';
import type { ChartSeries, ChartView } from '../protocol';

interface Column {
  readonly title: string;
  readonly values: readonly ComputedValue[];
  readonly displays: readonly string[];
}

function transposed<Value>(matrix: readonly (readonly Value[])[]): Value[][] {
  const width = matrix[0]?.length ?? 0;
  return Array.from({ length: width }, (_, index) => matrix.flatMap((line) => line.slice(index, index + 1)));
}

function columnsOfRange(sheet: Sheet, area: Rectangle, headers: number, isTransposed: boolean): Column[] {
  const turn = <Value>(matrix: Value[][]): Value[][] => (isTransposed ? matrix : transposed(matrix));
  const values = turn<ComputedValue>(sheet.values(area));
  const displays = turn(sheet.displays(area));
  return values.map((column, index) => ({
    title: headers > 0 ? (displays[index]?.[0] ?? '') : '',
    values: column.slice(headers),
    displays: displays[index]?.slice(headers) ?? [],
  }));
}

/** A range that goes on in another sheet's rows is cut to that sheet. */
function columnsOf(workbook: Workbook, chart: ChartModel, range: SheetRange): Column[] {
  const sheet = workbook.sheetById(range.sheetId);
  return sheet ? columnsOfRange(sheet, range.rectangle, chart.headers, chart.transposed) : [];
}

function optionText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Options are nested (`series: {0: {type}}`) or flat (`series.0.type`), as scripts set them. */
function seriesOption(chart: ChartModel, index: number, key: string): string | undefined {
  const nested = member(member(chart.options.series, String(index)), key);
  return optionText(nested) ?? optionText(chart.options[`series.${index}.${key}`]);
}

function colorAt(chart: ChartModel, index: number): string | undefined {
  return seriesOption(chart, index, 'color') ?? optionText(member(chart.options.colors, String(index)));
}

const DRAWN: Partial<Record<string, ChartSeries['drawnAs']>> = {
  LINE: 'line',
  AREA: 'area',
  SCATTER: 'line',
  line: 'line',
  area: 'area',
  bars: 'column',
};

function seriesOf(chart: ChartModel, column: Column, index: number): ChartSeries {
  const type = chart.type === 'COMBO' ? (seriesOption(chart, index, 'type') ?? 'bars') : chart.type;
  const color = colorAt(chart, index);
  return {
    name: column.title,
    values: column.values.map((value) => (typeof value === 'number' ? value : null)),
    displays: column.displays,
    drawnAs: DRAWN[type] ?? 'column',
    ...(color === undefined ? {} : { color }),
  };
}

const KINDS: Partial<Record<ChartModel['type'], ChartView['kind']>> = {
  COLUMN: 'column',
  COMBO: 'column',
  BAR: 'bar',
  LINE: 'line',
  SCATTER: 'line',
  AREA: 'area',
  PIE: 'pie',
};

function isStacked(chart: ChartModel): boolean {
  const { isStacked: stacked } = chart.options;
  return stacked === true || stacked === 'true' || stacked === 'absolute';
}

/** A chart with its numbers: the first column of its ranges names the categories, the others are series. */
export function chartView(workbook: Workbook, chart: ChartModel): ChartView {
  const [categories, ...columns] = chart.ranges.flatMap((range) => columnsOf(workbook, chart, range));
  return {
    id: chart.id,
    kind: KINDS[chart.type] ?? 'other',
    title: optionText(chart.options.title) ?? '',
    stacked: isStacked(chart),
    row: chart.row,
    column: chart.column,
    offsetX: chart.offsetX,
    offsetY: chart.offsetY,
    width: chart.width,
    height: chart.height,
    categories: categories?.displays ?? [],
    series: columns.map((column, index) => seriesOf(chart, column, index)),
  };
}
