/** Makes issues that lie between the cells of a deal or between deals. */
import type { DealTable } from '../../table/deal-table';
import type { Deal, Issue, IssueCode } from '../deal';
import type { Field } from '../field';

/** What an issue may say beside its place. */
export type IssueDetails = Pick<Issue, 'otherRow' | 'otherSheet' | 'count'>;

/** No issue where the table has no such column: there is no cell to put right. */
export function issueAt(
  table: DealTable,
  deal: Deal,
  code: IssueCode,
  field: Field,
  found: string,
  details: IssueDetails = {},
): Issue[] {
  const column = table.columns[field];
  if (column === undefined) return [];
  return [{ code, row: deal.row, column, field, dealId: deal.id, found, ...details }];
}
