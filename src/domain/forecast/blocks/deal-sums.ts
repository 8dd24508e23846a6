/** Formulas that add up and count deals of a stage in a period. */
import type { Field } from '../../deals/field';
import type { PipelineSource } from '../source';
import {
  type Condition,
  columnRows,
  countIfs,
  criterion,
  matching,
  quoted,
  sumIfs,
  wholeColumn,
} from './formula-text';

/** A pipeline's deals, and the currency in which they are added up. */
export interface DealsSource extends PipelineSource {
  readonly currency: string;
}

/** A stretch of time over a date column: from the first expression on, before the second. */
export interface Period {
  readonly from?: string;
  readonly before?: string;
}

/** Which deals: those of one stage, or, without a name, those of no stage that Stages knew at the last build. */
export interface StageChoice {
  readonly name: string | undefined;
  /** The cell that shows the name, so that the formula reads well. */
  readonly cell?: string;
}

/** Whole columns, or only the table's rows below the header. */
type Extent = 'whole' | 'rows';

/** Below any amount: a criterion that only numbers meet, in all four programs. */
const ANY_NUMBER = '">-1000000000000000"';

/** Rows that the row-by-row formulas cover beyond the last one used; the next build moves the end on. */
const HEADROOM = 500;

/** The expected close of open deals: a column of its own, else the sheet's one close date. */
export function closeField(source: DealsSource): Field | undefined {
  return firstOf(source, ['expectedClose', 'closeDate']);
}

/** The day of the win. */
function closedField(source: DealsSource): Field | undefined {
  return firstOf(source, ['closed', 'closeDate']);
}

/** Sum of amounts in the pipeline's currency; without a period, of all dates and none. */
export function amountSum(
  source: DealsSource,
  stage: StageChoice,
  dateField: Field | undefined,
  period?: Period,
): string {
  if (!columnOf(source, 'amount') || (period && !dateField)) return '0';
  return added(source, stage, { extent: 'whole', more: within(source, dateField, period), field: 'amount' });
}

/** Sum of what was won, by the day of the win, retention included; without a period, of all dates and none. */
export function wonSum(source: DealsSource, period?: Period): string {
  const won = source.stageList.filter(({ kind }) => kind === 'won' || kind === 'afterWon');
  return won.map(({ name }) => amountSum(source, { name }, closedField(source), period)).join('+') || '0';
}

/**
 * Amount × probability: the stage's odds, but for deals that carry a probability of their own that one
 * (features.md 1, row 16). `open` and `odds` are the cells with the stage's amount and odds.
 *
 * SUMIFS cannot multiply row by row, so the deals with an own probability are taken out of the first
 * term and added by SUMPRODUCT, over rows with an end: over whole columns it would be slow in Excel and
 * HyperFormula. Both terms end at the same row, so a deal below it counts at its stage's odds until the
 * next build. The arrays stand side by side, not multiplied, because SUMPRODUCT then takes text as 0.
 */
export function weightedSum(
  source: DealsSource,
  stage: StageChoice,
  { odds, open }: Readonly<Record<'odds' | 'open', string>>,
  period?: Period,
): string {
  const close = closeField(source);
  const isOwn = columnOf(source, 'probability') && columnOf(source, 'amount') && (!period || close);
  if (!isOwn) return `${odds}*${open}`;
  const range = rangeOf(source, 'probability', 'rows');
  const own: Condition[] = [...within(source, close, period, 'rows'), [range, '">=0"'], [range, '"<=1"']];
  const overridden = added(source, stage, { extent: 'rows', more: own, field: 'amount' });
  const product = `SUMPRODUCT(${mask(source, stage, period)},${rangeOf(source, 'amount', 'rows')},${range})`;
  return `${odds}*(${open}-(${overridden}))+${inFull(source, 'amount', product)}`;
}

/**
 * How many deals; with a field, only those whose cell holds a number or a date. The header is no known
 * stage either, so the others are counted from the row below it on.
 */
export function dealCount(source: DealsSource, stage: StageChoice, having?: Field): string {
  const extent = stage.name === undefined ? 'rows' : 'whole';
  return added(source, stage, {
    extent,
    more: having ? [[rangeOf(source, having, extent), ANY_NUMBER]] : [],
  });
}

/** Deals of a stage in another currency: how many, or with a field its sum. */
export function foreignSum(source: DealsSource, stage: StageChoice, currency: string, field?: Field): string {
  const currencies = [quoted(currency)];
  return added(source, stage, { extent: 'whole', currencies, ...(field && { field }) });
}

/** Rows of the table that are named and have no stage. A subtotal's label stands in the first column, not in the name. */
export function withoutStage(source: DealsSource): string {
  return countIfs([
    [rangeOf(source, firstOf(source, ['deal', 'company']) ?? 'id', 'rows'), '"<>"'],
    [rangeOf(source, 'stage', 'rows'), '""'],
  ]);
}

/** Amount cells of the table that hold text, which no sum sees. */
export function textAmounts(source: DealsSource): string {
  return columnOf(source, 'amount') ? countIfs([[rangeOf(source, 'amount', 'rows'), '"?*"']]) : '0';
}

