/** A change to one cell of a deal, and the way back. */
import type { Cell } from '../cells/cell';
import type { Field } from '../deals/field';

/** One cell's value before and after. */
export interface CellChange {
  readonly field: Field;
  readonly from: Cell;
  readonly to: Cell;
}

/** A deal's cells by field; a field without a column is absent. */
export type DealCells = Readonly<Partial<Record<Field, Cell>>>;

/** The cells after the changes. */
export function applyChanges(cells: DealCells, changes: readonly CellChange[]): DealCells {
  const next: Partial<Record<Field, Cell>> = { ...cells };
  for (const change of changes) next[change.field] = change.to;
  return next;
}

/** The changes that restore what stood there before: each turned round, the last one first. */
export function reverseChanges(changes: readonly CellChange[]): CellChange[] {
  return changes.map(({ field, from, to }) => ({ field, from: to, to: from })).reverse();
}
