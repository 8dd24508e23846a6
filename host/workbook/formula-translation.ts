/** Rewrites a formula of Sheets into the dialect of HyperFormula: bounded ranges, names, TRUE and FALSE. */

import { type Corner, formulaParts, type Reference, referenceText } from './references';
import type { SheetCells } from './sheet-cells';
import type { Workbook } from './workbook';

/** How far open ranges such as A2:A reach; in steps, so that a few new rows change no formula. */
const ROW_STEP = 1000;
const COLUMN_STEP = 100;

/** The rows that an open range of a sheet covers. */
export function boundedRows(sheet: SheetCells): number {
  return Math.ceil(sheet.maxRows / ROW_STEP) * ROW_STEP;
}

/** The columns that an open range of a sheet covers. */
export function boundedColumns(sheet: SheetCells): number {
  return Math.ceil(sheet.maxColumns / COLUMN_STEP) * COLUMN_STEP;
}

/** The formula of a sheet as HyperFormula reads it. */
export function translateForEngine(formula: string, sheet: SheetCells): string {
  return formulaParts(formula)
    .map((part) => {
      if (part.kind === 'reference') return boundedText(part.reference, sheet) ?? part.text;
      if (part.text.startsWith('"')) return stringText(part.text);
      if (part.kind === 'name' && !part.called) return nameText(part.text, sheet.workbook);
      return part.text;
    })
    .join('');
}

/** HyperFormula knows neither `""` inside a text nor a backslash at its end; both are joined in by code. */
function stringText(literal: string): string {
  const text = literal.slice(1, -1).replaceAll('""', '"');
  if (!/["\\]/.test(text)) return literal;
  const pieces = text.split(/(["\\])/).filter((piece) => piece !== '');
  const joined = pieces.map((piece) =>
    /^["\\]$/.test(piece) ? `CHAR(${piece.charCodeAt(0)})` : `"${piece}"`,
  );
  return `(${joined.join('&')})`;
}

function boundedText(reference: Reference, sheet: SheetCells): string | null {
  const { end } = reference;
  if (!end) return null;
  const target = reference.sheet === null ? sheet : sheet.workbook.sheetByName(reference.sheet);
  if (!target || [reference.start, end].every((corner) => corner.row !== null && corner.column !== null)) {
    return null;
  }
  const last = { row: boundedRows(target), column: boundedColumns(target) };
  return referenceText({
    ...reference,
    start: filled(reference.start, { row: 1, column: 1 }),
    end: filled(end, last),
  });
}

function filled(corner: Corner, open: { readonly row: number; readonly column: number }): Corner {
  return {
    row: corner.row ?? open.row,
    column: corner.column ?? open.column,
    // An open end never moves, whichever cell asks.
    rowFixed: corner.rowFixed || corner.row === null,
    columnFixed: corner.columnFixed || corner.column === null,
  };
}

function nameText(name: string, workbook: Workbook): string {
  if (/^(true|false)$/i.test(name)) return `${name.toUpperCase()}()`;
  const range = workbook.namedRange(name);
  const sheet = range && workbook.sheetById(range.sheetId);
  if (!range || !sheet) return name;
  const { row, column, rows, columns } = range.rectangle;
  const corner = (atRow: number, atColumn: number): Corner => ({
    row: atRow,
    column: atColumn,
    rowFixed: true,
    columnFixed: true,
  });
  const end = rows === 1 && columns === 1 ? null : corner(row + rows - 1, column + columns - 1);
  return referenceText({ sheet: sheet.name, start: corner(row, column), end });
}
