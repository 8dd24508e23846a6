/** The revision: no change goes by a panel unseen, whoever else is at work at the same moment. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memory } from '../../src/app/ports';
import { type RunRevision, runRevision } from '../../src/sheets/revision';

let stored: Map<string, string>;
/** What has happened, in order. */
let events: string[];
let isOut: boolean;

beforeEach(() => {
  stored = new Map();
  events = [];
  isOut = false;
  let count = 0;
  vi.stubGlobal('Utilities', {
    getUuid: () => {
      count += 1;
      return `mark-${count}`.padEnd(36, '-');
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Another execution over the same properties, which reads them once, as documentMemory does. */
function newRun(flush: () => void = () => events.push('flush')): RunRevision {
  let cached: Map<string, string> | undefined;
  const load = () => {
    cached ??= new Map(stored);
    return cached;
  };
  const memory: Memory = {
    get: (key) => load().get(key),
    set: (values) => {
      if (isOut) throw new Error('out');
      events.push('set');
      for (const [key, value] of Object.entries(values)) {
        stored.set(key, value);
        load().set(key, value);
      }
    },
    remove: () => undefined,
    clear: () => undefined,
    refresh: () => {
      cached = undefined;
    },
  };
  return runRevision(memory, flush);
}

const poll = () => newRun().now();

function change(run: RunRevision): void {
  run.following(() => run.noteWrite());
}

describe('a run', () => {
  it('that wrote leaves another revision, and knows the one before and its own', () => {
    const known = poll();
    const run = newRun();
    change(run);
    expect(run.step()).toEqual({ before: known, after: poll() });
    expect(poll()).not.toBe(known);
  });

  it('that wrote nothing leaves the revision as it was', () => {
    const known = poll();
    const run = newRun();
    run.following(() => undefined);
    expect(run.step()).toEqual({ before: known, after: known });
    expect(events).toEqual([]);
  });

  it('says nothing of a change before it stands in the workbook', () => {
    change(newRun());
    expect(events).toEqual(['flush', 'set']);
  });

  it('that failed half-way tells of what it has written', () => {
    const known = poll();
    const run = newRun();
    const fail = () =>
      run.following(() => {
        run.noteWrite();
        throw new Error('half-way');
      });
    expect(fail).toThrow('half-way');
    expect(poll()).not.toBe(known);
  });

  it('fails when what Google has put off fails', () => {
    const run = newRun(() => {
      throw new Error('protected');
    });
    expect(() => change(run)).toThrow('protected');
  });

  it('that cannot tell is not failed by it, and makes its own panel load again', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const run = newRun();
    isOut = true;
    change(run);
    expect(run.step().after).toBe('');
    expect(poll()).not.toBe('');
  });

  it('advances once, at the end of the outer work', () => {
    const run = newRun();
    run.following(() => {
      change(run);
      expect(events).toEqual([]);
    });
    expect(events).toEqual(['flush', 'set']);
  });

  it('counts several turns as one step', () => {
    const known = poll();
    const run = newRun();
    change(run);
    change(run);
    expect(run.step()).toEqual({ before: known, after: poll() });
  });
});

describe('a panel that goes on from its own change', () => {
  it('hears of an edit that was told while its run was at work', () => {
    const known = poll();
    const run = newRun();
    run.following(() => {
      run.now();
      newRun().advance();
      run.noteWrite();
    });
    expect(run.step().before).not.toBe(known);
  });

  it('hears of an edit that was told between the last look of its run and its mark', () => {
    const known = poll();
    let mark = () => {
      mark = () => undefined;
      newRun().advance();
    };
    vi.stubGlobal('Utilities', {
      getUuid: () => {
        mark();
        return `${Math.random()}`.padEnd(36, '-');
      },
    });
    const run = newRun();
    change(run);
    const { before, after } = run.step();
    expect(before).toBe(known);
    expect(poll()).not.toBe(after);
  });

  it('hears of another run that came between two turns of its own', () => {
    const known = poll();
    const run = newRun();
    change(run);
    change(newRun());
    change(run);
    expect(run.step().before).not.toBe(known);
    expect(run.step().after).toBe(poll());
  });

  it('hears of what its run has finished for a broken one', () => {
    const known = poll();
    const run = newRun();
    run.following(() => {
      run.noteWrite();
      run.advance();
    });
    expect(run.step().before).not.toBe(known);
  });
});

describe('an edit of a person', () => {
  it('is told at once, and twice means two revisions', () => {
    const revisions = new Set([poll()]);
    for (const _ of [1, 2]) {
      newRun().advance();
      revisions.add(poll());
    }
    expect(revisions.size).toBe(3);
  });

  it('is no failure when it cannot be told', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    isOut = true;
    expect(() => newRun().advance()).not.toThrow();
  });
});
