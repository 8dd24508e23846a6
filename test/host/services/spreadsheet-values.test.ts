/** Values in and out of cells (platform.md 5.2, 2.5, 5.11). */

import { describe, expect, test } from 'vitest';
import { evaluate, outcome, SHEET } from '../runtime/inline-host';

/** Writes one value and reads value, shown text and formula. */
function stored(literal: string, options = {}): unknown {
  return evaluate(
    `${SHEET} const cell = sheet.getRange('A1'); cell.setValue(${literal});
     return [cell.getValue(), cell.getDisplayValue(), cell.getFormula()];`,
    options,
  );
}

describe('texts are read as if typed', () => {
  test.each([
    ["'=1+1'", [2, '2', '=1+1']],
    ["'50%'", [0.5, '50%', '']],
    ["'TRUE'", [true, 'TRUE', '']],
    ["'007'", [7, '7', '']],
    ["'plain'", ['plain', 'plain', '']],
    ['"\'=1+1"', ['=1+1', '=1+1', '']],
  ])('%s', (literal, expected) => {
    expect(stored(literal)).toEqual(expected);
  });

  test('a cell formatted @ keeps them literally', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1').setNumberFormat('@'); cell.setValue('=1+1');
      return [cell.getValue(), cell.getFormula()];`;
    expect(evaluate(body)).toEqual(['=1+1', '']);
  });
});

describe('dates', () => {
  test('a Date is shown in the sheet’s zone and comes back as the same instant', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd hh:mm');
      cell.setValue(new Date('2026-01-04T15:30:00Z')); return [cell.getDisplayValue(), cell.getValue().toISOString()];`;
    expect(evaluate(body, { timeZone: 'Asia/Seoul' })).toEqual([
      '2026-01-05 00:30',
      '2026-01-04T15:30:00.000Z',
    ]);
  });

  test.each(['Asia/Seoul', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'])(
    'a typed day is midnight in %s',
    (timeZone) => {
      const body = `${SHEET} const cell = sheet.getRange('A1'); cell.setValue('2026-07-01');
        return Utilities.formatDate(cell.getValue(), ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss');`;
      expect(evaluate(body, { timeZone })).toBe('2026-07-01 00:00:00');
    },
  );

  test('a time without a day is on 1899-12-30', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1').setNumberFormat('h:mm'); cell.setValue(0.5);
      return cell.getValue().toISOString();`;
    expect(evaluate(body)).toBe('1899-12-30T12:00:00.000Z');
  });
});

test('empty cells are empty texts; an error is its name; a checkbox a boolean', () => {
  const body = `${SHEET} sheet.getRange('A1').setFormula('=1/0'); sheet.getRange('C1').insertCheckboxes();
    return sheet.getRange('A1:C1').getValues();`;
  expect(evaluate(body)).toEqual([['#DIV/0!', '', false]]);
});

test('getValue of several cells is the top left one', () => {
  const body = `${SHEET} sheet.getRange('A1:B1').setValues([[1, 2]]); return sheet.getRange('A1:B1').getValue();`;
  expect(evaluate(body)).toBe(1);
});

test('null and undefined clear a cell; lists and objects become texts', () => {
  const body = `${SHEET} const range = sheet.getRange('A1:D1'); range.setValue('x');
    range.setValues([[null, undefined, [1, 2], { a: 1 }]]); return range.getValues();`;
  expect(evaluate(body)).toEqual([['', '', '1,2', '[object Object]']]);
});

test('a text of more than 50,000 characters is refused, and nothing is written', () => {
  const body = `sheet.getRange('A1:B1').setValues([['ok', 'x'.repeat(50001)]]);`;
  expect(outcome(SHEET + body)).toBe(
    'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});

describe('oddities (5.11)', () => {
  test('a note given as a number in a matrix reads as a double', () => {
    const body = `${SHEET} sheet.getRange('A1').setNotes([[25]]); sheet.getRange('A2').setNote(25);
      return sheet.getRange('A1:A2').getNotes();`;
    expect(evaluate(body)).toEqual([['25.0'], ['25']]);
  });

  test('a fresh cell wraps and overflows at once', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1'); return [String(cell.getWrapStrategy()), cell.getWrap()];`;
    expect(evaluate(body)).toEqual(['OVERFLOW', true]);
  });

  test('the default number format, and null as one', () => {
    expect(evaluate(`${SHEET} return sheet.getRange('A1').getNumberFormat();`)).toBe('0.###############');
    expect(outcome(`${SHEET} sheet.getRange('A1').setNumberFormat(null);`)).toContain('(null)');
  });

  test('a text that is no colour is ignored', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1').setBackground('#abc').setBackground('foo');
      return cell.getBackground();`;
    expect(evaluate(body)).toBe('#aabbcc');
  });

  test('an alignment set to null reads general', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1').setHorizontalAlignment('right');
      return [cell.getHorizontalAlignment(), cell.setHorizontalAlignment(null).getHorizontalAlignment()];`;
    expect(evaluate(body)).toEqual(['right', 'general']);
  });

  test('a copied formula moves its relative references', () => {
    const body = `${SHEET} sheet.getRange('A1:B2').setValues([[1, '=A1*10'], [2, '']]);
      sheet.getRange('B1').copyTo(sheet.getRange('B2')); return sheet.getRange('B2').getFormula();`;
    expect(evaluate(body)).toBe('=A2*10');
  });

  test('copies are whole multiples and are not cut to a smaller target', () => {
    const body = `${SHEET} sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('A1:A2').copyTo(sheet.getRange('C1')); sheet.getRange('A1:A2').copyTo(sheet.getRange('D1:D5'));
      return sheet.getRange('C1:D5').getValues();`;
    expect(evaluate(body)).toEqual([
      [1, 1],
      [2, 2],
      ['', 1],
      ['', 2],
      ['', ''],
    ]);
  });
});
