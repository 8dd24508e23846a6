/** Charts on a sheet and their builders (platform.md 5.8). */

import { ServiceException } from '../../errors';
import { anything, flag, instance, integer, listOf, number, text } from '../../runtime/parameters';
import { defineSurface, type Method, type MethodTable, methodsOf } from '../../runtime/surface';
import type { ChartModel, ChartType, Json, Sheet } from '../../workbook';
import type { ServiceContext } from '../context';
import { EnumValue } from '../enums';
import { chartPosition, chartType, hiddenDimensionStrategy, mergeStrategy } from './enums';
import { ChartHandle, RangeHandle } from './handles';

const NEW_CHART: Omit<ChartModel, 'ranges'> = {
  id: 0,
  type: 'COLUMN',
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  width: 600,
  height: 371,
  headers: 0,
  transposed: false,
  options: {},
};

/** A SpreadsheetApp.EmbeddedChartBuilder: the chart so far. Its own type must be set before its looks. */
export class ChartBuilder {
  ranges: readonly RangeHandle[] = [];
  typed = false;
  chart: Omit<ChartModel, 'ranges'>;

  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
    chart: Omit<ChartModel, 'ranges'> = NEW_CHART,
  ) {
    this.chart = chart;
  }

  change(patch: Partial<ChartModel>): this {
    this.chart = { ...this.chart, ...patch };
    return this;
  }

  withType(type: ChartType): this {
    this.typed = true;
    return this.change({ type });
  }

  /** Sets an option by its path, such as vAxis.title. Width and height are the chart's own. */
  option(path: string, value: Json): this {
    if ((path === 'width' || path === 'height') && typeof value === 'number') {
      return this.change({ [path]: value });
    }
    return this.change({ options: { ...this.chart.options, [path]: value } });
  }
}

/** A chart's options as scripts read them back. */
export class ChartOptions {
  constructor(readonly chart: ChartModel) {}
}

/** Where a chart stands. */
export class ContainerInfo {
  constructor(readonly chart: ChartModel) {}
}

function json(value: unknown): Json {
  if (value instanceof EnumValue) return value.name;
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return scalarJson(value);
  if (Array.isArray(value)) return value.map(json);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item)]));
}

