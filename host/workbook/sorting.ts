/** Sorts the rows of a rectangle as Sheets does: numbers, texts, booleans, errors, and blanks always last. */

import { conventionsOf } from './locale';
import { type ComputedValue, isCellError, isFormula } from './model';
import { type Rectangle, rectangle } from './rectangle';
import { translateFormula } from './references';
import type { Sheet } from './sheet';

/** One key of a sort: a sheet column number. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts contents, looks and notes of a rectangle's rows; rows that compare equal keep their order. */
export function sortRows(sheet: Sheet, area: Rectangle, keys: readonly SortKey[]): void {
  const order = sortedOrder(sheet, area, keys);
  const contents = sheet.content.block(area);
  const looks = sheet.looks.block(area);
  const notes = sheet.notes(area);
  sheet.workbook.transaction('sort', () => {
    sheet.store(
      area.row,
      area.column,
      order.map((from, to) =>
        (contents[from] ?? []).map((content) =>
          isFormula(content)
            ? { formula: translateFormula(content.formula, to - from, 0) }
            : (content ?? null),
        ),
      ),
    );
    sheet.replaceLooks(
      area,
      order.map((from) => looks[from] ?? []),
    );
    sheet.setNotes(
      area,
      order.map((from) => notes[from] ?? []),
    );
  });
}

/** For each place from the top, the offset of the row that goes there. */
function sortedOrder(sheet: Sheet, area: Rectangle, keys: readonly SortKey[]): number[] {
  const collator = new Intl.Collator(conventionsOf(sheet.workbook.locale).tag);
  const columns = keys.map(({ column, ascending }) => ({
    ascending,
    values: sheet.values(rectangle(area.row, column, area.rows, 1)).map((line) => line[0] ?? null),
  }));
  const offsets = Array.from({ length: area.rows }, (_, offset) => offset);
  return offsets.sort((left, right) => {
    for (const { values, ascending } of columns) {
      const difference = compareValues(values[left] ?? null, values[right] ?? null, ascending, collator);
      if (difference !== 0) return difference;
    }
    return left - right;
  });
}

function compareValues(
  left: ComputedValue,
  right: ComputedValue,
  ascending: boolean,
  collator: Intl.Collator,
): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const difference = rank(left) - rank(right) || compareAlike(left, right, collator);
  return ascending ? difference : -difference;
}

function compareAlike(left: ComputedValue, right: ComputedValue, collator: Intl.Collator): number {
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : Number(left) - Number(right) || 0;
}

function rank(value: ComputedValue): number {
  if (isCellError(value)) return 3;
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
