/** Moving and stretching a spreadsheet selection. */

import { describe, expect, it } from 'vitest';
import {
  edgeFrom,
  onCell,
  rectangleOf,
  selectionName,
  selectionOfName,
  stepped,
  type Terrain,
} from '../../../../host/page/grid/selection';

const DOWN = { rows: 1, columns: 0 };
const UP = { rows: -1, columns: 0 };
const RIGHT = { rows: 0, columns: 1 };

function terrain(filled: readonly string[] = [], hidden: readonly number[] = []): Terrain {
  return {
    rows: 10,
    columns: 4,
    isHiddenRow: (row) => hidden.includes(row),
    isBlank: ({ row, column }) => !filled.includes(`${row},${column}`),
  };
}

describe('a step', () => {
  it('stops at the edges of the sheet', () => {
    expect(stepped({ row: 1, column: 4 }, UP, terrain())).toEqual({ row: 1, column: 4 });
    expect(stepped({ row: 1, column: 4 }, RIGHT, terrain())).toEqual({ row: 1, column: 4 });
  });

  it('passes over hidden rows', () => {
    expect(stepped({ row: 2, column: 1 }, DOWN, terrain([], [3, 4]))).toEqual({ row: 5, column: 1 });
  });

  it('stays when only hidden rows follow', () => {
    expect(stepped({ row: 8, column: 1 }, DOWN, terrain([], [9, 10]))).toEqual({ row: 8, column: 1 });
  });
});

describe('a jump with Ctrl', () => {
  const column = (rows: readonly number[]): string[] => rows.map((row) => `${row},1`);

  it('goes to the end of a run of filled cells', () => {
    expect(edgeFrom({ row: 1, column: 1 }, DOWN, terrain(column([1, 2, 3, 7])))).toEqual({
      row: 3,
      column: 1,
    });
  });

  it('goes over a gap to the next filled cell', () => {
    expect(edgeFrom({ row: 3, column: 1 }, DOWN, terrain(column([1, 2, 3, 7])))).toEqual({
      row: 7,
      column: 1,
    });
  });

  it('goes to the edge of the sheet when nothing follows', () => {
    expect(edgeFrom({ row: 7, column: 1 }, DOWN, terrain(column([7])))).toEqual({ row: 10, column: 1 });
  });
});

describe('the name of a selection', () => {
  it('names one cell, and a block by its corners whichever way it was drawn', () => {
    expect(selectionName(onCell(7, 2))).toBe('B7');
    expect(selectionName({ anchor: { row: 9, column: 3 }, focus: { row: 7, column: 2 } })).toBe('B7:C9');
  });

  it('is read back from the name box', () => {
    const selected = selectionOfName('b7:C9', 10, 4);
    expect(selected && rectangleOf(selected)).toEqual({ row: 7, column: 2, rows: 3, columns: 2 });
  });

  it('is refused beyond the sheet', () => {
    expect(selectionOfName('A11', 10, 4)).toBeNull();
    expect(selectionOfName('nonsense', 10, 4)).toBeNull();
  });
});
