/** Scrolling under a held card. */
import { expect, it } from 'vitest';
import { scrollSpeed } from '../../../../sidebar/board/dragging/scroll-speed';

it('rests in the middle, scrolls towards the near edge, and faster the nearer', () => {
  expect(scrollSpeed(400, 100, 700)).toBe(0);
  expect(scrollSpeed(130, 100, 700)).toBeLessThan(0);
  expect(scrollSpeed(690, 100, 700)).toBeGreaterThan(scrollSpeed(660, 100, 700));
});

it('never exceeds its speed outside the list, and keeps a resting middle in a low one', () => {
  expect(scrollSpeed(5000, 100, 700)).toBe(scrollSpeed(700, 100, 700));
  expect(scrollSpeed(140, 100, 180)).toBe(0);
});
