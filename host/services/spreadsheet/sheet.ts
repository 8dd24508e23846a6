/** The methods of SpreadsheetApp.Sheet. */

import { ServiceException } from '../../errors';
import { fields, instance, integer, listOf, nullable, text } from '../../runtime/parameters';
import { anyOf, defineSurface, type MethodTable, methodsOf } from '../../runtime/surface';
import type { ClearOptions, Sheet } from '../../workbook';
import { requireEditable, requireSheetInDocument } from './cell-values';
import { ChartBuilder, insertChart, removeChart, updateChart } from './charts';
import { readColor } from './colors';
import { setRules } from './conditional-format';
import { protectionType, sheetType } from './enums';
import { activeRange, dataRange, rangeNamed } from './geometry';
import {
  BandingHandle,
  ChartHandle,
  FilterHandle,
  FormatRuleHandle,
  NamedRangeHandle,
  RangeHandle,
  RangeListHandle,
  SheetHandle,
  SpreadsheetHandle,
} from './handles';
import { metadataMethods } from './metadata';
import { protect, protectionsOf } from './protection';
import { clearOptions } from './range-values';
import { sheetLines, sheetRanges } from './sheet-grid';
import { TextFinder } from './text-finder';

const { read, write, other } = methodsOf<SheetHandle>();

/** Renames a sheet; a name that another sheet has is refused. */
export function renameSheet(sheet: Sheet, name: string): void {
  const taken = sheet.workbook.sheetByName(name);
  if (taken && taken !== sheet) throw new ServiceException('sheetExists', name);
  sheet.workbook.renameSheet(sheet, name);
}

/** Hides a sheet; the last visible one stays. */
function hideSheet(sheet: Sheet): void {
  const others = sheet.workbook.sheets.some((candidate) => candidate !== sheet && !candidate.hidden);
  if (!others) throw new ServiceException('lastVisibleSheet');
  sheet.update({ hidden: true });
}

function clearSheet(handle: SheetHandle, options: ClearOptions): SheetHandle {
  const everything = new RangeHandle(handle.context, handle.sheet, handle.sheet.everything());
  requireEditable(everything);
  handle.sheet.clear(everything.area, options);
  return handle;
}

