/** Sheet methods about the grid: ranges, extents, rows and columns, sizes, hiding. */

import { ServiceException } from '../../errors';
import { anything, flag, instance, integer, listOf, optional, text } from '../../runtime/parameters';
import { anyOf, type MethodTable, methodsOf } from '../../runtime/surface';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, moveColumns, rectangle, type Sheet } from '../../workbook';
import { enterBlock, requireOpenSheet } from './cell-values';
import { dataRange, rangeAt, rangeNamed } from './geometry';
import { RangeHandle, RangeListHandle, type SheetHandle } from './handles';
import { valuesOf } from './range-values';

const { read, write, other } = methodsOf<SheetHandle>();
const MOST_CELLS = 10_000_000;

function requireSheet(handle: SheetHandle): Sheet {
  requireOpenSheet(handle.context, handle.sheet);
  return handle.sheet;
}

/** Throws when a document would grow beyond ten million cells (platform.md 2.5). */
function requireRoom(sheet: Sheet, moreRows: number, moreColumns: number): void {
  const others = sheet.workbook.sheets
    .filter((other) => other !== sheet)
    .reduce((sum, other) => sum + other.maxRows * other.maxColumns, 0);
  const own = (sheet.maxRows + moreRows) * (sheet.maxColumns + moreColumns);
  if (others + own > MOST_CELLS) throw new ServiceException('tooManyCells');
}

function insertRows(handle: SheetHandle, before: number, count: number, like: number): SheetHandle {
  const sheet = requireSheet(handle);
  if (count < 1 || before < 1 || before > sheet.maxRows + 1) throw new ServiceException('rowsOutOfBounds');
  requireRoom(sheet, count, 0);
  sheet.insertRows(before, count, like);
  return handle;
}

function insertColumns(handle: SheetHandle, before: number, count: number, like: number): SheetHandle {
  const sheet = requireSheet(handle);
  if (count < 1 || before < 1 || before > sheet.maxColumns + 1)
    throw new ServiceException('columnsOutOfBounds');
  requireRoom(sheet, 0, count);
  sheet.insertColumns(before, count, like);
  return handle;
}

function deleteRows(handle: SheetHandle, first: number, count: number): SheetHandle {
  const sheet = requireSheet(handle);
  if (count < 1 || first < 1 || first + count - 1 > sheet.maxRows)
    throw new ServiceException('rowsOutOfBounds');
  const { frozenRows } = sheet.properties;
  const movable = sheet.maxRows - frozenRows;
  const deleted = Math.max(0, first + count - 1 - Math.max(frozenRows, first - 1));
  if (deleted >= movable) throw new ServiceException('allRows');
  sheet.deleteRows(first, count);
  return handle;
}

function deleteColumns(handle: SheetHandle, first: number, count: number): SheetHandle {
  const sheet = requireSheet(handle);
  if (count < 1 || first < 1 || first + count - 1 > sheet.maxColumns) {
    throw new ServiceException('columnsOutOfBounds');
  }
  const { frozenColumns } = sheet.properties;
  const deleted = Math.max(0, first + count - 1 - Math.max(frozenColumns, first - 1));
  if (deleted >= sheet.maxColumns - frozenColumns) throw new ServiceException('allColumns');
  sheet.deleteColumns(first, count);
  return handle;
}

/** Moves the columns that a range spans before the one of this number, as it stands before the move. */
function moveColumnsTo(handle: SheetHandle, range: RangeHandle, before: number): void {
  const sheet = requireSheet(handle);
  if (before < 1 || before > sheet.maxColumns + 1) throw new ServiceException('columnsOutOfBounds');
  moveColumns(sheet, { first: range.area.column, count: range.area.columns, before });
}

/** Writes a row below the last one with content; the grid grows when it is full. */
function appendRow(handle: SheetHandle, values: readonly unknown[]): SheetHandle {
  const { sheet } = handle;
  if (values.length === 0)
    throw new ServiceException('signature', 'number[]', 'SpreadsheetApp.Sheet.appendRow');
  const row = sheet.lastRow() + 1;
  if (row > sheet.maxRows) insertRows(handle, row, 1, row - 1);
  if (values.length > sheet.maxColumns) {
    insertColumns(handle, sheet.maxColumns + 1, values.length - sheet.maxColumns, sheet.maxColumns);
  }
  enterBlock(rangeAt(handle.context, sheet, row, 1, 1, values.length), [values]);
  return handle;
}

