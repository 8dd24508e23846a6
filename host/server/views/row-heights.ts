/** How high rows must be for large letters and wrapped or broken lines, as Sheets fits them by itself. */

import type { CellStyle, Sheet } from '../../workbook';
import { DEFAULT_COLUMN_WIDTH } from '../../workbook';

/** Rows below this one are not measured: long lists have rows of one height, and measuring costs time. */
const MEASURED_ROWS = 300;

/** Pixels of a line per point of its letters, and the room above and below all lines. */
const LINE_PER_POINT = 1.75;
const PADDING = 7;

/** The height of a row of plain letters on the page. */
const PLAIN_HEIGHT = 24;

function linesOf(sheet: Sheet, row: number, column: number, style: CellStyle): number {
  const text = sheet.display(row, column);
  const broken = text.split('\n');
  if (style.wrapStrategy !== 'WRAP') return broken.length;
  const width = (sheet.properties.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH) - 14;
  const letter = (style.fontSize ?? 10) * 0.68;
  const lineWidth = (line: string): number =>
    [...line].reduce((sum, character) => sum + (character > '\u1100' ? letter * 1.8 : letter), 0);
  return broken.reduce((lines, line) => lines + Math.max(1, Math.ceil(lineWidth(line) / width)), 0);
}

function cellHeight(sheet: Sheet, row: number, column: number): number {
  const style = sheet.style(row, column);
  const isPlain = style.wrapStrategy !== 'WRAP' && (style.fontSize ?? 10) <= 10;
  const content = sheet.contentAt(row, column);
  if (content === null || (isPlain && !(typeof content === 'string' && content.includes('\n')))) return 0;
  return linesOf(sheet, row, column, style) * (style.fontSize ?? 10) * LINE_PER_POINT + PADDING;
}

function fittedHeight(sheet: Sheet, row: number, columns: number): number {
  let height = 0;
  for (let column = 1; column <= columns; column += 1) {
    height = Math.max(height, cellHeight(sheet, row, column));
  }
  return Math.ceil(height);
}

/** The rows that are higher than a row of plain letters: those set by hand, and those fitted to their text. */
export function rowHeights(sheet: Sheet): { [row: number]: number } {
  const heights: { [row: number]: number } = {};
  const columns = sheet.lastColumn();
  for (let row = 1; row <= Math.min(sheet.lastRow(), MEASURED_ROWS); row += 1) {
    const height = fittedHeight(sheet, row, columns);
    if (height > PLAIN_HEIGHT) heights[row] = height;
  }
  for (const [row, height] of sheet.properties.rowHeights) heights[row] = Math.max(height, PLAIN_HEIGHT - 3);
  return heights;
}
