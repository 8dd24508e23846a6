/** What a sheet holds after typing, storing and clearing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectangle, SerialDate, Workbook } from '../../../host/workbook';

function deals(locale = 'en_US') {
  const workbook = new Workbook({ locale, now: () => 46347.5 });
  return { workbook, sheet: workbook.addSheet('Deals') };
}

describe('a sheet', () => {
  it('reads typed text and shows it again', () => {
    const { sheet } = deals();
    sheet.enterAll(1, 1, [['Deal', '$1,000', '50%', '1/5/2026', 'TRUE', null, "'=1"]]);
    expect(sheet.values(rectangle(1, 1, 1, 7))).toEqual([['Deal', 1000, 0.5, 46027, true, null, '=1']]);
    expect(sheet.displays(rectangle(1, 1, 1, 7))).toEqual([
      ['Deal', '$1,000', '50%', '1/5/2026', 'TRUE', '', '=1'],
    ]);
    expect(sheet.typedValues(rectangle(1, 4, 1, 1))).toEqual([[new SerialDate(46027)]]);
  });

  it('keeps a number format that somebody chose', () => {
    const { sheet } = deals();
    sheet.setStyle(rectangle(1, 1), { numberFormat: '0.0' });
    sheet.enter(1, 1, '50%');
    expect(sheet.display(1, 1)).toBe('0.5');
  });

  it('gives a script date the default date format of the locale', () => {
    const { sheet } = deals('ko_KR');
    sheet.enterAll(1, 1, [[new SerialDate(46027)]]);
    expect(sheet.display(1, 1)).toBe('2026. 1. 5');
  });

  it('counts FALSE and empty-looking formulas as content, formats and rules not', () => {
    const { sheet } = deals();
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([0, 0]);
    sheet.enter(3, 2, false);
    sheet.enter(4, 1, '=""');
    sheet.setStyle(rectangle(9, 9), { background: '#ff0000' });
    sheet.setDataValidation(rectangle(8, 1), {
      criteria: 'CHECKBOX',
      values: [],
      showDropdown: false,
      allowInvalid: false,
    });
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([4, 2]);
    sheet.enter(4, 1, '');
    expect(sheet.lastRow()).toBe(3);
  });

  it('refuses a text that is longer than a cell holds', () => {
    const { sheet } = deals();
    expect(() => sheet.enter(1, 1, 'x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(sheet.lastRow()).toBe(0);
  });

  it('offers for editing what leaves the cell as it is when typed again', () => {
    const { sheet } = deals();
    const literals = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom('007', '=1', "'a", '+x', '1/2'),
    );
    fc.assert(
      fc.property(literals, (literal) => {
        sheet.store(1, 1, [[literal]]);
        const before = sheet.contentAt(1, 1);
        sheet.enter(1, 1, sheet.editText(1, 1));
        expect(sheet.contentAt(1, 1)).toEqual(before);
      }),
    );
  });

  it('offers dates and percentages with all their digits, whatever the cell hides', () => {
    const { sheet } = deals();
    const formats = fc.constantFrom('mmm yyyy', 'M/d/yyyy', '0%', '#,##0', 'h:mm');
    const numbers = fc.oneof(
      fc.integer({ min: 2, max: 60_000 }),
      fc.constantFrom(0.07, 0.505, 0.29, 46347.5),
    );
    fc.assert(
      fc.property(formats, numbers, (numberFormat, number) => {
        sheet.setStyle(rectangle(1, 1), { numberFormat });
        sheet.store(1, 1, [[number]]);
        sheet.enter(1, 1, sheet.editText(1, 1));
        expect(sheet.value(1, 1)).toBeCloseTo(number, 4);
      }),
    );
  });

  it('sorts numbers, texts and booleans, with blanks last in both directions', () => {
    const { sheet } = deals();
    sheet.store(2, 1, [['b'], [null], [2], [true], ['A'], [10]]);
    sheet.sort(rectangle(2, 1, 6, 1), [{ column: 1, ascending: true }]);
    expect(sheet.values(rectangle(2, 1, 6, 1)).flat()).toEqual([2, 10, 'A', 'b', true, null]);
    sheet.sort(rectangle(2, 1, 6, 1), [{ column: 1, ascending: false }]);
    expect(sheet.values(rectangle(2, 1, 6, 1)).flat()).toEqual([true, 'b', 'A', 10, 2, null]);
  });

  it('sorts looks and formulas along with their rows', () => {
    const { sheet } = deals();
    sheet.enterAll(1, 1, [
      [2, '=A1*10'],
      [1, '=A2*10'],
    ]);
    sheet.setStyle(rectangle(2, 1), { background: '#00ff00' });
    sheet.sort(rectangle(1, 1, 2, 2), [{ column: 1, ascending: true }]);
    expect(sheet.values(rectangle(1, 1, 2, 2))).toEqual([
      [1, 10],
      [2, 20],
    ]);
    expect(sheet.style(1, 1).background).toBe('#00ff00');
  });

  it('lets new rows look like their neighbour', () => {
    const { sheet } = deals();
    sheet.setStyle(rectangle(2, 3), { fontWeight: 'bold' });
    sheet.insertRows(3, 2, 2);
    expect([2, 3, 4, 5].map((row) => sheet.style(row, 3).fontWeight)).toEqual([
      'bold',
      'bold',
      'bold',
      undefined,
    ]);
    expect(sheet.maxRows).toBe(1002);
  });

  it('refuses to grow past ten million cells', () => {
    const { sheet } = deals();
    expect(() => sheet.insertRows(1, 400_000)).toThrow('above the limit of 10000000 cells');
  });
});
