/** Writes the head of the tab: won, open, weighted, target, gap and coverage by month. */

import { FORMATS } from '../formats';
import { monthColumns, periodColumns, periodOf } from '../plan';
import { overPipelines, together } from './choice-block';
import { type Period, wonSum } from './deal-sums';
import {
  type Condition,
  cellReference,
  countIfs,
  criterion,
  quoted,
  sumIfs,
  wholeColumn,
} from './formula-text';
import { type BlockContext, writeRest } from './stage-blocks';

/** Title, months, won, and what is missing to target. */
export function writeSummary(context: BlockContext): void {
  writeTitle(context);
  writeHeader(context);
  writeWon(context);
  writeReferences(context);
  for (const column of monthColumns(context.plan)) writeAgainstTarget(context, column);
  writeTargetTotals(context);
}

function writeTitle({ board, plan, texts, source }: BlockContext): void {
  const { rows, columns } = plan;
  board.put(rows.title, columns.label, texts.title(source.currency));
  board.put(rows.banner, columns.label, texts.banner(source.stamp));
  const labels = texts.summary;
  board.put(rows.header, columns.label, labels.heading);
  for (const name of ['won', 'open', 'weighted', 'expected', 'target', 'gap', 'coverage'] as const) {
    board.put(rows[name], columns.label, labels[name]);
  }
  if (rows.choice !== undefined) board.put(rows.target, columns.label, labels.targetTogether);
}

/** The first month is a date, each later one a month on. */
function writeHeader({ board, plan, texts, source }: BlockContext): void {
  const { rows, columns } = plan;
  const [first = '1970-01'] = source.months;
  const [year, month] = first.split('-').map(Number);
  board.put(rows.header, columns.before, texts.periods.before);
  for (const column of monthColumns(plan)) {
    const before = cellReference(rows.header, column - 1);
    const start = column === columns.firstMonth ? `DATE(${year},${month},1)` : `EDATE(${before},1)`;
    board.formula(rows.header, column, start, texts.monthFormat);
  }
  board.put(rows.header, columns.later, texts.periods.later);
  board.put(rows.header, columns.noDate, texts.periods.noDate);
  board.put(rows.header, columns.total, texts.periods.total);
}

/**
 * By the day of the win. Deals that have moved on to work after the win (retention) were won as well: their
 * revenue stays in the month in which it was won, while they are out of the open pipeline (features.md 4).
 */
function writeWon(context: BlockContext): void {
  const { board, plan } = context;
  const { choice, won } = plan.rows;
  const term = (column: number, period?: Period) =>
    overPipelines(context, (deals, pipeline) =>
      choice === undefined ? wonSum(deals, period) : cellReference(choice + 2 + pipeline, column),
    );
  for (const column of periodColumns(plan)) {
    board.formula(won, column, term(column, periodOf(column, plan)), FORMATS.money);
  }
  writeRest(context, won, term(plan.columns.total));
}

/** Open and weighted are the totals of their blocks; won + weighted is what the month should bring. */
function writeReferences({ board, plan }: BlockContext): void {
  const { rows, columns } = plan;
  for (let column = columns.before; column <= columns.total; column++) {
    board.formula(rows.open, column, cellReference(rows.openTotal, column), FORMATS.money);
    board.formula(rows.weighted, column, cellReference(rows.weightedTotal, column), FORMATS.money);
    const expected = `${cellReference(rows.won, column)}+${cellReference(rows.weighted, column)}`;
    board.formula(rows.expected, column, expected, FORMATS.money);
  }
}

function writeAgainstTarget(context: BlockContext, column: number): void {
  const { board, plan } = context;
  const { rows } = plan;
  const at = (row: number) => cellReference(row, column);
  board.formula(rows.target, column, targetFormula(context, column), FORMATS.money);
  board.formula(rows.gap, column, gapFormula(at(rows.target), at(rows.expected)), FORMATS.gap);
  writeCoverage(context, column, at(rows.won), at(rows.open));
}

/** What is missing; nothing where there is no target to miss. */
function gapFormula(target: string, expected: string): string {
  return `IF(${target}=0,"",${target}-(${expected}))`;
}

/** Open deals closing in the period / (target - won) (features.md 4). */
function writeCoverage(
  { board, plan, texts }: BlockContext,
  column: number,
  won: string,
  open: string,
): void {
  const target = cellReference(plan.rows.target, column);
  const met = quoted(texts.summary.met);
  const formula = `IF(${target}=0,"",IF(${won}>=${target},${met},${open}/(${target}-(${won}))))`;
  board.formula(plan.rows.coverage, column, formula, FORMATS.ratio);
}

/** Over the months shown: what was won before them or is undated says nothing about their targets. */
function writeTargetTotals(context: BlockContext): void {
  const { board, plan } = context;
  const { rows, columns } = plan;
  const months = (row: number) =>
    `SUM(${cellReference(row, columns.firstMonth)}:${cellReference(row, columns.lastMonth)})`;
  const target = cellReference(rows.target, columns.total);
  board.formula(rows.target, columns.total, months(rows.target), FORMATS.money);
  board.formula(rows.gap, columns.total, gapFormula(target, months(rows.expected)), FORMATS.gap);
  writeCoverage(context, columns.total, months(rows.won), months(rows.open));
}

/**
 * The month's target for everyone together when there is one, else the owners' targets added up. Targets are not set
 * for a pipeline, so one that is shown alone has none to miss.
 */
function targetFormula(context: BlockContext, column: number): string {
  const { source, plan } = context;
  const { sheetName, columns } = source.targets;
  if (columns.month === undefined || columns.amount === undefined) return '0';
  const range = (place: number) => wholeColumn(sheetName, place);
  const period = periodOf(column, plan);
  const month: Condition[] = [
    [range(columns.month), criterion('>=', period.from ?? '0')],
    [range(columns.month), criterion('<', period.before ?? '0')],
  ];
  const amounts = range(columns.amount);
  const sum = (more: readonly Condition[]) => targetSum(source, amounts, [...month, ...more]);
  if (columns.owner === undefined) return together(context, sum([]));
  const everyone: Condition = [range(columns.owner), '""'];
  return together(context, `IF(${countIfs([...month, everyone])}>0,${sum([everyone])},${sum([])})`);
}

function targetSum(
  source: BlockContext['source'],
  amounts: string,
  conditions: readonly Condition[],
): string {
  const { sheetName, columns } = source.targets;
  if (columns.currency === undefined) return sumIfs(amounts, conditions);
  const currency = wholeColumn(sheetName, columns.currency);
  const own = sumIfs(amounts, [...conditions, [currency, quoted(source.currency)]]);
  return `${own}+${sumIfs(amounts, [...conditions, [currency, '""']])}`;
}