function scalarJson(value: unknown): Json {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function built(builder: ChartBuilder): ChartHandle {
  const ranges = builder.ranges.map((range) => ({ sheetId: range.sheet.id, rectangle: range.area }));
  return new ChartHandle(builder.context, builder.sheet, { ...builder.chart, ranges });
}

function rangesOf(handle: ChartHandle): RangeHandle[] {
  return handle.chart.ranges.flatMap((range) => {
    const sheet = handle.sheet.workbook.sheetById(range.sheetId);
    return sheet ? [new RangeHandle(handle.context, sheet, range.rectangle)] : [];
  });
}

const builder = methodsOf<ChartBuilder>();
const { other } = builder;

function ofType(type: ChartType): Method<ChartBuilder> {
  return other([], (target) => target.withType(type));
}

function textOption(path: string): Method<ChartBuilder> {
  return other([text], (target, value) => target.option(path, value));
}

const makers: MethodTable<ChartBuilder> = {
  asAreaChart: ofType('AREA'),
  asBarChart: ofType('BAR'),
  asColumnChart: ofType('COLUMN'),
  asComboChart: ofType('COMBO'),
  asLineChart: ofType('LINE'),
  asPieChart: ofType('PIE'),
  asScatterChart: ofType('SCATTER'),
  asTableChart: ofType('TABLE'),
  setChartType: other([chartType.parameter], (target, type) => target.withType(type)),
};

const looks: MethodTable<ChartBuilder> = {
  setTitle: textOption('title'),
  setXAxisTitle: textOption('hAxis.title'),
  setYAxisTitle: textOption('vAxis.title'),
  setBackgroundColor: textOption('backgroundColor'),
  setColors: other([listOf(text)], (target, colors) => target.option('colors', colors)),
  setStacked: other([], (target) => target.option('isStacked', true)),
  setLegendPosition: other([chartPosition.parameter], (target, position) =>
    target.option('legend.position', position.toLowerCase()),
  ),
  setRange: other([number, number], (target, start, end) =>
    target.option('vAxis.viewWindow.min', start).option('vAxis.viewWindow.max', end),
  ),
  setOption: other([text, anything], (target, path, value) => target.option(path, json(value))),
};

/** Setting the strategy before a type fails on Sheets too (platform.md 5.8). */
function hiddenStrategy(target: ChartBuilder, strategy: string): ChartBuilder {
  if (!target.typed) {
    throw new ServiceException(
      'unexpected',
      'setHiddenDimensionStrategy',
      'SpreadsheetApp.EmbeddedChartBuilder',
    );
  }
  return target.option('hiddenDimensionStrategy', strategy);
}

defineSurface(ChartBuilder, 'SpreadsheetApp.EmbeddedChartBuilder', {
  ...makers,
  ...looks,
  addRange: other([instance(RangeHandle)], (target, range) =>
    Object.assign(target, { ranges: [...target.ranges, range] }),
  ),
  removeRange: other([instance(RangeHandle)], (target, range) =>
    Object.assign(target, {
      ranges: target.ranges.filter((own) => own.sheet !== range.sheet || own.name !== range.name),
    }),
  ),
  clearRanges: other([], (target) => Object.assign(target, { ranges: [] })),
  getRanges: other([], (target) => [...target.ranges]),
  getChartType: other([], (target) => chartType.of(target.chart.type)),
  setNumHeaders: other([integer], (target, headers) => target.change({ headers })),
  setTransposeRowsAndColumns: other([flag], (target, transposed) => target.change({ transposed })),
  setHiddenDimensionStrategy: other([hiddenDimensionStrategy.parameter], hiddenStrategy),
  setMergeStrategy: other([mergeStrategy.parameter], (target, strategy) =>
    target.option('mergeStrategy', strategy),
  ),
  setPosition: other([integer, integer, integer, integer], (target, row, column, offsetX, offsetY) =>
    target.change({ row, column, offsetX, offsetY }),
  ),
  build: other([], built),
});

const chart = methodsOf<ChartHandle>();

defineSurface(ChartHandle, 'SpreadsheetApp.EmbeddedChart', {
  getChartId: chart.other([], (handle) => handle.chart.id || null),
  getRanges: chart.other([], rangesOf),
  getNumHeaders: chart.other([], (handle) => handle.chart.headers),
  getTransposeRowsAndColumns: chart.other([], (handle) => handle.chart.transposed),
  getOptions: chart.other([], (handle) => new ChartOptions(handle.chart)),
  getContainerInfo: chart.other([], (handle) => new ContainerInfo(handle.chart)),
  modify: chart.other([], (handle) => {
    const target = new ChartBuilder(handle.context, handle.sheet, handle.chart);
    return Object.assign(target, { ranges: rangesOf(handle), typed: true });
  }),
});

const options = methodsOf<ChartOptions>();

defineSurface(ChartOptions, 'Charts.ChartOptions', {
  get: options.other([text], (target, path) => target.chart.options[path] ?? null),
  getOrDefault: options.other([text], (target, path) => target.chart.options[path] ?? null),
});

const container = methodsOf<ContainerInfo>();

defineSurface(ContainerInfo, 'SpreadsheetApp.ContainerInfo', {
  getAnchorRow: container.other([], (target) => target.chart.row),
  getAnchorColumn: container.other([], (target) => target.chart.column),
  getOffsetX: container.other([], (target) => target.chart.offsetX),
  getOffsetY: container.other([], (target) => target.chart.offsetY),
});

/** Puts a built chart on a sheet. */
export function insertChart(sheet: Sheet, handle: ChartHandle): void {
  const placed = { ...handle.chart, id: sheet.workbook.nextId() };
  sheet.update({ charts: [...sheet.properties.charts, placed] });
}

/** Replaces the chart of the same id. */
export function updateChart(sheet: Sheet, handle: ChartHandle): void {
  requireChart(sheet, handle);
  const { charts } = sheet.properties;
  sheet.update({ charts: charts.map((own) => (own.id === handle.chart.id ? handle.chart : own)) });
}

/** Takes a chart away. */
export function removeChart(sheet: Sheet, handle: ChartHandle): void {
  requireChart(sheet, handle);
  sheet.update({ charts: sheet.properties.charts.filter((own) => own.id !== handle.chart.id) });
}

function requireChart(sheet: Sheet, handle: ChartHandle): void {
  if (!sheet.properties.charts.some((own) => own.id === handle.chart.id)) {
    throw new ServiceException('chartGone');
  }
}
