/** Data validations as texts that outlive a run, so that a rule which set-up replaces can be put back as it was. */
import type { RuleRun } from '../app/ports';
import { Failure } from '../domain/errors/failure';
import type { WorkbookHandle } from './workbook-handle';
import type { ZoneDates } from './zone-dates';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The criteria that can be made anew; Google's relative dates come back broken (platform.md 5.4). */
const CRITERIA = [
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
] as const;

/** A rule as JSON: the criterion's name, its arguments, whether other values are let in, and the help text. */
interface KeptRule {
  readonly criterion: (typeof CRITERIA)[number];
  readonly values: readonly unknown[];
  readonly lenient: boolean;
  readonly help: string;
  /** The formula moves with its cell: it stands here as the run's first cell has it. */
  readonly moving?: true;
}

/** Runs of neighbouring cells of one column under the same rule; cells without a rule are in none. */
export function ruleRuns(
  rules: readonly (readonly (Validation | null)[])[],
  firstRow: number,
  dates: ZoneDates,
): RuleRun[] {
  const runs: (RuleRun & { readonly shape: string; readonly moving: boolean })[] = [];
  rules.forEach(([validation], index) => {
    if (!validation) return;
    const row = firstRow + index;
    const rule = ruleText(validation, dates);
    const shape = relativeShape(rule, row);
    const last = runs[runs.length - 1];
    const isSame = last && last.row + last.rows === row && (last.rule === rule || last.shape === shape);
    if (isSame) Object.assign(last, { rows: last.rows + 1, moving: last.moving || last.rule !== rule });
    else runs.push({ row, rows: 1, rule, help: validation.getHelpText() ?? '', shape, moving: false });
  });
  return runs.map(({ row, rows, rule, help, moving }) => {
    return { row, rows, rule: moving ? JSON.stringify({ ...JSON.parse(rule), moving }) : rule, help };
  });
}

/** One rule for all cells, or one for each. */
export type KeptRules = Validation | Validation[];

/**
 * Makes a rule anew for some cells of its run, the `first` counted from the run's own first. @throws Error when the
 * text is none that `ruleRuns` has given
 */
export function keptRules(
  text: string,
  cells: { readonly first: number; readonly count: number },
  book: WorkbookHandle,
): KeptRules {
  const rule: KeptRule = JSON.parse(text);
  if (!rule.moving) return validationOf(rule, book);
  return Array.from({ length: cells.count }, (_, index) => {
    const values = rule.values.map((value) => movedDown(value, cells.first + index));
    return validationOf({ ...rule, values }, book);
  });
}

function validationOf({ criterion, values, lenient, help }: KeptRule, book: WorkbookHandle): Validation {
  const builder = SpreadsheetApp.newDataValidation()
    .withCriteria(
      SpreadsheetApp.DataValidationCriteria[criterion],
      values.map((value) => revived(value, book)),
    )
    .setAllowInvalid(lenient);
  if (help !== '') builder.setHelpText(help);
  return builder.build();
}

/** The rule as text; `''` for one that cannot be made anew. */
function ruleText(validation: Validation, dates: ZoneDates): string {
  const name = String(validation.getCriteriaType());
  const criterion = CRITERIA.find((each) => each === name);
  const values: readonly unknown[] = validation.getCriteriaValues();
  if (!criterion || values.includes(null)) return '';
  const kept: KeptRule = {
    criterion,
    values: values.map((value) => lasting(value, dates)),
    lenient: validation.getAllowInvalid(),
    help: validation.getHelpText() ?? '',
  };
  return JSON.stringify(kept);
}

/** A range goes by its sheet and address, a date by its moment; texts, numbers and lists are themselves. */
function lasting(value: unknown, dates: ZoneDates): unknown {
  if (isRange(value)) return { sheet: value.getSheet().getSheetId(), address: value.getA1Notation() };
  return isDate(value) ? { moment: dates.stamp(value) } : value;
}

function revived(value: unknown, book: WorkbookHandle): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('moment' in value) {
    const [day = '', time = '00:00'] = String(value.moment).split(' ');
    return book.dates.toSheet({ day, time });
  }
  if (!('sheet' in value && 'address' in value)) return value;
  const sheet = book.spreadsheet.getSheets().find((each) => each.getSheetId() === value.sheet);
  if (!sheet) throw new Failure('tabMissing', { tab: 'deals' });
  return sheet.getRange(String(value.address));
}

/**
 * The rule with its row numbers counted from its own row. Google hands out a custom formula as each cell has it;
 * cells whose formulas differ only by where they stand are under one rule.
 */
function relativeShape(rule: string, row: number): string {
  if (!rule.includes('CUSTOM_FORMULA')) return rule;
  return rule.replace(
    REFERENCE,
    (_, letters: string, number: string) => `${letters}[${Number(number) - row}]`,
  );
}

/** A formula as the cell so many rows further down has it. */
function movedDown(value: unknown, rows: number): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(
    REFERENCE,
    (_, letters: string, number: string) => `${letters}${Number(number) + rows}`,
  );
}

/** A cell reference whose row is relative, such as `$B5`. */
const REFERENCE = /(\$?[A-Z]{1,3})(\d+)(?![\d(])/g;

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'getA1Notation' in value;
}

/** Dates may come from another realm than the bundle's, where `instanceof` is false. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
