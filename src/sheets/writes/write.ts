/** Carries out planned writes, each as one service call where Google allows. */
import type { Area, Tab, Write } from '../../app/ports';
import type { Cell, Grid } from '../../domain/cells/cell';
import { repeatable } from '../retry';
import { rangeOf, roomFor, type Sheet, type WorkbookHandle } from '../workbook-handle';
import { areaAddress, joinCells } from './a1';
import { drawChart } from './charts';
import { replaceColourRules } from './colour-rules';
import { guiding } from './guiding';
import { formulaSpelling } from './local-formula';
import { applyLook, NO_FORMAT, setWidths } from './looks';
import { addRow } from './new-row';
import { validationRule } from './validations';

type WriteOf<Kind extends Write['kind']> = Extract<Write, { kind: Kind }>;

type Carriers = {
  readonly [Kind in Write['kind']]: (write: WriteOf<Kind>, sheet: Sheet, book: WorkbookHandle) => void;
};

/**
 * How each kind is carried out. Writes to a fixed place are repeated when Google fails for a moment; rows and
 * columns that are appended, inserted or deleted are not, since the failed call may have taken effect (platform.md 5.13).
 */
const CARRIERS: Carriers = {
  values: (write, sheet, book) => {
    const values = toSheetValues(book, write.values);
    repeatable(() => roomFor(sheet, write.at).setValues(values));
  },
  fill: (write, sheet, book) => {
    if (write.cells.length === 0) return;
    const addresses = joinCells(write.cells).map(areaAddress);
    const value = book.dates.toSheet(write.value);
    repeatable(() => sheet.getRangeList(addresses).setValue(value));
  },
  formulas: (write, sheet, book) => {
    const spelling = formulaSpelling(book.locale);
    const cells = write.formulas.map((row) => row.map(spelling));
    repeatable(() => roomFor(sheet, write.at).setValues(cells));
  },
  append: (write, sheet, book) => append(sheet, toSheetValues(book, write.rows), write),
  newRow: (write, sheet, book) => {
    const [values = []] = toSheetValues(book, [write.values]);
    addRow(
      sheet,
      write,
      values.map((value, index) => write.formulas[index] || value),
    );
  },
  insertRows: (write, sheet) => sheet.insertRowsBefore(write.before, write.count),
  deleteRow: (write, sheet) => sheet.deleteRow(write.row),
  deleteRows: (write, sheet) => sheet.deleteRows(write.first, write.count),
  restore: (write, sheet, book) => {
    const values = toSheetValues(book, write.values);
    const cells = values.map((row, r) => row.map((value, c) => write.formulas[r]?.[c] || value));
    repeatable(() => roomFor(sheet, write.at).setValues(cells));
  },
  insertColumns: (write, sheet) => sheet.insertColumnsBefore(write.before, write.count),
  addColumns: (write, sheet) => sheet.insertColumnsAfter(write.after, write.count),
  deleteColumns: (write, sheet) => sheet.deleteColumns(write.first, write.count),
  clear: (write, sheet) => {
    repeatable(() =>
      write.looks ? roomFor(sheet, write.at).clear() : roomFor(sheet, write.at).clearContent(),
    );
  },
  look: (write, sheet) => applyLook(sheet, write.areas, write.look),
  formats: (write, sheet) => {
    const formats = write.formats.map((row) => [...row]);
    repeatable(() => roomFor(sheet, write.at).setNumberFormats(formats));
  },
  copyLook: (write, sheet) => {
    const from = sheet.getRange(write.from.row, write.from.column);
    const paste = SpreadsheetApp.CopyPasteType.PASTE_FORMAT;
    repeatable(() => from.copyTo(roomFor(sheet, write.to), paste, false));
  },
  validate: (write, sheet, book) => {
    const rule = validationRule(write.rule, book);
    guiding(() => roomFor(sheet, write.at).setDataValidation(rule));
  },
  bare: (write, sheet) => {
    const range = roomFor(sheet, write.at);
    repeatable(() => range.clearFormat());
    // Google's clearFormat leaves number formats alone.
    repeatable(() => range.setNumberFormat(NO_FORMAT));
    repeatable(() => range.clearDataValidations());
  },
  unrule: (write, sheet) => guiding(() => roomFor(sheet, write.at).clearDataValidations()),
  copyRules: (write, sheet, book) => copyRules(sheet, write, book.sheet(write.from)),
  colourRules: (write, sheet, book) => replaceColourRules(sheet, write.rules, formulaSpelling(book.locale)),
  freeze: (write, sheet) => {
    repeatable(() => sheet.setFrozenRows(write.rows));
  },
  widths: (write, sheet) => setWidths(sheet, write.column, write.widths),
  note: (write, sheet) => {
    repeatable(() => sheet.getRange(write.cell.row, write.cell.column).setNote(write.text));
  },
  hide: (_write, sheet) => {
    repeatable(() => sheet.hideSheet());
  },
  warn: (write, sheet) => warnEditors(sheet, write.text),
  chart: (write, sheet) => drawChart(sheet, write.chart),
};

