/** Writes the two blocks of stage lines: open amounts, and the same weighted by the odds. */

import type { ForecastTexts } from '../messages/en/forecast';
import type { CellBoard } from './cell-board';
import { amountSum, closeField, dealCount, type StageChoice, sought, weightedSum } from './deal-sums';
import { FORMATS } from './formats';
import { cellReference, criterion, sumIfs, textCell, wholeColumn } from './formula-text';
import { choiceOf, type ForecastPlan, periodColumns, periodOf, type StageLine } from './plan';
import type { ForecastSource } from './source';

export interface BlockContext {
  readonly source: ForecastSource;
  readonly plan: ForecastPlan;
  readonly board: CellBoard;
  readonly texts: ForecastTexts;
}

/** Open amounts by stage and month, with the counts of what no sum can show. */
export function writeOpenBlock(context: BlockContext): void {
  const { plan, texts, board } = context;
  const { rows, columns } = plan;
  writeHeading(context, rows.openHeading, texts.openHeading);
  board.put(rows.openHeading, columns.deals, texts.counts.deals);
  board.put(rows.openHeading, columns.unpriced, texts.counts.unpriced);
  board.put(rows.openHeading, columns.undated, texts.counts.undated);
  for (const line of plan.lines) writeOpenLine(context, line);
  writeTotals(context, rows.firstOpen, rows.openTotal);
  for (const column of [columns.deals, columns.unpriced, columns.undated]) {
    board.formula(rows.openTotal, column, sumAbove(context, rows.firstOpen, column), FORMATS.count);
  }
}

function writeOpenLine(context: BlockContext, line: StageLine): void {
  const { plan, board, source } = context;
  const { columns, rows } = plan;
  const row = rows.firstOpen + line.place;
  const stage = choiceOf(line, row);
  const close = closeField(source);
  writeLabel(context, row, line);
  writeOdds(context, row, line);
  for (const column of periodColumns(plan)) {
    board.formula(row, column, amountSum(source, stage, close, periodOf(column, plan)), FORMATS.money);
  }
  writeRest(context, row, amountSum(source, stage, close));
  writeCounts(context, row, stage, columns.deals);
}

function writeCounts(context: BlockContext, row: number, stage: StageChoice, column: number): void {
  const { board, source } = context;
  const deals = cellReference(row, column, 'column');
  const close = closeField(source);
  const without = (counted: string) => `${deals}-(${counted})`;
  board.formula(row, column, dealCount(source, stage), FORMATS.count);
  const priced = source.deals.columns.amount === undefined ? '0' : dealCount(source, stage, 'amount');
  board.formula(row, column + 1, without(priced), FORMATS.count);
  board.formula(row, column + 2, without(close ? dealCount(source, stage, close) : '0'), FORMATS.count);
}

/** The open block once more, each deal times its odds. */
export function writeWeightedBlock(context: BlockContext): void {
  const { plan, texts } = context;
  writeHeading(context, plan.rows.weightedHeading, texts.weightedHeading);
  for (const line of plan.lines) writeWeightedLine(context, line);
  writeTotals(context, plan.rows.firstWeighted, plan.rows.weightedTotal);
}

function writeWeightedLine(context: BlockContext, line: StageLine): void {
  const { plan, board, source } = context;
  const { columns, rows } = plan;
  const row = rows.firstWeighted + line.place;
  const openRow = rows.firstOpen + line.place;
  const stage = choiceOf(line, row);
  const odds = cellReference(row, columns.odds, 'column');
  writeLabel(context, row, line);
  board.formula(row, columns.odds, cellReference(openRow, columns.odds), FORMATS.odds);
  for (const column of periodColumns(plan)) {
    const open = cellReference(openRow, column);
    board.formula(row, column, weightedSum(source, stage, odds, open, periodOf(column, plan)), FORMATS.money);
  }
  writeRest(context, row, weightedSum(source, stage, odds, cellReference(openRow, columns.total)));
}

/**
 * The total is a sum of its own over all dates; what it has beyond the periods is undated. So the line adds
 * up whatever stands in the date column. Rounding hides the last bits of binary fractions.
 */
export function writeRest({ plan, board }: BlockContext, row: number, total: string): void {
  const { columns } = plan;
  const periods = `${cellReference(row, columns.before)}:${cellReference(row, columns.later)}`;
  const totalCell = cellReference(row, columns.total);
  board.formula(row, columns.noDate, `ROUND(${totalCell}-SUM(${periods}),6)`, FORMATS.money);
  board.formula(row, columns.total, total, FORMATS.money);
}

function writeHeading({ plan, board, texts }: BlockContext, row: number, heading: string): void {
  const { columns, rows } = plan;
  board.put(row, columns.label, heading);
  board.put(row, columns.odds, texts.counts.odds);
  for (let column = columns.before; column <= columns.total; column++) {
    const isMonth = column >= columns.firstMonth && column <= columns.lastMonth;
    const header = cellReference(rows.header, column, 'row');
    board.formula(row, column, header, isMonth ? texts.monthFormat : 'General');
  }
}

function writeLabel({ board, texts }: BlockContext, row: number, line: StageLine): void {
  board.put(row, 1, line.name === undefined ? texts.otherStages : textCell(line.name));
}

function writeOdds(context: BlockContext, row: number, line: StageLine): void {
  const { board, plan } = context;
  board.formula(row, plan.columns.odds, oddsFormula(context, row, line), FORMATS.odds);
}

/**
 * The stage's odds, looked up by name so that sorting the Stages tab changes nothing; 0 for other stages. MATCH
 * knows wildcards in three of the programs only, so a name that holds one is looked up by SUMIFS.
 */
function oddsFormula({ source }: BlockContext, row: number, { name }: StageLine): string {
  const { sheetName, columns } = source.stages;
  if (name === undefined || !columns.name || !columns.probability) return '0';
  const names = wholeColumn(sheetName, columns.name);
  const odds = wholeColumn(sheetName, columns.probability);
  const cell = cellReference(row, 1, 'column');
  const text = sought(name, cell);
  return text === cell
    ? `IFERROR(INDEX(${odds},MATCH(${cell},${names},0)),0)`
    : sumIfs(odds, [[names, criterion('=', text)]]);
}

function writeTotals(context: BlockContext, first: number, row: number): void {
  const { plan, board, texts } = context;
  board.put(row, 1, texts.total);
  for (let column = plan.columns.before; column <= plan.columns.total; column++) {
    board.formula(row, column, sumAbove(context, first, column), FORMATS.money);
  }
}

function sumAbove({ plan }: BlockContext, first: number, column: number): string {
  const last = first + plan.lines.length - 1;
  return `SUM(${cellReference(first, column)}:${cellReference(last, column)})`;
}
