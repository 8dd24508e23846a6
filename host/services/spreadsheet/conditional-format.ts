/** Conditional format rules and their builder (platform.md 5.6). */

import { ServiceException } from '../../errors';
import { anything, date, flag, instance, listOf, nullable, number, text } from '../../runtime/parameters';
import { defineSurface, type Method, methodsOf } from '../../runtime/surface';
import { TimeZone } from '../../runtime/zone';
import type {
  BooleanFormatRule,
  ConditionalFormatRule,
  ConditionalStyle,
  FormatCriteria,
  GradientPoint,
  Scalar,
  Sheet,
} from '../../workbook';
import type { ServiceContext } from '../context';
import { readColor } from './colors';
import { booleanCriteria, interpolationType } from './enums';
import { FormatRuleHandle, RangeHandle } from './handles';

/** A SpreadsheetApp.ConditionalFormatRuleBuilder: the parts of the rule so far. */
export class FormatRuleBuilder {
  ranges: readonly RangeHandle[] = [];
  criteria: FormatCriteria | null = null;
  values: readonly Scalar[] = [];
  style: ConditionalStyle = {};
  readonly points = new Map<'min' | 'mid' | 'max', GradientPoint>();

  constructor(readonly context: ServiceContext) {}

  when(criteria: FormatCriteria, values: readonly Scalar[]): this {
    this.criteria = criteria;
    this.values = values;
    return this;
  }

  paint(style: ConditionalStyle): this {
    this.style = { ...this.style, ...style };
    return this;
  }
}

/** The ranges' one sheet; rules over several sheets are refused. */
function sheetOf(target: FormatRuleBuilder): Sheet {
  const [first] = target.ranges;
  if (!first) throw new ServiceException('formatIncomplete');
  if (target.ranges.some((range) => range.sheet !== first.sheet)) {
    throw new ServiceException('formatOtherSheet');
  }
  return first.sheet;
}

function build(target: FormatRuleBuilder): FormatRuleHandle {
  const sheet = sheetOf(target);
  return new FormatRuleHandle(target.context, sheet, ruleOf(target));
}

function ruleOf(target: FormatRuleBuilder): ConditionalFormatRule {
  const ranges = target.ranges.map((range) => range.area);
  if (target.criteria) {
    return { kind: 'boolean', ranges, criteria: target.criteria, values: target.values, style: target.style };
  }
  const points = (['min', 'mid', 'max'] as const).flatMap((stop) => target.points.get(stop) ?? []);
  if (points.length < 2) throw new ServiceException('formatIncomplete');
  return { kind: 'gradient', ranges, points };
}

function builderOf(handle: FormatRuleHandle): FormatRuleBuilder {
  const target = new FormatRuleBuilder(handle.context);
  target.ranges = rangesOf(handle);
  const { rule } = handle;
  if (rule.kind === 'boolean') return target.when(rule.criteria, rule.values).paint(rule.style);
  const stops = rule.points.length === 2 ? (['min', 'max'] as const) : (['min', 'mid', 'max'] as const);
  rule.points.forEach((point, index) => {
    const stop = stops[index];
    if (stop) target.points.set(stop, point);
  });
  return target;
}

function rangesOf(handle: FormatRuleHandle): RangeHandle[] {
  return handle.rule.ranges.map((area) => new RangeHandle(handle.context, handle.sheet, area));
}

const builder = methodsOf<FormatRuleBuilder>();
const { other } = builder;

function byNumber(criteria: FormatCriteria): Method<FormatRuleBuilder> {
  return other([number], (target, value) => target.when(criteria, [value]));
}

function byNumbers(criteria: FormatCriteria): Method<FormatRuleBuilder> {
  return other([number, number], (target, start, end) => target.when(criteria, [start, end]));
}

function byText(criteria: FormatCriteria): Method<FormatRuleBuilder> {
  return other([text], (target, value) => target.when(criteria, [value]));
}

function byDate(criteria: FormatCriteria): Method<FormatRuleBuilder> {
  return other([date], (target, day) => {
    const zone = TimeZone.named(target.context.machine.workbook.timeZone);
    return target.when(criteria, [Math.floor(zone.serialOf(day.getTime()))]);
  });
}

function colorOf(value: string | null): { color?: string } {
  const color = readColor(value);
  return color ? { color } : {};
}

function endPoint(stop: 'min' | 'max', type: 'MIN' | 'MAX'): Method<FormatRuleBuilder> {
  return other([text], (target, value) => {
    target.points.set(stop, { color: readColor(value) ?? '#ffffff', type });
    return target;
  });
}

