/** What is known of a deleted column: from the last look, else from the lines that say it was emptied. */
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/domain/history/changes';
import { restoredCells } from '../../../src/domain/structure/restore-values';

function line(
  dealId: string,
  field: LogEntry['field'],
  from: string,
  to: string,
  more: Partial<LogEntry> = {},
) {
  return { stamp: '2026-11-20 09:00', who: '', dealId, field, from, to, how: 'edit' as const, ...more };
}

const lost = { how: 'reconcile' as const, stamp: '2026-11-22 09:00' };

describe('watched fields', () => {
  it('come back as last seen, numbers and days as such', () => {
    const deals = new Map([['D-1', { amount: '1200.5', expectedClose: '2026-12-01', stage: '2026' }]]);
    const known = { deals, journal: [] };
    expect(restoredCells('amount', known).get('D-1')).toBe(1200.5);
    expect(restoredCells('expectedClose', known).get('D-1')).toEqual({ day: '2026-12-01' });
    expect(restoredCells('stage', known).get('D-1')).toBe('2026');
  });

  it('come back from the log once a run has noticed that they are gone', () => {
    const journal = [
      line('D-1', 'nextStep', '', 'Call'),
      line('D-1', 'nextStep', 'Call', '', lost),
      line('D-2', 'nextStep', 'Write', ''),
    ];
    const cells = restoredCells('nextStep', { deals: new Map(), journal });
    expect([...cells]).toEqual([['D-1', 'Call']]);
  });

  it('prefer what stands there since', () => {
    const journal = [line('D-1', 'nextStep', 'Call', '', lost), line('D-1', 'nextStep', '', 'Visit')];
    expect(restoredCells('nextStep', { deals: new Map(), journal }).size).toBe(0);
  });
});

describe('stamps', () => {
  const journal = [
    line('D-1', 'id', '', 'D-1', { stamp: '2026-11-01 09:00' }),
    line('D-1', 'stage', 'A', 'B', { stamp: '2026-11-05 09:00' }),
    line('D-1', 'amount', '1', '2', { stamp: '2026-11-09 09:00' }),
    line('D-1', 'nextStep', '', 'Call', { stamp: '2026-11-07 09:00' }),
  ];
  const known = { deals: new Map([['D-2', { closed: '2026-10-02' }]]), journal };

  it('follow from the last change of the stage, or the day of closing', () => {
    expect(restoredCells('stageSince', known).get('D-1')).toEqual({ day: '2026-11-05' });
    expect(restoredCells('stageSince', known).get('D-2')).toEqual({ day: '2026-10-02' });
  });

  it('follow from the last touch, which editing an amount is not', () => {
    expect(restoredCells('lastTouch', known).get('D-1')).toEqual({ day: '2026-11-07' });
  });

  it('are not made up for fields of which nothing is kept', () => {
    expect(restoredCells('notes', known).size).toBe(0);
  });
});
