/** Laws of adopting: one column for a field at most, whatever stands above the table, and wherever the columns stand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { dealRows } from '../../../src/domain/table/deal-rows';
import { findHeader } from '../../../src/domain/table/find-header';
import { type ColumnMatch, mapColumns } from '../../../src/domain/table/map-columns';
import { HEADERS } from '../../../src/domain/vocabulary/headers';

/** Every header that is known, in all fields together: several in one sheet mean the same. */
const WORDS = Object.values(HEADERS)
  .flatMap((words) => words.split(/[|~]/))
  .filter((word) => word !== '');

const anyHeader = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8 }), fc.constant(''));
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    '',
    'Won',
    '제안',
    'Ann',
    '$12k',
    '1.2억',
    '2026-11-30',
    '60%',
    'a@b.example',
    'TBD',
    '-',
  ),
  fc.integer({ min: 0, max: 60_000 }),
  fc.string({ maxLength: 6 }),
);

const anySheet: fc.Arbitrary<Grid> = fc
  .integer({ min: 1, max: 14 })
  .chain((width) =>
    fc.tuple(
      fc.array(anyHeader, { minLength: width, maxLength: width }),
      fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 8 }),
    ),
  )
  .map(([headers, rows]) => [headers, ...rows]);

/** A list whose columns are plain, in any order. */
const COLUMNS: readonly (readonly Cell[])[] = [
  ['Opp #', '1', '2', '3'],
  ['Account Name', 'Acme', 'Globex', 'Hooli'],
  ['Opportunity', 'Roof', 'Door', 'Wall'],
  ['Rep', 'Ann', 'Bob', 'Ann'],
  ['Sales Stage', 'Proposal', 'Negotiation', 'Closed Won'],
  ['Deal Size', '$12k', '5,000', 900],
  ['Expected GP', 4000, 1000, 300],
  ['Close', '11/28/2026', '12/15/2026', '11/03/2026'],
  ['성공확률', '60%', '0.8', '100%'],
  ['Region', 'East', 'West', 'East'],
];
const FIELDS = 'id company deal owner stage amount own expectedClose probability own'.split(' ');

function sheetOf(columns: readonly (readonly Cell[])[]): Grid {
  return [0, 1, 2, 3].map((row) => columns.map((column) => column[row] ?? ''));
}

function fieldsOf(matches: readonly ColumnMatch[]): string[] {
  return matches.map(({ field }) => field ?? 'own');
}

const order = fc.shuffledSubarray(
  COLUMNS.map((_, index) => index),
  { minLength: COLUMNS.length },
);

describe('a mapping', () => {
  test('never gives a field to two columns, nor a column twice', () => {
    fc.assert(
      fc.property(anySheet, fc.constantFrom('en_US', 'ko_KR', 'de_DE'), (grid, locale) => {
        const matches = mapColumns(grid, 1, locale);
        const fields = matches.flatMap(({ field }) => field ?? []);
        expect(new Set(fields).size).toBe(fields.length);
        expect(new Set(matches.map(({ column }) => column)).size).toBe(matches.length);
        expect(fields.includes('closeDate') && fields.includes('closed')).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('is sure of what it gives and only of that, and shows values that stand there', () => {
    fc.assert(
      fc.property(anySheet, (grid) => {
        for (const { field, confidence, samples } of mapColumns(grid, 1, 'en_US')) {
          expect(confidence > 0).toBe(field !== undefined);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(samples.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('does not depend on the order of the columns', () => {
    fc.assert(
      fc.property(order, (places) => {
        const matches = mapColumns(sheetOf(places.map((place) => COLUMNS[place] ?? [])), 1, 'en_US');
        expect(fieldsOf(matches)).toEqual(places.map((place) => FIELDS[place]));
      }),
    );
  });

  test('does not change when it is made again over fewer deals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), (rows) => {
        const few = sheetOf(COLUMNS).slice(0, rows + 1);
        // One row does not tell whether the one close date is planned: a won deal's is past.
        expect(fieldsOf(mapColumns(few, 1, 'en_US'))).toEqual(FIELDS);
      }),
    );
  });
});

describe('what stands above the table', () => {
  const width = COLUMNS.length;
  const line = (...cells: Cell[]): Cell[] => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const above = fc.constantFrom<Cell[]>(
    line(),
    line(' ', '', '\t'),
    line('Q4 pipeline — exported by hand'),
    line('2026년 4분기 영업 현황'),
    line('단위: 원'),
    line('', '', '(단위 : 천원)'),
    line('As of 2026-11-21', '', 'Ann'),
    line('Filtered By'),
    line('※ 파랑: 수주'),
  );

  test('changes neither the mapping nor the deals, however much it is', () => {
    const table = sheetOf(COLUMNS);
    fc.assert(
      fc.property(fc.array(above, { maxLength: 20 }), (lines) => {
        const grid = [...lines, ...table];
        const row = findHeader(grid)?.row ?? 0;
        expect(row).toBe(lines.length + 1);
        const matches = mapColumns(grid, row, 'en_US');
        expect(fieldsOf(matches)).toEqual(FIELDS);
        const columns = Object.fromEntries(
          matches.flatMap(({ field, column }) => (field ? [[field, column]] : [])),
        );
        const deals = dealRows(grid, { headerRow: row, width, columns });
        expect(deals).toEqual([1, 2, 3].map((deal) => lines.length + 1 + deal));
      }),
    );
  });

  test('nor do blank rows and totals between and below the deals', () => {
    const between = fc.array(
      fc.constantFrom(line(), line('Total', '', '', '', '', 500), line('소계', '', '', '', '', 1)),
      {
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(between, between, between, (first, second, third) => {
        const [header = [], one = [], two = [], three = []] = sheetOf(COLUMNS);
        const grid = [header, one, ...first, two, ...second, three, ...third];
        const matches = mapColumns(grid, 1, 'en_US');
        expect(fieldsOf(matches)).toEqual(FIELDS);
        const columns = Object.fromEntries(
          matches.flatMap(({ field, column }) => (field ? [[field, column]] : [])),
        );
        expect(dealRows(grid, { headerRow: 1, width, columns }).map((row) => grid[row - 1])).toEqual([
          one,
          two,
          three,
        ]);
      }),
    );
  });
});
