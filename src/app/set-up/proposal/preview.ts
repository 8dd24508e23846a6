/** Shows what set-up would do with the sheet the person is looking at. Writes nothing. */
import type { ColumnProposal, SetUpPreview } from '../../../contract/rpc';
import { cellAddress } from '../../../domain/cells/address';
import { fixText } from '../../../domain/deals/check/describe-issue';
import type { Issue } from '../../../domain/deals/deal';
import type { Language } from '../../../domain/messages/language';
import { amountUnit } from '../../../domain/table/amount-unit';
import type { ColumnMatch } from '../../../domain/table/map-columns';
import type { Environment } from '../../ports';
import { adoptionOf } from './adoption';
import { foreseenIssues } from './foresee';
import { type Proposal, propose } from './proposal';

/** Enough to see what the fixes are like. */
const EXAMPLES = 5;

/** @throws Failure noHeader, noStageColumn, noRows */
export function previewSetUp(env: Environment, request: { readonly language: Language }): SetUpPreview {
  const adoption = adoptionOf(env);
  const proposal = propose(env, adoption, request);
  const issues = foreseenIssues(env, proposal, request.language);
  return {
    sheetName: proposal.tab.name,
    headerRow: proposal.table.headerRow,
    deals: proposal.deals.length,
    columns: proposal.matches.filter((match) => match.header !== '').map(columnProposal),
    added: proposal.added,
    stages: stageCounts(proposal),
    currency: proposal.currency,
    ...unitOf(proposal),
    issues: issues.length,
    fixes: fixesOf(issues),
    another: adoption.another,
  };
}

/** One example of each kind first, so that few of them show much. */
function fixesOf(issues: readonly Issue[]): SetUpPreview['fixes'] {
  const fixable = issues.filter(({ fix }) => fix !== undefined);
  const kinds = new Set<string>();
  const firsts = fixable.filter(({ code }) => !kinds.has(code) && kinds.add(code));
  const others = fixable.filter((issue) => !firsts.includes(issue));
  const examples = [...firsts, ...others].slice(0, EXAMPLES).map((issue) => ({
    cell: cellAddress(issue.row, issue.column),
    found: issue.found,
    fix: fixText(issue),
  }));
  return { count: fixable.length, examples };
}

/** What plain amounts count, where the sheet says so. */
function unitOf({ grid, table }: Proposal): Pick<SetUpPreview, 'amountUnit'> {
  const { size, words } = amountUnit(grid, table.headerRow, table.columns.amount);
  return size === 1 ? {} : { amountUnit: { size, words } };
}

function columnProposal({ column, header, field, confidence, samples }: ColumnMatch): ColumnProposal {
  return { column, header, ...(field ? { field } : {}), confidence, samples };
}

function stageCounts({ stages, deals }: Proposal): SetUpPreview['stages'] {
  const counts = new Map<string, number>();
  for (const deal of deals) counts.set(deal.stage, (counts.get(deal.stage) ?? 0) + 1);
  return stages.stages.map(({ name, kind }) => ({ name, kind, deals: counts.get(name) ?? 0 }));
}
