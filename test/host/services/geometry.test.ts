/** Sizes, edges and places (platform.md 5.3). */

import { describe, expect, test } from 'vitest';
import { evaluate, outcome, SHEET } from '../runtime/inline-host';

const failure = (body: string) => outcome(SHEET + body);

describe('data of another size than the range', () => {
  test('rows', () => {
    expect(failure(`sheet.getRange('A1:A3').setValues([[1], [2]]);`)).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
  });

  test('columns, in any row', () => {
    const text =
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.';
    expect(failure(`sheet.getRange('A1:B1').setValues([[1]]);`)).toBe(text);
    expect(failure(`sheet.getRange('A1:B2').setBackgrounds([['red', 'red'], ['red']]);`)).toBe(text);
  });
});

describe('impossible ranges', () => {
  test.each([
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ["sheet.getRange('A1').offset(0, 0, 0)", 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(0, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('Nowhere!A1')", 'Range not found'],
    ["sheet.getRange('not a range')", 'Range not found'],
    ["sheet.getRange('A1').getCell(2, 1)", 'Cell reference out of range'],
  ])('%s', (call, text) => {
    expect(failure(`${call};`)).toBe(`Exception: ${text}`);
  });
});

test('an empty sheet has no last row, and A1 as its data', () => {
  const body = `${SHEET} return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(),
    sheet.getDataRange().getValues()];`;
  expect(evaluate(body)).toEqual([0, 0, 'A1', [['']]]);
});

test('checkboxes are content: the last row goes past them', () => {
  const body = `${SHEET} sheet.getRange('A1').setValue('x'); sheet.getRange('B1:B50').insertCheckboxes();
    sheet.appendRow(['y']); return [sheet.getLastRow(), sheet.getRange('A51').getValue()];`;
  expect(evaluate(body)).toEqual([51, 'y']);
});

test('validations and formats alone are no content', () => {
  const body = `${SHEET} sheet.getRange('A1').setValue('x');
    sheet.getRange('A2:A90').setBackground('red').setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInList(['a']).build());
    return sheet.getLastRow();`;
  expect(evaluate(body)).toBe(1);
});

test('appendRow reads texts as typed and makes a full grid grow', () => {
  const body = `${SHEET} sheet.getRange('A1000').setValue('end'); sheet.appendRow(['=1+1']);
    return [sheet.getMaxRows(), sheet.getRange('A1001').getValue()];`;
  expect(evaluate(body)).toEqual([1001, 2]);
});

describe('tabs', () => {
  test('keep their id when they are renamed, and stand in tab order', () => {
    const body = `${SHEET} const id = sheet.getSheetId(); sheet.setName('Deals'); ss.insertSheet('First', 0);
      return [sheet.getSheetId() === id, ss.getSheets().map((s) => s.getName()), sheet.getIndex(),
        ss.getSheetByName('deals'), ss.getSheetByName('Nope')];`;
    expect(evaluate(body)).toEqual([true, ['First', 'Deals'], 2, null, null]);
  });

  test.each([
    [
      "ss.insertSheet('Sheet1');",
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    ['ss.deleteSheet(sheet);', "You can't remove all the sheets in a document."],
    ['sheet.hideSheet();', "You can't hide all the sheets in a document."],
  ])('%s is refused', (call, text) => {
    expect(failure(call)).toBe(`Exception: ${text}`);
  });

  test('a deleted sheet, and a range of it, are of no use any more', () => {
    const gone = `const extra = ss.insertSheet('Extra'); const cell = extra.getRange('A1'); ss.deleteSheet(extra);`;
    expect(failure(`${gone} cell.setValue(1);`)).toBe('Exception: Sheet not found');
    expect(failure(`${gone} extra.getLastRow();`)).toBe('Exception: Sheet not found');
  });

  test('one hidden sheet is no tab to come back to', () => {
    const body = `${SHEET} const extra = ss.insertSheet('Extra').hideSheet(); return [extra.isSheetHidden(),
      extra.showSheet().isSheetHidden()];`;
    expect(evaluate(body)).toEqual([true, false]);
  });
});

describe('rows and columns', () => {
  test.each([
    ['sheet.deleteRows(999, 5);', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1, 1000);', 'Sorry, it is not possible to delete all non-frozen rows.'],
    [
      'sheet.setFrozenRows(1); sheet.deleteRows(2, 999);',
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    ['sheet.insertColumnsAfter(99, 1);', 'Those columns are out of bounds.'],
    [
      'sheet.insertRowsAfter(1, 400000);',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('%s is refused', (call, text) => {
    expect(failure(call)).toBe(`Exception: ${text}`);
  });

  test('content moves with inserted and deleted rows', () => {
    const body = `${SHEET} sheet.getRange('A1:A3').setValues([[1], [2], [3]]); sheet.insertRowBefore(2);
      sheet.deleteRow(1); return sheet.getRange('A1:A3').getValues();`;
    expect(evaluate(body)).toEqual([[''], [2], [3]]);
  });
});

test('sorting takes sheet column numbers and moves whole rows', () => {
  const body = `${SHEET} sheet.getRange('B1:C3').setValues([['b', 2], ['a', 1], ['c', 3]]);
    const range = sheet.getRange('B1:C3'); range.sort({ column: 3, ascending: false }); const first = range.getValues();
    range.sort(2); return [first, range.getValues()];`;
  expect(evaluate(body)).toEqual([
    [
      ['c', 3],
      ['b', 2],
      ['a', 1],
    ],
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  ]);
});

test('hidden rows are still read and written', () => {
  const body = `${SHEET} sheet.getRange('A1:A2').setValues([[1], [2]]); sheet.hideRows(2);
    sheet.getRange('A1:A2').setValues([[3], [4]]); return sheet.getRange('A1:A2').getValues();`;
  expect(evaluate(body)).toEqual([[3], [4]]);
});
