/** Properties, caches and locks (platform.md 2.3, 2.4, 5.12). */

import { describe, expect, test } from 'vitest';
import { evaluate, hostWith, outcome } from '../runtime/inline-host';

describe('properties (2.4)', () => {
  test('are texts: numbers and booleans are converted', () => {
    const body = `const p = PropertiesService.getScriptProperties(); p.setProperty('n', 1).setProperties({ b: true });
      return [p.getProperty('n'), p.getProperty('b'), p.getProperty('none'), p.getKeys()];`;
    expect(evaluate(body)).toEqual(['1', 'true', null, ['n', 'b']]);
  });

  test('setting with deleteAllOthers keeps nothing else', () => {
    const body = `const p = PropertiesService.getDocumentProperties(); p.setProperty('a', '1');
      p.setProperties({ b: '2' }, true); return p.getProperties();`;
    expect(evaluate(body)).toEqual({ b: '2' });
  });

  test('a value of more than 9 KB is refused, whatever its letters', () => {
    expect(outcome(`PropertiesService.getUserProperties().setProperty('k', '가'.repeat(3073));`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(
      outcome(`PropertiesService.getUserProperties().setProperty('k', 'a'.repeat(9216));`),
    ).toBeUndefined();
  });

  test('a full store says so', () => {
    const body = `const p = PropertiesService.getScriptProperties();
      for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));`;
    expect(outcome(body)).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  test('user properties are each user’s own, script and document properties everybody’s', () => {
    const host = hostWith(`function set() { for (const s of stores()) s.setProperty('k', 'v'); }
      function get() { return stores().map((s) => s.getProperty('k')); }
      function stores() { return [PropertiesService.getUserProperties(), PropertiesService.getScriptProperties(),
        PropertiesService.getDocumentProperties()]; }`);
    host.run('set');
    host.actAs({ email: 'bob@example.com' });
    expect(host.run('get')).toEqual([null, 'v', 'v']);
  });
});

describe('caches (2.3)', () => {
  const code = `function put(seconds) { const c = CacheService.getScriptCache();
      if (seconds) c.put('k', 'v', seconds); else c.put('k', 'v'); }
    function get() { return CacheService.getScriptCache().get('k'); }
    function fill() { const c = CacheService.getScriptCache(); for (let i = 0; i < 1001; i++) c.put('k' + i, 'v');
      return [c.get('k0'), c.get('k99'), c.get('k100'), c.get('k1000')]; }`;

  test('forget after ten minutes by default', () => {
    const host = hostWith(code);
    host.run('put');
    host.advance('2026-11-20T12:09:59Z');
    expect(host.run('get')).toBe('v');
    host.advance('2026-11-20T12:10:01Z');
    expect(host.run('get')).toBeNull();
  });

  test('keep six hours at most', () => {
    const host = hostWith(code);
    host.run('put', 999_999);
    host.advance('2026-11-20T17:59:00Z');
    expect(host.run('get')).toBe('v');
    host.advance('2026-11-20T18:01:00Z');
    expect(host.run('get')).toBeNull();
  });

  test('lose the oldest hundred at a thousand items', () => {
    expect(hostWith(code).run('fill')).toEqual([null, null, 'v', 'v']);
  });

  test('may lose anything at any time', () => {
    const unlucky = hostWith(code, { cacheLoss: 1 });
    unlucky.run('put');
    expect(unlucky.run('get')).toBeNull();
    const emptied = hostWith(code);
    emptied.run('put');
    emptied.evictCaches();
    expect(emptied.run('get')).toBeNull();
  });

  test.each([
    ["put('', 'v')", 'Invalid argument: key'],
    ["put(null, 'v')", 'Invalid argument: key'],
    ["put('k'.repeat(251), 'v')", 'Argument too large: key'],
    ["put('k', 'v'.repeat(102401))", 'Argument too large: value'],
  ])('%s is refused', (call, text) => {
    expect(outcome(`CacheService.getScriptCache().${call};`)).toBe(`Exception: ${text}`);
  });

  test('the largest value is exactly 100 KB; others become texts', () => {
    const body = `const c = CacheService.getDocumentCache(); c.put('k', 'v'.repeat(102400)); c.put('o', {});
      return [c.get('k').length, c.get('o'), c.getAll(['o', 'none'])];`;
    expect(evaluate(body)).toEqual([102_400, '[object Object]', { o: '[object Object]' }]);
  });
});

describe('locks (5.12)', () => {
  const code = `
    function take(ms) { return LockService.getDocumentLock().tryLock(ms); }
    function wait(ms) { LockService.getScriptLock().waitLock(ms); return Date.now(); }
    function twice() { const lock = LockService.getUserLock(); const got = [lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
      lock.releaseLock(); return got.concat(lock.hasLock()); }`;

  test('taking a lock again while holding it succeeds', () => {
    expect(hostWith(code).run('twice')).toEqual([true, true, true, false]);
  });

  test('end with their execution', () => {
    const host = hostWith(code);
    expect([host.run('take', 0), host.run('take', 0)]).toEqual([true, true]);
  });

  test('tryLock gives up after its time when another execution holds the lock', () => {
    const host = hostWith(code);
    const release = host.holdLock('document');
    const before = host.now();
    expect(host.run('take', 2000)).toBe(false);
    expect(host.now() - before).toBe(2000);
    release();
    expect(host.run('take', 0)).toBe(true);
  });

  test('tryLock waits for a holder that lets go in time', () => {
    const host = hostWith(code);
    host.holdLock('document', 1500);
    const before = host.now();
    expect(host.run('take', 2000)).toBe(true);
    expect(host.now() - before).toBe(1500);
  });

  test('waitLock throws the platform’s text', () => {
    const host = hostWith(code);
    host.holdLock('script');
    expect(() => host.run('wait', 1000)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  test('an execution within another finds its lock held', () => {
    let inner: unknown;
    const host = hostWith(
      `${code} function outer() { const lock = LockService.getDocumentLock(); lock.tryLock(0);
      SpreadsheetApp.getActiveSheet(); }`,
      {
        onCall: (call) => {
          if (call.method === 'getActiveSheet') inner = host.run('take', 100);
        },
      },
    );
    host.run('outer');
    expect(inner).toBe(false);
  });
});
