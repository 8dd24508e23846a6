/** Reads a pipeline's sheet whole and finds what is wrong in it. Writes nothing. */
import type { Grid } from '../../domain/cells/cell';
import { inOrder } from '../../domain/deals/check-deals';
import type { Deal, Issue } from '../../domain/deals/deal';
import { idsElsewhere } from '../../domain/deals/repeats';
import type { Member } from '../../domain/deals/settings';
import { withSpills } from '../../domain/deals/spills';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import { type Pipeline, tableOf } from '../workbook/pipeline';
import { readStages } from '../workbook/read-stages';
import { readTeam } from '../workbook/read-team';
import { findIssues } from './find-issues';
import { hiddenCurrencies } from './hidden-currencies';

/** A sheet that has been looked over. */
export interface Inspection {
  readonly tab: Tab;
  readonly grid: Grid;
  /** The formula behind each cell, those of other cells that fill it included. */
  readonly formulas: readonly (readonly string[])[];
  readonly table: DealTable;
  readonly pipeline: Pipeline;
  readonly deals: readonly Deal[];
  readonly issues: readonly Issue[];
  /** Worth knowing and not wrong. */
  readonly notes: readonly Issue[];
}

/**
 * Every pipeline's sheet. One read for the team and three for each pipeline, whatever the number of deals (design 5):
 * the stages are those that the last run to read their tab has kept, so that the amounts' number formats can be read
 * instead.
 *
 * @throws Failure tabMissing, noHeader, columnMissing, columnTwice
 */
export function inspect(env: Environment, pipelines: readonly Pipeline[]): readonly Inspection[] {
  const members = readTeam(env.tab('team').readAll());
  const inspections = pipelines.map((pipeline) => inspectOne(env, pipeline, members));
  const sheets = inspections.map(({ deals, table, tab }) => ({ deals, table, sheetName: tab.name }));
  const strays = inspections.length > 1 ? idsElsewhere(sheets) : [];
  return inspections.map((inspection, index) => ({
    ...inspection,
    issues: inOrder([...inspection.issues, ...(strays[index] ?? [])]),
  }));
}

function inspectOne(env: Environment, pipeline: Pipeline, members: readonly Member[]): Inspection {
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const formulas = withSpills(tab.readFormulas());
  const table = tableOf(grid, pipeline.place);
  const { settings, today, locale } = pipeline;
  const stages =
    pipeline.stages.length > 0 ? pipeline.stages : readStages(env.tab('stages').readAll(), pipeline.layout);
  const context = { stages, members, settings, today, locale, formulas };
  const { deals, issues, notes } = findIssues(grid, table, context);
  const hidden = hiddenCurrencies({ tab, grid, table, deals, formulas }, settings.currency);
  return { tab, grid, formulas, table, pipeline, deals, issues: [...issues, ...hidden], notes };
}
