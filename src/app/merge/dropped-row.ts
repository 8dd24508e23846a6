/** The row that a merge takes away: what is noted of it, and where it stands while it is still there. */
import { cellText } from '../../domain/cells/cell';
import type { DroppedRow, MergeNote } from '../undo/undo-note';
import { rowPrint } from '../workbook/deal-rows/row-print';
import type { Ground } from '../workbook/ground';
import { rowsById } from '../workbook/ground';
import type { MergeGround } from './merge-ground';

/** Two reads: number formats and notes. */
export function droppedRow({ tab, drop, grid, table, ownFormulas, width }: MergeGround): DroppedRow {
  const at = { row: drop.row, column: 1, rows: 1, columns: width };
  const own = ownFormulas[drop.row - 1] ?? [];
  const places = Array.from({ length: width }, (_, index) => index);
  return {
    row: drop.row,
    id: drop.id,
    headers: places.map((index) => cellText(grid[table.headerRow - 1]?.[index])),
    cells: places.map((index) => grid[drop.row - 1]?.[index] ?? ''),
    formulas: places.map((index) => own[index] ?? ''),
    formats: tab.readFormats(at)[0] ?? [],
    notes: tab.readNotes(at)[0] ?? [],
    spilled: places.filter((index) => (drop.formulas[index] ?? '') !== '' && (own[index] ?? '') === ''),
  };
}

/**
 * The row, if it has not been deleted yet: it has its id and holds what it held. When both rows have the same id, it is
 * still there as long as two rows have it.
 */
export function findDropped({ grid, formulas, table }: Ground, note: MergeNote): number | undefined {
  const { dropped, kept } = note;
  const rows = rowsById(grid, table).get(dropped.id) ?? [];
  if (dropped.id === kept.id && rows.length < 2) return undefined;
  const print = rowPrint(dropped.cells, computedOf(dropped));
  const same = rows.filter((row) => rowPrint(grid[row - 1] ?? [], formulas[row - 1] ?? []) === print);
  return same.includes(dropped.row) ? dropped.row : same[same.length - 1];
}

/** The formulas with those of other cells that fill some of it, as `Ground.formulas` has them. */
function computedOf({ formulas, spilled }: DroppedRow): string[] {
  return formulas.map((formula, index) => (spilled.includes(index) ? '=' : formula));
}
