/** Looks over every deal's cells and says what is wrong, where, and how to put it right. Writes nothing. */
import type { CheckResult, IssueRow } from '../../contract/rpc';
import { cellAddress } from '../../domain/cells/address';
import { describeIssue, fixText, issueTitles } from '../../domain/deals/check/describe-issue';
import type { Issue } from '../../domain/deals/deal';
import type { Environment } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { unreadNotice } from '../structure/unread-notice';
import { undoableNow } from '../undo/undo-note';
import { MAIN_PIPELINE } from '../workbook/layout';
import { openPipelines } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';
import { type Inspection, inspect } from './inspect';

/**
 * The issues of all pipelines in words, with the deals they stand in: four reads for the first pipeline and three for
 * each other one. A pipeline that cannot be read is said so and keeps nobody from the others.
 *
 * @throws Failure notSetUp, tabMissing, noHeader, columnMissing, columnTwice
 */
export function checkSheet(env: Environment): CheckResult {
  const { inspections, unread } = keepingOrder(
    env,
    () => inspect(env, openPipelines(env)),
    (found) => found.unread.map(({ failure }) => failure),
  );
  const isOne = inspections.length + unread.length === 1;
  const rowsOf = (pick: (inspection: Inspection) => readonly Issue[]) =>
    inspections.flatMap((inspection) => issueRows(inspection, pick(inspection), isOne));
  const issues = rowsOf((inspection) => inspection.issues);
  const notes = rowsOf((inspection) => inspection.notes);
  const undo = undoableNow(env);
  return {
    deals: inspections.reduce((sum, { deals }) => sum + deals.length, 0),
    issues,
    notes,
    titles: issueTitles([...issues, ...notes], teamLanguage(env)),
    ...(undo ? { undo } : {}),
    ...(unread.length > 0 ? { notices: unread.map((each) => unreadNotice(env, each)) } : {}),
  };
}

function issueRows({ deals, tab, pipeline }: Inspection, issues: readonly Issue[], isOne: boolean) {
  const titles = new Map(deals.map((deal) => [deal.row, deal.title]));
  const { key } = pipeline.place;
  const home = {
    ...(isOne ? {} : { sheetName: tab.name }),
    ...(key === MAIN_PIPELINE ? {} : { pipeline: key }),
  };
  return issues.map((issue): IssueRow => {
    const { code, row, column, dealId, found, otherRow, otherSheet } = issue;
    return {
      code,
      cell: cellAddress(row, column),
      row,
      column,
      dealId,
      title: titles.get(row) ?? '',
      message: describeIssue(issue, pipeline.language),
      found,
      ...home,
      ...(issue.fix === undefined ? {} : { fix: fixText(issue) }),
      ...(otherRow === undefined || otherSheet !== undefined ? {} : { otherRow }),
    };
  });
}
