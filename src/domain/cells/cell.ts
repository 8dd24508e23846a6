/** What a spreadsheet cell holds once it has left Google: plain data that JSON can carry. */

/** A calendar day in the workbook's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** A month in the workbook's time zone, `YYYY-MM`. */
export type Month = string;

/** A date cell: the day, and the time of day (`HH:mm`) when the cell has one. */
export interface DateCell {
  readonly day: Day;
  readonly time?: string;
}

/** The value of one cell; an empty cell is `''`. */
export type Cell = string | number | boolean | DateCell;

/** Rows of cells as a range gives them: every row has the same length. */
export type Grid = readonly (readonly Cell[])[];

/** Tells whether a cell holds a date. */
export function isDateCell(cell: Cell | undefined): cell is DateCell {
  return typeof cell === 'object' && cell !== null && 'day' in cell;
}

/** Tells whether a value that comes from a browser is a cell. */
export function isCell(value: unknown): value is Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null || !('day' in value)) return false;
  const { day, time = '' } = value as { readonly day: unknown; readonly time?: unknown };
  return typeof day === 'string' && typeof time === 'string';
}

/** Tells whether a cell shows nothing: empty, or only white space. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The text that stands for a cell in keys, logs and comparisons; dates as `YYYY-MM-DD`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (isDateCell(cell)) return cell.time ? `${cell.day} ${cell.time}` : cell.day;
  return String(cell).trim();
}

/** Whether two cells hold exactly the same: text is not trimmed, and the number 1 is not the text 1. */
export function isSameCell(a: Cell, b: Cell): boolean {
  if (isDateCell(a) && isDateCell(b)) return a.day === b.day && a.time === b.time;
  return a === b;
}
