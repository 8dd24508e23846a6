/** Utilities and Session (platform.md 1.1, 5.2, 7.4). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TimeZone } from '../../../host/runtime/zone';
import { formatInstant, parseInstant } from '../../../host/services/date-format';
import { evaluate, hostWith, outcome } from '../runtime/inline-host';

describe('formatDate uses Java’s letters', () => {
  test.each([
    ['yyyy-MM-dd', '2026-01-05'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-01-05T07:08:09.012+09:00'],
    ['d MMM yy', '5 Jan 26'],
    ['EEEE, MMMM d', 'Monday, January 5'],
    ['EEE u', 'Mon 1'],
    ['h:mm a', '7:08 AM'],
    ['D w', '5 2'],
    ["h 'o''clock'", "7 o'clock"],
    ['yyyy. M. d.', '2026. 1. 5.'],
    ['Z', '+0900'],
  ])('%s', (pattern, expected) => {
    const body = `return Utilities.formatDate(new Date('2026-01-04T22:08:09.012Z'), 'Asia/Seoul', ${JSON.stringify(pattern)});`;
    expect(evaluate(body)).toBe(expected);
  });

  test('an unknown letter is refused', () => {
    expect(outcome("Utilities.formatDate(new Date(), 'UTC', 'yyyy-bb');")).toBe(
      'Exception: Invalid argument: yyyy-bb',
    );
  });

  test('what is no date is refused', () => {
    expect(outcome("Utilities.formatDate('2026-01-01', 'UTC', 'yyyy');")).toContain('(String,String,String)');
  });
});

describe('parseDate', () => {
  test('reads in the given zone', () => {
    expect(
      evaluate("return Utilities.parseDate('2026-07-01', 'America/New_York', 'yyyy-MM-dd').toISOString();"),
    ).toBe('2026-07-01T04:00:00.000Z');
  });

  test('rubbish is an exception', () => {
    expect(outcome("Utilities.parseDate('soon', 'UTC', 'yyyy-MM-dd');")).toBe(
      'Exception: Unparseable date: "soon"',
    );
  });

  test('what was formatted is read back', () => {
    const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Asia/Kolkata');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 2_000_000_000 }), (name, seconds) => {
        const zone = TimeZone.named(name);
        const pattern = 'yyyy-MM-dd HH:mm:ss';
        const written = formatInstant(seconds * 1000, zone, pattern) ?? '';
        const read = parseInstant(written, zone, pattern) ?? Number.NaN;
        expect(formatInstant(read, zone, pattern)).toBe(written);
      }),
    );
  });
});

describe('bytes are signed (1.1)', () => {
  test('of a blob', () => {
    expect(evaluate("return Utilities.newBlob('é').getBytes();")).toEqual([-61, -87]);
  });

  test('base64 goes both ways', () => {
    const body = `const code = Utilities.base64Encode('한글');
      return [code, Utilities.newBlob(Utilities.base64Decode(code)).getDataAsString()];`;
    expect(evaluate(body)).toEqual([Buffer.from('한글').toString('base64'), '한글']);
  });

  test('of a digest', () => {
    const body = `return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 4);`;
    expect(evaluate(body)).toEqual([12, -63, 117, -71]);
  });
});

test('formatString takes %s, %d and %f but no %j', () => {
  const body = `return Utilities.formatString('%s has %d of %.2f, %05d %j', 'Ann', 3, 1.005, 42);`;
  expect(evaluate(body)).toBe('Ann has 3 of 1.00, 00042 %j');
});

test('identifiers are different from each other and the same for the same seed', () => {
  const body = 'return [Utilities.getUuid(), Utilities.getUuid()];';
  const [first, second] = [evaluate(body), evaluate(body)];
  expect(first).toEqual(second);
  expect(new Set(Array.isArray(first) ? first : []).size).toBe(2);
  expect(String(first)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});

test('sleeping for more than five minutes is refused', () => {
  expect(outcome('Utilities.sleep(300001);')).toBe('Exception: Invalid argument: 300001');
});

describe('Session (7.4)', () => {
  test('names the person, the language and the script’s zone', () => {
    const body = `return [Session.getActiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()];`;
    const options = {
      user: { email: 'ann@example.com', locale: 'ko' },
      bundle: { code: '', manifest: { timeZone: 'Asia/Seoul' } },
    };
    expect(evaluate(body, options)).toEqual(['ann@example.com', 'ko', 'Asia/Seoul']);
  });

  test('may hide the address by policy', () => {
    const body = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];`;
    expect(evaluate(body, { hidesEmail: true })).toEqual(['', 'me@example.com']);
  });

  test('needs a scope for the address', () => {
    const host = hostWith('function f() { Session.getActiveUser(); }', {
      bundle: { code: '', manifest: { oauthScopes: [] } },
    });
    expect(() => host.run('f')).toThrow(
      'Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });
});

test('Logger and console write to the execution log', () => {
  const host = hostWith(
    `function f() { console.log('a', 1, { b: 2 }); console.warn('%s!', 'careful'); Logger.log('x'); }`,
  );
  host.run('f');
  expect(host.executions.at(-1)?.logs.map((line) => [line.level, line.text])).toEqual([
    ['info', 'a 1 { b: 2 }'],
    ['warning', 'careful!'],
    ['info', 'x'],
  ]);
});

test('a service object is logged by its name', () => {
  const host = hostWith(`function f(){ const sheet = SpreadsheetApp.getActiveSheet();
    console.log(sheet, { range: sheet.getRange('A1'), clip: SpreadsheetApp.WrapStrategy.CLIP }); }`);
  host.run('f');
  expect(host.executions.at(-1)?.logs[0]?.text).toBe("Sheet { range: 'Range', clip: 'CLIP' }");
});
