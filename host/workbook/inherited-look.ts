/** The look that inserted rows and columns take over from a neighbour. */

import { bottomOf, rectangle, rightOf } from './rectangle';
import type { Sheet } from './sheet';
import type { Shift } from './shift';

/** Gives inserted rows or columns the look and the validations of a neighbour, as Sheets does. */
export function inheritLook(sheet: Sheet, shift: Shift, like: number): void {
  const rows = shift.axis === 'row';
  const source = rows
    ? rectangle(like, 1, 1, Math.max(sheet.looks.lastColumn(), sheet.rules.lastColumn()))
    : rectangle(1, like, Math.max(sheet.looks.lastRow(), sheet.rules.lastRow()), 1);
  if (source.rows === 0 || source.columns === 0) return;
  const target = rows
    ? rectangle(shift.at, 1, shift.count, rightOf(source))
    : rectangle(1, shift.at, bottomOf(source), shift.count);
  const repeat = <T>(block: (T | undefined)[][]): (T | undefined)[][] =>
    Array.from({ length: target.rows }, (_, row) =>
      Array.from({ length: target.columns }, (_unused, column) =>
        rows ? block[0]?.[column] : block[row]?.[0],
      ),
    );
  sheet.replaceLooks(target, repeat(sheet.looks.block(source)));
  sheet.setDataValidations(
    target,
    repeat(sheet.rules.block(source)).map((line) => line.map((rule) => rule ?? null)),
  );
}
