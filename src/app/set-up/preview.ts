/** Shows what set-up would do with the sheet the person is looking at. Writes nothing. */
import type { ColumnProposal, SetUpPreview } from '../../contract/rpc';
import type { Language } from '../../domain/messages/language';
import type { ColumnMatch } from '../../domain/table/map-columns';
import type { Environment } from '../ports';
import { adoptedTab } from './own-tabs';
import { type Proposal, propose } from './proposal';

/** @throws Failure noHeader, noStageColumn, noRows */
export function previewSetUp(env: Environment, request: { readonly language: Language }): SetUpPreview {
  const proposal = propose(env, adoptedTab(env), request);
  return {
    sheetName: proposal.tab.name,
    headerRow: proposal.table.headerRow,
    deals: proposal.deals.length,
    columns: proposal.matches.filter((match) => match.header !== '').map(columnProposal),
    added: proposal.added,
    stages: stageCounts(proposal),
    currency: proposal.currency,
    issues: proposal.issues.length,
    fixes: { count: 0, examples: [] },
    another: false,
  };
}

function columnProposal({ column, header, field, confidence, samples }: ColumnMatch): ColumnProposal {
  return { column, header, ...(field ? { field } : {}), confidence, samples };
}

function stageCounts({ stages, deals }: Proposal): SetUpPreview['stages'] {
  const counts = new Map<string, number>();
  for (const deal of deals) counts.set(deal.stage, (counts.get(deal.stage) ?? 0) + 1);
  return stages.stages.map(({ name, kind }) => ({ name, kind, deals: counts.get(name) ?? 0 }));
}
