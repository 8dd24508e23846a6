/** Turns a workbook into the bytes of an .xlsx file, formulas together with their computed values. */

import { type Cell, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import {
  type CellStyle,
  type ComputedValue,
  DEFAULT_COLUMN_WIDTH,
  isCellError,
  isFormula,
  rectangle,
  rectangleName,
  type Sheet,
  type Workbook,
} from '../workbook';
import { documentState, STATE_SHEET, stateRows } from './document-state';
import { fileSheetNames } from './file-sheet-names';
import { absolute, toFileCharts } from './xlsx-charts';
import { toFileConditionalRules } from './xlsx-conditional';
import { type SheetNames, toFileFormula } from './xlsx-formula';
import { rgb, toFileStyle } from './xlsx-style';
import { toFileValidations } from './xlsx-validation';

/** The bytes of a workbook as .xlsx. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const names = fileSheetNames(workbook);
  const byName = new Map(workbook.sheets.map((sheet, index) => [sheet.name.toLowerCase(), names[index]]));
  const fileName: SheetNames = (name) => byName.get(name.toLowerCase()) ?? name;
  const sheets = workbook.sheets.map((sheet) => fileSheet(sheet, fileName));
  const state = { name: STATE_SHEET, rows: stateRows(documentState(workbook, names)), veryHidden: true };
  return writeXlsx({
    sheets: [...sheets, state],
    namedRanges: fileNamedRanges(workbook, fileName),
    properties: { title: workbook.name },
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex((sheet) => !sheet.hidden),
    ),
  });
}

function fileNamedRanges(workbook: Workbook, fileName: SheetNames) {
  return workbook.namedRanges.flatMap(({ name, sheetId, rectangle: area }) => {
    const sheet = workbook.sheetById(sheetId);
    return sheet
      ? [{ name, range: `'${fileName(sheet.name).replaceAll("'", "''")}'!${absolute(area)}` }]
      : [];
  });
}

function fileSheet(sheet: Sheet, fileName: SheetNames): WriteSheet {
  const { properties } = sheet;
  const { frozenRows, frozenColumns, filter } = properties;
  return {
    name: fileName(sheet.name),
    rows: plainRows(sheet),
    cells: richCells(sheet, fileName),
    columns: fileColumns(sheet),
    rowDefs: fileRows(sheet),
    hidden: properties.hidden,
    view: {
      showGridLines: !properties.hiddenGridlines,
      ...(properties.tabColor ? { tabColor: { rgb: rgb(properties.tabColor) } } : {}),
    },
    merges: properties.merges.map(({ row, column, rows, columns }) => ({
      startRow: row - 1,
      startCol: column - 1,
      endRow: row + rows - 2,
      endCol: column + columns - 2,
    })),
    dataValidations: toFileValidations(sheet, fileName),
    conditionalRules: toFileConditionalRules(sheet, fileName),
    charts: toFileCharts(sheet, fileName),
    ...(frozenRows + frozenColumns > 0 ? { freezePane: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(filter ? { autoFilter: { range: rectangleName(filter.rectangle) } } : {}),
  };
}

function plainRows(sheet: Sheet) {
  const { rowHeights, hiddenRows } = sheet.properties;
  // A row that is only hidden or high has to stand in the file to be so.
  const last = Math.max(sheet.lastRow(), ...rowHeights.keys(), ...hiddenRows);
  const area = rectangle(1, 1, last, sheet.lastColumn());
  const values = sheet.values(area);
  // What an array formula spills stays out: stored as a value it would block the array on reopening.
  return sheet.content
    .block(area)
    .map((line, row) =>
      line.map((content, column) => (content === undefined ? null : plain(values[row]?.[column] ?? null))),
    );
}

function plain(value: ComputedValue) {
  return isCellError(value) ? value.error : value;
}

/** The cells that are more than a plain value: with a look, a note or a formula. */
function richCells(sheet: Sheet, fileName: SheetNames): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const add = (row: number, column: number, part: Partial<Cell>) => {
    const key = `${row - 1},${column - 1}`;
    const present = cells.get(key) ?? { value: plain(sheet.value(row, column)) };
    cells.set(key, { ...present, ...part });
  };
  const known = new Map<CellStyle, Partial<Cell>>();
  sheet.looks.forEach((style, row, column) => {
    const part = known.get(style) ?? { style: toFileStyle(style) };
    known.set(style, part);
    add(row, column, part);
  });
  sheet.noteTexts.forEach((text, row, column) => {
    add(row, column, { comment: { text } });
  });
  sheet.content.forEach((content, row, column) => {
    if (isFormula(content)) add(row, column, formulaCell(sheet, row, column, content.formula, fileName));
  });
  return cells;
}

function formulaCell(
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  fileName: SheetNames,
): Partial<Cell> {
  const own = sheet.style(row, column);
  const numberFormat = sheet.numberFormat(row, column);
  return {
    type: 'formula',
    formula: toFileFormula(formula, fileName),
    formulaResult: plain(sheet.value(row, column)),
    // A date that only the formula makes known would show as a number elsewhere.
    style: toFileStyle({ ...own, numberFormat }),
  };
}

/** Pixels of Sheets as the character widths of a file. */
function fileColumns(sheet: Sheet): ColumnDef[] {
  const { columnWidths, hiddenColumns } = sheet.properties;
  const last = Math.max(sheet.usedColumns(), 0, ...columnWidths.keys(), ...hiddenColumns);
  return Array.from({ length: last }, (_, index) => {
    const width = columnWidths.get(index + 1);
    return {
      width: ((width ?? DEFAULT_COLUMN_WIDTH) - 5) / 7,
      ...(hiddenColumns.has(index + 1) ? { hidden: true } : {}),
    };
  });
}

/** Pixels of Sheets as the points of a file. */
function fileRows(sheet: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const { rowHeights, hiddenRows } = sheet.properties;
  const rows: NonNullable<WriteSheet['rowDefs']> = new Map();
  for (const [row, height] of rowHeights) rows.set(row - 1, { height: height * 0.75 });
  for (const row of hiddenRows) rows.set(row - 1, { ...rows.get(row - 1), hidden: true });
  return rows;
}
