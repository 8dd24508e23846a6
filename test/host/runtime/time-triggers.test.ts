/** Time-driven triggers on a clock that can be moved (platform.md 3.5 to 3.8). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFiring, nextFiring } from '../../../host/runtime/schedule';
import { hostWith } from './inline-host';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const code = `
  function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function daily() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(9).inTimezone('Asia/Seoul').create(); }
  function weekly() { ScriptApp.newTrigger('tick').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create(); }
  function once() { ScriptApp.newTrigger('tick').timeBased().after(60000).create(); }
  function minutes() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
  function tick(e) { console.log(JSON.stringify(e)); }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())]); }
  function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function uid() { return ScriptApp.getProjectTriggers()[0].getUniqueId(); }
  function chain() { ScriptApp.newTrigger('makesOne').timeBased().after(1000).create(); }
  function makesOne() { ScriptApp.newTrigger('tick').timeBased().after(1000).create(); }
  function who() { console.log(Session.getEffectiveUser().getEmail()); }
  function whoHourly() { ScriptApp.newTrigger('who').timeBased().everyHours(1).create(); }
  function alone() { ScriptApp.newTrigger('look').timeBased().everyHours(1).create(); }
  function look() { console.log(SpreadsheetApp.getActiveSpreadsheet() === null); SpreadsheetApp.getUi(); }
  function badZone() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).inTimezone('Mars/Base').create(); }
  function badHour() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).atHour(9).create(); }
`;

test('an hourly trigger fires once in each hour, at the same minute', () => {
  const host = hostWith(code);
  host.run('hourly');
  const ran = host.advance('2026-11-20T17:00:00Z');
  expect(ran).toHaveLength(5);
  const starts = ran.map((execution) => execution.startedAt);
  expect(starts.slice(1).map((start, index) => start - (starts[index] ?? 0))).toEqual([
    HOUR,
    HOUR,
    HOUR,
    HOUR,
  ]);
});

test('"at 9" means some fixed minute between 9 and 10 in its zone', () => {
  const host = hostWith(code);
  host.run('daily');
  const ran = host.advance('2026-11-25T00:00:00Z');
  expect(ran.map((execution) => new Date(execution.startedAt).getUTCHours())).toEqual([0, 0, 0, 0]);
});

test('a weekday trigger fires on that day', () => {
  const host = hostWith(code);
  host.run('weekly');
  const days = host
    .advance('2026-12-20T00:00:00Z')
    .map((execution) => new Date(execution.startedAt).getUTCDay());
  expect(days).toEqual([1, 1, 1, 1]);
});

test('after() fires once and is gone', () => {
  const host = hostWith(code);
  host.run('once');
  expect(host.advance('2026-11-20T14:00:00Z')).toHaveLength(1);
  expect(host.triggers()).toEqual([]);
});

test('the event has the moment in UTC, its trigger, and no source', () => {
  const host = hostWith(code);
  host.run('once');
  const uid = host.run('uid');
  const [ran] = host.advance('2026-11-20T14:00:00Z');
  expect(JSON.parse(ran?.logs[0]?.text ?? '')).toEqual({
    authMode: 'FULL',
    year: 2026,
    month: 11,
    'day-of-month': 20,
    'day-of-week': 5,
    'week-of-year': 47,
    hour: 12,
    minute: 1,
    second: 0,
    timezone: 'UTC',
    triggerUid: uid,
  });
});

test('triggers run as the account that made them, and others do not see them', () => {
  const host = hostWith(code, { user: { email: 'ann@example.com' } });
  host.run('whoHourly');
  host.actAs({ email: 'bob@example.com' });
  expect(host.run('list')).toEqual([]);
  expect(host.advance('2026-11-20T13:00:00Z')[0]?.logs[0]?.text).toBe('ann@example.com');
});

test('there is no user interface in a time-driven run (5.9)', () => {
  const host = hostWith(code);
  host.run('alone');
  const [ran] = host.advance('2026-11-20T13:00:00Z');
  expect(ran?.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
});

test('a bound script has its document, a published add-on has none (3.8)', () => {
  const inDocument = (installation: 'bound' | 'add-on') => {
    const host = hostWith(code, { installation });
    host.run('alone');
    return host.advance('2026-11-20T13:00:00Z')[0]?.logs[0]?.text;
  };
  expect([inDocument('bound'), inDocument('add-on')]).toEqual(['false', 'true']);
});

test('a trigger made inside a trigger is born disabled', () => {
  const host = hostWith(code);
  host.run('chain');
  expect(host.advance('2026-11-20T14:00:00Z').map((execution) => execution.functionName)).toEqual([
    'makesOne',
  ]);
});

describe('limits (2.2, 3.6)', () => {
  test('twenty triggers for one user', () => {
    const host = hostWith(code);
    for (let count = 0; count < 20; count++) host.run('hourly');
    expect(() => host.run('hourly')).toThrow('This script has too many triggers.');
    host.actAs({ email: 'bob@example.com' });
    expect(() => host.run('hourly')).not.toThrow();
  });

  test('an add-on has one of each type, hourly at most', () => {
    const host = hostWith(code, { installation: 'add-on' });
    expect(() => host.run('minutes')).toThrow('at most once per hour');
    host.run('hourly');
    expect(() => host.run('daily')).toThrow('This add-on has created too many time-based triggers');
  });

  test.each(['badZone', 'badHour'])('%s is refused', (name) => {
    expect(() => hostWith(code).run(name)).toThrow();
  });
});

describe('delivery that goes wrong (3.7, 12.6)', () => {
  test('late, doubled and missed runs can be played', () => {
    const late = hostWith(code);
    late.run('once');
    const [ran] = late.advance('2026-11-20T14:00:00Z', { late: 600_000 });
    expect(new Date(ran?.startedAt ?? 0).toISOString()).toBe('2026-11-20T12:11:00.000Z');

    const doubled = hostWith(code);
    doubled.run('once');
    expect(doubled.advance('2026-11-20T14:00:00Z', { doubled: true })).toHaveLength(2);

    const missed = hostWith(code);
    missed.run('hourly');
    expect(missed.advance('2026-11-20T14:00:00Z', { missed: true })).toEqual([]);
    expect(missed.advance('2026-11-20T15:00:00Z')).toHaveLength(1);
  });

  test('a disabled trigger stays in the list and does not fire', () => {
    const host = hostWith(code);
    host.run('hourly');
    host.machine.triggers.setDisabled(host.triggers()[0]?.id ?? '', true);
    expect(host.advance('2026-11-20T20:00:00Z')).toEqual([]);
    expect(host.run('list')).toEqual([['tick', 'CLOCK']]);
  });
});

test('deleting ends a trigger', () => {
  const host = hostWith(code);
  host.run('hourly');
  host.run('clear');
  expect(host.advance('2026-11-21T12:00:00Z')).toEqual([]);
});

test('a daily schedule keeps its wall-clock time across a change to summer time', () => {
  const schedule = { kind: 'days', every: 1, hour: 9, minute: null, zone: 'America/New_York' } as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (day, chance) => {
        const first = firstFiring(schedule, Date.UTC(2026, 0, 1) + day * DAY, () => chance);
        const next = first === null ? null : nextFiring(schedule, first);
        const clock = (instant: number | null) =>
          new Date(instant ?? 0).toLocaleTimeString('en-GB', { timeZone: 'America/New_York' });
        expect(clock(next)).toBe(clock(first));
        expect(clock(first).slice(0, 2)).toBe('09');
      },
    ),
  );
});
