/** Writes the block of the pipelines: which of them the sums count, and what each has won. */

import { FORMATS } from '../formats';
import { periodColumns, periodOf } from '../plan';
import { FLAG_COLUMN, writeFlags } from './choice-block';
import { type DealsSource, wonSum } from './deal-sums';
import { cellReference, textCell } from './formula-text';
import { type BlockContext, writeHeading, writeRest } from './stage-blocks';

/**
 * All pipelines together, then a line for each, whatever the selector shows. The summary adds its won amounts up from
 * here: terms over every stage of every pipeline would outgrow what Excel reads of a formula.
 */
export function writePipelines(context: BlockContext): void {
  const { board, plan, texts } = context;
  const { choice } = plan.rows;
  if (choice === undefined) return;
  writeHeading(context, choice, texts.choice.heading);
  board.put(choice, FLAG_COLUMN, texts.choice.counted);
  board.put(choice + 1, 1, texts.choice.together);
  context.pipelines.forEach((deals, pipeline) => {
    board.put(choice + 2 + pipeline, 1, textCell(deals.tab.sheetName));
    writeWonLine(context, choice + 2 + pipeline, deals);
  });
  writeFlags(context, choice + 1);
  writeTogether(context, choice + 1);
}

function writeWonLine(context: BlockContext, row: number, deals: DealsSource): void {
  const { board, plan } = context;
  for (const column of periodColumns(plan)) {
    board.formula(row, column, wonSum(deals, periodOf(column, plan)), FORMATS.money);
  }
  writeRest(context, row, wonSum(deals));
}

function writeTogether({ board, plan, source }: BlockContext, row: number): void {
  const { columns } = plan;
  for (let column = columns.before; column <= columns.total; column++) {
    const lines = `${cellReference(row + 1, column)}:${cellReference(row + source.pipelines.length, column)}`;
    board.formula(row, column, `SUM(${lines})`, FORMATS.money);
  }
}
