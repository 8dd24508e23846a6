/** Whatever a sheet holds, adopting it neither fails nor points outside it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { readDay } from '../../../src/domain/cells/read-day';
import { readMoney } from '../../../src/domain/cells/read-money';
import { describeIssue } from '../../../src/domain/deals/check/describe-issue';
import { stageMeaning } from '../../../src/domain/stages/stage-words';
import { headerMeanings } from '../../../src/domain/table/header-words';
import { adoptSheet } from './adopt-sheet';

const HEADERS = [
  'id',
  'Deal',
  'Owner',
  'Stage',
  'Amount',
  'Close date',
  'Probability',
  'E-mail',
  '단계',
  '금액',
  '담당',
];
const ODD_TEXTS = [
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '@x',
  '-',
  'Total',
  '소계',
  'won',
  '1억',
  '13/13/2026',
  '%',
];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>('', ...ODD_TEXTS, ...HEADERS),
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant({ day: '2026-11-21' }),
);
const grid: fc.Arbitrary<Grid> = fc
  .integer({ min: 4, max: 8 })
  .chain((width) =>
    fc.tuple(
      fc.shuffledSubarray(HEADERS, { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
    ),
  )
  .map(([headers, rows]) => [headers, ...rows]);

describe('any sheet', () => {
  test('is read without failing, and each issue stands in a cell of a deal row', () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const { deals, issues, table } = adoptSheet(cells, 'en');
        const rows = new Set(deals.map(({ row }) => row));
        for (const issue of issues) {
          expect(rows.has(issue.row)).toBe(true);
          expect(issue.column).toBe(table.columns[issue.field]);
          expect(describeIssue(issue, 'ko')).not.toContain('undefined');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has stages of different names, each of its deals in one of them or in none', () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const { deals, stages } = adoptSheet(cells, 'en');
        const names = stages.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const deal of deals) expect(names.includes(deal.stage)).toBe(deal.kind !== 'unknown');
      }),
      { numRuns: 300 },
    );
  });
});

test('a very long cell is not searched through', () => {
  const long = `1${' '.repeat(100_000)}x`;
  expect(readMoney(long)).toBe('unreadable');
  expect(readDay(long, { order: 'monthFirst', today: '2026-11-21' })).toBe('unreadable');
  expect(stageMeaning(long)).toBeUndefined();
  expect(headerMeanings(long)).toEqual([]);
});
