/** Charts between the workbook and .xlsx files. */

import type { Sheet as FileSheet, SheetChart } from 'hucre/xlsx';
import {
  type ChartModel,
  type ChartType,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type Json,
  parseA1,
  quotedSheetName,
  type Rectangle,
  rectangle,
  rectangleName,
  type Sheet,
  type SheetRange,
  type Workbook,
} from '../workbook';
import type { SheetNames } from './xlsx-formula';
import { hex, rgb } from './xlsx-style';

const FILE_TYPES: { readonly [type in ChartType]: SheetChart['type'] | null } = {
  AREA: 'area',
  BAR: 'bar',
  COLUMN: 'column',
  // Files draw a combination as columns: one kind for all series.
  COMBO: 'column',
  LINE: 'line',
  PIE: 'pie',
  SCATTER: 'scatter',
  TABLE: null,
};

/** The charts of a sheet as a file stores them; those without numbers are left out. */
export function toFileCharts(sheet: Sheet, fileName: SheetNames): SheetChart[] {
  return sheet.properties.charts.flatMap((chart) => {
    const type = FILE_TYPES[chart.type];
    const series = type ? seriesOf(chart, sheet.workbook, fileName) : [];
    if (!type || series.length === 0) return [];
    const title = textOption(chart.options.title);
    const { isStacked } = chart.options;
    // The line of a combination would be stacked on its columns.
    const stacked = chart.type !== 'COMBO' && (isStacked === true || isStacked === 'true');
    return [
      {
        type,
        series,
        anchor: anchorOf(chart),
        legend: legendOf(chart.options.legend),
        ...(title ? { title } : {}),
        ...(stacked ? { barGrouping: 'stacked', areaGrouping: 'stacked' } : {}),
      },
    ];
  });
}

function anchorOf(chart: ChartModel): SheetChart['anchor'] {
  const from = { row: chart.row - 1, col: chart.column - 1 };
  return {
    from,
    to: {
      row: from.row + Math.max(1, Math.round(chart.height / DEFAULT_ROW_HEIGHT)),
      col: from.col + Math.max(1, Math.round(chart.width / DEFAULT_COLUMN_WIDTH)),
    },
  };
}

function legendOf(legend: Json | undefined): NonNullable<SheetChart['legend']> {
  const position =
    typeof legend === 'object' && legend !== null && 'position' in legend ? legend.position : legend;
  if (position === 'none') return false;
  return position === 'top' || position === 'bottom' || position === 'left' ? position : 'right';
}

function textOption(option: Json | undefined): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

/** The first line of the data holds the categories, each further one is a series. */
function seriesOf(chart: ChartModel, workbook: Workbook, fileName: SheetNames): SheetChart['series'] {
  const [categories, ...series] = chart.ranges.flatMap((range) => linesOf(range, chart.transposed));
  if (!categories) return [];
  const colors = Array.isArray(chart.options.colors) ? chart.options.colors : [];
  return series.flatMap((line, index) => {
    const sheet = workbook.sheetById(line.sheetId);
    const values = fileRange(line, chart, workbook, fileName);
    const labels = fileRange(categories, chart, workbook, fileName);
    if (!sheet || !values || !labels) return [];
    const color = textOption(colors[index]);
    const name = chart.headers > 0 ? sheet.display(line.rectangle.row, line.rectangle.column) : '';
    return [
      { values, categories: labels, ...(name ? { name } : {}), ...(color ? { color: rgb(color) } : {}) },
    ];
  });
}

function linesOf({ sheetId, rectangle: area }: SheetRange, transposed: boolean): SheetRange[] {
  const count = transposed ? area.rows : area.columns;
  return Array.from({ length: count }, (_, offset) => ({
    sheetId,
    rectangle: transposed
      ? rectangle(area.row + offset, area.column, 1, area.columns)
      : rectangle(area.row, area.column + offset, area.rows, 1),
  }));
}

function fileRange(
  line: SheetRange,
  chart: ChartModel,
  workbook: Workbook,
  fileName: SheetNames,
): string | null {
  const sheet = workbook.sheetById(line.sheetId);
  const area = withoutHeaders(line.rectangle, chart);
  if (!sheet || area.rows < 1 || area.columns < 1) return null;
  return `${quotedSheetName(fileName(sheet.name))}!${absolute(area)}`;
}

function withoutHeaders(area: Rectangle, { headers, transposed }: ChartModel): Rectangle {
  return transposed
    ? { ...area, column: area.column + headers, columns: area.columns - headers }
    : { ...area, row: area.row + headers, rows: area.rows - headers };
}

/** An A1 name with dollar signs, as charts in files want it. */
export function absolute(area: Rectangle): string {
  return rectangleName(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

const WORKBOOK_TYPES: { readonly [kind: string]: ChartType } = {
  area: 'AREA',
  bar: 'COLUMN',
  line: 'LINE',
  pie: 'PIE',
  doughnut: 'PIE',
  scatter: 'SCATTER',
};

/** The charts of a file as a sheet keeps them. */
export function fromFileCharts(
  charts: NonNullable<FileSheet['charts']>,
  sheet: Sheet,
  sheetName: SheetNames,
): ChartModel[] {
  return charts.flatMap((chart) => {
    const type = WORKBOOK_TYPES[chart.kinds[0] ?? ''];
    const series = chart.series ?? [];
    const references = [series[0]?.categoriesRef, ...series.map((entry) => entry.valuesRef)];
    const ranges = references.flatMap((reference) => rangeOf(reference, sheet, sheetName) ?? []);
    if (!type || ranges.length === 0) return [];
    const { from = { row: 0, col: 0 }, to } = chart.anchor ?? {};
    const colors = series.flatMap((entry) =>
      typeof entry.color === 'string' ? (hex(entry.color) ?? []) : [],
    );
    return [
      {
        id: sheet.workbook.nextId(),
        type,
        ranges,
        row: from.row + 1,
        column: from.col + 1,
        offsetX: 0,
        offsetY: 0,
        width: to ? (to.col - from.col) * DEFAULT_COLUMN_WIDTH : 600,
        height: to ? (to.row - from.row) * DEFAULT_ROW_HEIGHT : 371,
        headers: 0,
        transposed: false,
        options: { ...(chart.title ? { title: chart.title } : {}), ...(colors.length > 0 ? { colors } : {}) },
      },
    ];
  });
}

function rangeOf(reference: string | undefined, sheet: Sheet, sheetName: SheetNames): SheetRange | null {
  const match = /^(?:(.*)!)?([^!]+)$/.exec(reference ?? '');
  const name = match?.[1]?.replaceAll(/^'|'$/g, '').replaceAll("''", "'");
  const target = name === undefined ? sheet : sheet.workbook.sheetByName(sheetName(name));
  const area = target && parseA1(match?.[2] ?? '', { rows: target.maxRows, columns: target.maxColumns });
  return target && area ? { sheetId: target.id, rectangle: area } : null;
}
