/** What formulas say of one row. */
import { expect, test } from 'vitest';
import { followRow, mentionsRow, standsOnRow } from '../../../../src/domain/deals/merge/row-references';

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

test.each([
  ['=F5*2', true],
  ['=SUM(F5:F5)', true],
  ['=SUM(F2:F5)', false],
  ['=SUM($F$5:$G$9)', false],
  ['=SUM(F5:F)', false],
  ['=SUM(F2:F9)-F5', true],
  ['=F6', false],
])('%s breaks when row 5 goes: %s', (formula, expected) => {
  expect(standsOnRow(formula, 5)).toBe(expected);
});
