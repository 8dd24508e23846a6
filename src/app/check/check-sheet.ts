/** Looks over every deal's cells and says what is wrong, where, and how to put it right. Writes nothing. */
import type { CheckResult, IssueRow } from '../../contract/rpc';
import { cellAddress } from '../../domain/cells/address';
import type { Grid } from '../../domain/cells/cell';
import { inOrder } from '../../domain/deals/check-deals';
import type { Deal, Issue } from '../../domain/deals/deal';
import { describeIssue, fixText } from '../../domain/deals/describe-issue';
import type { Language } from '../../domain/messages/language';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import { openPipeline, type Pipeline, tableOf } from '../workbook/pipeline';
import { readStages } from '../workbook/read-stages';
import { readTeam } from '../workbook/read-team';
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
}

/**
 * Four reads whatever the number of deals (design 5): the stages are those that the last run to read their tab has
 * kept, so that the amounts' number formats can be read instead. @throws Failure notSetUp, tabMissing, columnMissing
 */
export function inspect(env: Environment): Inspection {
  const pipeline = openPipeline(env);
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const formulas = tab.readFormulas();
  const table = tableOf(grid, pipeline.place);
  const { settings, today, locale } = pipeline;
  const stages =
    pipeline.stages.length > 0 ? pipeline.stages : readStages(env.tab('stages').readAll(), pipeline.layout);
  const members = readTeam(env.tab('team').readAll());
  const { deals, issues } = findIssues(grid, table, { stages, members, settings, today, locale, formulas });
  const hidden = hiddenCurrencies({ tab, grid, table, deals, formulas }, settings.currency);
  return { tab, grid, table, pipeline, deals, issues: inOrder([...issues, ...hidden]) };
}

/** The issues in words, with the deals they stand in. @throws Failure notSetUp, tabMissing, noHeader, columnMissing */
export function checkSheet(env: Environment): CheckResult {
  const { deals, issues, pipeline } = inspect(env);
  const titles = new Map(deals.map((deal) => [deal.row, deal.title]));
  return {
    deals: deals.length,
    issues: issues.map((issue) => issueRow(issue, titles.get(issue.row) ?? '', pipeline.language)),
  };
}

function issueRow(issue: Issue, title: string, language: Language): IssueRow {
  const { code, row, column, dealId, found } = issue;
  return {
    code,
    cell: cellAddress(row, column),
    row,
    column,
    dealId,
    title,
    message: describeIssue(issue, language),
    found,
    ...(issue.fix === undefined ? {} : { fix: fixText(issue) }),
  };
}
