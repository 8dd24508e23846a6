/** The conditions of SUMIFS and COUNTIFS. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionOf, matchingPositions } from '../../../host/workbook/criterion';
import { type ConditionValue, indexColumn } from '../../../host/workbook/indexed-column';

const readNumber = (text: string) => (text !== '' && !Number.isNaN(Number(text)) ? Number(text) : null);
const criterion = (text: ConditionValue) => criterionOf(text, readNumber);

const values = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom('a', 'A', 'b', 'won deal', '', '3'),
  fc.boolean(),
);
const conditions = fc.constantFrom<ConditionValue>(
  'a',
  'B',
  '3',
  3,
  '>2',
  '<=1',
  '<>a',
  '<>',
  '=',
  '',
  '*o*',
  '?',
  true,
  'TRUE',
  '>a',
);

describe('conditions of sums', () => {
  it('find by index what a plain scan finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(values, values)), conditions, conditions, (rows, first, second) => {
        const columns = [0, 1].map((place) => indexColumn(rows.map((row) => row[place])));
        const tests = [criterion(first), criterion(second)];
        const scanned = rows.flatMap((row, position) =>
          tests.every((entry, place) => entry.test(row[place])) ? [position] : [],
        );
        expect(matchingPositions(columns, tests)).toEqual(scanned);
      }),
    );
  });

  it('ignore case, know wildcards, and take special marks literally', () => {
    expect(criterion('won').test('WON')).toBe(true);
    expect(criterion('w?n*').test('winner')).toBe(true);
    expect(criterion('a.c').test('abc')).toBe(false);
    expect(criterion('what~?').test('what?')).toBe(true);
    expect(criterion('what~?').test('whats')).toBe(false);
  });

  it('compare numbers with numbers only', () => {
    expect(criterion('>2').test('3')).toBe(false);
    expect(criterion('>2').test(3)).toBe(true);
    expect(criterion('<>2').test(null)).toBe(true);
  });
});
