/** Every issue of a sheet, of single cells and between deals, in reading order. */
import type { Grid } from '../../domain/cells/cell';
import { checkDeals, inOrder, otherCurrencyNotes } from '../../domain/deals/check/check-deals';
import type { Issue, IssueCode } from '../../domain/deals/deal';
import { type DealReading, type ReadingContext, readDeals } from '../../domain/deals/read-deals';
import type { DealTable } from '../../domain/table/deal-table';

/** What has been found in a sheet. */
export interface Findings extends DealReading {
  /** Worth knowing and not wrong. */
  readonly notes: readonly Issue[];
}

/** Kinds that say that a value is missing. */
const ABSENCES: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'wonWithoutAmount',
  'wonWithoutDate',
  'lostWithoutReason',
]);

/** The deals of a grid too, since reading them is what finds most issues. */
export function findIssues(grid: Grid, table: DealTable, context: ReadingContext): Findings {
  const { deals, issues } = readDeals(grid, table, context);
  const between = checkDeals(deals, table, context.today);
  const notes = otherCurrencyNotes(deals, table, context.settings.currency);
  return { deals, notes, issues: inOrder(withoutEchoes([...issues, ...between])) };
}

/** A cell that cannot be read is said to be so, and not to be missing as well. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const placeOf = ({ row, column }: Issue) => row * 20_000 + column;
  const unread = new Set(issues.filter(({ code }) => !ABSENCES.has(code)).map(placeOf));
  return issues.filter((issue) => !ABSENCES.has(issue.code) || !unread.has(placeOf(issue)));
}
