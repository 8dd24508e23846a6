/** Every issue of a sheet, of single cells and between deals, in reading order. */
import type { Grid } from '../../domain/cells/cell';
import { checkDeals, inOrder } from '../../domain/deals/check-deals';
import { type DealReading, type ReadingContext, readDeals } from '../../domain/deals/read-deals';
import type { DealTable } from '../../domain/table/deal-table';

/** The deals of a grid too, since reading them is what finds most issues. */
export function findIssues(grid: Grid, table: DealTable, context: ReadingContext): DealReading {
  const { deals, issues } = readDeals(grid, table, context);
  return { deals, issues: inOrder([...issues, ...checkDeals(deals, table)]) };
}
