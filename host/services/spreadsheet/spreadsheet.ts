/** The methods of SpreadsheetApp.Spreadsheet. */

import { ServiceException } from '../../errors';
import { fields, instance, integer, number, optional, text } from '../../runtime/parameters';
import { anyOf, defineSurface, type MethodTable, methodsOf } from '../../runtime/surface';
import { TimeZone } from '../../runtime/zone';
import type { Sheet } from '../../workbook';
import { UserHandle } from '../session';
import { protectionType } from './enums';
import { activeRange, activeSheet, dataRange, rangeNamed, sheetHandles } from './geometry';
import { NamedRangeHandle, RangeHandle, RangeListHandle, SheetHandle, SpreadsheetHandle } from './handles';
import { metadataMethods } from './metadata';
import { protectionsOf } from './protection';
import { copyName, renameSheet } from './sheet';
import { TextFinder } from './text-finder';

const { read, write, other } = methodsOf<SpreadsheetHandle>();

/** A free name for a new sheet, as Sheets makes it: Sheet1, Sheet2. */
function newName(handle: SpreadsheetHandle): string {
  for (let index = handle.workbook.sheets.length + 1; ; index++) {
    if (!handle.workbook.sheetByName(`Sheet${index}`)) return `Sheet${index}`;
  }
}

function insertSheet(
  handle: SpreadsheetHandle,
  name = newName(handle),
  index = tabAfterActive(handle),
  options: Readonly<Record<string, unknown>> = {},
): SheetHandle {
  const { workbook } = handle;
  if (workbook.sheetByName(name)) throw new ServiceException('sheetExists', name);
  const template = options.template instanceof SheetHandle ? options.template.sheet : null;
  const sheet = template ? workbook.duplicateSheet(template, name) : workbook.addSheet(name, index);
  if (template) workbook.moveSheet(sheet, index);
  handle.context.machine.screen.select(sheet.id, { row: 1, column: 1, rows: 1, columns: 1 });
  return new SheetHandle(handle.context, sheet);
}

/** A sheet without a given place goes right of the active one. */
function tabAfterActive(handle: SpreadsheetHandle): number {
  return handle.workbook.sheets.indexOf(activeSheet(handle.context)) + 1;
}

function deleteSheet(handle: SpreadsheetHandle, sheet: Sheet): void {
  if (handle.workbook.sheets.length === 1) throw new ServiceException('lastSheet');
  handle.workbook.removeSheet(sheet);
}

function home(handle: SpreadsheetHandle): SheetHandle {
  return new SheetHandle(handle.context, activeSheet(handle.context));
}

function toast(handle: SpreadsheetHandle, message: string, title = '', seconds = 5): void {
  handle.context.machine.screen.toasts.push({ message, title, seconds });
}

function setZone(handle: SpreadsheetHandle, zone: string): void {
  try {
    TimeZone.named(zone);
  } catch {
    throw new ServiceException('invalidArgument', zone);
  }
  handle.workbook.update({ timeZone: zone });
}

const someSheet = instance(SheetHandle);

const identity: MethodTable<SpreadsheetHandle> = {
  getId: other([], (handle) => handle.workbook.id),
  getName: other([], (handle) => handle.workbook.name),
  rename: write([text], (handle, name) => handle.workbook.update({ name })),
  getUrl: other([], (handle) => `https://docs.google.com/spreadsheets/d/${handle.workbook.id}/edit`),
  getSpreadsheetLocale: other([], (handle) => handle.workbook.locale),
  setSpreadsheetLocale: write([text], (handle, locale) => handle.workbook.update({ locale })),
  getSpreadsheetTimeZone: other([], (handle) => handle.workbook.timeZone),
  setSpreadsheetTimeZone: write([text], setZone),
  getOwner: other([], (handle) => new UserHandle(handle.context.machine.owner)),
  getEditors: other([], (handle) =>
    handle.context.machine.editors
      .filter((email) => email !== handle.context.machine.owner)
      .map((email) => new UserHandle(email)),
  ),
  toast: other([text, optional(text), optional(number)], toast),
};

