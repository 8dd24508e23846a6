/** Works out which rows the basic filter of a sheet hides. */

import { isSimpleCriteria, meets } from './condition';
import type { FilterCriterion } from './model';
import { bottomOf } from './rectangle';
import type { Sheet } from './sheet';
import { operandsOf } from './validation';

/** The rows that the filter hides; the first row of its range is the header and never hidden. */
export function rowsHiddenByFilter(sheet: Sheet): Set<number> {
  const { filter } = sheet.properties;
  const hidden = new Set<number>();
  if (!filter) return hidden;
  for (const [column, criterion] of Object.entries(filter.criteria)) {
    const shows = testOf(sheet, Number(column), criterion);
    for (let row = filter.rectangle.row + 1; row <= bottomOf(filter.rectangle); row++) {
      if (!shows(row)) hidden.add(row);
    }
  }
  return hidden;
}

function testOf(sheet: Sheet, column: number, criterion: FilterCriterion): (row: number) => boolean {
  const hiddenValues = new Set(criterion.hiddenValues);
  const { criteria, values = [] } = criterion;
  const operands = operandsOf(values, sheet);
  return (row) => {
    const display = sheet.display(row, column);
    if (hiddenValues.has(display)) return false;
    if (criteria === undefined || !isSimpleCriteria(criteria)) return true;
    return meets(
      criteria,
      { value: sheet.value(row, column), display, isDate: sheet.isDate(row, column) },
      operands,
    );
  };
}
