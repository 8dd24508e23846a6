/** Data validations between the workbook and .xlsx files. */

import type { DataValidation as FileValidation } from 'hucre/xlsx';
import {
  cellName,
  type DataValidation,
  parseA1,
  quotedSheetName,
  type Rectangle,
  rectangleName,
  type Scalar,
  type Sheet,
  type ValidationCriteria,
  type Workbook,
} from '../workbook';
import { type RuleArea, ruleAreas } from './rule-areas';
import { fromFileFormula, type SheetNames, toFileFormula } from './xlsx-formula';

/** The longest list and the longest help text that a file may hold. */
const LONGEST_TEXT = 255;

const OPERATORS = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
} as const;

/** The validations of a sheet as a file stores them; those that a file cannot hold are left out. */
export function toFileValidations(sheet: Sheet, fileName: SheetNames): FileValidation[] {
  return ruleAreas(sheet).flatMap((entry) => {
    const condition = fileCondition(entry, sheet.workbook, fileName);
    return condition ? [{ ...condition, ...messages(entry.rule), range: rangeText(entry.areas) }] : [];
  });
}

function messages(rule: DataValidation): Omit<FileValidation, 'type' | 'range'> {
  const help = rule.helpText?.slice(0, LONGEST_TEXT);
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(help ? { showInputMessage: true, inputMessage: help, errorMessage: help } : {}),
  };
}

type Condition = Pick<FileValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

function fileCondition(
  { rule, areas }: RuleArea,
  workbook: Workbook,
  fileName: SheetNames,
): Condition | null {
  const { criteria, values } = rule;
  if (criteria === 'VALUE_IN_LIST' || criteria === 'CHECKBOX') return listCondition(rule);
  if (criteria === 'VALUE_IN_RANGE') return sourceCondition(rule, workbook, fileName);
  if (criteria === 'DATE_IS_VALID_DATE') return { type: 'date', operator: 'greaterThan', formula1: '1' };
  const number = /^NUMBER_(.*)$/.exec(criteria)?.[1];
  const date = /^DATE_(.*)$/.exec(criteria)?.[1];
  const operator = Object.entries(OPERATORS).find(([name]) => name === (number ?? date))?.[1];
  if (operator) return { type: number ? 'decimal' : 'date', operator, ...operandFormulas(values, fileName) };
  const [corner] = areas;
  const formula = corner && testFormula(criteria, values, cellName(corner.row, corner.column));
  return formula ? { type: 'custom', formula1: toFileFormula(formula, fileName) } : null;
}

function listCondition(rule: DataValidation): Condition | null {
  const items =
    rule.criteria === 'CHECKBOX' && rule.values.length === 0 ? ['TRUE', 'FALSE'] : rule.values.map(String);
  // A file holds a list as one text with commas between.
  if (items.some((item) => item.includes(',')) || items.join(',').length > LONGEST_TEXT) return null;
  return { type: 'list', values: items };
}

function sourceCondition(rule: DataValidation, workbook: Workbook, fileName: SheetNames): Condition | null {
  const sheet = rule.source && workbook.sheetById(rule.source.sheetId);
  if (!rule.source || !sheet) return null;
  const area = rectangleName(rule.source.rectangle).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return { type: 'list', formula1: `${quotedSheetName(fileName(sheet.name))}!${area}` };
}

function operandFormulas(
  values: readonly Scalar[],
  fileName: SheetNames,
): Pick<Condition, 'formula1' | 'formula2'> {
  const [formula1, formula2] = values.map((value) => {
    const text = String(value ?? '');
    return text.startsWith('=') ? toFileFormula(text, fileName) : text;
  });
  return { ...(formula1 === undefined ? {} : { formula1 }), ...(formula2 === undefined ? {} : { formula2 }) };
}

