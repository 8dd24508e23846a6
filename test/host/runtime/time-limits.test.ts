/** The clocks of executions (platform.md 2.2, 2.6). */

import { describe, expect, test } from 'vitest';
import { hostWith, NOON, SHEET } from './inline-host';

const MINUTE = 60_000;

test('sleep moves the host’s clock', () => {
  const host = hostWith('function f() { Utilities.sleep(1500); return Date.now(); }');
  expect(host.run('f')).toBe(Date.parse(NOON) + 1500);
  expect(host.now()).toBe(Date.parse(NOON) + 1500);
});

test('each service call takes the configured time', () => {
  const host = hostWith(`function f() { ${SHEET} sheet.getName(); }`, { quotas: { call: 50 } });
  host.run('f');
  expect(host.now() - Date.parse(NOON)).toBe(host.calls.length * 50);
});

describe('an execution of more than six minutes', () => {
  const endless = `function f() {
    ${SHEET}
    try {
      for (let i = 1; ; i++) { sheet.getRange(1, 1).setValue(i); Utilities.sleep(60000); }
    } catch (error) { sheet.getRange(1, 2).setValue('caught'); }
    finally { try { sheet.getRange(1, 3).setValue('finally'); } catch (error) { } }
    return 'went on';
  }`;

  test('is killed, and cannot catch it', () => {
    const host = hostWith(endless);
    expect(() => host.run('f')).toThrow('Exceeded maximum execution time');
    expect(host.executions.at(-1)?.status).toBe('timed out');
    expect(host.now()).toBe(Date.parse(NOON) + 6 * MINUTE);
  });

  test('keeps what it wrote before, and writes nothing afterwards', () => {
    const host = hostWith(endless);
    expect(() => host.run('f')).toThrow();
    expect(host.sheet('Sheet1').values('A1:C1')).toEqual([[6, '', '']]);
  });

  test('lets its locks go', () => {
    const host =
      hostWith(`function f() { LockService.getDocumentLock().tryLock(0); for (;;) Utilities.sleep(60000); }
      function g() { return LockService.getDocumentLock().tryLock(0); }`);
    expect(() => host.run('f')).toThrow();
    expect(host.run('g')).toBe(true);
  });
});

test('a simple trigger has 30 seconds', () => {
  const host = hostWith('function onEdit() { for (;;) Utilities.sleep(1000); }');
  const { executions } = host.edit('Sheet1', 'A1', 'x');
  expect(executions).toMatchObject([
    { status: 'timed out', error: { message: 'Exceeded maximum execution time' } },
  ]);
  expect(host.now() - Date.parse(NOON)).toBe(30_000);
});
