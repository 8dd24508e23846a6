/** The reconciling of the log: what the journal does not explain is found, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { FIELDS } from '../../../src/domain/deals/field';
import type { DealCells } from '../../../src/domain/history/cell-change';
import {
  changesSince,
  LOG_COLUMNS,
  type LogEntry,
  logCells,
  readLogEntry,
  readSnapshot,
  replay,
  type Snapshot,
  snapshotCells,
  takeSnapshot,
} from '../../../src/domain/history/changes';
import { CHANGE_WAYS } from '../../../src/domain/history/log-words';
import { LANGUAGES, type Language } from '../../../src/domain/messages/language';

const BY = { stamp: '2026-11-20 09:00', who: '' };

function snapshotOf(deals: Record<string, DealCells>): Snapshot {
  return takeSnapshot(Object.entries(deals).map(([id, cells]) => ({ id, cells })));
}

function entry(facts: Partial<LogEntry>): LogEntry {
  return { ...BY, dealId: 'D-1', field: 'stage', from: '', to: '', how: 'edit', ...facts };
}

const cells = fc.record({
  stage: fc.constantFrom('Proposal', 'Won', ''),
  amount: fc.constantFrom(100, 200, ''),
  expectedClose: fc.constantFrom({ day: '2026-11-30' }, ''),
  notes: fc.string(),
});

const snapshots = fc.dictionary(fc.constantFrom('D-1', 'D-2', 'D-3', 'D-4'), cells).map(snapshotOf);

const journals = fc.array(
  fc
    .record({
      dealId: fc.constantFrom('D-1', 'D-2', 'D-3'),
      field: fc.constantFrom('stage' as const, 'amount' as const, 'id' as const, 'notes' as const),
      to: fc.constantFrom('Proposal', '300', ''),
    })
    .map((facts) => entry(facts)),
  { maxLength: 6 },
);

const texts = fc.string().map((text) => text.trim());

const lines: fc.Arbitrary<LogEntry> = fc.record({
  stamp: fc.constantFrom('2026-11-20 09:00', '2026-11-20'),
  who: fc.constantFrom('', 'ann@example.com'),
  dealId: texts,
  field: fc.constantFrom(...FIELDS),
  from: texts,
  to: texts,
  how: fc.constantFrom(...CHANGE_WAYS),
});

function readBack(written: readonly Cell[]): LogEntry | undefined {
  return readLogEntry((column) => written[LOG_COLUMNS.indexOf(column)] ?? '');
}

describe('reconciling', () => {
  it('finds changed, new and gone deals', () => {
    const before = snapshotOf({ 'D-1': { stage: 'Proposal', amount: 100 }, 'D-2': { stage: 'Won' } });
    const now = snapshotOf({ 'D-1': { stage: 'Won', amount: 100 }, 'D-3': { stage: 'Proposal' } });
    const found = changesSince(before, now, [], BY).map(({ dealId, field, from, to, how }) => [
      dealId,
      field,
      from,
      to,
      how,
    ]);
    expect(found).toEqual([
      ['D-1', 'stage', 'Proposal', 'Won', 'reconcile'],
      ['D-3', 'id', '', 'D-3', 'reconcile'],
      ['D-3', 'stage', '', 'Proposal', 'reconcile'],
      ['D-2', 'stage', 'Won', '', 'reconcile'],
      ['D-2', 'id', 'D-2', '', 'reconcile'],
    ]);
  });

  it('leaves out what the journal explains, and logs what changed once more after it', () => {
    const before = snapshotOf({ 'D-1': { stage: 'Proposal' } });
    const journal = [entry({ from: 'Proposal', to: 'Negotiation' })];
    expect(changesSince(before, snapshotOf({ 'D-1': { stage: 'Negotiation' } }), journal, BY)).toEqual([]);
    const later = changesSince(before, snapshotOf({ 'D-1': { stage: 'Won' } }), journal, BY);
    expect(later).toMatchObject([{ from: 'Negotiation', to: 'Won' }]);
  });

  it('does not mind notes, sorting, or how a date or a number is held', () => {
    const before = snapshotOf({ 'D-1': { amount: 100, notes: 'a' }, 'D-2': { expectedClose: '2026-11-30' } });
    const now = snapshotOf({
      'D-2': { expectedClose: { day: '2026-11-30' } },
      'D-1': { amount: '100', notes: 'b' },
    });
    expect(changesSince(before, now, [], BY)).toEqual([]);
  });

  it('is complete: the journal and the new lines, replayed, give the present', () => {
    fc.assert(
      fc.property(snapshots, snapshots, journals, (before, now, journal) => {
        const found = changesSince(before, now, journal, BY);
        expect(replay(before, [...journal, ...found])).toEqual(now);
        expect(changesSince(before, now, [...journal, ...found], BY)).toEqual([]);
      }),
    );
  });
});

describe('the state and the log in the sheet', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(readSnapshot(snapshotCells(snapshot))).toEqual(snapshot);
      }),
    );
  });

  it('read back every line of the log as it was, in whichever language it was written', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...LANGUAGES), (line, language) => {
        expect(readBack(logCells(line, language))).toEqual(line);
      }),
    );
  });

  it('read the keys of early logs', () => {
    const line = entry({ field: 'nextStepDate', to: '2026-11-30', how: 'reconcile' });
    expect(readBack(LOG_COLUMNS.map((column) => line[column]))).toEqual(line);
  });

  it('leave out what a person has typed', () => {
    expect(readLogEntry(() => 'typed by a person')).toBeUndefined();
  });

  it('hold the team’s words', () => {
    const line = entry({ field: 'nextStep', from: 'Call', to: 'Visit', how: 'reconcile' });
    const moment = { day: '2026-11-20', time: '09:00' };
    const wording = (language: Language) => logCells(line, language);
    expect(wording('en')).toEqual([moment, '', 'D-1', 'Next step', 'Call', 'Visit', 'Found later']);
    expect(wording('ko')).toEqual([moment, '', 'D-1', '다음 할 일', 'Call', 'Visit', '나중에 발견']);
  });
});
