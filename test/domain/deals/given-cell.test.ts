/** What a person gives in the panel, as the cell that holds it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../src/domain/cells/read-money';
import { FIELDS, fieldKind } from '../../../src/domain/deals/field';
import { givenCell, holds, isGivable } from '../../../src/domain/deals/given-cell';

const style = { today: '2026-11-20' };

describe('givenCell', () => {
  it('holds an amount in the unit of its column, and it reads back in full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom(1, 1000, 1e6, 1e8), (amount, unit) => {
        const given = givenCell('amount', amount, { ...style, amountUnit: unit });
        const cell = 'cell' in given ? given.cell : '';
        expect(readMoney(cell, { unit })).toMatchObject({ amount, clean: true });
      }),
    );
  });

  it.each([
    ['probability', 0.35, 0.35],
    ['expectedClose', '2026-12-01', { day: '2026-12-01' }],
    ['currency', ' eur ', 'EUR'],
    ['phone', '+82 10-1234-5678', '+82 10-1234-5678'],
    ['notes', '  two words ', 'two words'],
    ['email', 'not an address', 'not an address'],
    ['nextStep', '=1+1', '=1+1'],
    ['amount', '', ''],
    ['expectedClose', ' ', ''],
  ] as const)('%s: %j is held as %j', (field, value, cell) => {
    expect(givenCell(field, value, style)).toEqual({ cell });
  });

  it.each([
    ['amount', -1],
    ['amount', Number.NaN],
    ['amount', '5000'],
    ['probability', 1.2],
    ['expectedClose', '2026-02-30'],
    ['expectedClose', '0206-02-03'],
    ['expectedClose', 'soon'],
    ['created', '2026-11-21'],
    ['currency', 'dollars'],
    ['id', 'D-1'],
    ['stage', 'Won'],
    ['status', 'won'],
  ] as const)('%s: %j is refused', (field, value) => {
    expect(givenCell(field, value, style)).toHaveProperty('invalid.fields', field);
  });

  it('writes shares as the column writes them', () => {
    expect(givenCell('probability', 0.35, { ...style, shareScale: 'percent' })).toEqual({ cell: 35 });
  });

  it('empties any cell that may be given', () => {
    for (const field of FIELDS.filter(isGivable)) {
      expect(givenCell(field, '', style)).toEqual({ cell: '' });
    }
  });

  it('never gives a date or a number to a field of text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const field of FIELDS.filter((each) => fieldKind(each) === 'text')) {
          expect(givenCell(field, text, style)).toEqual({ cell: text.trim() });
        }
      }),
    );
  });
});

describe('holds', () => {
  it('takes a day with a time for that day, and a text for no number', () => {
    expect(holds({ day: '2026-12-01', time: '10:00' }, { day: '2026-12-01' })).toBe(true);
    expect(holds('5', 5)).toBe(false);
    expect(holds(' Call ', 'Call')).toBe(true);
    expect(holds('', '')).toBe(true);
  });
});
