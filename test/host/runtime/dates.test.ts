/** Clock and zones inside a script (platform.md 5.2): the script's zone, never the computer's. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TimeZone } from '../../../host/runtime/zone';
import { evaluate, hostWith } from './inline-host';

function inZone(timeZone: string, body: string): unknown {
  return evaluate(body, { bundle: { code: '', manifest: { timeZone } } });
}

test('the present is the host’s clock', () => {
  const host = hostWith('function f() { return [Date.now(), new Date().getTime(), Date().slice(0, 15)]; }');
  const now = Date.parse('2026-11-20T12:00:00Z');
  expect(host.run('f')).toEqual([now, now, 'Fri Nov 20 2026']);
  host.advance('2027-01-01T00:00:00Z');
  expect(host.run('f')).toEqual([Date.parse('2027-01-01'), Date.parse('2027-01-01'), 'Fri Jan 01 2027']);
});

describe('local time is the script’s zone', () => {
  test('construction from parts', () => {
    expect(inZone('Asia/Seoul', 'return new Date(2026, 0, 5, 9).toISOString();')).toBe(
      '2026-01-05T00:00:00.000Z',
    );
  });

  test('getters and setters', () => {
    const body = `const d = new Date('2026-01-04T16:00:00Z'); const day = d.getDate();
      d.setHours(0, 0, 0, 0); return [day, d.getDay(), d.getTimezoneOffset(), d.toISOString()];`;
    expect(inZone('Asia/Seoul', body)).toEqual([5, 1, -540, '2026-01-04T15:00:00.000Z']);
  });

  test('texts without an offset are local, bare days are UTC', () => {
    const body = `return [new Date('2026-01-05T10:00:00'), new Date('Jan 5, 2026'), new Date('2026-01-05')]
      .map((d) => d.toISOString());`;
    expect(inZone('Asia/Kolkata', body)).toEqual([
      '2026-01-05T04:30:00.000Z',
      '2026-01-04T18:30:00.000Z',
      '2026-01-05T00:00:00.000Z',
    ]);
  });

  test('toString and toLocaleString', () => {
    const body = `const d = new Date('2026-07-01T00:00:00Z'); return [d.toString(), d.toLocaleDateString('en-US')];`;
    expect(inZone('America/New_York', body)).toEqual([
      'Tue Jun 30 2026 20:00:00 GMT-0400 (Eastern Daylight Time)',
      '6/30/2026',
    ]);
  });

  test('Intl shows it too, unless another zone is given', () => {
    const body = `const d = new Date('2026-01-04T16:00:00Z'); const day = (o) => new Intl.DateTimeFormat('en-US', o).format(d);
      return [day(), day({ timeZone: 'UTC' })];`;
    expect(inZone('Asia/Seoul', body)).toEqual(['1/5/2026', '1/4/2026']);
  });

  test('copying and subtracting dates keeps the instant', () => {
    const body = `const d = new Date(2026, 2, 1); return [new Date(d) - d, new Date(+d).getMonth(), d instanceof Date,
      d.constructor === Date];`;
    expect(inZone('Pacific/Auckland', body)).toEqual([0, 2, true, true]);
  });
});

describe('zone arithmetic', () => {
  const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC');
  const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2060, 0, 1) });

  test('the wall clock agrees with Intl at every instant', () => {
    fc.assert(
      fc.property(zones, instants, (name, instant) => {
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: name,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(instant);
        const wall = new Date(TimeZone.named(name).wallClock(instant)).toISOString();
        expect(wall.slice(0, 19).replace('T', ' ')).toBe(shown);
      }),
    );
  });

  test('a serial and back is the same instant outside the repeated hour', () => {
    fc.assert(
      fc.property(zones, instants, (name, instant) => {
        const zone = TimeZone.named(name);
        const again = zone.instantOfSerial(zone.serialOf(instant));
        const repeatedHour = 3_600_000;
        expect(again === instant || instant - again === repeatedHour).toBe(true);
      }),
    );
  });

  test('a skipped wall-clock hour moves forward', () => {
    const zone = TimeZone.named('America/New_York');
    const skipped = Date.UTC(2026, 2, 8, 2, 30);
    expect(new Date(zone.instantOf(skipped)).toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });
});