function withSizes(sizes: ReadonlyMap<number, number>, first: number, count: number, size: number) {
  const next = new Map(sizes);
  for (let index = first; index < first + count; index++) next.set(index, size);
  return next;
}

function setWidths(handle: SheetHandle, first: number, count: number, width: number): SheetHandle {
  handle.sheet.update({ columnWidths: withSizes(handle.sheet.properties.columnWidths, first, count, width) });
  return handle;
}

function setHeights(handle: SheetHandle, first: number, count: number, height: number): SheetHandle {
  handle.sheet.update({ rowHeights: withSizes(handle.sheet.properties.rowHeights, first, count, height) });
  return handle;
}

/** Makes columns as wide as their longest text, about seven pixels a letter. */
function autoResize(handle: SheetHandle, first: number, count: number): SheetHandle {
  const { sheet } = handle;
  let widths = sheet.properties.columnWidths;
  const rows = Math.max(1, Math.min(sheet.lastRow(), 200));
  for (let column = first; column < first + count && column <= sheet.maxColumns; column++) {
    const texts = sheet.displays(rectangle(1, column, rows)).flat();
    const letters = Math.max(0, ...texts.map((shown) => shown.length));
    widths = withSizes(widths, column, 1, Math.max(21, letters * 7 + 16));
  }
  sheet.update({ columnWidths: widths });
  return handle;
}

function hidden(current: ReadonlySet<number>, first: number, count: number, hide: boolean): Set<number> {
  const next = new Set(current);
  for (let index = first; index < first + count; index++) {
    if (hide) next.add(index);
    else next.delete(index);
  }
  return next;
}

function hideRows(handle: SheetHandle, first: number, count: number, hide: boolean): void {
  handle.sheet.update({ hiddenRows: hidden(handle.sheet.properties.hiddenRows, first, count, hide) });
}

function hideColumns(handle: SheetHandle, first: number, count: number, hide: boolean): void {
  handle.sheet.update({ hiddenColumns: hidden(handle.sheet.properties.hiddenColumns, first, count, hide) });
}

const rowRange = instance(RangeHandle);

/** The ranges that a sheet gives. */
export const sheetRanges: MethodTable<SheetHandle> = {
  getRange: anyOf(
    other([text], (handle, name) => rangeNamed(handle.context, handle.sheet, name)),
    other([integer, integer, optional(integer), optional(integer)], (handle, row, column, rows, columns) =>
      rangeAt(handle.context, handle.sheet, row, column, rows ?? 1, columns ?? 1),
    ),
  ),
  getRangeList: other([listOf(text)], (handle, names) => {
    if (names.length === 0) throw new ServiceException('rangeNotFound');
    return new RangeListHandle(names.map((name) => rangeNamed(handle.context, handle.sheet, name)));
  }),
  getDataRange: other([], dataRange),
  getSheetValues: read(
    [integer, integer, integer, integer],
    (handle, row, column, rows, columns) =>
      valuesOf(rangeAt(handle.context, handle.sheet, row, column, rows, columns)),
    (_, _row, _column, rows, columns) => Math.max(0, rows) * Math.max(0, columns),
  ),
  getLastRow: read([], (handle) => handle.sheet.lastRow()),
  getLastColumn: read([], (handle) => handle.sheet.lastColumn()),
  getMaxRows: read([], (handle) => handle.sheet.maxRows),
  getMaxColumns: read([], (handle) => handle.sheet.maxColumns),
  appendRow: write([listOf(anything)], appendRow, (_, values) => values.length),
};

