/** Conditional formats between the workbook and .xlsx files. */

import type { ConditionalRule } from 'hucre/xlsx';
import {
  type BooleanFormatRule,
  type ConditionalFormatRule,
  cellName,
  type FormatCriteria,
  type GradientFormatRule,
  type GradientPoint,
  type Scalar,
  type Sheet,
} from '../workbook';
import { fromFileFormula, type SheetNames, toFileFormula } from './xlsx-formula';
import { fromFileConditionalStyle, hex, rgb, toFileConditionalStyle } from './xlsx-style';
import { areasOf, rangeText, testFormula } from './xlsx-validation';

const OPERATORS = [
  ['NUMBER_BETWEEN', 'between'],
  ['NUMBER_NOT_BETWEEN', 'notBetween'],
  ['NUMBER_EQUAL_TO', 'equal'],
  ['NUMBER_NOT_EQUAL_TO', 'notEqual'],
  ['NUMBER_GREATER_THAN', 'greaterThan'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['NUMBER_LESS_THAN', 'lessThan'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
] as const;

/** Dates have no conditions of their own in files; they compare as numbers. */
const DATE_OPERATORS = [
  ['DATE_EQUAL_TO', 'equal'],
  ['DATE_AFTER', 'greaterThan'],
  ['DATE_BEFORE', 'lessThan'],
  ['DATE_ON_OR_AFTER', 'greaterThanOrEqual'],
  ['DATE_ON_OR_BEFORE', 'lessThanOrEqual'],
  ['DATE_BETWEEN', 'between'],
  ['DATE_NOT_BETWEEN', 'notBetween'],
] as const;

/** The rules of a sheet as a file stores them, in their order of precedence. */
export function toFileConditionalRules(sheet: Sheet, fileName: SheetNames): ConditionalRule[] {
  return sheet.properties.conditionalFormatRules.flatMap((rule, index) => {
    const place = { priority: index + 1, range: rangeText(rule.ranges) };
    if (rule.kind === 'gradient') return [{ ...place, ...colorScale(rule) }];
    const condition = fileCondition(rule, fileName);
    return condition ? [{ ...place, ...condition, style: toFileConditionalStyle(rule.style) }] : [];
  });
}

type Condition = Pick<ConditionalRule, 'type' | 'operator' | 'formula'>;

function fileCondition(rule: BooleanFormatRule, fileName: SheetNames): Condition | null {
  const operator = [...OPERATORS, ...DATE_OPERATORS].find(([criteria]) => criteria === rule.criteria)?.[1];
  if (operator) {
    const formulas = rule.values.map((value) => operandFormula(value, fileName));
    return { type: 'cellIs', operator, formula: formulas.length > 1 ? formulas : (formulas[0] ?? '') };
  }
  const [corner] = rule.ranges;
  const formula = corner && testFormula(rule.criteria, rule.values, cellName(corner.row, corner.column));
  return formula ? { type: 'expression', formula: toFileFormula(formula, fileName) } : null;
}

function operandFormula(value: Scalar, fileName: SheetNames): string {
  const text = String(value ?? '');
  return text.startsWith('=') ? toFileFormula(text, fileName) : text;
}

const STOPS = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
} as const;

function colorScale(rule: GradientFormatRule): Pick<ConditionalRule, 'type' | 'colorScale'> {
  return {
    type: 'colorScale',
    colorScale: {
      cfvo: rule.points.map(({ type, value }) => ({
        type: STOPS[type],
        ...(value === undefined ? {} : { value: String(value) }),
      })),
      colors: rule.points.map(({ color }) => `FF${rgb(color)}`),
    },
  };
}

/** The rules of a file as a sheet keeps them; kinds that Sheets does not know are left out. */
export function fromFileConditionalRules(
  rules: readonly ConditionalRule[],
  sheet: Sheet,
  sheetName: SheetNames,
): ConditionalFormatRule[] {
  return rules
    .toSorted((left, right) => left.priority - right.priority)
    .flatMap((rule): ConditionalFormatRule[] => {
      const ranges = areasOf(rule.range, sheet);
      if (ranges.length === 0) return [];
      if (rule.type === 'colorScale') return gradientRule(rule, ranges);
      const condition = workbookCondition(rule, sheetName);
      const style = fromFileConditionalStyle(rule.style ?? {});
      return condition ? [{ kind: 'boolean' as const, ranges, style, ...condition }] : [];
    });
}

function workbookCondition(
  rule: ConditionalRule,
  sheetName: SheetNames,
): { readonly criteria: FormatCriteria; readonly values: readonly Scalar[] } | null {
  const formulas = [rule.formula ?? []].flat();
  if (rule.type === 'cellIs') {
    const criteria = OPERATORS.find(([, operator]) => operator === rule.operator)?.[0];
    return criteria ? { criteria, values: formulas.map((formula) => operandOf(formula, sheetName)) } : null;
  }
  if (rule.type === 'containsText') return { criteria: 'TEXT_CONTAINS', values: [rule.text ?? ''] };
  if (rule.type === 'beginsWith') return { criteria: 'TEXT_STARTS_WITH', values: [rule.text ?? ''] };
  if (rule.type === 'containsBlanks') return { criteria: 'CELL_EMPTY', values: [] };
  const [formula] = formulas;
  if (rule.type !== 'expression' || formula === undefined) return null;
  return { criteria: 'CUSTOM_FORMULA', values: [fromFileFormula(formula, sheetName)] };
}

function operandOf(formula: string, sheetName: SheetNames): Scalar {
  return formula === '' || Number.isNaN(Number(formula))
    ? fromFileFormula(formula, sheetName)
    : Number(formula);
}

function gradientRule(rule: ConditionalRule, ranges: ReturnType<typeof areasOf>): GradientFormatRule[] {
  const { cfvo = [], colors = [] } = rule.colorScale ?? {};
  const points = cfvo.map(({ type, value }, index): GradientPoint => {
    const [stop] = Object.entries(STOPS).find(([, name]) => name === type) ?? [];
    return {
      color: hex(colors[index]) ?? '#ffffff',
      type: isStop(stop) ? stop : 'MIN',
      ...(value === undefined ? {} : { value: Number(value) }),
    };
  });
  return points.length > 0 ? [{ kind: 'gradient', ranges, points }] : [];
}

function isStop(name: string | undefined): name is GradientPoint['type'] {
  return name !== undefined && Object.hasOwn(STOPS, name);
}
