/** What formulas say of one row. */
import { expect, test } from 'vitest';
import { followRow, mentionsRow } from '../../../../src/domain/deals/merge/row-references';

test.each([
  ['=F5*2', true],
  ['=SUM(F2:F5)', true],
  ['=$F$5', true],
  ['=F55+F15', false],
  ['="F5"', false],
  ["='Other tab'!F5+Other!F5", false],
  ['=LOG5(2)', false],
  ['=RATE_F5', false],
  ['=F:F', false],
])('%s names row 5: %s', (formula, expected) => {
  expect(mentionsRow(formula, 5)).toBe(expected);
});

test('a row’s own references follow it, others stay', () => {
  expect(followRow('=F5*$G5+F6&"F5"&Rates!B5', 5, 9)).toBe('=F9*$G9+F6&"F5"&Rates!B5');
  expect(followRow('=F5', 5, 5)).toBe('=F5');
  expect(followRow('text', 5, 6)).toBe('text');
});
