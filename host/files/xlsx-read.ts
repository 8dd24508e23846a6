/** Turns the bytes of an .xlsx file into a workbook. */

import { type Cell, type CellValue, type Sheet as FileSheet, readXlsx } from 'hucre/xlsx';
import {
  type CellContent,
  type CellStyle,
  DEFAULT_COLUMN_WIDTH,
  NEW_SHEET_COLUMNS,
  NEW_SHEET_ROWS,
  parseA1,
  rectangle,
  type Sheet,
  type SheetProperties,
  Workbook,
  type WorkbookOptions,
} from '../workbook';
import {
  type DocumentState,
  fingerprintOf,
  parseState,
  type SheetState,
  STATE_SHEET,
} from './document-state';
import { fromFileCharts } from './xlsx-charts';
import { fromFileConditionalRules } from './xlsx-conditional';
import { fromFileFormula, type SheetNames } from './xlsx-formula';
import { type FileSpelling, fromFileStyle, hex } from './xlsx-style';
import { applyFileValidations } from './xlsx-validation';

/** Reads a workbook; what it was saved with, such as its locale, wins over the options. */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions): Promise<Workbook> {
  const file = await readXlsx(bytes, { readStyles: true });
  const stateSheet = file.sheets.find((sheet) => sheet.name === STATE_SHEET);
  const state = stateSheet ? parseState(stateSheet.rows) : null;
  const workbook = new Workbook({ ...options, ...(state ? documentOptions(state) : {}) });
  const fileSheets = file.sheets.filter((sheet) => sheet !== stateSheet);
  const pairs = fileSheets.map((fileSheet) => {
    const known = state?.sheets.find((sheet) => sheet.fileName === fileSheet.name) ?? null;
    const name = known?.properties.name ?? fileSheet.name;
    return { fileSheet, known, sheet: workbook.addSheet(name, undefined, known?.id) };
  });
  const names = new Map(pairs.map(({ fileSheet, sheet }) => [fileSheet.name.toLowerCase(), sheet.name]));
  const sheetName: SheetNames = (name) => names.get(name.toLowerCase()) ?? name;
  for (const { fileSheet, sheet, known } of pairs) {
    const format = (spelled: string) => known?.looks[spelled] ?? spelled;
    fillCells(sheet, fileSheet, { format, defaultFont: file.defaultFont ?? {} }, sheetName);
  }
  for (const { fileSheet, sheet, known } of pairs) restoreRules(sheet, fileSheet, known, sheetName);
  if (state) restoreDocument(workbook, state);
  else importNames(workbook, file.namedRanges ?? [], sheetName);
  return workbook;
}

function documentOptions({ name, locale, timeZone }: DocumentState): WorkbookOptions {
  return { name, locale, timeZone };
}

function restoreDocument(workbook: Workbook, state: DocumentState): void {
  const present = (sheetId: number) => workbook.sheetById(sheetId) !== null;
  workbook.update({
    documentProperties: state.documentProperties,
    namedRanges: state.namedRanges.filter((range) => present(range.sheetId)),
    developerMetadata: state.developerMetadata.filter(
      ({ location }) => location.type === 'SPREADSHEET' || present(location.sheetId),
    ),
  });
  const ids = [
    ...state.developerMetadata.map((entry) => entry.id),
    ...state.sheets.flatMap(({ properties }) =>
      [...properties.charts, ...properties.protections, ...properties.bandings].map((entry) => entry.id),
    ),
  ];
  workbook.reserveIds(Math.max(0, ...ids));
}

function importNames(
  workbook: Workbook,
  ranges: readonly { readonly name: string; readonly range: string }[],
  sheetName: SheetNames,
): void {
  for (const { name, range } of ranges) {
    const match = /^(.*)!([^!]+)$/.exec(range);
    const sheet = workbook.sheetByName(
      sheetName((match?.[1] ?? '').replaceAll(/^'|'$/g, '').replaceAll("''", "'")),
    );
    const area = sheet && parseA1(match?.[2] ?? '', { rows: sheet.maxRows, columns: sheet.maxColumns });
    if (sheet && area) workbook.setNamedRange(name, sheet, area);
  }
}

function fillCells(sheet: Sheet, file: FileSheet, spelling: FileSpelling, sheetName: SheetNames): void {
  const contents: (CellContent | undefined)[][] = file.rows.map((row) => row.map(literalOf));
  const looks: (CellStyle | undefined)[][] = [];
  const styles = new Map<string, CellStyle>();
  for (const [key, cell] of file.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.formula !== undefined)
      place(contents, row, column, { formula: fromFileFormula(cell.formula, sheetName) });
    if (cell.style) place(looks, row, column, internedStyle(cell.style, spelling, styles));
    if (cell.comment) sheet.noteTexts.set(row + 1, column + 1, cell.comment.text);
  }
  sheet.store(1, 1, rectangular(contents));
  const block = rectangular(looks);
  sheet.replaceLooks(rectangle(1, 1, block.length, block[0]?.length ?? 0), block);
  sheet.update(propertiesOf(sheet, file, contents.length));
}

