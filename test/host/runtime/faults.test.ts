/** Faults injected around service calls, and the log of calls (platform.md 5.13, 12.8). */

import { describe, expect, test } from 'vitest';
import { transientFaults } from '../../../host/errors';
import type { ServiceCall } from '../../../host/runtime/execution';
import { hostWith, SHEET } from './inline-host';

const WRITES = `function f() {
  ${SHEET}
  try { sheet.getRange('A1').setValue('x'); } catch (error) { return error.name + ': ' + error.message; }
}`;

function failAt(method: string, fault: () => Error): (call: ServiceCall) => void {
  return (call) => {
    if (call.method === method) throw fault();
  };
}

describe('a call that fails', () => {
  test('before its effect leaves the document as it was', () => {
    const host = hostWith(WRITES, { onCall: failAt('setValue', () => transientFaults.failed('doc-1')) });
    expect(host.run('f')).toBe(
      'Exception: Service Spreadsheets failed while accessing document with id doc-1.',
    );
    expect(host.sheet('Sheet1').values()).toEqual([['']]);
  });

  test('after its effect has changed the document all the same', () => {
    const host = hostWith(WRITES, { afterCall: failAt('setValue', () => transientFaults.timedOut('doc-1')) });
    expect(host.run('f')).toContain('Service Spreadsheets timed out while accessing document with id doc-1.');
    expect(host.sheet('Sheet1').values()).toEqual([['x']]);
  });

  test('may carry a text of its own', () => {
    const host = hostWith(WRITES, { onCall: failAt('setValue', () => new Error('Out of paper')) });
    expect(host.run('f')).toBe('Exception: Out of paper');
  });

  test('speaks the user’s language', () => {
    const host = hostWith(WRITES, {
      user: { locale: 'ko' },
      onCall: failAt('setValue', () => transientFaults.serviceError()),
    });
    expect(host.run('f')).toBe('Exception: 서비스 오류: 스프레드시트');
  });
});

test('somebody may type while a script runs', () => {
  const host = hostWith(
    `function f() { ${SHEET} sheet.getRange('A1').setValue('script'); return sheet.getRange('B1').getValue(); }`,
    {
      onCall: (call) => {
        if (call.method === 'setValue') host.edit('Sheet1', 'B1', 'person');
      },
    },
  );
  expect(host.run('f')).toBe('person');
});

describe('the call log', () => {
  test('names class, method, kind and cells', () => {
    const host = hostWith(`function f() {
      ${SHEET}
      const range = sheet.getRange(1, 1, 3, 2);
      range.getValues();
      range.setBackground('red');
      sheet.getRange('A5').setValue(1);
      sheet.getLastRow();
      MailApp.sendEmail('a@b.co', 's', 'b');
    }`);
    host.run('f');
    expect(host.calls.map((call) => [`${call.service}.${call.method}`, call.kind, call.cells])).toEqual([
      ['SpreadsheetApp.getActiveSpreadsheet', 'other', 0],
      ['Spreadsheet.getSheets', 'other', 0],
      ['Sheet.getRange', 'other', 0],
      ['Range.getValues', 'read', 6],
      ['Range.setBackground', 'write', 6],
      ['Sheet.getRange', 'other', 0],
      ['Range.setValue', 'write', 1],
      ['Sheet.getLastRow', 'read', 0],
      ['MailApp.sendEmail', 'send', 0],
    ]);
  });

  test('a range list that takes one value is one write of all its cells', () => {
    const host = hostWith(
      `function f() { ${SHEET} sheet.getRangeList(['A1', 'B2:B4', 'D9']).setValue('won'); }`,
    );
    host.run('f');
    expect(host.calls.filter((call) => call.kind === 'write')).toEqual([
      { service: 'RangeList', method: 'setValue', kind: 'write', cells: 5 },
    ]);
    expect(host.sheet('Sheet1').values('B2:B4')).toEqual([['won'], ['won'], ['won']]);
  });
});
