/** Data validation rules and their builder (platform.md 5.4). */

import { ServiceException } from '../../errors';
import { anything, date, flag, instance, listOf, number, optional, text } from '../../runtime/parameters';
import { anyOf, defineSurface, type Method, methodsOf } from '../../runtime/surface';
import { TimeZone } from '../../runtime/zone';
import type { DataValidation, Scalar, ValidationCriteria } from '../../workbook';
import type { ServiceContext } from '../context';
import { cellInput } from './cell-values';
import { validationCriteria } from './enums';
import { DataValidationHandle, RangeHandle } from './handles';

const MOST_ITEMS = 500;

/** A SpreadsheetApp.DataValidationBuilder: the rule so far. An unset rule allows what breaks it. */
export class DataValidationBuilder {
  rule: DataValidation = { criteria: 'CUSTOM_FORMULA', values: [], showDropdown: false, allowInvalid: true };

  constructor(readonly context: ServiceContext) {}

  change(patch: Partial<DataValidation>): this {
    this.rule = { ...this.rule, ...patch };
    return this;
  }

  /** Changes the criterion and keeps the message and the strictness. */
  require(criteria: ValidationCriteria, values: readonly Scalar[], showDropdown = false): this {
    const { source: _source, ...rest } = this.rule;
    this.rule = { ...rest, criteria, values, showDropdown };
    return this;
  }
}

const builder = methodsOf<DataValidationBuilder>();
const { other } = builder;

function dayOf(target: DataValidationBuilder, day: Date): number {
  const zone = TimeZone.named(target.context.machine.workbook.timeZone);
  return Math.floor(zone.serialOf(day.getTime()));
}

function byNumber(criteria: ValidationCriteria): Method<DataValidationBuilder> {
  return other([number], (target, value) => target.require(criteria, [value]));
}

function byNumbers(criteria: ValidationCriteria): Method<DataValidationBuilder> {
  return other([number, number], (target, start, end) => target.require(criteria, [start, end]));
}

function byText(criteria: ValidationCriteria): Method<DataValidationBuilder> {
  return other([text], (target, value) => target.require(criteria, [value]));
}

function byDate(criteria: ValidationCriteria): Method<DataValidationBuilder> {
  return other([date], (target, day) => target.require(criteria, [dayOf(target, day)]));
}

function byDates(criteria: ValidationCriteria): Method<DataValidationBuilder> {
  return other([date, date], (target, start, end) =>
    target.require(criteria, [dayOf(target, start), dayOf(target, end)]),
  );
}

function inList(
  target: DataValidationBuilder,
  values: readonly string[],
  dropdown: boolean,
): DataValidationBuilder {
  if (values.length > MOST_ITEMS) throw new ServiceException('validationItems');
  return target.require('VALUE_IN_LIST', values, dropdown);
}

function inRange(
  target: DataValidationBuilder,
  range: RangeHandle,
  dropdown: boolean,
): DataValidationBuilder {
  target.require('VALUE_IN_RANGE', [], dropdown);
  return target.change({ source: { sheetId: range.sheet.id, rectangle: range.area } });
}

/** Sets any criterion from the raw values that getCriteriaValues gives. */
function withCriteria(
  target: DataValidationBuilder,
  criteria: ValidationCriteria,
  values: readonly unknown[],
): DataValidationBuilder {
  const [first, second] = values;
  const dropdown = second !== false;
  if (criteria === 'VALUE_IN_RANGE' && first instanceof RangeHandle) return inRange(target, first, dropdown);
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(first))
    return inList(target, first.map(String), dropdown);
  return target.require(
    criteria,
    values.map((value) => scalarOf(target, value)),
  );
}

function scalarOf(target: DataValidationBuilder, value: unknown): Scalar {
  if (value instanceof Date) return dayOf(target, value);
  const input = cellInput(value, TimeZone.named(target.context.machine.workbook.timeZone));
  return typeof input === 'object' ? null : input;
}

