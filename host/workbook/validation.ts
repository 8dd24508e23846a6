/** Judges values against data validation rules: to reject what scripts write, and to mark cells on the page. */

import type { ComputedValue } from './model';
import type { Rectangle } from './rectangle';
import type { Sheet } from './sheet';

/** A value that breaks its cell's rule. */
export interface Violation {
  readonly row: number;
  readonly column: number;
  readonly rejected: boolean;
  /** The sentence that Sheets shows, cell name and help text included (platform.md 5.4). */
  readonly message: string;
}

/** Judges a value that is to be written into a cell; null when it is fine or no rule stands there. */
export function violationOf(
  _sheet: Sheet,
  _row: number,
  _column: number,
  _value: ComputedValue,
): Violation | null {
  return null;
}

/** The cells of a window whose present values break their rules. */
export function violationsIn(_sheet: Sheet, _window: Rectangle): Violation[] {
  return [];
}

/** The items that a dropdown cell offers, or null when the cell has no dropdown. */
export function dropdownItems(_sheet: Sheet, _row: number, _column: number): string[] | null {
  return null;
}
