/** What is wrong in the sheet, kind by kind: the fixable first, then the most frequent. */
import type { FixRequest, IssueRow } from '../../src/contract/rpc';
import type { IssueCode } from '../../src/domain/deals/deal';

export interface IssueGroup {
  readonly code: IssueCode;
  readonly issues: readonly IssueRow[];
  /** How many of them have a safe fix. */
  readonly fixable: number;
}

/** Groups issues by kind, in the order in which a person would work through them. */
export function groupIssues(issues: readonly IssueRow[]): readonly IssueGroup[] {
  const groups = new Map<IssueCode, IssueRow[]>();
  for (const issue of issues) add(groups, issue);
  return [...groups]
    .map(([code, rows]) => ({ code, issues: rows, fixable: fixableOf(rows).length }))
    .sort((a, b) => Number(b.fixable > 0) - Number(a.fixable > 0) || b.issues.length - a.issues.length);
}

/** The issues that have a safe fix. */
export function fixableOf(issues: readonly IssueRow[]): readonly IssueRow[] {
  return issues.filter((issue) => issue.fix !== undefined);
}

/** What to send so that the server fixes them; it leaves alone every cell that changed meanwhile. */
export function fixRequest(issues: readonly IssueRow[]): FixRequest {
  const fixes = fixableOf(issues).map(({ row, column, found, dealId, pipeline }) => ({
    row,
    column,
    found,
    dealId,
    ...(pipeline !== undefined && { pipeline }),
  }));
  return { fixes };
}

function add(groups: Map<IssueCode, IssueRow[]>, issue: IssueRow): void {
  const group = groups.get(issue.code);
  if (group) group.push(issue);
  else groups.set(issue.code, [issue]);
}
