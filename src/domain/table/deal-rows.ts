/** Tells which rows of a sheet are deals: not blank lines, subtotals, totals, legends or report footers. */
import type { Grid } from '../cells/cell';
import type { DealTable } from './deal-table';
import { rowTests } from './row-tests';

/** Where a row stands: right below other rows of the table, behind a blank row, or in a legend. */
type Place = 'table' | 'gap' | 'legend';

/** A line of a legend holds a word and its meaning; a line of a report's footer stands alone. */
const FEW: Readonly<Record<Place, number>> = { table: 0, gap: 1, legend: 2 };

/**
 * The sheet rows (counted from 1) below the header that hold deals, in order. Blank rows, totals and legends may
 * stand between them. A lone cell behind a blank row with no deal below it is none: reports end so, with the day
 * they were made and who made them; only in a list whose rows are all so bare does it count.
 */
export function dealRows(grid: Grid, table: DealTable): number[] {
  const { isDeal, isEmpty, fillsAtMost, isLegendHead } = rowTests(grid, table);
  const rows: number[] = [];
  let lone: number[] = [];
  let place: Place = 'table';
  let isBare = true;
  for (let index = table.headerRow; index < grid.length; index++) {
    const cells = grid[index] ?? [];
    const isThin = fillsAtMost(cells, 1);
    if (isThin && isLegendHead(cells)) place = 'legend';
    else if (isThin && isEmpty(cells)) place = 'gap';
    else if (isDeal(cells)) {
      const isLone = place !== 'table' && fillsAtMost(cells, FEW[place]);
      if (isLone && place === 'gap') lone.push(index + 1);
      if (isLone) continue;
      isBare = isBare && isThin;
      for (const row of [...lone, index + 1]) rows.push(row);
      lone = [];
      place = 'table';
    }
  }
  return isBare ? rows.concat(lone) : rows;
}
