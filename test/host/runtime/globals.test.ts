/** Which names a script finds (platform.md 1.1, 1.2). */

import { expect, test } from 'vitest';
import { evaluate, outcome } from './inline-host';

test.each([
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'queueMicrotask',
  'structuredClone',
  'fetch',
  'Headers',
  'Request',
  'FormData',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'AbortController',
  'Event',
  'EventTarget',
  'ReadableStream',
  'window',
  'document',
  'navigator',
  'process',
  'performance',
  'require',
  'module',
  'exports',
  'Buffer',
  'global',
])('%s does not exist (1.1)', (name) => {
  expect(outcome(`return ${name};`)).toBe(`ReferenceError: ${name} is not defined`);
});

test.each([
  'Promise',
  'Map',
  'Proxy',
  'Reflect',
  'Symbol',
  'BigInt',
  'Intl',
  'WeakRef',
  'globalThis',
  'JSON',
])('%s exists (1.2)', (name) => {
  expect(evaluate(`return typeof ${name};`)).not.toBe('undefined');
});

test('WebAssembly compiles a module (1.2)', () => {
  const emptyModule = '[0, 97, 115, 109, 1, 0, 0, 0]';
  expect(evaluate(`return WebAssembly.validate(new Uint8Array(${emptyModule}));`)).toBe(true);
});

test('eval and new Function work (1.2)', () => {
  expect(evaluate(`return eval('1 + 1') + new Function('return 2')();`)).toBe(4);
});

test('console has no table (1.2)', () => {
  expect(outcome('console.table([]);')).toBe('TypeError: console.table is not a function');
});
