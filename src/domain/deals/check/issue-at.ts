/** Makes issues that lie between the cells of a deal or between deals. */
import type { DealTable } from '../../table/deal-table';
import type { Deal, Issue } from '../deal';
import type { Field } from '../field';

/** What an issue says beside its place. */
export type IssueFacts = Pick<Issue, 'code' | 'found' | 'otherRow' | 'otherSheet' | 'count'>;

/** No issue where the table has no such column: there is no cell to put right. */
export function issueAt(table: DealTable, deal: Deal, field: Field, facts: IssueFacts): Issue[] {
  const column = table.columns[field];
  return column === undefined ? [] : [{ row: deal.row, column, field, dealId: deal.id, ...facts }];
}
