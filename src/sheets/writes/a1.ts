/** Addresses of areas in A1 notation, with neighbouring cells joined so that a range list stays short. */
import type { Area, CellAt } from '../../app/ports';
import { cellAddress } from '../../domain/cells/address';

/** Such as `B2:C10`, or `B2` for one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The same cells as areas one column wide, runs of neighbours joined. */
export function joinCells(cells: readonly CellAt[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const cell of sorted) {
    const last = areas[areas.length - 1];
    const next = last && last.column === cell.column ? cell.row - (last.row + last.rows) : 1;
    if (last && next === 0) last.rows += 1;
    else if (!last || next !== -1) areas.push({ ...cell, rows: 1, columns: 1 });
  }
  return areas;
}
