/** A sheet as tests and tools look at it, without any script in between. */

import { HostError } from '../errors';
import { scriptValue, zoneOf } from '../services/spreadsheet/cell-values';
import { type DataValidation, parseA1, type Rectangle, rectangle, type Sheet } from '../workbook';

/** Read-only views of a sheet. Each takes an A1 name and defaults to the cells with content. */
export interface SheetView {
  readonly sheet: Sheet;
  readonly name: string;
  /** As getValues gives them: '' for empty, Dates for dates, error names for errors. */
  values(place?: string): (string | number | boolean | Date)[][];
  /** As the sheet shows them. */
  display(place?: string): string[][];
  /** With the leading =; '' where there is none. */
  formulas(place?: string): string[][];
  validations(place?: string): (DataValidation | null)[][];
  notes(place?: string): string[][];
}

/** Makes the views of a sheet. */
export function sheetView(sheet: Sheet): SheetView {
  const area = (place: string | undefined) => areaOf(sheet, place);
  return {
    sheet,
    name: sheet.name,
    values: (place) => {
      const zone = zoneOf(sheet);
      return sheet.typedValues(area(place)).map((line) => line.map((value) => scriptValue(value, zone)));
    },
    display: (place) => sheet.displays(area(place)),
    formulas: (place) => sheet.formulas(area(place)),
    validations: (place) => sheet.dataValidations(area(place)),
    notes: (place) => sheet.notes(area(place)),
  };
}

function areaOf(sheet: Sheet, place: string | undefined): Rectangle {
  if (place === undefined) {
    return rectangle(1, 1, Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()));
  }
  const area = parseA1(place, { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (!area) throw new HostError(`"${place}" is no A1 name.`);
  return area;
}
