/** Where rows and columns lie on the screen. */

import { describe, expect, it } from 'vitest';
import {
  columnAt,
  indexAt,
  indexOfRow,
  layOut,
  leftOf,
  viewOf,
  widthOf,
} from '../../../../host/page/grid/geometry';
import { boxOf } from '../../../../host/page/grid/scroll';
import type { SheetOutline } from '../../../../host/server/protocol';

const sheet: SheetOutline = {
  id: 1,
  name: 'Deals',
  hidden: false,
  tabColor: null,
  rows: 1000,
  columns: 26,
  lastRow: 900,
  lastColumn: 8,
  frozenRows: 1,
  frozenColumns: 0,
  columnWidths: { 2: 250 },
  rowHeights: { 3: 60 },
  hiddenRows: [4, 5],
  hiddenColumns: [3],
  charts: 0,
};

describe('the layout of a sheet', () => {
  const geometry = layOut(sheet);

  it('knows widened and hidden columns', () => {
    expect(widthOf(geometry, 2)).toBe(250);
    expect(widthOf(geometry, 3)).toBe(0);
    expect(leftOf(geometry, 4)).toBe(350);
  });

  it('finds the column under a place, never a hidden one', () => {
    expect(columnAt(geometry, 0)).toBe(1);
    expect(columnAt(geometry, 349)).toBe(2);
    expect(columnAt(geometry, 350)).toBe(4);
    expect(columnAt(geometry, 1e6)).toBe(26);
  });

  it('leaves hidden and frozen rows out of the scrolling ones', () => {
    expect(geometry.rows.slice(0, 4)).toEqual([2, 3, 6, 7]);
    expect(geometry.frozenRows).toEqual([1]);
    expect(indexOfRow(geometry, 7)).toBe(3);
  });

  it('finds the row under a place, however high the rows above are', () => {
    expect([0, 24, 83, 84].map((y) => geometry.rows[indexAt(geometry, y)])).toEqual([2, 3, 3, 6]);
  });

  it('draws a part of the rows only', () => {
    const view = viewOf(geometry, 0, 24 * 500, 1000, 600);
    expect(view.lastIndex - view.firstIndex).toBeLessThan(50);
    expect(geometry.rows[view.firstIndex]).toBeLessThan(504);
    expect(geometry.rows[view.lastIndex]).toBeGreaterThan(525);
  });

  it('keeps a frozen row in place while the others scroll', () => {
    const scrolled = { left: 0, top: 240, width: 1000, height: 600 };
    expect(boxOf(geometry, scrolled, { row: 1, column: 1 }).top).toBe(24);
    expect(boxOf(geometry, scrolled, { row: 20, column: 1 }).top).toBe(24 + 24 + 15 * 24 + 60 - 240);
  });
});
