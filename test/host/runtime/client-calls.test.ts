/** What google.script.run lets through (platform.md 1.5, 4.3). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostWith } from './inline-host';

const host = hostWith(`
  function echo(value) { return value; }
  function kinds(list) { return list.map((item) => item === null ? 'null' : typeof item); }
  function withDate() { return { rows: [[1, new Date()]] }; }
  function withMap() { return { map: new Map() }; }
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function nothing() {}
  function hidden_() { return 1; }
  function mutate(value) { value.list.push(2); return value; }
  const bound = () => 1;
  const settings = { open: () => 1 };
  (function () { var inner = 1; })();
`);

describe('which functions a page can call (1.5)', () => {
  test.each(['hidden_', 'settings', 'inner', 'missing'])('%s is not a function', (name) => {
    expect(() => host.rpc(name)).toThrow(`google.script.run.${name} is not a function`);
  });

  test('top-level functions of any form are', () => {
    expect(host.rpc('bound')).toBe(1);
    expect(host.clientFunctions).toContain('echo');
    expect(host.clientFunctions).not.toContain('hidden_');
  });
});

describe('arguments', () => {
  test.each([
    ['a date', new Date()],
    ['a function', () => 1],
    ['a date within', { a: [new Date()] }],
    ['a map', new Map()],
  ])('%s fails the call', (_, value) => {
    expect(() => host.rpc('echo', value)).toThrow('Failed due to illegal value in property: 0');
  });

  test('a circle fails the call', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => host.rpc('echo', circle)).toThrow('illegal value');
  });

  test('undefined in a list becomes null', () => {
    expect(host.rpc('kinds', [undefined, 1, 'a'])).toEqual(['null', 'number', 'string']);
  });

  test('objects are copies', () => {
    const sent = { list: [1] };
    expect(host.rpc('mutate', sent)).toEqual({ list: [1, 2] });
    expect(sent).toEqual({ list: [1] });
  });

  test('every JSON value comes back as it went', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(host.rpc('echo', plain)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });
});

describe('results', () => {
  test.each(['withDate', 'withMap', 'sheet', 'nothing'])('%s arrives as null', (name) => {
    expect(host.rpc(name)).toBeNull();
  });
});

test('a call runs with full authority as the person at the keyboard', () => {
  const other = hostWith('function who() { return Session.getActiveUser().getEmail(); }', {
    user: { email: 'ann@example.com' },
  });
  other.actAs({ email: 'bob@example.com' });
  expect(other.rpc('who')).toBe('bob@example.com');
});

test('an exception of the script reaches the caller', () => {
  const failing = hostWith('function f() { SpreadsheetApp.getActiveSheet().getRange("nowhere!A1"); }');
  expect(() => failing.rpc('f')).toThrow('Range not found');
});
