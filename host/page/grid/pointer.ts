/** Mouse and touch on the grid: selecting cells, rows and columns, opening lists, ticking boxes. */

import { activeSheetId } from '../state';
import { listOf } from './cell-cache';
import { commitEditing, editing, startEditing } from './editing';
import { columnAt, type Geometry, HEAD_HEIGHT, HEAD_WIDTH, indexAt, leftOf } from './geometry';
import { toggleCheckbox } from './keyboard';
import { openList } from './list-state';
import { frozenHeight, scroll } from './scroll';
import { onCell, type Position, type Selection } from './selection';
import { selection } from './selection-state';

/** The cell under a place in the grid's window, given relative to the grid's corner. */
function positionAt(geometry: Geometry, x: number, y: number): Position {
  const at = scroll.get();
  const frozenWidth = leftOf(geometry, geometry.frozenColumns + 1);
  const inFrozenColumns = x - HEAD_WIDTH < frozenWidth;
  const column = columnAt(geometry, x - HEAD_WIDTH + (inFrozenColumns ? 0 : at.left));
  const below = y - HEAD_HEIGHT;
  if (below < frozenHeight(geometry)) {
    const index = Math.max(
      0,
      geometry.frozenTops.findLastIndex((top) => top <= below),
    );
    return { row: geometry.frozenRows[index] ?? geometry.rows[0] ?? 1, column };
  }
  const index = indexAt(geometry, below - frozenHeight(geometry) + at.top);
  return { row: geometry.rows[index] ?? 1, column };
}

type Part = 'cells' | 'rows' | 'columns' | 'all';

function partUnder(target: Element): Part {
  if (target.closest('[data-corner]')) return 'all';
  if (target.closest('[data-row]')) return 'rows';
  return target.closest('[data-column]') ? 'columns' : 'cells';
}

function selectionBetween(part: Part, from: Position, to: Position, geometry: Geometry): Selection {
  const lastRow = geometry.rows.at(-1) ?? 1;
  if (part === 'rows') {
    return { anchor: { row: from.row, column: 1 }, focus: { row: to.row, column: geometry.columns } };
  }
  if (part === 'columns') {
    return { anchor: { row: 1, column: from.column }, focus: { row: lastRow, column: to.column } };
  }
  if (part === 'all')
    return { anchor: { row: 1, column: 1 }, focus: { row: lastRow, column: geometry.columns } };
  return { anchor: from, focus: to };
}

function relative(grid: HTMLElement, event: MouseEvent): { x: number; y: number } {
  const corner = grid.getBoundingClientRect();
  return { x: event.clientX - corner.left, y: event.clientY - corner.top };
}

/** A click on a cell's arrow or box acts at once; the cell is selected first. */
function actOnWidget(target: Element, position: Position): boolean {
  const sheetId = activeSheetId.get();
  if (sheetId === null || !target.closest('[data-list-arrow], [data-checkbox]')) return false;
  selection.set(onCell(position.row, position.column));
  if (target.closest('[data-checkbox]')) toggleCheckbox();
  else if (listOf(sheetId, position.row, position.column)) openList.set({ ...position, sheetId });
  return true;
}

/** Begins a selection under the pointer and stretches it until the pointer is lifted. */
export function onGridPointerDown(event: PointerEvent, grid: HTMLElement, geometry: Geometry): void {
  const target = event.target;
  if (!(target instanceof Element) || event.button === 1 || target.closest('[data-over-cells]')) return;
  event.preventDefault();
  if (editing.get()) commitEditing();
  openList.set(null);
  const place = relative(grid, event);
  const from = positionAt(geometry, place.x, place.y);
  if (event.button === 2) selectForMenu(from);
  if (event.button === 2 || actOnWidget(target, from)) return;
  const part = partUnder(target);
  const start = event.shiftKey ? selection.get().anchor : from;
  selection.set(selectionBetween(part, start, from, geometry));
  followPointer(grid, geometry, part, start);
}

/** A right click keeps a selection that it lands in, and selects the cell otherwise. */
function selectForMenu(position: Position): void {
  const { anchor, focus } = selection.get();
  const between = (value: number, one: number, other: number): boolean =>
    value >= Math.min(one, other) && value <= Math.max(one, other);
  const inside =
    between(position.row, anchor.row, focus.row) && between(position.column, anchor.column, focus.column);
  if (!inside) selection.set(onCell(position.row, position.column));
}

function followPointer(grid: HTMLElement, geometry: Geometry, part: Part, start: Position): void {
  const onMove = (event: PointerEvent): void => {
    const place = relative(grid, event);
    selection.set(selectionBetween(part, start, positionAt(geometry, place.x, place.y), geometry));
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', () => removeEventListener('pointermove', onMove), { once: true });
}

/** A double click edits the cell under it. */
export function onGridDoubleClick(event: MouseEvent): void {
  const target = event.target;
  if (target instanceof Element && target.closest('[data-cell]')) startEditing('cell');
}
