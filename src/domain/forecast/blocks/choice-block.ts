/** The selector in the tab's head, and how a formula follows it when there are several pipelines. */

import { FORMATS } from '../formats';
import type { SheetArea } from '../looks';
import type { DealsSource } from './deal-sums';
import { cellReference, quoted, textCell } from './formula-text';
import type { BlockContext } from './stage-blocks';

/** Where a person chooses: beside the title, so that no line moves when a second pipeline comes. */
export const CHOICE_LABEL: SheetArea = { row: 1, column: 2, rows: 1, columns: 1 };
export const CHOICE_CELL: SheetArea = { row: 1, column: 3, rows: 1, columns: 1 };

/** Flags stand in the column after the labels, in the block of the pipelines. */
export const FLAG_COLUMN = 2;

/** A drop-down cell. */
export interface ForecastSelector {
  readonly at: SheetArea;
  /** All pipelines first, then each by its tab's title. */
  readonly options: readonly string[];
  readonly help: string;
}

/** The selector of a tab over several pipelines; nothing where there is nothing to choose. */
export function forecastSelector({ source, texts }: BlockContext): ForecastSelector | undefined {
  if (source.pipelines.length < 2) return undefined;
  const titles = source.pipelines.map(({ tab }) => tab.sheetName);
  return { at: CHOICE_CELL, options: [texts.choice.all, ...titles], help: texts.choice.help };
}

/** The selector with what it showed last, in the tab's head. */
export function writeSelector({ board, plan, texts, source }: BlockContext): void {
  if (plan.rows.choice === undefined) return;
  const titles = source.pipelines.map(({ tab }) => tab.sheetName);
  const shown = titles.find((title) => title === source.shown);
  board.put(CHOICE_LABEL.row, CHOICE_LABEL.column, texts.choice.label);
  board.put(CHOICE_CELL.row, CHOICE_CELL.column, shown === undefined ? texts.choice.all : textCell(shown));
}

/** The flags beside the names of the pipelines: 1 while one counts, else 0. `first` is the line of all together. */
export function writeFlags({ board, source }: BlockContext, first: number): void {
  const rows = source.pipelines.map((_each, pipeline) => first + 1 + pipeline);
  const all = cellReference(first, FLAG_COLUMN, 'both');
  board.formula(first, FLAG_COLUMN, `IF(${rows.map(chosen).join('+')}>0,0,1)`, FORMATS.count);
  for (const row of rows) {
    board.formula(row, FLAG_COLUMN, `IF((${all}=1)+${chosen(row)}>0,1,0)`, FORMATS.count);
  }
}

/**
 * Whether the selector names the pipeline of a line. Whatever names none, such as a blank cell or another
 * language's word for all, shows all. A title that is a number comes out of a drop-down as a number.
 */
function chosen(row: number): string {
  const selector = cellReference(CHOICE_CELL.row, CHOICE_CELL.column, 'both');
  return `(${selector}&${quoted('')}=${cellReference(row, 1, 'column')})`;
}

/** A term of one pipeline, 0 while the selector leaves it out; the term itself when there is only one. */
export function selected({ plan }: BlockContext, pipeline: number, term: string): string {
  const { choice } = plan.rows;
  return choice === undefined ? term : flagged(choice + 2 + pipeline, term);
}

/** A term that only makes sense for all pipelines together, 0 while one of them is shown alone. */
export function together({ plan }: BlockContext, term: string): string {
  const { choice } = plan.rows;
  return choice === undefined ? term : flagged(choice + 1, term);
}

function flagged(row: number, term: string): string {
  return `${cellReference(row, FLAG_COLUMN, 'both')}*(${term})`;
}

/** The sum of a term over the pipelines that the selector shows. */
export function overPipelines(
  context: BlockContext,
  termOf: (deals: DealsSource, pipeline: number) => string,
): string {
  return context.pipelines
    .map((deals, pipeline) => selected(context, pipeline, termOf(deals, pipeline)))
    .join('+');
}
