/** A month of the log that has been put away comes back line by line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../src/domain/deals/field';
import { archiveRows, type LogRow, readArchive } from '../../../src/domain/history/archive';
import { CHANGE_WAYS } from '../../../src/domain/history/log-words';

const HEADER = ['Deal ID', 'Lines', 'What changed'];

const line: fc.Arbitrary<LogRow> = fc
  .record({
    stamp: fc.constantFrom('2026-10-01 09:00', '2026-10-31 23:59'),
    who: fc.constantFrom('', 'mina@example.com'),
    dealId: fc.constantFrom('D-000001', 'D-000002', '딜 3', '=A1'),
    field: fc.constantFrom(...FIELDS, 'pipeline' as const),
    from: fc.string(),
    to: fc.string(),
    how: fc.constantFrom(...CHANGE_WAYS),
  })
  .map((entry) => ({ line: entry }));

const note: fc.Arbitrary<LogRow> = fc
  .array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant({ day: '2026-10-02' })))
  .map((cells) => ({ cells }));

describe('an archive', () => {
  it('gives back every row in its order, also of a month that was put away in two parts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, note)), fc.array(fc.oneof(line, note)), (early, late) => {
        const first = [HEADER, ...archiveRows(early, 1)];
        const { next } = readArchive(first);
        expect(next).toBe(early.length + 1);
        const both = [...first, ...archiveRows(late, next)];
        expect(readArchive(both).rows).toEqual([...early, ...late]);
      }),
    );
  });

  it('holds one row for each deal, and more where its lines fill a cell', () => {
    const entry = { stamp: '2026-10-01 09:00', who: '', from: '', to: '', how: 'edit' } as const;
    const short: LogRow = { line: { ...entry, dealId: 'D-1', field: 'stage' } };
    const long: LogRow = { line: { ...entry, dealId: 'D-2', field: 'nextStep', to: 'x'.repeat(20_000) } };
    const rows = archiveRows([short, long, short, long, long, short], 1);
    expect(rows.map(([id, lines]) => [id, lines])).toEqual([
      ['D-1', 3],
      ['D-2', 2],
      ['D-2', 1],
    ]);
    expect(Math.max(...rows.map(([, , text]) => String(text).length))).toBeLessThanOrEqual(50_000);
  });

  it('cuts a line that is too long for one cell, and joins it again', () => {
    const entry = { stamp: '2026-10-01 09:00', who: '', dealId: 'D-1', how: 'edit' } as const;
    const long: LogRow = {
      line: { ...entry, field: 'nextStep', from: ' "a\n'.repeat(12_000), to: 'b '.repeat(20_000) },
    };
    const rows = archiveRows([long, long], 1);
    expect(Math.max(...rows.map(([, , text]) => String(text).length))).toBeLessThanOrEqual(50_000);
    expect(readArchive([HEADER, ...rows]).rows).toEqual([long, long]);
  });

  it('goes on reading where somebody has spoilt a row', () => {
    const kept: LogRow = {
      line: {
        stamp: '2026-10-01 09:00',
        who: '',
        dealId: 'D-1',
        field: 'stage',
        from: 'A',
        to: 'B',
        how: 'edit',
      },
    };
    const rows = [HEADER, ['D-2', 1, 'spoilt'], ...archiveRows([kept], 1), ['D-3', 1, '[[4,"x"],7]']];
    expect(readArchive(rows).rows).toEqual([kept]);
  });
});
