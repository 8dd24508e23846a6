/** Finds where a new deal goes in a table, and what its row is made of before anybody writes into it. */
import { type Cell, type Grid, isBlank } from '../cells/cell';
import { followRow } from '../deals/merge/row-references';
import { withColumnSpills } from '../deals/spills';
import { dealRows } from './deal-rows';
import type { DealTable } from './deal-table';

type Formulas = readonly (readonly string[])[];

export interface NewRow {
  /** The row above it: the last deal's, or the header. */
  readonly after: number;
  /** Something stands below: a row has to be inserted. */
  readonly inserted: boolean;
  /** The row above is a deal's, whose look suits this one too. */
  readonly isDressed: boolean;
  /** What its cells hold already, such as boxes that are not ticked. */
  readonly cells: readonly Cell[];
  /** The formulas that stand in it or go on from the rows above, `''` where there is none. */
  readonly formulas: readonly string[];
  /** Columns, counted from 0, in which nothing may be written: a formula stands there, or one elsewhere fills them. */
  readonly taken: ReadonlySet<number>;
}

/**
 * Right below the last deal, never over a total, a note or anything else. A blank row there is used with all that people
 * have prepared in it; so a run that comes after one that broke off inserts no second row. What stands right of the
 * table, such as a legend, is neither written nor torn apart.
 *
 * @param formulas of the same grid, as they stand
 */
export function newRow(grid: Grid, formulas: Formulas, table: DealTable): NewRow {
  const rows = dealRows(grid, table);
  const after = rows[rows.length - 1] ?? table.headerRow;
  const { width } = table;
  const columns = Array.from({ length: width }, (_, index) => index);
  const standing = columns.map((column) => formulas[after]?.[column] ?? '');
  const spilled =
    withColumnSpills([...padded(formulas, after, width), standing], table.headerRow)[after] ?? [];
  const isFilled = (column: number) => standing[column] === '' && (spilled[column] ?? '') !== '';
  const goingOn = continuation(formulas, after, rows.length);
  const isFree = columns.every((column) => {
    const cell = grid[after]?.[column];
    const isPrepared = standing[column] !== '' && standing[column] === goingOn.likely(column);
    return isBlank(cell) || cell === false || isFilled(column) || isPrepared;
  });
  const present = (column: number) => (isFree ? (standing[column] ?? '') : '');
  return {
    after,
    inserted: !isFree,
    isDressed: rows.length > 0,
    cells: columns.map((column) => (isFree && grid[after]?.[column] === false ? false : '')),
    formulas: columns.map((column) => present(column) || (isFilled(column) ? '' : goingOn.sure(column))),
    taken: new Set(columns.filter((column) => isFilled(column) || present(column) !== '')),
  };
}

/** As many rows as stand above the new one, each as wide as the table. */
function padded(formulas: Formulas, rows: number, width: number): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (__, column) => formulas[row]?.[column] ?? ''),
  );
}

/**
 * The formula of the row above made to speak of the row below it; sure where the two rows above agree that this is how
 * the column goes on: a running total does not.
 */
function continuation(formulas: Formulas, after: number, deals: number) {
  const at = (row: number, column: number) => formulas[row - 1]?.[column] ?? '';
  const likely = (column: number) => (deals > 0 ? followRow(at(after, column), after, after + 1) : '');
  const isSure = (column: number) =>
    deals > 1 && followRow(at(after - 1, column), after - 1, after) === at(after, column);
  return { likely, sure: (column: number) => (isSure(column) ? likely(column) : '') };
}
