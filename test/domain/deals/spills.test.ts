/** Cells that an array formula fills are taken for computed. */
import { expect, test } from 'vitest';
import { withColumnSpills, withSpills } from '../../../src/domain/deals/spills';

test('an array formula computes the column below it', () => {
  const marked = withSpills([
    ['', '=ARRAYFORMULA(A1:A)', ''],
    ['', '', ''],
    ['=1', '=2', ''],
    ['', '', '=3'],
  ]);
  expect(marked.map((row) => row.map((formula) => formula !== ''))).toEqual([
    [false, true, false],
    [false, true, false],
    [true, true, false],
    [false, true, true],
  ]);
});

test('a block formula computes what is below and to the right', () => {
  const marked = withSpills([
    ['', '', ''],
    ['', '=QUERY(X!A:C)', ''],
    ['', '', ''],
  ]);
  expect(marked.map((row) => row.map((formula) => formula !== ''))).toEqual([
    [false, false, false],
    [false, true, true],
    [false, true, true],
  ]);
});

test.each(['=A1*2', '=SUM(FILTER(A:A,B:B=1))', '=IF(A1>0,"MAP (old)",1)', '=SUMPRODUCT(MAP(A:A))'])(
  '%s fills one cell',
  (formula) => {
    const formulas = [[formula], ['']];
    expect(withSpills(formulas)[1]).toEqual(['']);
  },
);

test('counts for a cell that is to be written only what fills its column from the header row on', () => {
  const marked = withColumnSpills(
    [
      ['=ARRAYFORMULA(A3:A9)', '', ''],
      ['', '={"Touch";ARRAYFORMULA(C3:C9)}', ''],
      ['', '', ''],
      ['=SPLIT("a b"," ")', '', '=ARRAYFORMULA(SUM(C1:C3))'],
      ['', '', ''],
    ],
    2,
  );
  expect(marked.map((row) => row.map(Boolean))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, true, false],
    [true, true, true],
    [false, true, true],
  ]);
});
