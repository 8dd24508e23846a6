/** How fast a list scrolls under a card held near its edge. */

/** Pixels from an edge within which scrolling starts. */
const EDGE = 56;

/** Pixels per frame at the very edge: about 700 a second. */
const FASTEST = 12;

/** Pixels per frame for a pointer at `y` over a list from `top` to `bottom`: negative up, 0 in the middle. */
export function scrollSpeed(y: number, top: number, bottom: number): number {
  const edge = Math.min(EDGE, (bottom - top) / 4);
  if (y < top + edge) return -FASTEST * closeness(top + edge - y, edge);
  if (y > bottom - edge) return FASTEST * closeness(y - (bottom - edge), edge);
  return 0;
}

function closeness(depth: number, edge: number): number {
  return Math.min(1, depth / edge);
}