defineSurface(DataValidationBuilder, 'SpreadsheetApp.DataValidationBuilder', {
  requireValueInList: other([listOf(text), optional(flag)], (target, values, dropdown) =>
    inList(target, values, dropdown ?? true),
  ),
  requireValueInRange: other([instance(RangeHandle), optional(flag)], (target, range, dropdown) =>
    inRange(target, range, dropdown ?? true),
  ),
  requireCheckbox: anyOf(
    other([], (target) => target.require('CHECKBOX', [])),
    other([anything], (target, on) => target.require('CHECKBOX', [scalarOf(target, on)])),
    other([anything, anything], (target, on, off) =>
      target.require('CHECKBOX', [scalarOf(target, on), scalarOf(target, off)]),
    ),
  ),
  requireDate: other([], (target) => target.require('DATE_IS_VALID_DATE', [])),
  requireDateAfter: byDate('DATE_AFTER'),
  requireDateBefore: byDate('DATE_BEFORE'),
  requireDateEqualTo: byDate('DATE_EQUAL_TO'),
  requireDateOnOrAfter: byDate('DATE_ON_OR_AFTER'),
  requireDateOnOrBefore: byDate('DATE_ON_OR_BEFORE'),
  requireDateBetween: byDates('DATE_BETWEEN'),
  requireDateNotBetween: byDates('DATE_NOT_BETWEEN'),
  requireNumberEqualTo: byNumber('NUMBER_EQUAL_TO'),
  requireNumberNotEqualTo: byNumber('NUMBER_NOT_EQUAL_TO'),
  requireNumberGreaterThan: byNumber('NUMBER_GREATER_THAN'),
  requireNumberGreaterThanOrEqualTo: byNumber('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  requireNumberLessThan: byNumber('NUMBER_LESS_THAN'),
  requireNumberLessThanOrEqualTo: byNumber('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  requireNumberBetween: byNumbers('NUMBER_BETWEEN'),
  requireNumberNotBetween: byNumbers('NUMBER_NOT_BETWEEN'),
  requireTextContains: byText('TEXT_CONTAINS'),
  requireTextDoesNotContain: byText('TEXT_DOES_NOT_CONTAIN'),
  requireTextEqualTo: byText('TEXT_EQUAL_TO'),
  requireTextIsEmail: other([], (target) => target.require('TEXT_IS_VALID_EMAIL', [])),
  requireTextIsUrl: other([], (target) => target.require('TEXT_IS_VALID_URL', [])),
  requireFormulaSatisfied: byText('CUSTOM_FORMULA'),
  withCriteria: other([validationCriteria.parameter, listOf(anything)], withCriteria),
  setAllowInvalid: other([flag], (target, allowInvalid) => target.change({ allowInvalid })),
  setHelpText: other([text], (target, helpText) => target.change({ helpText })),
  getAllowInvalid: other([], (target) => target.rule.allowInvalid),
  getHelpText: other([], (target) => target.rule.helpText ?? null),
  getCriteriaType: other([], (target) => validationCriteria.of(target.rule.criteria)),
  getCriteriaValues: other([], (target) => criteriaValues(target.context, target.rule)),
  copy: other([], (target) => new DataValidationBuilder(target.context).change(target.rule)),
  build: other([], (target) => new DataValidationHandle(target.context, target.rule)),
});

/** The operands as scripts read them: [list, dropdown], [range, dropdown], dates, numbers, texts. */
function criteriaValues(context: ServiceContext, rule: DataValidation): unknown[] {
  if (rule.criteria === 'VALUE_IN_LIST') return [rule.values.map(String), rule.showDropdown];
  if (rule.criteria === 'VALUE_IN_RANGE') return [sourceRange(context, rule), rule.showDropdown];
  if (!rule.criteria.startsWith('DATE_')) return [...rule.values];
  const zone = TimeZone.named(context.machine.workbook.timeZone);
  return rule.values.map((value) =>
    typeof value === 'number' ? new Date(zone.instantOfSerial(value)) : value,
  );
}

function sourceRange(context: ServiceContext, rule: DataValidation): RangeHandle | null {
  const sheet = rule.source && context.machine.workbook.sheetById(rule.source.sheetId);
  return sheet && rule.source ? new RangeHandle(context, sheet, rule.source.rectangle) : null;
}

const validation = methodsOf<DataValidationHandle>();

defineSurface(DataValidationHandle, 'SpreadsheetApp.DataValidation', {
  copy: validation.other([], (target) => new DataValidationBuilder(target.context).change(target.rule)),
  getAllowInvalid: validation.other([], (target) => target.rule.allowInvalid),
  getCriteriaType: validation.other([], (target) => validationCriteria.of(target.rule.criteria)),
  getCriteriaValues: validation.other([], (target) => criteriaValues(target.context, target.rule)),
  getHelpText: validation.other([], (target) => target.rule.helpText ?? null),
});