/** Rows and columns: inserting, deleting, sizes, hiding. */
export const sheetLines: MethodTable<SheetHandle> = {
  insertRowBefore: write([integer], (handle, row) => insertRows(handle, row, 1, row)),
  insertRowAfter: write([integer], (handle, row) => insertRows(handle, row + 1, 1, row)),
  insertRowsBefore: write([integer, integer], (handle, row, count) => insertRows(handle, row, count, row)),
  insertRowsAfter: write([integer, integer], (handle, row, count) => insertRows(handle, row + 1, count, row)),
  insertRows: write([integer, optional(integer)], (handle, row, count) => {
    insertRows(handle, row, count ?? 1, row);
  }),
  insertColumnBefore: write([integer], (handle, column) => insertColumns(handle, column, 1, column)),
  insertColumnAfter: write([integer], (handle, column) => insertColumns(handle, column + 1, 1, column)),
  insertColumnsBefore: write([integer, integer], (handle, column, count) =>
    insertColumns(handle, column, count, column),
  ),
  insertColumnsAfter: write([integer, integer], (handle, column, count) =>
    insertColumns(handle, column + 1, count, column),
  ),
  insertColumns: write([integer, optional(integer)], (handle, column, count) => {
    insertColumns(handle, column, count ?? 1, column);
  }),
  deleteRow: write([integer], (handle, row) => deleteRows(handle, row, 1)),
  deleteRows: write([integer, integer], (handle, row, count) => {
    deleteRows(handle, row, count);
  }),
  deleteColumn: write([integer], (handle, column) => deleteColumns(handle, column, 1)),
  deleteColumns: write([integer, integer], (handle, column, count) => {
    deleteColumns(handle, column, count);
  }),
  moveColumns: write([instance(RangeHandle), integer], moveColumnsTo),
  getColumnWidth: read(
    [integer],
    (handle, column) => handle.sheet.properties.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH,
  ),
  setColumnWidth: write([integer, integer], (handle, column, width) => setWidths(handle, column, 1, width)),
  setColumnWidths: write([integer, integer, integer], setWidths),
  getRowHeight: read(
    [integer],
    (handle, row) => handle.sheet.properties.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT,
  ),
  setRowHeight: write([integer, integer], (handle, row, height) => setHeights(handle, row, 1, height)),
  setRowHeights: write([integer, integer, integer], setHeights),
  setRowHeightsForced: write([integer, integer, integer], setHeights),
  autoResizeColumn: write([integer], (handle, column) => autoResize(handle, column, 1)),
  autoResizeColumns: write([integer, integer], autoResize),
  autoResizeRows: write([integer, integer], (handle) => handle),
  hideRows: write([integer, optional(integer)], (handle, row, count) =>
    hideRows(handle, row, count ?? 1, true),
  ),
  showRows: write([integer, optional(integer)], (handle, row, count) =>
    hideRows(handle, row, count ?? 1, false),
  ),
  hideRow: write([rowRange], (handle, range) => hideRows(handle, range.area.row, range.area.rows, true)),
  unhideRow: write([rowRange], (handle, range) => hideRows(handle, range.area.row, range.area.rows, false)),
  hideColumns: write([integer, optional(integer)], (handle, column, count) =>
    hideColumns(handle, column, count ?? 1, true),
  ),
  showColumns: write([integer, optional(integer)], (handle, column, count) =>
    hideColumns(handle, column, count ?? 1, false),
  ),
  hideColumn: write([rowRange], (handle, range) =>
    hideColumns(handle, range.area.column, range.area.columns, true),
  ),
  unhideColumn: write([rowRange], (handle, range) =>
    hideColumns(handle, range.area.column, range.area.columns, false),
  ),
  isRowHiddenByUser: read([integer], (handle, row) => handle.sheet.properties.hiddenRows.has(row)),
  isRowHiddenByFilter: read(
    [integer],
    (handle, row) => handle.sheet.properties.filter !== null && handle.sheet.properties.hiddenRows.has(row),
  ),
  isColumnHiddenByUser: read([integer], (handle, column) =>
    handle.sheet.properties.hiddenColumns.has(column),
  ),
  getFrozenRows: read([], (handle) => handle.sheet.properties.frozenRows),
  getFrozenColumns: read([], (handle) => handle.sheet.properties.frozenColumns),
  setFrozenRows: write([integer], (handle, frozenRows) => handle.sheet.update({ frozenRows })),
  setFrozenColumns: write([integer], (handle, frozenColumns) => handle.sheet.update({ frozenColumns })),
  setHiddenGridlines: write([flag], (handle, hiddenGridlines) => {
    handle.sheet.update({ hiddenGridlines });
    return handle;
  }),
  hasHiddenGridlines: read([], (handle) => handle.sheet.properties.hiddenGridlines),
  sort: write([integer, optional(flag)], (handle, column, ascending) => {
    const { sheet } = handle;
    const first = sheet.properties.frozenRows + 1;
    const rows = Math.max(1, sheet.lastRow() - first + 1);
    requireSheet(handle).sort(rectangle(first, 1, rows, Math.max(1, sheet.lastColumn())), [
      { column, ascending: ascending ?? true },
    ]);
    return handle;
  }),
};
