/** How far the grid is scrolled, and bringing a cell into view. */

import { createStore } from '../store';
import { type Geometry, HEAD_HEIGHT, HEAD_WIDTH, indexOfRow, leftOf, ROW_HEIGHT, widthOf } from './geometry';
import type { Position } from './selection';

/** The scroll offset and the size of the grid's window, in pixels. */
export interface Scroll {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const scroll = createStore<Scroll>({ left: 0, top: 0, width: 1200, height: 600 });

/** A box on the screen, relative to the grid's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The height that the frozen rows take. */
export function frozenHeight(geometry: Geometry): number {
  return geometry.frozenRows.length * ROW_HEIGHT;
}

/** Where a cell stands in the grid's window now. */
export function boxOf(geometry: Geometry, at: Scroll, cell: Position): Box {
  const frozenIndex = geometry.frozenRows.indexOf(cell.row);
  const top =
    frozenIndex >= 0
      ? frozenIndex * ROW_HEIGHT
      : frozenHeight(geometry) + indexOfRow(geometry, cell.row) * ROW_HEIGHT - at.top;
  const shift = cell.column <= geometry.frozenColumns ? 0 : at.left;
  return {
    left: HEAD_WIDTH + leftOf(geometry, cell.column) - shift,
    top: HEAD_HEIGHT + top,
    width: widthOf(geometry, cell.column),
    height: ROW_HEIGHT,
  };
}

function verticalTarget(geometry: Geometry, at: Scroll, row: number): number {
  if (geometry.frozenRows.includes(row)) return at.top;
  const top = indexOfRow(geometry, row) * ROW_HEIGHT;
  const room = at.height - HEAD_HEIGHT - frozenHeight(geometry);
  if (top < at.top) return top;
  return top + ROW_HEIGHT > at.top + room ? top + ROW_HEIGHT - room : at.top;
}

function horizontalTarget(geometry: Geometry, at: Scroll, column: number): number {
  if (column <= geometry.frozenColumns) return at.left;
  const frozen = leftOf(geometry, geometry.frozenColumns + 1);
  const left = leftOf(geometry, column);
  const right = leftOf(geometry, column + 1);
  const room = at.width - HEAD_WIDTH;
  if (left - frozen < at.left) return left - frozen;
  return right > at.left + room ? right - room : at.left;
}

/** Scrolls just as far as needed to show a cell in full. */
export function reveal(scroller: HTMLElement, geometry: Geometry, cell: Position): void {
  const at = scroll.get();
  const top = verticalTarget(geometry, at, cell.row);
  const left = horizontalTarget(geometry, at, cell.column);
  if (top !== at.top || left !== at.left) scroller.scrollTo({ top, left });
}
