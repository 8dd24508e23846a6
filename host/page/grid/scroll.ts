/** How far the grid is scrolled, and bringing a cell into view. */

import { createStore } from '../store';
import {
  type Geometry,
  HEAD_HEIGHT,
  HEAD_WIDTH,
  heightOf,
  indexOfRow,
  leftOf,
  topOf,
  widthOf,
} from './geometry';
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
  return geometry.frozenTops.at(-1) ?? 0;
}

function verticalBox(geometry: Geometry, at: Scroll, row: number): { top: number; height: number } {
  const frozenIndex = geometry.frozenRows.indexOf(row);
  if (frozenIndex >= 0) {
    const top = geometry.frozenTops[frozenIndex] ?? 0;
    return { top, height: (geometry.frozenTops[frozenIndex + 1] ?? top) - top };
  }
  const index = indexOfRow(geometry, row);
  const top = frozenHeight(geometry) + topOf(geometry, index) - at.top;
  return { top, height: heightOf(geometry, index) };
}

/** Where a cell stands in the grid's window now. */
export function boxOf(geometry: Geometry, at: Scroll, cell: Position): Box {
  const { top, height } = verticalBox(geometry, at, cell.row);
  const shift = cell.column <= geometry.frozenColumns ? 0 : at.left;
  return {
    left: HEAD_WIDTH + leftOf(geometry, cell.column) - shift,
    top: HEAD_HEIGHT + top,
    width: widthOf(geometry, cell.column),
    height,
  };
}

function verticalTarget(geometry: Geometry, at: Scroll, row: number): number {
  if (geometry.frozenRows.includes(row)) return at.top;
  const index = indexOfRow(geometry, row);
  const top = topOf(geometry, index);
  const bottom = topOf(geometry, index + 1);
  const room = at.height - HEAD_HEIGHT - frozenHeight(geometry);
  if (top < at.top) return top;
  return bottom > at.top + room ? bottom - room : at.top;
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
