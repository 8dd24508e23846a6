/** Rectangles of cells, their A1 names, and the arithmetic on them. */

/** A block of cells. Positions are 1-based; sizes are counts of rows and columns. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Makes a rectangle; one cell unless sizes are given. */
export function rectangle(row: number, column: number, rows = 1, columns = 1): Rectangle {
  return { row, column, rows, columns };
}

/** The last row of a rectangle. */
export function bottomOf(area: Rectangle): number {
  return area.row + area.rows - 1;
}

/** The last column of a rectangle. */
export function rightOf(area: Rectangle): number {
  return area.column + area.columns - 1;
}

/** Whether a cell lies in a rectangle. */
export function containsCell(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row <= bottomOf(area) && column >= area.column && column <= rightOf(area);
}

/** The common part of two rectangles, or null when they do not meet. */
export function intersection(left: Rectangle, right: Rectangle): Rectangle | null {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rows = Math.min(bottomOf(left), bottomOf(right)) - row + 1;
  const columns = Math.min(rightOf(left), rightOf(right)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether two rectangles share a cell. */
export function intersects(left: Rectangle, right: Rectangle): boolean {
  return intersection(left, right) !== null;
}

/** The letters of a column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column: A → 1, AA → 27. Case does not matter. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The A1 name of a cell, such as B7. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The A1 name of a rectangle, such as A1:C9; one cell is named without a colon. */
export function rectangleName(area: Rectangle): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(bottomOf(area), rightOf(area))}`;
}

/** The extent of a sheet, which open ends of a range such as A2:C or 3:5 reach to. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const A1 = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/**
 * Reads an A1 name without a sheet: B7, A1:C9, A:A, 2:2, A2:C. Open ends reach to the extent.
 * Null when the text is no A1 name.
 */
export function parseA1(text: string, extent: Extent): Rectangle | null {
  const match = A1.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  if (!text.includes(':')) {
    return firstLetters && firstDigits ? rectangle(Number(firstDigits), columnNumber(firstLetters)) : null;
  }
  if ((!firstLetters && !firstDigits) || (!lastLetters && !lastDigits)) return null;
  const top = firstDigits ? Number(firstDigits) : 1;
  const left = firstLetters ? columnNumber(firstLetters) : 1;
  const bottom = lastDigits ? Number(lastDigits) : extent.rows;
  const right = lastLetters ? columnNumber(lastLetters) : extent.columns;
  return spanning(top, left, bottom, right);
}

/** The rectangle between two corners, in either order. */
export function spanning(rowA: number, columnA: number, rowB: number, columnB: number): Rectangle {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return { row, column, rows: Math.abs(rowA - rowB) + 1, columns: Math.abs(columnA - columnB) + 1 };
}

/** A sheet name as a formula writes it: quoted when it needs to be. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
