/** Reads pipelines' sheets whole and finds what is wrong in them. Writes nothing. */
import type { Grid } from '../../domain/cells/cell';
import { inOrder } from '../../domain/deals/check/check-deals';
import { idsElsewhere } from '../../domain/deals/check/repeats';
import type { Deal, Issue } from '../../domain/deals/deal';
import type { Member } from '../../domain/deals/settings';
import { withSpills } from '../../domain/deals/spills';
import { Failure } from '../../domain/errors/failure';
import type { Stage } from '../../domain/stages/stage';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import type { UnreadPipeline } from '../reconcile/open-tabs';
import { noteFilled } from '../workbook/deal-rows/filled-columns';
import { readMembers } from '../workbook/mirrors';
import { readStages } from '../workbook/own-tabs/read-stages';
import { type Pipeline, stagesOf, tableOf } from '../workbook/pipeline';
import { findIssues } from './find-issues';
import { hiddenCurrencies } from './hidden-currencies';

/** A sheet that has been looked over. */
export interface Inspection {
  readonly tab: Tab;
  readonly grid: Grid;
  readonly table: DealTable;
  readonly pipeline: Pipeline;
  readonly deals: readonly Deal[];
  readonly issues: readonly Issue[];
  /** Worth knowing and not wrong. */
  readonly notes: readonly Issue[];
}

/** What could be looked over, and what not. */
export interface Inspections {
  readonly inspections: readonly Inspection[];
  readonly unread: readonly UnreadPipeline[];
}

/**
 * The sheets of these pipelines. One read for the team and three for each pipeline, whatever the number of deals
 * (design 5): the stages are those that the last run to read their tab has kept, so that the amounts' number formats
 * can be read instead.
 *
 * @throws Failure tabMissing, noHeader, columnMissing, columnTwice when no pipeline can be read
 */
export function inspect(env: Environment, pipelines: readonly Pipeline[]): Inspections {
  const members = readMembers(env);
  const inspections: Inspection[] = [];
  const unread: UnreadPipeline[] = [];
  for (const pipeline of pipelines) {
    try {
      inspections.push(inspectOne(env, pipeline, members));
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      unread.push({ pipeline, failure });
    }
  }
  const [first] = unread;
  if (first && inspections.length === 0) throw first.failure;
  return { inspections: withStrayIds(inspections), unread };
}

/** Ids are unique in the workbook, not only in a tab. */
function withStrayIds(inspections: readonly Inspection[]): readonly Inspection[] {
  if (inspections.length < 2) return inspections;
  const strays = idsElsewhere(
    inspections.map(({ deals, table, tab }) => ({ deals, table, sheetName: tab.name })),
  );
  return inspections.map((inspection, index) => {
    const doubled = new Set(inspection.issues.flatMap(({ code, row }) => (code === 'idTwice' ? [row] : [])));
    const fresh = (strays[index] ?? []).filter(({ row }) => !doubled.has(row));
    return { ...inspection, issues: inOrder([...inspection.issues, ...fresh]) };
  });
}

function inspectOne(env: Environment, pipeline: Pipeline, members: readonly Member[]): Inspection {
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const formulas = tab.readFormulas();
  const table = tableOf(grid, pipeline.place);
  noteFilled(env.memory, pipeline.place.key, table, formulas);
  const { settings, today, locale } = pipeline;
  const context = { stages: stagesNow(env, pipeline), members, settings, today, locale, formulas };
  const { deals, issues, notes } = findIssues(grid, table, context);
  const reading = { tab, grid, table, deals, formulas: withSpills(formulas) };
  const hidden = hiddenCurrencies(reading, settings.currency);
  return { tab, grid, table, pipeline, deals, issues: inOrder([...issues, ...hidden]), notes };
}

/** As kept; read from their tab when nothing is. */
function stagesNow(env: Environment, { stages, layout, place }: Pipeline): readonly Stage[] {
  return stages.length > 0 ? stages : stagesOf(readStages(env.tab('stages').readAll(), layout), place);
}
