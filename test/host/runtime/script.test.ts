/** How a bundle is parsed, loaded and entered (platform.md 1.3, 1.4, 1.5). */

import { describe, expect, test } from 'vitest';
import { createHost } from '../../../host/host';
import { evaluate, hostWith } from './inline-host';

describe('what is refused at save (1.4)', () => {
  test.each([
    ['a module export', 'export function f() {}'],
    ['a public class field', 'class A { x = 1; }'],
    ['a static class field', 'class A { static x = 1; }'],
    ['a private class member', 'class A { #x; }'],
    ['logical assignment', 'let a; a ??= 1;'],
    ['top-level await', 'await 1;'],
  ])('%s', (_, code) => {
    expect(() => hostWith(code)).toThrow(/^Syntax error: SyntaxError: .* file: Code\.gs/);
  });

  test('the Rhino runtime', () => {
    const bundle = { code: '', manifest: { runtimeVersion: 'STABLE' } };
    expect(() => createHost({ bundle })).toThrow('runtimeVersion must be "V8"');
  });

  test('a folder without a bundle is named', () => {
    expect(() => createHost({ bundle: 'no/such/folder' })).toThrow('There is no bundle at no/such/folder');
  });
});

test('optional chaining, nullish coalescing and BigInt are ES2020 and run', () => {
  expect(evaluate('const a = null; return String(a?.b ?? 10n);')).toBe('10');
});

test('each execution evaluates the whole project again: no state survives (1.5)', () => {
  const host = hostWith('let count = 0; function next() { count += 1; return count; }');
  expect([host.run('next'), host.run('next')]).toEqual([1, 1]);
});

test('a failing top level fails every function (1.5)', () => {
  const host = hostWith('const a = b; const b = 1; function f() { return 1; }');
  expect(() => host.run('f')).toThrow("Cannot access 'b' before initialization");
});

test('a function bound by const, and a method by its path, can be run (1.5)', () => {
  const host = hostWith('const f = () => 1; const menu = { item: () => 2 };');
  expect([host.run('f'), host.run('menu.item')]).toEqual([1, 2]);
});

test('a function that only runs onto the global object is not found (9.3)', () => {
  const host = hostWith(
    '(function () { globalThis.made = () => 1; })(); function calls() { return made(); }',
  );
  expect(host.run('calls')).toBe(1);
  expect(() => host.run('made')).toThrow('Script function not found: made');
});

test('a stub that the bundle overwrites runs the real function (9.1)', () => {
  const host = hostWith('function stub() {} (function () { globalThis.stub = () => 2; })();');
  expect(host.run('stub')).toBe(2);
});

test('an unknown function is named (4.3)', () => {
  expect(() => hostWith('').run('missing')).toThrow('Script function not found: missing');
});

describe('promises (1.3)', () => {
  test('an async entry function is waited for', () => {
    expect(hostWith('async function f() { await null; return 5; }').run('f')).toBe(5);
  });

  test('its rejection fails the execution', () => {
    const host = hostWith('async function f() { await null; throw new RangeError("late"); }');
    expect(() => host.run('f')).toThrow('late');
    expect(host.executions.at(-1)).toMatchObject({ status: 'failed', error: { name: 'RangeError' } });
  });

  test('a promise that nobody waits for is drained, and its rejection is silent', () => {
    const host = hostWith(
      'function f() { Promise.reject(new Error("lost")); Promise.resolve().then(() => console.log("ran")); }',
    );
    host.run('f');
    expect(host.executions.at(-1)?.logs.map((line) => line.text)).toEqual(['ran']);
  });
});
