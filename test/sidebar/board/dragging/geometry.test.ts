/** Boxes below a pointer. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Box,
  distance,
  gapBefore,
  holds,
  indexBelow,
} from '../../../../sidebar/board/dragging/geometry';

/** Cards of these heights, 6 pixels apart, from the top. */
function column(heights: readonly number[]): readonly Box[] {
  let top = 0;
  return heights.map((height) => {
    const box = { left: 0, right: 200, top, bottom: top + height };
    top = box.bottom + 6;
    return box;
  });
}

it('holds its edges, and nothing beyond', () => {
  const box = { left: 10, top: 20, right: 110, bottom: 60 };
  expect(holds(box, { x: 10, y: 60 })).toBe(true);
  expect(holds(box, { x: 9, y: 60 })).toBe(false);
  expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
});

it('puts a card before the first one whose middle lies below the pointer', () => {
  const cards = column([100, 100, 100]);
  expect(indexBelow(cards, -5)).toBe(0);
  expect(indexBelow(cards, 49)).toBe(0);
  expect(indexBelow(cards, 51)).toBe(1);
  expect(indexBelow(cards, 999)).toBe(3);
  expect(indexBelow([], 10)).toBe(0);
});

it('draws the line between the two cards, wherever the pointer is', () => {
  const heights = fc.array(fc.integer({ min: 30, max: 200 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.integer({ min: -50, max: 2500 }), (each, y) => {
      const cards = column(each);
      const index = indexBelow(cards, y);
      const line = gapBefore(cards, index);
      for (const { bottom } of cards.slice(0, index)) expect(line).toBeGreaterThanOrEqual(bottom);
      for (const { top } of cards.slice(index)) expect(line).toBeLessThanOrEqual(top);
    }),
  );
});
