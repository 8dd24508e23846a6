/** Judges values against data validation rules: to reject what scripts write, and to mark cells on the page. */

import { isSimpleCriteria, meets } from './condition';
import { type ComputedValue, type DataValidation, isCellError, type Scalar } from './model';
import { displayOf, showsDate } from './number-format';
import { cellName, type Rectangle } from './rectangle';
import type { Sheet } from './sheet';

/** A value that breaks its cell's rule. */
export interface Violation {
  readonly row: number;
  readonly column: number;
  /** Whether the rule rejects the value; otherwise the cell only carries a warning. */
  readonly rejected: boolean;
  /** The sentence that Sheets shows, cell name and help text included (platform.md 5.4). */
  readonly message: string;
}

/**
 * Judges a value that is to be written into a cell; null when it is fine or no rule stands there. An empty
 * cell is always fine. `numberFormat` is the format the value comes with; by default that of the cell.
 */
export function violationOf(
  sheet: Sheet,
  row: number,
  column: number,
  value: ComputedValue,
  numberFormat = sheet.numberFormat(row, column),
): Violation | null {
  const rule = sheet.rules.get(row, column);
  if (!rule || value === null || value === '') return null;
  if (allows(rule, { sheet, row, column, value, numberFormat })) return null;
  return { row, column, rejected: !rule.allowInvalid, message: messageOf(rule, sheet, row, column) };
}

/** The cells of a window whose present values break their rules. */
export function violationsIn(sheet: Sheet, window: Rectangle): Violation[] {
  const violations: Violation[] = [];
  sheet.rules.forEach((_rule, row, column) => {
    const violation = violationOf(sheet, row, column, sheet.value(row, column));
    if (violation) violations.push(violation);
  }, window);
  return violations;
}

/** The items that a dropdown cell offers, or null when the cell has no dropdown. */
export function dropdownItems(sheet: Sheet, row: number, column: number): string[] | null {
  const rule = sheet.rules.get(row, column);
  if (!rule?.showDropdown) return null;
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values.map(String);
  return rule.criteria === 'VALUE_IN_RANGE' ? sourceTexts(rule, sheet) : null;
}

interface Candidate {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly value: ComputedValue;
  readonly numberFormat: string;
}

function allows(rule: DataValidation, candidate: Candidate): boolean {
  const { sheet, value, numberFormat } = candidate;
  const display = displayOf(value, numberFormat, sheet.workbook.locale);
  switch (rule.criteria) {
    case 'CHECKBOX':
      return rule.values.length > 0
        ? rule.values.includes(isCellError(value) ? null : value)
        : typeof value === 'boolean';
    case 'VALUE_IN_LIST':
      return rule.values.some((item) => item === value || String(item) === display);
    case 'VALUE_IN_RANGE':
      return sourceTexts(rule, sheet).includes(display);
    case 'CUSTOM_FORMULA':
      return satisfiesFormula(rule, candidate);
    default: {
      const subject = { value, display, isDate: showsDate(numberFormat) };
      return isSimpleCriteria(rule.criteria) && meets(rule.criteria, subject, operandsOf(rule.values, sheet));
    }
  }
}

/** Operands with formulas such as =TODAY() computed. */
export function operandsOf(values: readonly Scalar[], sheet: Sheet): Scalar[] {
  return values.map((value) => {
    if (typeof value !== 'string' || !value.startsWith('=')) return value;
    const computed = sheet.workbook.formulas.evaluate(sheet, value);
    return isCellError(computed) ? null : computed;
  });
}

function sourceTexts(rule: DataValidation, sheet: Sheet): string[] {
  const source = rule.source && sheet.workbook.sheetById(rule.source.sheetId);
  if (!rule.source || !source) return [];
  const texts = source.displays(rule.source.rectangle).flat();
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** The formula sees the value as if it stood in the cell already. */
function satisfiesFormula(rule: DataValidation, { sheet, row, column, value }: Candidate): boolean {
  const formula = rule.values[0];
  if (typeof formula !== 'string') return true;
  const { formulas } = sheet.workbook;
  const present = sheet.content.get(row, column);
  const put = (content: typeof present) => {
    sheet.content.set(row, column, content);
    formulas.cellsChanged(sheet, { row, column, rows: 1, columns: 1 });
  };
  const differs = !isCellError(value) && sheet.value(row, column) !== value;
  if (!differs) return isTruthy(formulas.evaluate(sheet, formula));
  put(value);
  try {
    return isTruthy(formulas.evaluate(sheet, formula));
  } finally {
    put(present);
  }
}

/** Whether a computed condition holds: TRUE or a number other than 0. */
export function isTruthy(value: ComputedValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function messageOf(rule: DataValidation, sheet: Sheet, row: number, column: number): string {
  const cell = cellName(row, column);
  const message = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  if (rule.helpText) return `${message} ${rule.helpText}`;
  if (rule.criteria === 'VALUE_IN_LIST') {
    return `${message} Please enter one of the following values: ${rule.values.join(', ')}.`;
  }
  if (rule.criteria === 'VALUE_IN_RANGE') {
    return `${message} Please enter one of the following values: ${sourceTexts(rule, sheet).join(', ')}.`;
  }
  return message;
}
