/** What a person's edits set off (platform.md 3.2, 3.3, 3.4, 5.4, 5.5). */

import { describe, expect, test } from 'vitest';
import type { Typed } from '../../../host/runtime/edits';
import { hostWith } from './inline-host';

const REPORT = `function onEdit(e) {
  console.log(JSON.stringify({ at: e.range.getA1Notation(), value: e.value, oldValue: e.oldValue,
    has: ['value' in e, 'oldValue' in e] }));
}`;

function report(before: Typed, typed: Typed, place = 'B2'): unknown {
  const host = hostWith(REPORT);
  host.edit('Sheet1', 'B2', before);
  const { executions } = host.edit('Sheet1', place, typed);
  return JSON.parse(executions[0]?.logs[0]?.text ?? 'null');
}

describe('value and oldValue (3.3)', () => {
  test('typing into an empty cell gives the value only', () => {
    expect(report(null, 'won')).toEqual({ at: 'B2', value: 'won', has: [true, false] });
  });

  test('typing over a value gives both', () => {
    expect(report('open', 'won')).toEqual({ at: 'B2', value: 'won', oldValue: 'open', has: [true, true] });
  });

  test('clearing one cell gives the old value only', () => {
    expect(report('open', null)).toEqual({ at: 'B2', oldValue: 'open', has: [false, true] });
  });

  test('a paste over several cells gives neither', () => {
    expect(report('open', [['a', 'b']])).toEqual({ at: 'B2:C2', has: [false, false] });
  });

  test('clearing several cells gives neither', () => {
    expect(report('open', null, 'B2:C3')).toEqual({ at: 'B2:C3', has: [false, false] });
  });

  test('pasting one cell gives no value', () => {
    expect(report(null, [['a']])).toEqual({ at: 'B2', has: [false, false] });
  });

  test('numbers and dates are the stored form as text', () => {
    expect(report('50%', '2023-03-15')).toMatchObject({ value: '45000', oldValue: '0.5' });
  });
});

test('a date entered as a date shows as one, in the document’s zone', () => {
  const host = hostWith('', { timeZone: 'Asia/Seoul' });
  host.edit('Sheet1', 'A1', new Date('2026-01-04T15:00:00Z'));
  expect(host.sheet('Sheet1').values()).toEqual([[new Date('2026-01-04T15:00:00Z')]]);
});

test('the range shows its corners as plain numbers, without a service call', () => {
  const host = hostWith(`function onEdit(e) {
    const { rowStart, rowEnd, columnStart, columnEnd } = e.range;
    console.log(JSON.stringify([rowStart, rowEnd, columnStart, columnEnd]));
  }`);
  const { executions } = host.edit('Sheet1', 'B2:D3', null);
  expect(executions[0]?.logs[0]?.text).toBe('[2,3,2,4]');
  expect(host.calls.filter((call) => call.service === 'Range')).toEqual([]);
});

test('what a script writes fires no trigger (3.2)', () => {
  const host = hostWith(
    `${REPORT} function f() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
  );
  host.run('f');
  expect(host.executions.map((execution) => execution.functionName)).toEqual(['f']);
});

test('a failing onEdit does not undo the edit', () => {
  const host = hostWith('function onEdit() { throw new Error("broken"); }');
  const { accepted, executions } = host.edit('Sheet1', 'A1', 'x');
  expect(accepted).toBe(true);
  expect(executions[0]?.error?.message).toBe('broken');
  expect(host.sheet('Sheet1').values()).toEqual([['x']]);
});

test('while one onEdit runs two edits wait and later ones are dropped (3.2)', () => {
  let typing = true;
  const host = hostWith(`function onEdit(e) { e.range.getSheet(); console.log(e.range.getA1Notation()); }`, {
    onCall: () => {
      if (!typing) return;
      typing = false;
      for (const place of ['A2', 'A3', 'A4', 'A5']) host.edit('Sheet1', place, 'x');
    },
  });
  const { executions } = host.edit('Sheet1', 'A1', 'x');
  expect(executions.map((execution) => execution.logs[0]?.text)).toEqual(['A1', 'A2', 'A3']);
  expect(host.droppedEdits).toBe(2);
  expect(host.sheet('Sheet1').values()).toHaveLength(5);
});

describe('installable edit and change triggers (3.4, 3.5)', () => {
  const code = `
    function setUp() {
      const ss = SpreadsheetApp.getActive();
      ScriptApp.newTrigger('edited').forSpreadsheet(ss).onEdit().create();
      ScriptApp.newTrigger('changed').forSpreadsheet(ss).onChange().create();
    }
    function edited(e) { console.log(Session.getEffectiveUser().getEmail(), String(e.authMode), e.triggerUid.length > 0); }
    function changed(e) { console.log(e.changeType, 'range' in e); }`;

  test('run as the account that made them, whoever edits', () => {
    const host = hostWith(code, { user: { email: 'ann@example.com' }, editors: ['bob@example.com'] });
    host.run('setUp');
    host.actAs({ email: 'bob@example.com' });
    const { executions } = host.edit('Sheet1', 'A1', 'x');
    expect(executions.map((execution) => execution.logs[0]?.text)).toEqual([
      'ann@example.com FULL true',
      'EDIT false',
    ]);
  });

  test('other changes fire onChange only', () => {
    const host = hostWith(code);
    host.run('setUp');
    host.change('INSERT_ROW', (workbook) => workbook.sheets[0]?.insertRows(1, 1));
    expect(host.executions.at(-1)?.logs[0]?.text).toBe('INSERT_ROW false');
  });

  test('an installable trigger on onEdit runs it twice for each edit (3.3)', () => {
    const host = hostWith(`${REPORT} function setUp() {
      ScriptApp.newTrigger('onEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`);
    host.run('setUp');
    expect(host.edit('Sheet1', 'A1', 'x').executions).toHaveLength(2);
  });
});

describe('what Sheets refuses', () => {
  const code = `function setUp() {
    const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
    range.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['won', 'lost'])
      .setAllowInvalid(false).build());
  } ${REPORT}`;

  test('typing against a rejecting rule changes nothing and sets off nothing (5.4)', () => {
    const host = hostWith(code);
    host.run('setUp');
    const refused = host.edit('Sheet1', 'A1', 'maybe');
    expect(refused).toMatchObject({ accepted: false, executions: [] });
    expect(refused.message).toContain('The data you entered in cell A1 violates the data validation rules');
    expect(host.sheet('Sheet1').values('A1')).toEqual([['']]);
  });

  test('a paste slips past the rule', () => {
    const host = hostWith(code);
    host.run('setUp');
    expect(host.edit('Sheet1', 'A1', [['maybe'], ['won']]).accepted).toBe(true);
  });

  test('a protected cell cannot be edited by others (5.5)', () => {
    const host = hostWith(
      `function protect() { SpreadsheetApp.getActiveSheet().getRange('A1').protect().removeEditor('bob@example.com'); }`,
      { editors: ['bob@example.com'] },
    );
    host.run('protect');
    host.actAs({ email: 'bob@example.com' });
    expect(host.edit('Sheet1', 'A1', 'x').message).toContain('You are trying to edit a protected cell');
    expect(host.edit('Sheet1', 'B1', 'x').accepted).toBe(true);
  });
});

test('a paste beyond the edge makes the grid grow', () => {
  const host = hostWith('');
  host.edit('Sheet1', 'A1000', [['a'], ['b']]);
  expect(host.sheet('Sheet1').sheet.maxRows).toBe(1001);
});