/** Cells with equal looks share one object, as they do in a workbook that was never saved. */
function internedStyle(
  style: NonNullable<Cell['style']>,
  spelling: FileSpelling,
  styles: Map<string, CellStyle>,
): CellStyle | undefined {
  const look = fromFileStyle(style, spelling);
  const key = JSON.stringify(look);
  if (key === '{}') return undefined;
  const shared = styles.get(key) ?? look;
  styles.set(key, shared);
  return shared;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** The serial that files give to the day that never was, 1900-02-29. */
const LEAP_DAY_OF_FILES = 60;

function literalOf(value: CellValue): CellContent {
  if (!(value instanceof Date)) return value;
  const serial = (value.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_PER_DAY;
  // Files count a 29 February 1900; before it, and so for times of day, the reader is one day ahead.
  return serial < LEAP_DAY_OF_FILES + 1 ? serial - 1 : serial;
}

function place<T>(block: (T | undefined)[][], row: number, column: number, entry: T | undefined): void {
  while (block.length <= row) block.push([]);
  const line = block[row];
  if (!line) return;
  while (line.length < column) line.push(undefined);
  line[column] = entry;
}

function rectangular<T>(block: (T | undefined)[][]): (T | undefined)[][] {
  const columns = block.reduce((widest, line) => Math.max(widest, line.length), 0);
  return block.map((line) => Array.from({ length: columns }, (_, column) => line[column]));
}

/** Pixels from the character widths and points of a file. */
function propertiesOf(sheet: Sheet, file: FileSheet, rows: number): Partial<SheetProperties> {
  const columns = (file.columns ?? []).map((definition, index) => ({ ...definition, position: index + 1 }));
  const rowDefinitions = [...(file.rowDefs ?? [])].map(([row, definition]) => ({
    ...definition,
    position: row + 1,
  }));
  const tabColor = hex(file.view?.tabColor?.rgb) ?? null;
  return {
    maxRows: Math.max(NEW_SHEET_ROWS, rows),
    maxColumns: Math.max(NEW_SHEET_COLUMNS, sheet.lastColumn(), columns.length),
    hidden: file.hidden === true || file.veryHidden === true,
    tabColor,
    hiddenGridlines: file.view?.showGridLines === false,
    frozenRows: file.freezePane?.rows ?? 0,
    frozenColumns: file.freezePane?.columns ?? 0,
    columnWidths: new Map(
      columns.flatMap(({ position, width }) => {
        const pixels = width ? Math.round(width * 7 + 5) : DEFAULT_COLUMN_WIDTH;
        return pixels === DEFAULT_COLUMN_WIDTH ? [] : [[position, pixels] as const];
      }),
    ),
    rowHeights: new Map(
      rowDefinitions.flatMap(({ position, height }) =>
        height ? [[position, Math.round(height / 0.75)] as const] : [],
      ),
    ),
    hiddenRows: new Set(rowDefinitions.flatMap(({ position, hidden }) => (hidden ? [position] : []))),
    hiddenColumns: new Set(columns.flatMap(({ position, hidden }) => (hidden ? [position] : []))),
    merges: (file.merges ?? []).map((merge) =>
      rectangle(
        merge.startRow + 1,
        merge.startCol + 1,
        merge.endRow - merge.startRow + 1,
        merge.endCol - merge.startCol + 1,
      ),
    ),
  };
}

/** Rules and charts: from the JSON when the sheet is as it was saved, else from the file itself. */
function restoreRules(sheet: Sheet, file: FileSheet, known: SheetState | null, sheetName: SheetNames): void {
  if (known && known.fingerprint === fingerprintOf(sheet)) {
    sheet.update(known.properties);
    for (const { rule, areas } of known.validations) {
      for (const area of areas) sheet.setDataValidation(area, rule);
    }
    return;
  }
  applyFileValidations(sheet, file.dataValidations ?? [], sheetName);
  const filtered =
    file.autoFilter && parseA1(file.autoFilter.range, { rows: sheet.maxRows, columns: sheet.maxColumns });
  sheet.update({
    conditionalFormatRules: fromFileConditionalRules(file.conditionalRules ?? [], sheet, sheetName),
    charts: fromFileCharts(file.charts ?? [], sheet, sheetName),
    filter: filtered ? { rectangle: filtered, criteria: {} } : null,
    ...(known ? { protections: known.properties.protections } : {}),
  });
}