/** A free name for a copy, as Sheets makes it: Copy of Deals, Copy of Deals 2. */
export function copyName(sheet: Sheet): string {
  const base = `Copy of ${sheet.name}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!sheet.workbook.sheetByName(name)) return name;
  }
}

function select(handle: SheetHandle, range: RangeHandle): RangeHandle {
  handle.context.machine.screen.select(handle.sheet.id, range.area);
  return range;
}

const identity: MethodTable<SheetHandle> = {
  getName: other([], (handle) => handle.sheet.name),
  getSheetName: other([], (handle) => handle.sheet.name),
  setName: write([text], (handle, name) => {
    renameSheet(handle.sheet, name);
    return handle;
  }),
  getSheetId: other([], (handle) => handle.sheet.id),
  getIndex: other([], (handle) => handle.workbook.sheets.indexOf(handle.sheet) + 1),
  getParent: other([], (handle) => new SpreadsheetHandle(handle.context, handle.workbook)),
  getType: other([], () => sheetType.of('GRID')),
  getTabColor: read([], (handle) => handle.sheet.properties.tabColor),
  setTabColor: write([nullable(text)], (handle, color) => {
    handle.sheet.update({ tabColor: readColor(color) ?? null });
    return handle;
  }),
  isSheetHidden: other([], (handle) => handle.sheet.hidden),
  hideSheet: write([], (handle) => {
    hideSheet(handle.sheet);
    return handle;
  }),
  showSheet: write([], (handle) => {
    handle.sheet.update({ hidden: false });
    return handle;
  }),
  copyTo: write([instance(SpreadsheetHandle)], (handle) => {
    const copy = handle.workbook.duplicateSheet(handle.sheet, copyName(handle.sheet));
    return new SheetHandle(handle.context, copy);
  }),
};

const selection: MethodTable<SheetHandle> = {
  activate: other([], (handle) => {
    const { screen } = handle.context.machine;
    screen.select(handle.sheet.id, activeRange(handle.context, handle.sheet).area);
    return handle;
  }),
  getActiveRange: other([], (handle) => activeRange(handle.context, handle.sheet)),
  getActiveRangeList: other([], (handle) => new RangeListHandle([activeRange(handle.context, handle.sheet)])),
  getActiveCell: other([], (handle) => activeRange(handle.context, handle.sheet)),
  getCurrentCell: other([], (handle) => activeRange(handle.context, handle.sheet)),
  setActiveRange: other([instance(RangeHandle)], select),
  setActiveSelection: anyOf(
    other([instance(RangeHandle)], select),
    other([text], (handle, name) => select(handle, rangeNamed(handle.context, handle.sheet, name))),
  ),
  setCurrentCell: other([instance(RangeHandle)], select),
};

const rules: MethodTable<SheetHandle> = {
  getConditionalFormatRules: read([], (handle) =>
    handle.sheet.properties.conditionalFormatRules.map(
      (rule) => new FormatRuleHandle(handle.context, handle.sheet, rule),
    ),
  ),
  setConditionalFormatRules: write([listOf(instance(FormatRuleHandle))], (handle, wanted) =>
    setRules(handle.sheet, wanted),
  ),
  clearConditionalFormatRules: write([], (handle) => setRules(handle.sheet, [])),
  protect: write([], (handle) => protect(handle.context, handle.sheet, null)),
  getProtections: read([protectionType.parameter], (handle, type) =>
    protectionsOf(handle.context, handle.sheet, type),
  ),
  getFilter: read([], (handle) =>
    handle.sheet.properties.filter ? new FilterHandle(handle.context, handle.sheet) : null,
  ),
  getBandings: read([], (handle) =>
    handle.sheet.properties.bandings.map(
      (banding) => new BandingHandle(handle.context, handle.sheet, banding.id),
    ),
  ),
  getNamedRanges: read([], (handle) =>
    handle.workbook.namedRanges
      .filter((named) => named.sheetId === handle.sheet.id)
      .map((named) => new NamedRangeHandle(handle.context, handle.workbook, named.name)),
  ),
};

const charts: MethodTable<SheetHandle> = {
  newChart: other([], (handle) => new ChartBuilder(handle.context, handle.sheet)),
  getCharts: read([], (handle) =>
    handle.sheet.properties.charts.map((chart) => new ChartHandle(handle.context, handle.sheet, chart)),
  ),
  insertChart: write([instance(ChartHandle)], (handle, chart) => insertChart(handle.sheet, chart)),
  updateChart: write([instance(ChartHandle)], (handle, chart) => updateChart(handle.sheet, chart)),
  removeChart: write([instance(ChartHandle)], (handle, chart) => removeChart(handle.sheet, chart)),
};

const contents: MethodTable<SheetHandle> = {
  clear: anyOf(
    write([], (handle) => clearSheet(handle, clearOptions({}))),
    write([fields], (handle, options) => clearSheet(handle, clearOptions(options))),
  ),
  clearContents: write([], (handle) => clearSheet(handle, { contents: true })),
  clearFormats: write([], (handle) => clearSheet(handle, { formats: true })),
  clearNotes: write([], (handle) => clearSheet(handle, { notes: true })),
  createTextFinder: other([text], (handle, wanted) => new TextFinder(dataRange(handle), wanted)),
  getImages: read([], () => []),
  getDrawings: read([], () => []),
  getPivotTables: read([], () => []),
  getSlicers: read([], () => []),
  getRowGroupDepth: read([integer], () => 0),
};

defineSurface(
  SheetHandle,
  'SpreadsheetApp.Sheet',
  {
    ...identity,
    ...sheetRanges,
    ...sheetLines,
    ...selection,
    ...rules,
    ...charts,
    ...contents,
    ...metadataMethods<SheetHandle>(),
  },
  { guard: requireSheetInDocument },
);