/** What is added up of a stage's deals. */
interface Sum {
  readonly extent: Extent;
  /** Conditions beside stage and currency. */
  readonly more?: readonly Condition[];
  /** Counts the deals when absent. */
  readonly field?: Field;
  /** By default the pipeline's own: deals without a currency are in it. */
  readonly currencies?: readonly string[];
}

/** A term for each spelling of the stage and each way to say the currency. */
function added(source: DealsSource, stage: StageChoice, sum: Sum): string {
  const { extent, more = [], field, currencies = [quoted(source.currency), '""'] } = sum;
  const currency = rangeOf(source, 'currency', extent);
  const money = columnOf(source, 'currency')
    ? currencies.map((code): Condition[] => [[currency, code]])
    : [[]];
  return ofStage(source, stage, extent)
    .flatMap((conditions) => money.map((last) => [...conditions, ...more, ...last]))
    .map((all) =>
      field ? inFull(source, field, sumIfs(rangeOf(source, field, extent), all)) : countIfs(all),
    )
    .join('+');
}

/** Amounts under `(천원)` are added up as they stand, then counted in full. */
function inFull({ tab }: DealsSource, field: Field, sum: string): string {
  const { amountUnit = 1 } = tab;
  return field === 'amount' && amountUnit !== 1 ? `${amountUnit}*${sum}` : sum;
}

/**
 * The stage by name, then by each other spelling. A spelling takes only what the ones before it have left,
 * should a program hold two of them for equal.
 */
function ofStage(source: DealsSource, stage: StageChoice, extent: Extent): Condition[][] {
  const range = rangeOf(source, 'stage', extent);
  const not = (text: string): Condition => [range, criterion('<>', text)];
  if (stage.name === undefined) return [[[range, '"<>"'], ...knownTexts(source).map(matching).map(not)]];
  const [first = '', ...others] = textsOf(source, stage.name);
  const texts = [sought(first, stage.cell), ...others.map(matching)];
  return texts.map((text, place) => [[range, criterion('=', text)], ...texts.slice(0, place).map(not)]);
}

/** What looks a name up: the cell that shows it, unless the name holds what a look-up would take for a pattern. */
export function sought(name: string, cell?: string): string {
  return cell && matching(name) === quoted(name) ? cell : matching(name);
}

/** A stage's name and its other spellings. */
function textsOf({ spellings }: DealsSource, name: string): string[] {
  return [name, ...(spellings.get(name) ?? [])];
}

/** Everything that means a stage which Stages knew at the build; the rest are the other stages. */
function knownTexts(source: DealsSource): string[] {
  return source.stageList.flatMap(({ name }) => textsOf(source, name));
}

function within(
  source: DealsSource,
  field: Field | undefined,
  period?: Period,
  extent: Extent = 'whole',
): Condition[] {
  if (!field || !period) return [];
  const range = rangeOf(source, field, extent);
  const conditions: Condition[] = [];
  if (period.from !== undefined) conditions.push([range, criterion('>=', period.from)]);
  if (period.before !== undefined) conditions.push([range, criterion('<', period.before)]);
  return conditions;
}

/** 1 for each row that counts, else 0, as a product of comparisons. */
function mask(source: DealsSource, stage: StageChoice, period?: Period): string {
  const probability = rangeOf(source, 'probability', 'rows');
  const parts = [
    ...stageMask(source, stage),
    `(${probability}>=0)`,
    `(${probability}<=1)`,
    ...periodMask(source, period),
  ];
  if (columnOf(source, 'currency')) {
    const currency = rangeOf(source, 'currency', 'rows');
    parts.push(`((${currency}=${quoted(source.currency)})+(${currency}=""))`);
  }
  return parts.join('*');
}

/** A cell that two spellings equal, as programs compare, still counts once. */
function stageMask(source: DealsSource, { name, cell }: StageChoice): string[] {
  const stages = rangeOf(source, 'stage', 'rows');
  if (name === undefined) {
    return [`(${stages}<>"")`, ...knownTexts(source).map((text) => `(${stages}<>${quoted(text)})`)];
  }
  const [first = '', ...others] = textsOf(source, name).map(quoted);
  const equal = [cell ?? first, ...others].map((text) => `(${stages}=${text})`).join('+');
  return [others.length > 0 ? `(${equal}>0)` : equal];
}

/** Text counts as later than every date in a comparison, so only numbers are let in. */
function periodMask(source: DealsSource, period?: Period): string[] {
  const close = closeField(source);
  if (!period || !close) return [];
  const dates = rangeOf(source, close, 'rows');
  const parts = [`ISNUMBER(${dates})`];
  if (period.from !== undefined) parts.push(`(${dates}>=${period.from})`);
  if (period.before !== undefined) parts.push(`(${dates}<${period.before})`);
  return parts;
}

function firstOf(source: DealsSource, fields: readonly Field[]): Field | undefined {
  return fields.find((field) => columnOf(source, field));
}

function columnOf({ tab }: DealsSource, field: Field): number | undefined {
  return tab.columns[field];
}

function rangeOf({ tab }: DealsSource, field: Field, extent: Extent): string {
  const { sheetName, headerRow, lastRow } = tab;
  const column = tab.columns[field] ?? 1;
  return extent === 'whole'
    ? wholeColumn(sheetName, column)
    : columnRows(sheetName, column, headerRow + 1, Math.max(lastRow, headerRow) + HEADROOM);
}
