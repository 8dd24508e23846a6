/** Writes one sheet as a .csv file. */

import { writeCsv } from 'hucre/csv';
import { rectangle, type Sheet } from '../workbook';

/** Programs that open the file would compute text that begins like this. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/**
 * The sheet as it is shown, from A1 to the last cell used. Text that looks like a formula gets an apostrophe in
 * front, which spreadsheets take as "this is text"; the mark in front of all tells Excel that this is UTF-8.
 */
export function sheetToCsv(sheet: Sheet): string {
  const area = rectangle(1, 1, Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()));
  const values = sheet.values(area);
  const rows = sheet
    .displays(area)
    .map((line, row) => line.map((shown, column) => safeText(shown, values[row]?.[column])));
  return writeCsv(rows, { bom: true });
}

function safeText(shown: string, value: unknown): string {
  return typeof value === 'string' && LOOKS_LIKE_A_FORMULA.test(shown) ? `'${shown}` : shown;
}