/** Carries out writes in their order. */
export function carryOut(book: WorkbookHandle, writes: readonly Write[]): void {
  for (const write of writes) carry(book, write);
}

function carry<Kind extends Write['kind']>(
  book: WorkbookHandle,
  write: WriteOf<Kind> & { readonly kind: Kind; readonly tab: Tab },
): void {
  CARRIERS[write.kind](write, book.sheet(write.tab), book);
}

/**
 * One row goes through appendRow, which two runs can call at once without writing over each other; more rows go
 * as one block below the last row, under the caller's lock (platform.md 5.3).
 */
function append(sheet: Sheet, rows: SheetRows, { after, inserted }: WriteOf<'append'>): void {
  const [first] = rows;
  if (!first) return;
  if (rows.length === 1 && after === undefined) {
    sheet.appendRow(first);
    return;
  }
  const last = after ?? sheet.getLastRow();
  const at = { row: last + 1, column: 1, rows: rows.length, columns: first.length };
  const room = inserted ? insertedRoom(sheet, at, last) : roomBelow(sheet, at, last);
  repeatable(() => room.setValues(rows));
}

/**
 * Grows the tab below its last row without asking how large it is, which would be two reads more (design 5). Only
 * where somebody has deleted rows since, so that it ends above that row, is its true end looked up.
 */
function roomBelow(sheet: Sheet, at: Area, last: number): ReturnType<typeof rangeOf> {
  try {
    return rangeOf(sheet, at);
  } catch (error) {
    if (last < 1) throw error;
    return insertedRoom(sheet, at, last);
  }
}

/** New rows behind the given one; below the true end where somebody has deleted so many that it is gone. */
function insertedRoom(sheet: Sheet, at: Area, last: number): ReturnType<typeof rangeOf> {
  try {
    sheet.insertRowsAfter(last, at.rows);
  } catch {
    return roomFor(sheet, { ...at, row: sheet.getLastRow() + 1 });
  }
  return rangeOf(sheet, at);
}

type SheetRows = ReturnType<typeof toSheetValues>;

function toSheetValues(book: WorkbookHandle, values: Grid) {
  const toSheet = (cell: Cell) => book.dates.toSheet(cell);
  return values.map((row) => row.map(toSheet));
}

/** At the same place in a tab of the same size every reference of a rule means what it meant. */
function copyRules(sheet: Sheet, { to, at }: WriteOf<'copyRules'>, source: Sheet): void {
  const corner = { row: source.getMaxRows(), column: source.getMaxColumns(), rows: 1, columns: 1 };
  roomFor(sheet, corner);
  const paste = SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION;
  const target = rangeOf(sheet, { ...at, ...to });
  guiding(() => rangeOf(source, at).copyTo(target, paste, false));
}

/** Protecting a protected sheet returns the protection that is there (platform.md 5.5). */
function warnEditors(sheet: Sheet, text: string): void {
  repeatable(() => sheet.protect().setDescription(text).setWarningOnly(true));
}
