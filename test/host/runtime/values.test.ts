/** Values and errors that cross between services and scripts (platform.md 1.6). */

import { describe, expect, test } from 'vitest';
import { evaluate, hostWith, outcome, SHEET } from './inline-host';

describe('values from services belong to the script', () => {
  test('dates, lists and objects are instances of its own constructors', () => {
    const body = `${SHEET}
      sheet.getRange('A1').setValue(new Date(0));
      const rows = sheet.getRange('A1').getValues();
      const all = PropertiesService.getScriptProperties().getProperties();
      return [rows[0][0] instanceof Date, rows instanceof Array, rows[0] instanceof Array, all instanceof Object];`;
    expect(evaluate(body)).toEqual([true, true, true, true]);
  });

  test('an exception is an Error named Exception', () => {
    const body = `${SHEET} try { sheet.getRange(0, 1); } catch (e) { return [e instanceof Error, e.name, String(e)]; }`;
    const text = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(evaluate(body)).toEqual([true, 'Exception', `Exception: ${text}`]);
  });
});

test('wrong argument types are listed in the signature error', () => {
  expect(outcome(`${SHEET} sheet.getRange('A1').setValues('x');`)).toBe(
    "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  );
});

test('a plain object shows as (class)', () => {
  expect(outcome(`${SHEET} sheet.getRange({});`)).toBe(
    "Exception: The parameters ((class)) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  );
});

test('undefined behaves like null: setValue clears', () => {
  const body = `${SHEET} const a = sheet.getRange('A1'); a.setValue(1); a.setValue(undefined); return a.getValue();`;
  expect(evaluate(body)).toBe('');
});

test('an enum prints, compares and serialises by name', () => {
  const body = `const clip = SpreadsheetApp.WrapStrategy.CLIP;
    return [String(clip), clip === SpreadsheetApp.WrapStrategy.CLIP, JSON.stringify({ clip: clip })];`;
  expect(evaluate(body)).toEqual(['CLIP', true, '{"clip":"CLIP"}']);
});

test('a method that the host does not have throws with its name', () => {
  expect(outcome(`${SHEET} sheet.insertSlicer();`)).toBe('TypeError: Sheet.insertSlicer is not a function');
  expect(outcome('SpreadsheetApp.getEverything();')).toBe(
    'TypeError: SpreadsheetApp.getEverything is not a function',
  );
});

test('a service that the host does not have is not defined', () => {
  expect(outcome('UrlFetchApp.fetch("");')).toBe('ReferenceError: UrlFetchApp is not defined');
});

test('an uncaught error reaches the caller with name, message and place', () => {
  const host = hostWith('function f() {\n  throw new RangeError("too far");\n}');
  try {
    host.run('f');
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far', functionName: 'f' });
    expect(String(Reflect.get(Object(error), 'scriptStack'))).toBe(
      'RangeError: too far\n    at f (Code:2:9)',
    );
  }
});

test('the stack of an exception shows the script’s lines only (1.6)', () => {
  const host = hostWith(`function f() {
    try { g(); } catch (error) { return error.stack; }
  }
  function g() { SpreadsheetApp.getActiveSheet().getRange('?'); }`);
  expect(host.run('f')).toMatch(
    /^Exception: Range not found\n {4}at g \(Code:4:\d+\)\n {4}at f \(Code:2:\d+\)$/,
  );
});

describe('error texts follow the user’s language (12.10)', () => {
  test('Korean users get Korean texts', () => {
    const body = `${SHEET} sheet.getRange(1, 1, 0, 1);`;
    expect(outcome(body, { user: { locale: 'ko' } })).toBe('Exception: 범위의 행 수는 1 이상이어야 합니다.');
  });

  test('a text without a translation stays English', () => {
    const body = `${SHEET} sheet.getRange('A1:B2').addDeveloperMetadata('k');`;
    expect(outcome(body, { user: { locale: 'ko' } })).toMatch(
      /^Exception: Adding developer metadata to arbitrary/,
    );
  });
});