const sheets: MethodTable<SpreadsheetHandle> = {
  getSheets: other([], (handle) => sheetHandles(handle.context, handle.workbook)),
  getNumSheets: other([], (handle) => handle.workbook.sheets.length),
  getSheetByName: other([text], (handle, name) => {
    const sheet = handle.workbook.sheets.find((candidate) => candidate.name === name);
    return sheet ? new SheetHandle(handle.context, sheet) : null;
  }),
  getSheetById: other([integer], (handle, id) => {
    const sheet = handle.workbook.sheetById(id);
    return sheet && new SheetHandle(handle.context, sheet);
  }),
  getActiveSheet: other([], home),
  setActiveSheet: other([someSheet], (handle, target) => {
    handle.context.machine.screen.select(target.sheet.id, { row: 1, column: 1, rows: 1, columns: 1 });
    return target;
  }),
  insertSheet: anyOf(
    write([], (handle) => insertSheet(handle)),
    write([integer], (handle, index) => insertSheet(handle, undefined, index)),
    write([integer, fields], (handle, index, options) => insertSheet(handle, undefined, index, options)),
    write([text], (handle, name) => insertSheet(handle, name)),
    write([text, integer], (handle, name, index) => insertSheet(handle, name, index)),
    write([text, fields], (handle, name, options) => insertSheet(handle, name, undefined, options)),
    write([text, integer, fields], insertSheet),
  ),
  deleteSheet: write([someSheet], (handle, target) => deleteSheet(handle, target.sheet)),
  deleteActiveSheet: write([], (handle) => {
    deleteSheet(handle, activeSheet(handle.context));
    return home(handle);
  }),
  duplicateActiveSheet: write([], (handle) => {
    const { sheet } = home(handle);
    return new SheetHandle(handle.context, handle.workbook.duplicateSheet(sheet, copyName(sheet)));
  }),
  renameActiveSheet: write([text], (handle, name) => renameSheet(activeSheet(handle.context), name)),
  moveActiveSheet: write([integer], (handle, position) =>
    handle.workbook.moveSheet(activeSheet(handle.context), position - 1),
  ),
};

const ranges: MethodTable<SpreadsheetHandle> = {
  getRange: other([text], (handle, name) => rangeNamed(handle.context, activeSheet(handle.context), name)),
  getDataRange: other([], (handle) => dataRange(home(handle))),
  getActiveRange: other([], (handle) => activeRange(handle.context, activeSheet(handle.context))),
  getActiveRangeList: other(
    [],
    (handle) => new RangeListHandle([activeRange(handle.context, activeSheet(handle.context))]),
  ),
  getActiveCell: other([], (handle) => activeRange(handle.context, activeSheet(handle.context))),
  getCurrentCell: other([], (handle) => activeRange(handle.context, activeSheet(handle.context))),
  setActiveRange: other([instance(RangeHandle)], (handle, range) => {
    handle.context.machine.screen.select(range.sheet.id, range.area);
    return range;
  }),
  getLastRow: read([], (handle) => activeSheet(handle.context).lastRow()),
  getLastColumn: read([], (handle) => activeSheet(handle.context).lastColumn()),
  getRangeByName: other([text], (handle, name) => {
    const named = handle.workbook.namedRange(name);
    const sheet = named && handle.workbook.sheetById(named.sheetId);
    return named && sheet ? new RangeHandle(handle.context, sheet, named.rectangle) : null;
  }),
  setNamedRange: write([text, instance(RangeHandle)], (handle, name, range) =>
    handle.workbook.setNamedRange(name, range.sheet, range.area),
  ),
  removeNamedRange: write([text], (handle, name) => removeName(handle, name)),
  getNamedRanges: read([], (handle) =>
    handle.workbook.namedRanges.map(
      (named) => new NamedRangeHandle(handle.context, handle.workbook, named.name),
    ),
  ),
  getProtections: read([protectionType.parameter], (handle, type) =>
    handle.workbook.sheets.flatMap((sheet) => protectionsOf(handle.context, sheet, type)),
  ),
  createTextFinder: other([text], (handle, wanted) => new TextFinder(dataRange(home(handle)), wanted)),
};

function removeName(handle: SpreadsheetHandle | NamedRangeHandle, name: string): void {
  const others = handle.workbook.namedRanges.filter(
    (named) => named.name.toLowerCase() !== name.toLowerCase(),
  );
  handle.workbook.update({ namedRanges: others });
}

defineSurface(SpreadsheetHandle, 'SpreadsheetApp.Spreadsheet', {
  ...identity,
  ...sheets,
  ...ranges,
  ...metadataMethods<SpreadsheetHandle>(),
});

const named = methodsOf<NamedRangeHandle>();

defineSurface(NamedRangeHandle, 'SpreadsheetApp.NamedRange', {
  getName: named.other([], (handle) => handle.name),
  getRange: named.other([], (handle) => {
    const own = handle.workbook.namedRange(handle.name);
    const sheet = own && handle.workbook.sheetById(own.sheetId);
    if (!own || !sheet) throw new ServiceException('rangeNotFound');
    return new RangeHandle(handle.context, sheet, own.rectangle);
  }),
  setRange: named.write([instance(RangeHandle)], (handle, range) => {
    handle.workbook.setNamedRange(handle.name, range.sheet, range.area);
    return handle;
  }),
  remove: named.write([], (handle) => removeName(handle, handle.name)),
});
