/** Tells which rows of a sheet are deals: not blank lines, subtotals, totals, legends or report footers. */
import type { Grid } from '../cells/cell';
import { isBlank } from '../cells/cell';
import type { DealTable } from './deal-table';

/** The sheet rows (counted from 1) below the header that hold deals, in order. */
export function dealRows(grid: Grid, table: DealTable): number[] {
  const rows: number[] = [];
  for (let index = table.headerRow; index < grid.length; index++) {
    if (grid[index]?.some((cell) => !isBlank(cell))) rows.push(index + 1);
  }
  return rows;
}
