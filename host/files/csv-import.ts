/** Turns the bytes of a .csv file into a workbook of one sheet. */

import { parseCsv } from 'hucre/csv';
import {
  type CellContent,
  type CellStyle,
  NEW_SHEET_COLUMNS,
  NEW_SHEET_ROWS,
  parseLiteral,
  rectangle,
  Workbook,
  type WorkbookOptions,
} from '../workbook';

/**
 * Formulas that reach out of the file. A list comes from somebody else, and opening it must not make links or
 * fetch anything, so these stay text; totals and the like are computed.
 */
const REACHES_OUT =
  /\b(?:HYPERLINK|IMAGE|IMPORT\w+|WEBSERVICE|GOOGLE\w+|ENCODEURL|DDE|CALL|EXEC|REGISTER(?:\.ID)?|RTD)\s*\(|\|/i;

/**
 * Reads a list. Cells are read as Sheets' import reads them: numbers, dates, percentages and formulas
 * that begin with `=` and stay inside the file; all else is text, also when it begins with a sign. An
 * apostrophe in front of what would compute is the mark of such a text (`csv-export.ts`).
 */
export function readCsv(bytes: Uint8Array, sheetName: string, options: WorkbookOptions): Workbook {
  const workbook = new Workbook(options);
  const rows = parseCsv(decode(bytes, workbook.locale)).map((row) => row.map((value) => String(value ?? '')));
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const sheet = workbook.addSheet(sheetName);
  sheet.update({
    maxRows: Math.max(NEW_SHEET_ROWS, rows.length),
    maxColumns: Math.max(NEW_SHEET_COLUMNS, columns),
  });
  const cells = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => importedCell(row[column], workbook)),
  );
  sheet.store(
    1,
    1,
    cells.map((line) => line.map((cell) => cell.content)),
  );
  sheet.setStyles(
    rectangle(1, 1, rows.length, columns),
    cells.map((line) => line.map((cell) => cell.style)),
  );
  return workbook;
}

function importedCell(
  text: string | undefined,
  workbook: Workbook,
): { readonly content: CellContent; readonly style?: CellStyle } {
  if (text === undefined || text === '') return { content: null };
  if (/^'[=+\-@\t\r]/.test(text)) return { content: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) {
    return { content: REACHES_OUT.test(text) ? text : { formula: text } };
  }
  const { content, numberFormat } = parseLiteral(text, { locale: workbook.locale, today: workbook.now() });
  return numberFormat === undefined ? { content } : { content, style: { numberFormat } };
}

/** UTF-8, UTF-16 with its mark, else the code page that spreadsheets of the locale's country write. */
function decode(bytes: Uint8Array, locale: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(locale.startsWith('ko') ? 'euc-kr' : 'windows-1252').decode(bytes);
  }
}
