/** A row of the Deals tab by field: what its cells hold, and which of them formulas compute. */
import type { Cell } from '../../../domain/cells/cell';
import { FIELDS, type Field } from '../../../domain/deals/field';
import type { DealCells } from '../../../domain/history/cell-change';
import type { DealTable } from '../../../domain/table/deal-table';

/** The cells of a row by field; a field without a column is absent. */
export function cellsByField(cells: readonly Cell[], table: DealTable): DealCells {
  const byField: Partial<Record<Field, Cell>> = {};
  for (const field of FIELDS) {
    const column = table.columns[field];
    if (column !== undefined) byField[field] = cells[column - 1] ?? '';
  }
  return byField;
}

/**
 * The fields of a row that a formula computes.
 *
 * @param filled by an array formula that stands in another row
 */
export function computedFields(
  formulas: readonly string[],
  table: DealTable,
  filled: ReadonlySet<Field> = new Set(),
): ReadonlySet<Field> {
  const isComputed = (field: Field) => (formulas[(table.columns[field] ?? 0) - 1] ?? '') !== '';
  return new Set(FIELDS.filter((field) => filled.has(field) || isComputed(field)));
}
