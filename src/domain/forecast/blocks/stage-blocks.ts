/** Writes the two blocks of stage lines: open amounts, and the same weighted by the odds. */

import type { Field } from '../../deals/field';
import type { ForecastTexts } from '../../messages/en/forecast';
import { FORMATS } from '../formats';
import { choiceOf, type ForecastPlan, periodColumns, periodOf, type StageLine } from '../plan';
import type { ForecastSource } from '../source';
import type { CellBoard } from './cell-board';
import { selected } from './choice-block';
import {
  amountSum,
  closeField,
  type DealsSource,
  dealCount,
  type Period,
  type StageChoice,
  sought,
  weightedSum,
} from './deal-sums';
import {
  type Condition,
  cellReference,
  countIfs,
  criterion,
  matching,
  sumIfs,
  textCell,
  wholeColumn,
} from './formula-text';

export interface BlockContext {
  readonly source: ForecastSource;
  /** The source's pipelines, in its currency. */
  readonly pipelines: readonly DealsSource[];
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
  const { plan, board } = context;
  const row = plan.rows.firstOpen + line.place;
  const stage = choiceOf(line, row, plan);
  writeLabel(context, row, line);
  writeOdds(context, row, line);
  const { deals, pipeline } = line;
  const close = closeField(deals);
  const counted = (term: string) => selected(context, pipeline, term);
  for (const column of periodColumns(plan)) {
    const amounts = amountSum(deals, stage, close, periodOf(column, plan));
    board.formula(row, column, counted(amounts), FORMATS.money);
  }
  writeRest(context, row, counted(amountSum(deals, stage, close)));
  writeCounts(context, row, { deals, stage, counted });
}

interface Counted {
  readonly deals: DealsSource;
  readonly stage: StageChoice;
  readonly counted: (term: string) => string;
}

function writeCounts({ board, plan }: BlockContext, row: number, { deals, stage, counted }: Counted): void {
  const { columns } = plan;
  const all = cellReference(row, columns.deals, 'column');
  const having = (field: Field | undefined) =>
    field === undefined ? '0' : counted(dealCount(deals, stage, field));
  const priced = deals.tab.columns.amount === undefined ? undefined : 'amount';
  board.formula(row, columns.deals, counted(dealCount(deals, stage)), FORMATS.count);
  board.formula(row, columns.unpriced, `${all}-(${having(priced)})`, FORMATS.count);
  board.formula(row, columns.undated, `${all}-(${having(closeField(deals))})`, FORMATS.count);
}

/** The open block once more, each deal times its odds. */
export function writeWeightedBlock(context: BlockContext): void {
  const { plan, texts } = context;
  writeHeading(context, plan.rows.weightedHeading, texts.weightedHeading);
  for (const line of plan.lines) writeWeightedLine(context, line);
  writeTotals(context, plan.rows.firstWeighted, plan.rows.weightedTotal);
}

function writeWeightedLine(context: BlockContext, line: StageLine): void {
  const { plan, board } = context;
  const { columns, rows } = plan;
  const row = rows.firstWeighted + line.place;
  const openRow = rows.firstOpen + line.place;
  const stage = choiceOf(line, row, plan);
  const odds = cellReference(row, columns.odds, 'column');
  writeLabel(context, row, line);
  board.formula(row, columns.odds, cellReference(openRow, columns.odds), FORMATS.odds);
  const weighted = (column: number, period?: Period) => {
    const open = cellReference(openRow, column);
    return selected(context, line.pipeline, weightedSum(line.deals, stage, { odds, open }, period));
  };
  for (const column of periodColumns(plan)) {
    board.formula(row, column, weighted(column, periodOf(column, plan)), FORMATS.money);
  }
  writeRest(context, row, weighted(columns.total));
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

/** A block's heading over the periods, which it repeats from the tab's header. */
export function writeHeading({ plan, board, texts }: BlockContext, row: number, heading: string): void {
  const { columns, rows } = plan;
  board.put(row, columns.label, heading);
  board.put(row, columns.odds, texts.counts.odds);
  for (let column = columns.before; column <= columns.total; column++) {
    const isMonth = column >= columns.firstMonth && column <= columns.lastMonth;
    const header = cellReference(rows.header, column, 'row');
    board.formula(row, column, header, isMonth ? texts.monthFormat : 'General');
  }
}

/** Among several pipelines a stage is called after its own, since two may have stages of one name. */
function writeLabel({ board, texts, source }: BlockContext, row: number, line: StageLine): void {
  if (source.pipelines.length > 1) {
    const title = line.deals.tab.sheetName;
    board.put(row, 1, textCell(texts.stageOf(title, line.name ?? texts.otherStages)));
  } else {
    board.put(row, 1, line.name === undefined ? texts.otherStages : textCell(line.name));
  }
}

function writeOdds(context: BlockContext, row: number, line: StageLine): void {
  const { board, plan } = context;
  board.formula(row, plan.columns.odds, oddsFormula(context, row, line), FORMATS.odds);
}

/**
 * The stage's odds, looked up by name so that sorting the Stages tab changes nothing; 0 for other stages. MATCH
 * knows wildcards in three of the programs only, so a name that holds one is looked up by SUMIFS.
 */
function oddsFormula(context: BlockContext, row: number, line: StageLine): string {
  const { name, deals } = line;
  const { sheetName, columns } = context.source.stages;
  if (name === undefined || !columns.name || !columns.probability) return '0';
  if (context.source.pipelines.length > 1) return oddsOfPipeline(context, name, deals);
  const names = wholeColumn(sheetName, columns.name);
  const odds = wholeColumn(sheetName, columns.probability);
  const cell = cellReference(row, 1, 'column');
  const text = sought(name, cell);
  return text === cell
    ? `IFERROR(INDEX(${odds},MATCH(${cell},${names},0)),0)`
    : sumIfs(odds, [[names, criterion('=', text)]]);
}

/**
 * Where several pipelines share the Stages tab, the rows of this name in this pipeline: their mean, so that one
 * that stands there twice is not counted twice.
 */
function oddsOfPipeline({ source }: BlockContext, name: string, { stagesUnder }: DealsSource): string {
  const { sheetName, columns } = source.stages;
  const range = (column: number | undefined) => wholeColumn(sheetName, column ?? 1);
  const isName: Condition = [range(columns.name), criterion('=', matching(name))];
  const rows: Condition[][] =
    columns.pipeline === undefined
      ? [[isName]]
      : stagesUnder.map((text) => [isName, [range(columns.pipeline), blankOr(text)]]);
  const sum = rows.map((row) => sumIfs(range(columns.probability), row)).join('+');
  return `IFERROR((${sum})/(${rows.map(countIfs).join('+')}),0)`;
}

function blankOr(text: string): string {
  return text === '' ? '""' : criterion('=', matching(text));
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