/** Text conditions as a formula about a cell, for files, which know only formulas for them. */
export function testFormula(criteria: string, values: readonly Scalar[], cell: string): string | null {
  const operand = `"${String(values[0] ?? '').replaceAll('"', '""')}"`;
  switch (criteria) {
    case 'CUSTOM_FORMULA':
      return String(values[0] ?? '');
    case 'TEXT_CONTAINS':
      return `=ISNUMBER(SEARCH(${operand},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `=ISERROR(SEARCH(${operand},${cell}))`;
    case 'TEXT_EQUAL_TO':
      return `=${cell}=${operand}`;
    case 'TEXT_STARTS_WITH':
      return `=LEFT(${cell},LEN(${operand}))=${operand}`;
    case 'TEXT_ENDS_WITH':
      return `=RIGHT(${cell},LEN(${operand}))=${operand}`;
    case 'TEXT_IS_VALID_EMAIL':
      return `=ISNUMBER(MATCH("*?@?*.?*",${cell},0))`;
    case 'TEXT_IS_VALID_URL':
      return `=ISNUMBER(SEARCH(".",${cell}))`;
    case 'CELL_EMPTY':
      return `=LEN(${cell})=0`;
    case 'CELL_NOT_EMPTY':
      return `=LEN(${cell})>0`;
    default:
      return null;
  }
}

/** Puts the validations of a file onto a sheet. */
export function applyFileValidations(
  sheet: Sheet,
  validations: readonly FileValidation[],
  sheetName: SheetNames,
): void {
  for (const validation of validations) {
    const rule = workbookRule(validation, sheet, sheetName);
    if (!rule) continue;
    for (const area of areasOf(validation.range, sheet)) sheet.setDataValidation(area, rule);
  }
}

function workbookRule(
  validation: FileValidation,
  sheet: Sheet,
  sheetName: SheetNames,
): DataValidation | null {
  const condition = workbookCondition(validation, sheet, sheetName);
  if (!condition) return null;
  return {
    ...condition,
    showDropdown: validation.type === 'list' && condition.criteria !== 'CHECKBOX',
    allowInvalid: validation.showErrorMessage !== true || (validation.errorStyle ?? 'stop') !== 'stop',
    ...(validation.inputMessage ? { helpText: validation.inputMessage } : {}),
  };
}

function workbookCondition(
  validation: FileValidation,
  sheet: Sheet,
  sheetName: SheetNames,
): Pick<DataValidation, 'criteria' | 'values' | 'source'> | null {
  const { type, formula1 = '', values } = validation;
  if (type === 'list') return values ? listRule(values) : sourceRule(formula1, sheet, sheetName);
  if (type === 'custom')
    return { criteria: 'CUSTOM_FORMULA', values: [fromFileFormula(formula1, sheetName)] };
  const prefix = type === 'date' ? 'DATE' : type === 'decimal' || type === 'whole' ? 'NUMBER' : null;
  const criteria = prefix && criteriaOf(prefix, validation.operator ?? 'between');
  if (!criteria) return null;
  const operands = [formula1, validation.formula2].flatMap((text) => (text === undefined ? [] : [text]));
  return {
    criteria,
    values: operands.map((text) =>
      Number.isNaN(Number(text)) ? fromFileFormula(text, sheetName) : Number(text),
    ),
  };
}

function criteriaOf(prefix: 'DATE' | 'NUMBER', operator: string): ValidationCriteria | null {
  const names: readonly ValidationCriteria[] =
    prefix === 'NUMBER'
      ? [
          'NUMBER_BETWEEN',
          'NUMBER_NOT_BETWEEN',
          'NUMBER_EQUAL_TO',
          'NUMBER_NOT_EQUAL_TO',
          'NUMBER_GREATER_THAN',
          'NUMBER_GREATER_THAN_OR_EQUAL_TO',
          'NUMBER_LESS_THAN',
          'NUMBER_LESS_THAN_OR_EQUAL_TO',
        ]
      : [
          'DATE_BETWEEN',
          'DATE_NOT_BETWEEN',
          'DATE_EQUAL_TO',
          'DATE_AFTER',
          'DATE_BEFORE',
          'DATE_ON_OR_AFTER',
          'DATE_ON_OR_BEFORE',
        ];
  const wanted = Object.entries(OPERATORS).filter(([, name]) => name === operator);
  return names.find((name) => wanted.some(([ending]) => name === `${prefix}_${ending}`)) ?? null;
}

function listRule(values: readonly string[]): Pick<DataValidation, 'criteria' | 'values'> {
  const isCheckbox = values.length === 2 && values[0] === 'TRUE' && values[1] === 'FALSE';
  return isCheckbox ? { criteria: 'CHECKBOX', values: [] } : { criteria: 'VALUE_IN_LIST', values };
}

function sourceRule(
  formula: string,
  sheet: Sheet,
  sheetName: SheetNames,
): Pick<DataValidation, 'criteria' | 'values' | 'source'> | null {
  const match = /^(?:(.*)!)?([^!]+)$/.exec(formula);
  const name = match?.[1]?.replaceAll(/^'|'$/g, '').replaceAll("''", "'");
  const target = name === undefined ? sheet : sheet.workbook.sheetByName(sheetName(name));
  const rectangle = target && parseA1(match?.[2] ?? '', { rows: target.maxRows, columns: target.maxColumns });
  if (!target || !rectangle) return null;
  return { criteria: 'VALUE_IN_RANGE', values: [], source: { sheetId: target.id, rectangle } };
}

/** The rectangles of a file's range text such as `A2:A9 C2`. */
export function areasOf(range: string, sheet: Sheet): Rectangle[] {
  const extent = { rows: sheet.maxRows, columns: sheet.maxColumns };
  return range.split(' ').flatMap((text) => parseA1(text, extent) ?? []);
}

/** Rectangles as a file's range text. */
export function rangeText(areas: readonly Rectangle[]): string {
  return areas.map(rectangleName).join(' ');
}
