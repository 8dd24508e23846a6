/** Tells what a broken formula shows from what a person wrote. */
import type { Cell } from '../cells/cell';

/** As Google Sheets and Excel write them; an imported file may hold them as plain text. */
const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
]);

/** True for a cell that shows a formula's error in place of a value. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && cell.startsWith('#') && ERRORS.has(cell.trim());
}
