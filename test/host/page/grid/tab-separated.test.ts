/** Blocks of cells on the clipboard. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToSelection, parseTabSeparated, toTabSeparated } from '../../../../host/page/grid/tab-separated';

describe('reading a block', () => {
  it('splits rows and cells, with any kind of line break', () => {
    expect(parseTabSeparated('a\tb\r\nc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('ignores the line break at the end, as spreadsheets put one there', () => {
    expect(parseTabSeparated('a\tb\n')).toEqual([['a', 'b']]);
  });

  it('keeps line breaks and quotes inside a quoted cell', () => {
    expect(parseTabSeparated('"one\ntwo ""2"""\tb')).toEqual([['one\ntwo "2"', 'b']]);
  });

  it('takes a quote inside a text as it is', () => {
    expect(parseTabSeparated('"big" deal\t5" pipe')).toEqual([['"big" deal', '5" pipe']]);
  });

  it('pads ragged rows', () => {
    expect(parseTabSeparated('a\nb\tc')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });

  it('reads back what it wrote', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', ''));
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTabSeparated(toTabSeparated(rows))).toEqual(rows);
      }),
    );
  });
});

describe('fitting a block to the selection', () => {
  it('fills the selection with one value', () => {
    expect(fitToSelection([['x']], 2, 2)).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('repeats in whole multiples only', () => {
    expect(fitToSelection([['a'], ['b']], 4, 1)).toEqual([['a'], ['b'], ['a'], ['b']]);
    expect(fitToSelection([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']]);
  });

  it('keeps a block larger than the selection whole', () => {
    expect(fitToSelection([['a', 'b']], 1, 1)).toEqual([['a', 'b']]);
  });
});
