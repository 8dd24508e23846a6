/** Writes some cells of one column in as few calls as can be, with nothing between them touched. */
import type { Cell } from '../../../domain/cells/cell';
import type { Tab, Write } from '../../ports';

/** One write for each run of neighbouring rows. Rows are counted from 1 and come in rising order. */
export function columnWrites(
  tab: Tab,
  column: number,
  cells: Iterable<readonly [row: number, cell: Cell]>,
): Write[] {
  const runs: { readonly row: number; readonly values: Cell[][] }[] = [];
  for (const [row, cell] of cells) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.values.length === row) last.values.push([cell]);
    else runs.push({ row, values: [[cell]] });
  }
  return runs.map(({ row, values }): Write => {
    return { kind: 'values', tab, at: { row, column, rows: values.length, columns: 1 }, values };
  });
}
