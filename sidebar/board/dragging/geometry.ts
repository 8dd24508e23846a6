/** Where a pointer stands among boxes that were measured before: pure, in pixels of the page. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Tells whether a point lies in a box, its edges included. */
export function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** How far a point lies from another. */
export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The index of the first box whose middle lies below `y`: what is put there comes before it; `boxes.length` at the end. */
export function indexBelow(boxes: readonly Box[], y: number): number {
  const index = boxes.findIndex(({ top, bottom }) => (top + bottom) / 2 > y);
  return index === -1 ? boxes.length : index;
}

/** The height of the gap before the box of an index, where an insertion line is drawn. */
export function gapBefore(boxes: readonly Box[], index: number): number {
  const above = boxes[index - 1];
  const below = boxes[index];
  if (above && below) return (above.bottom + below.top) / 2;
  return above ? above.bottom + 3 : (below?.top ?? 0) - 3;
}
