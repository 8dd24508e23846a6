/** Foresees the sheet as set-up will leave it, so that the preview counts what the check will find then. */
import { type Cell, cellText, type Grid } from '../../../domain/cells/cell';
import type { Issue } from '../../../domain/deals/deal';
import type { Field } from '../../../domain/deals/field';
import type { Settings } from '../../../domain/deals/settings';
import { withSpills } from '../../../domain/deals/spills';
import type { Language } from '../../../domain/messages/language';
import type { DealTable } from '../../../domain/table/deal-table';
import { findIssues } from '../../check/find-issues';
import { hiddenCurrencies } from '../../check/hidden-currencies';
import type { Environment, Write } from '../../ports';
import { readAmounts, rowCurrencies } from '../../workbook/deal-rows/amounts';
import { readLayout } from '../../workbook/layout';
import { readMirrors } from '../../workbook/mirrors';
import { defaultSettings } from '../../workbook/own-tabs/read-settings';
import { firstValueWrites } from '../deals-tab/deal-columns';
import type { Proposal } from './proposal';

/**
 * The issues that will be left once set-up has added its columns and filled them: an id that it gives is not missing,
 * a currency that it notes is not hidden. Their cells stand where they stand now. Three reads.
 */
export function foreseenIssues(env: Environment, proposal: Proposal, language: Language): readonly Issue[] {
  const { tab, owners, stages } = proposal;
  const formulas = withSpills(tab.readFormulas());
  const settings = settingsOf(env, proposal, language);
  const table = withAdded(proposal);
  const grid = filled(env, proposal, table, formulas, settings.currency);
  const { deals, issues } = findIssues(grid, table, {
    stages: stages.stages,
    members: owners.map((name) => ({ name, email: '', manager: '', active: true })),
    settings,
    today: env.now.day,
    locale: env.locale,
    formulas,
  });
  return [...issues, ...hiddenCurrencies({ tab, grid, table, deals, formulas }, settings.currency)];
}

/** Those that the workbook has; a first set-up makes them. */
function settingsOf(env: Environment, { currency }: Proposal, language: Language): Settings {
  return readLayout(env.memory) ? readMirrors(env.memory).settings : defaultSettings(language, currency);
}

/** The table with the columns that will be added, side by side at the right end. */
function withAdded({ grid, table, added }: Proposal): DealTable {
  const width = grid[0]?.length ?? 0;
  const columns: Partial<Record<Field, number>> = { ...table.columns };
  for (const [index, field] of added.entries()) columns[field] = width + 1 + index;
  return { ...table, width: width + added.length, columns };
}

/** The grid with the values that set-up puts into blank cells. */
function filled(
  env: Environment,
  { tab, grid, table, added, deals, currency }: Proposal,
  { columns, width }: DealTable,
  formulas: readonly (readonly string[])[],
  home: string,
): Grid {
  const rows = deals.map(({ row }) => row);
  const wide = grid.map((cells) => Array.from({ length: width }, (_, index): Cell => cells[index] ?? ''));
  const { writes } = firstValueWrites({
    tab,
    grid: wide,
    columns,
    added,
    deals,
    day: env.now.day,
    locale: env.locale,
    currencies: () => rowCurrencies(readAmounts(tab, grid, rows, table.columns.amount), currency, home),
    formulas: () => formulas,
  });
  for (const write of writes) put(wide, write);
  return wide;
}

/** Blank cells of ours only: what stands there is never written over. */
function put(grid: Cell[][], write: Write): void {
  if (write.kind !== 'values') return;
  for (const [down, cells] of write.values.entries()) {
    for (const [right, cell] of cells.entries()) {
      const row = grid[write.at.row - 1 + down];
      const column = write.at.column - 1 + right;
      if (row && cellText(row[column]) === '') row[column] = cell;
    }
  }
}
