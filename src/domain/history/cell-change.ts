/** A deal's cells and what changes in them, before anything is written. */
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
