/** What goes into HyperFormula and what comes out: rows of cells, its settings, values and errors. */

import { type CellValue, type ConfigParams, DetailedCellError } from 'hyperformula';
import type { CalculationContext } from './calculation-context';
import { translateForEngine } from './formula-translation';
import { conventionsOf } from './locale';
import { type CellContent, type ComputedValue, type ErrorCode, isFormula } from './model';
import { parseDate } from './parse-date';
import { partsOfSerial } from './serial';
import type { SheetCells } from './sheet-cells';
import type { Workbook } from './workbook';

/** A cell as HyperFormula takes it; formulas and texts are told apart by their first character. */
export type EngineCell = string | number | boolean | null;

/** The contents of a sheet, row by row. */
export function engineRows(sheet: SheetCells): EngineCell[][] {
  const area = { row: 1, column: 1, rows: sheet.content.lastRow(), columns: sheet.content.lastColumn() };
  return sheet.content.block(area).map((line) => line.map((content) => engineCell(content, sheet)));
}

/** Whether a cell for HyperFormula is a formula. */
export function isEngineFormula(cell: EngineCell): cell is string {
  return typeof cell === 'string' && cell.startsWith('=');
}

/** The apostrophe keeps HyperFormula from reading dates and numbers into texts, and saves it the time. */
export function engineCell(content: CellContent | undefined, sheet: SheetCells): EngineCell {
  if (content === undefined || content === null) return null;
  if (isFormula(content)) return translateForEngine(content.formula, sheet);
  return typeof content === 'string' ? `'${content}` : content;
}

/** HyperFormula set up to count days, read texts and ask for the time as Sheets does. */
export function engineConfig(workbook: Workbook, context: CalculationContext): Partial<ConfigParams> {
  return {
    licenseKey: 'gpl-v3',
    context,
    useArrayArithmetic: true,
    leapYear1900: false,
    nullDate: { year: 1899, month: 12, day: 30 },
    maxRows: 1_000_000,
    // HyperFormula asks once for each pair of formats; one pair is enough, as the reading is our own.
    dateFormats: ['any'],
    timeFormats: ['any'],
    parseDateTime: (text) => {
      const date = parseDate(text.trim(), conventionsOf(workbook.locale), workbook.now());
      if (!date) return undefined;
      const { hours, minutes, seconds, ...day } = partsOfSerial(date.serial);
      return hours || minutes || seconds ? { ...day, hours, minutes, seconds } : day;
    },
  };
}

const ERROR_CODES: { readonly [code: string]: ErrorCode } = {
  '#REF!': '#REF!',
  '#N/A': '#N/A',
  '#DIV/0!': '#DIV/0!',
  '#VALUE!': '#VALUE!',
  '#NAME?': '#NAME?',
  '#NUM!': '#NUM!',
  '#ERROR!': '#ERROR!',
  // Sheets shows circular references and blocked arrays as #REF!.
  '#CYCLE!': '#REF!',
  '#SPILL!': '#REF!',
};

/** A computed value as the workbook keeps it. */
export function exported(value: CellValue): ComputedValue {
  if (value instanceof DetailedCellError) return { error: ERROR_CODES[value.value] ?? '#ERROR!' };
  return typeof value === 'number' ? rounded(value) : value;
}

/** Minus zero is shown as 0. */
function rounded(value: number): number {
  return value === 0 ? 0 : value;
}
