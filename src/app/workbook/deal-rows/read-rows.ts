/** Reads deals out of some rows of a Deals tab, as the whole tab would be read. */
import type { Cell, Grid } from '../../../domain/cells/cell';
import type { Deal } from '../../../domain/deals/deal';
import { readDeals } from '../../../domain/deals/read-deals';
import type { Member } from '../../../domain/deals/settings';
import type { DealTable } from '../../../domain/table/deal-table';
import type { Pipeline } from '../pipeline';

/** One sheet row with its place. */
export interface PlacedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Every deal of a whole tab's grid. */
export function readAllDeals(
  grid: Grid,
  table: DealTable,
  pipeline: Pipeline,
  members: readonly Member[] = [],
): readonly Deal[] {
  const { stages, settings, today, locale } = pipeline;
  return readDeals(grid, table, { stages, members, settings, today, locale }).deals;
}

/**
 * The deals among these rows; a row that is no deal, such as a subtotal, gives none.
 *
 * @param above the rows above the header, where a line may say in which unit amounts are
 */
export function readSomeDeals(
  header: readonly Cell[],
  rows: readonly PlacedRow[],
  table: DealTable,
  pipeline: Pipeline,
  above: Grid = [],
): readonly Deal[] {
  const grid = [...above, header, ...rows.map((each) => each.cells)];
  const headerRow = above.length + 1;
  const deals = readAllDeals(grid, { ...table, headerRow }, pipeline);
  return deals.map((deal) => ({ ...deal, row: rows[deal.row - headerRow - 1]?.row ?? deal.row }));
}