function pointWithValue(stop: 'min' | 'mid' | 'max'): Method<FormatRuleBuilder> {
  return other([text, interpolationType.parameter, text], (target, color, type, value) => {
    target.points.set(stop, { color: readColor(color) ?? '#ffffff', type, value: Number(value) });
    return target;
  });
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

defineSurface(FormatRuleBuilder, 'SpreadsheetApp.ConditionalFormatRuleBuilder', {
  setRanges: other([listOf(instance(RangeHandle))], (target, ranges) => Object.assign(target, { ranges })),
  getRanges: other([], (target) => [...target.ranges]),
  whenCellEmpty: other([], (target) => target.when('CELL_EMPTY', [])),
  whenCellNotEmpty: other([], (target) => target.when('CELL_NOT_EMPTY', [])),
  whenFormulaSatisfied: byText('CUSTOM_FORMULA'),
  whenDateAfter: byDate('DATE_AFTER'),
  whenDateBefore: byDate('DATE_BEFORE'),
  whenDateEqualTo: byDate('DATE_EQUAL_TO'),
  whenNumberBetween: byNumbers('NUMBER_BETWEEN'),
  whenNumberNotBetween: byNumbers('NUMBER_NOT_BETWEEN'),
  whenNumberEqualTo: byNumber('NUMBER_EQUAL_TO'),
  whenNumberNotEqualTo: byNumber('NUMBER_NOT_EQUAL_TO'),
  whenNumberGreaterThan: byNumber('NUMBER_GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: byNumber('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: byNumber('NUMBER_LESS_THAN'),
  whenNumberLessThanOrEqualTo: byNumber('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  whenTextContains: byText('TEXT_CONTAINS'),
  whenTextDoesNotContain: byText('TEXT_DOES_NOT_CONTAIN'),
  whenTextEqualTo: byText('TEXT_EQUAL_TO'),
  whenTextStartsWith: byText('TEXT_STARTS_WITH'),
  whenTextEndsWith: byText('TEXT_ENDS_WITH'),
  withCriteria: other([booleanCriteria.parameter, listOf(anything)], (target, criteria, values) =>
    target.when(criteria, values.map(scalar)),
  ),
  setBackground: other([nullable(text)], (target, value) => {
    const { color } = colorOf(value);
    return color ? target.paint({ background: color }) : target;
  }),
  setFontColor: other([nullable(text)], (target, value) => {
    const { color } = colorOf(value);
    return color ? target.paint({ fontColor: color }) : target;
  }),
  setBold: other([flag], (target, bold) => target.paint({ bold })),
  setItalic: other([flag], (target, italic) => target.paint({ italic })),
  setUnderline: other([flag], (target, underline) => target.paint({ underline })),
  setStrikethrough: other([flag], (target, strikethrough) => target.paint({ strikethrough })),
  setGradientMinpoint: endPoint('min', 'MIN'),
  setGradientMaxpoint: endPoint('max', 'MAX'),
  setGradientMinpointWithValue: pointWithValue('min'),
  setGradientMidpointWithValue: pointWithValue('mid'),
  setGradientMaxpointWithValue: pointWithValue('max'),
  copy: other([], (target) => builderOf(build(target))),
  build: other([], build),
});

/** A SpreadsheetApp.BooleanCondition. */
export class BooleanConditionHandle {
  constructor(readonly rule: BooleanFormatRule) {}
}

/** A SpreadsheetApp.GradientCondition: its stops from the lowest to the highest. */
export class GradientConditionHandle {
  constructor(readonly points: readonly GradientPoint[]) {}
}

const rule = methodsOf<FormatRuleHandle>();

defineSurface(FormatRuleHandle, 'SpreadsheetApp.ConditionalFormatRule', {
  copy: rule.other([], builderOf),
  getRanges: rule.other([], rangesOf),
  getBooleanCondition: rule.other([], (handle) =>
    handle.rule.kind === 'boolean' ? new BooleanConditionHandle(handle.rule) : null,
  ),
  getGradientCondition: rule.other([], (handle) =>
    handle.rule.kind === 'gradient' ? new GradientConditionHandle(handle.rule.points) : null,
  ),
});

const condition = methodsOf<BooleanConditionHandle>();

defineSurface(BooleanConditionHandle, 'SpreadsheetApp.BooleanCondition', {
  getCriteriaType: condition.other([], (handle) => booleanCriteria.of(handle.rule.criteria)),
  getCriteriaValues: condition.other([], (handle) => [...handle.rule.values]),
  getBackground: condition.other([], (handle) => handle.rule.style.background ?? null),
  getFontColor: condition.other([], (handle) => handle.rule.style.fontColor ?? null),
  getBold: condition.other([], (handle) => handle.rule.style.bold ?? null),
  getItalic: condition.other([], (handle) => handle.rule.style.italic ?? null),
  getUnderline: condition.other([], (handle) => handle.rule.style.underline ?? null),
  getStrikethrough: condition.other([], (handle) => handle.rule.style.strikethrough ?? null),
});

const gradient = methodsOf<GradientConditionHandle>();

defineSurface(GradientConditionHandle, 'SpreadsheetApp.GradientCondition', {
  getMinColor: gradient.other([], (handle) => handle.points[0]?.color ?? ''),
  getMaxColor: gradient.other([], (handle) => handle.points.at(-1)?.color ?? ''),
});

/** Replaces all rules of a sheet; a rule of another sheet is refused. */
export function setRules(sheet: Sheet, rules: readonly FormatRuleHandle[]): void {
  if (rules.some((handle) => handle.sheet !== sheet)) throw new ServiceException('formatOtherSheet');
  sheet.setConditionalFormatRules(rules.map((handle) => handle.rule));
}
