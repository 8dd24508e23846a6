/** A deal's way through the stages, told by the log. */
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/domain/history/changes';
import { dealPaths } from '../../../src/domain/lessons/deal-paths';
import { moved, row } from './given';

function visitsOf(...log: readonly LogEntry[]) {
  return dealPaths(log).get('D-1')?.visits;
}

describe('a path', () => {
  it('begins with the stage that the first line leaves, entered nobody knows when', () => {
    expect(visitsOf(moved('D-1', '2026-11-05', 'Proposal', 'Won'))).toEqual([
      { stage: 'Proposal', left: '2026-11-05' },
      { stage: 'Won', entered: '2026-11-05' },
    ]);
  });

  it('begins with an arrival where the log has seen it', () => {
    const lines = [row('D-1', '2026-11-02', 'D-1'), moved('D-1', '2026-11-02', '', 'Prospecting')];
    expect(visitsOf(...lines)).toEqual([{ stage: 'Prospecting', entered: '2026-11-02' }]);
  });

  it('keeps each stay of a deal that moves back', () => {
    const lines = [
      moved('D-1', '2026-11-02', 'Prospecting', 'Proposal'),
      moved('D-1', '2026-11-04', 'Proposal', 'Prospecting'),
    ];
    expect(visitsOf(...lines)?.map(({ stage }) => stage)).toEqual(['Prospecting', 'Proposal', 'Prospecting']);
  });

  it('knows nothing of a move that was undone', () => {
    const slip = [
      moved('D-1', '2026-11-02', '', 'Prospecting'),
      moved('D-1', '2026-11-09', 'Prospecting', 'Won'),
      { ...moved('D-1', '2026-11-10', 'Won', 'Prospecting'), how: 'undo' as const },
    ];
    expect(visitsOf(...slip)).toEqual([{ stage: 'Prospecting', entered: '2026-11-02' }]);
  });

  it('keeps the stays of a deal that has moved on before an undo brought it elsewhere', () => {
    const lines = [
      moved('D-1', '2026-11-02', 'Prospecting', 'Proposal'),
      { ...moved('D-1', '2026-11-04', 'Proposal', 'Negotiation'), how: 'undo' as const },
    ];
    expect(visitsOf(...lines)?.map(({ stage }) => stage)).toEqual(['Prospecting', 'Proposal', 'Negotiation']);
  });

  it('takes a corrected spelling, and a row cut and pasted, for one stay', () => {
    const lines = [
      moved('D-1', '2026-11-02', '', 'propo-sal'),
      moved('D-1', '2026-11-04', 'propo-sal', 'Proposal'),
      moved('D-1', '2026-11-05', 'Proposal', ''),
      row('D-1', '2026-11-05', ''),
      row('D-1', '2026-11-05', 'D-1'),
      moved('D-1', '2026-11-05', '', 'Proposal'),
    ];
    expect(dealPaths(lines).get('D-1')).toEqual({ visits: [{ stage: 'Proposal', entered: '2026-11-02' }] });
  });

  it('claims nothing about a stage that was entered unseen', () => {
    const lines = [
      moved('D-1', '2026-11-02', '', 'Prospecting'),
      moved('D-1', '2026-11-09', 'Negotiation', 'Won'),
    ];
    expect(visitsOf(...lines)).toEqual([
      { stage: 'Prospecting', entered: '2026-11-02' },
      { stage: 'Negotiation', left: '2026-11-09' },
      { stage: 'Won', entered: '2026-11-09' },
    ]);
  });

  it('says where a deal stood whose row is gone', () => {
    const left = { ...moved('D-1', '2026-11-05', 'p2', ''), field: 'pipeline' as const };
    const gone = [moved('D-1', '2026-11-05', 'Lost', ''), left, row('D-1', '2026-11-05', '', 'merge')];
    expect(dealPaths(gone).get('D-1')?.gone).toEqual({ pipeline: 'p2', merged: true });
    const back = [{ ...left, stamp: '2026-11-03 09:00' }, row('D-1', '2026-11-05', '')];
    expect(dealPaths(back).get('D-1')?.gone).toEqual({ pipeline: '', merged: false });
  });
});
