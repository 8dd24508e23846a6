/** Where rows and columns lie on the screen, in pixels from the first cell's corner. */

import type { SheetOutline } from '../../server/protocol';

/** The height of a row that nobody resized; Sheets' own is 21, a little air reads better. */
export const ROW_HEIGHT = 24;

/** The width of a column that nobody resized, as in Sheets. */
const COLUMN_WIDTH = 100;

/** The width of the row numbers' column. */
export const HEAD_WIDTH = 48;

/** The height of the column letters' row. */
export const HEAD_HEIGHT = 24;

/** How many blank columns stand to the right of the data at least. */
const SPARE_COLUMNS = 3;

/** The lie of a sheet: visible rows in order, and the left edge of each column. */
export interface Geometry {
  readonly rows: readonly number[];
  readonly frozenRows: readonly number[];
  /** The top edges of `rows` by their places, and of `frozenRows`; one more place for the bottom edge. */
  readonly tops: readonly number[];
  readonly frozenTops: readonly number[];
  readonly columns: number;
  readonly frozenColumns: number;
  /** The left edge of column c at place c; one more place for the right edge of the last. */
  readonly lefts: readonly number[];
  readonly width: number;
  readonly height: number;
}

function visibleRows(first: number, last: number, hidden: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row += 1) if (!hidden.has(row)) rows.push(row);
  return rows;
}

function topEdges(rows: readonly number[], sheet: SheetOutline): number[] {
  const tops = [0];
  for (const [index, row] of rows.entries()) {
    tops.push((tops[index] ?? 0) + (sheet.rowHeights[row] ?? ROW_HEIGHT));
  }
  return tops;
}

function leftEdges(sheet: SheetOutline, columns: number): number[] {
  const hidden = new Set(sheet.hiddenColumns);
  const lefts = [0, 0];
  for (let column = 1; column <= columns; column += 1) {
    const width = hidden.has(column) ? 0 : (sheet.columnWidths[column] ?? COLUMN_WIDTH);
    lefts.push((lefts[column] ?? 0) + width);
  }
  return lefts;
}

/** Lays a sheet out. */
export function layOut(sheet: SheetOutline): Geometry {
  const columns = Math.max(sheet.columns, sheet.lastColumn + SPARE_COLUMNS);
  const hidden = new Set(sheet.hiddenRows);
  const rows = visibleRows(sheet.frozenRows + 1, sheet.rows, hidden);
  const frozenRows = visibleRows(1, sheet.frozenRows, hidden);
  const lefts = leftEdges(sheet, columns);
  const tops = topEdges(rows, sheet);
  return {
    rows,
    frozenRows,
    tops,
    frozenTops: topEdges(frozenRows, sheet),
    columns,
    frozenColumns: sheet.frozenColumns,
    lefts,
    width: lefts[columns + 1] ?? 0,
    height: tops.at(-1) ?? 0,
  };
}

/** The left edge of a column. */
export function leftOf(geometry: Geometry, column: number): number {
  return geometry.lefts[column] ?? geometry.width;
}

/** The width of a column. */
export function widthOf(geometry: Geometry, column: number): number {
  return leftOf(geometry, column + 1) - leftOf(geometry, column);
}

/** The column under a horizontal place; the last one when it lies beyond. */
export function columnAt(geometry: Geometry, x: number): number {
  return lastWhere(1, geometry.columns, (column) => leftOf(geometry, column) <= x);
}

/** The top edge of the row at a place among the scrolling rows. */
export function topOf(geometry: Geometry, index: number): number {
  return geometry.tops[index] ?? geometry.height;
}

/** The height of the row at a place among the scrolling rows. */
export function heightOf(geometry: Geometry, index: number): number {
  return topOf(geometry, index + 1) - topOf(geometry, index);
}

/** The place of the scrolling row under a vertical position; the last one when it lies beyond. */
export function indexAt(geometry: Geometry, y: number): number {
  return lastWhere(0, geometry.rows.length - 1, (index) => topOf(geometry, index) <= y);
}

/** The place of a row among the scrolling rows, or the place it would have if it is hidden. */
export function indexOfRow(geometry: Geometry, row: number): number {
  return lastWhere(-1, geometry.rows.length - 1, (index) => (geometry.rows[index] ?? 0) < row) + 1;
}

/** The last number up to `last` for which a test holds that fails from some number on; `first` when it never holds. */
function lastWhere(first: number, last: number, holds: (value: number) => boolean): number {
  let low = first;
  let high = Math.max(first, last);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of the sheet that is drawn: places in `rows`, and columns after the frozen ones. */
export interface View {
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Rows and columns drawn beyond the edge, so that a short scroll shows no gap. */
const MARGIN_ROWS = 8;
const MARGIN_COLUMNS = 1;

/** What a scrolled window of a certain size shows. */
export function viewOf(geometry: Geometry, left: number, top: number, width: number, height: number): View {
  const frozen = leftOf(geometry, geometry.frozenColumns + 1);
  const firstColumn = columnAt(geometry, left + frozen) - MARGIN_COLUMNS;
  return {
    firstIndex: Math.max(0, indexAt(geometry, top) - MARGIN_ROWS),
    lastIndex: Math.min(geometry.rows.length - 1, indexAt(geometry, top + height) + MARGIN_ROWS),
    firstColumn: Math.max(geometry.frozenColumns + 1, firstColumn),
    lastColumn: Math.min(geometry.columns, columnAt(geometry, left + width) + MARGIN_COLUMNS),
  };
}
