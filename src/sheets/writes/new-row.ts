/** Adds one row below another one, looking as that one does. */
import type { Area, Write } from '../../app/ports';
import { repeatable } from '../retry';
import { rangeOf, type Sheet } from '../workbook-handle';
import { guiding } from './guiding';

type NewRow = Pick<Extract<Write, { kind: 'newRow' }>, 'after' | 'inserted' | 'isDressed'>;

type SheetValue = string | number | boolean | Date;

/**
 * A row that Google inserts takes look and validations from the one above it (platform.md 5.3); a blank one that stands
 * there already is given them.
 */
export function addRow(
  sheet: Sheet,
  { after, inserted, isDressed }: NewRow,
  values: readonly SheetValue[],
): void {
  const below = { row: after + 1, column: 1, rows: 1, columns: values.length };
  const present = inserted ? undefined : rangeIfThere(sheet, below);
  if (!present) sheet.insertRowsAfter(after, 1);
  const range = present ?? rangeOf(sheet, below);
  if (present && isDressed) {
    const model = rangeOf(sheet, { ...below, row: after });
    repeatable(() => model.copyTo(present, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false));
    guiding(() => model.copyTo(present, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false));
  }
  repeatable(() => range.setValues([[...values]]));
}

/** Nothing when the row lies beyond the tab's end (platform.md 5.3): asked for only once Google has refused the range. */
function rangeIfThere(sheet: Sheet, area: Area): ReturnType<typeof rangeOf> | undefined {
  try {
    return rangeOf(sheet, area);
  } catch (error) {
    if (sheet.getMaxRows() >= area.row) throw error;
    return undefined;
  }
}
