/** Running alone: Google makes a new Lock object for each call, and only the one that took the lock knows it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAlone } from '../../src/sheets/lock';

let events: string[];

beforeEach(() => {
  events = [];
  const newLock = () => ({
    hasLock: () => false,
    tryLock: () => {
      events.push('take');
      return true;
    },
    releaseLock: () => events.push('release'),
  });
  vi.stubGlobal('LockService', { getDocumentLock: newLock });
  vi.stubGlobal('SpreadsheetApp', { flush: () => events.push('flush') });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('runAlone', () => {
  it('holds one lock around nested work, to the end of the outer one', () => {
    runAlone(() => {
      runAlone(() => events.push('inner'));
      events.push('outer');
    });
    expect(events).toEqual(['take', 'inner', 'outer', 'flush', 'release']);
  });

  it('lets the next run see what a failed one has written', () => {
    const fail = () => {
      throw new Error('half-way');
    };
    expect(() => runAlone(fail)).toThrow('half-way');
    expect(events).toEqual(['take', 'flush', 'release']);
    expect(() => runAlone(fail)).toThrow('half-way');
  });
});
