/** Fits the columns of a new list to their texts. */

import { rectangle, type Sheet } from '../workbook';

/** Rows that are looked at to fit a column to its texts, and how narrow and wide one may get, in pixels. */
const MEASURED_ROWS = 200;
const NARROWEST = 70;
const WIDEST = 260;

/** About how wide a text is drawn, with room for a list's arrow, or for the separators of a number's format. */
function textWidth(text: string): number {
  const padding = /^[\d.]{4,}$/.test(text) ? 44 : 38;
  return [...text].reduce((width, letter) => width + (letter > '\u1100' ? 13 : 7.4), padding);
}

/** A list brings no widths along; columns as wide as their texts are easier to read. */
export function fitColumns(sheet: Sheet): void {
  const columns = sheet.lastColumn();
  const rows = sheet.displays(
    rectangle(1, 1, Math.min(MEASURED_ROWS, Math.max(1, sheet.lastRow())), columns),
  );
  const columnWidths = new Map<number, number>();
  for (let column = 1; column <= columns; column += 1) {
    const widest = Math.max(...rows.map((row) => textWidth(row[column - 1] ?? '')));
    columnWidths.set(column, Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest))));
  }
  sheet.update({ columnWidths });
}
