/** Finds the row that holds the column headers, below titles, unit lines and blank lines. */
import type { Grid } from '../cells/cell';
import { isBlank } from '../cells/cell';

/** The header row of a sheet, counted from 1, or nothing when no row looks like one. */
export function findHeader(grid: Grid): { readonly row: number } | undefined {
  const index = grid.findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length >= 3);
  return index < 0 ? undefined : { row: index + 1 };
}
