/** Finding the columns again, however the sheet was rearranged. */
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/domain/errors/failure';
import { findColumns, locateHeader } from '../../../src/domain/table/deal-table';

const headers = {
  id: 'Opp #',
  deal: 'Opportunity',
  owner: 'Rep',
  stage: 'Sales Stage',
  amount: 'Deal Size',
  notes: 'Comments',
};

function failureOf(work: () => unknown): Failure | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  return undefined;
}

describe('columns', () => {
  test('are found by their headers wherever they stand', () => {
    const cells = ['Comments', 'Region', 'Deal Size', 'Sales Stage', 'Rep', 'Opportunity', 'Opp #', '', ''];
    expect(findColumns(cells, headers, 3)).toEqual({
      headerRow: 3,
      width: 7,
      columns: { notes: 1, amount: 3, stage: 4, owner: 5, deal: 6, id: 7 },
    });
  });

  test('are found in another spelling, but the exact one goes first', () => {
    const cells = ['sales  stage', 'Opp #', 'Opportunity', 'REP', 'Deal-Size', 'Sales Stage'];
    expect(findColumns(cells, headers, 1).columns).toEqual({ id: 2, deal: 3, owner: 4, amount: 5, stage: 6 });
  });

  test('that a pipeline cannot do without must be there, once', () => {
    const missing = failureOf(() => findColumns(['Opp #', 'Opportunity', 'Rep', 'Deal Size'], headers, 1));
    expect([missing?.code, missing?.facts]).toEqual(['columnMissing', { header: 'Sales Stage' }]);
    const twice = failureOf(() =>
      findColumns(['Opp #', 'Opportunity', 'Rep', 'Deal Size', 'Sales Stage', 'Sales Stage'], headers, 1),
    );
    expect([twice?.code, twice?.facts]).toEqual(['columnTwice', { header: 'Sales Stage' }]);
  });

  test('of lesser weight may be gone, or doubled: the left one counts', () => {
    const cells = ['Opp #', 'Opportunity', 'Rep', 'Deal Size', 'Sales Stage', 'Comments', 'Comments'];
    expect(findColumns(cells, headers, 1).columns.notes).toBe(6);
    expect(findColumns(cells.slice(0, 5), headers, 1).columns.notes).toBeUndefined();
  });
});

describe('the header row', () => {
  const row = Object.values(headers);
  const blank = row.map(() => '');

  test('is where it was', () => {
    expect(locateHeader([blank, row, blank], headers, 2)).toBe(2);
  });

  test('is found again after rows were inserted or deleted above it', () => {
    expect(locateHeader([blank, blank, blank, row], headers, 2)).toBe(4);
    expect(locateHeader([row], headers, 2)).toBe(1);
  });

  test('is known by most of its headers', () => {
    const renamed = ['Opp #', 'Opportunity', 'Salesman', 'Sales Stage', 'Deal Size', 'Remarks'];
    expect(locateHeader([blank, renamed], headers, 1)).toBe(2);
  });

  test('is not a row that shares a header or two by chance', () => {
    expect(locateHeader([['Rep', 'Comments', 'x', 'y', 'z', '']], headers, 1)).toBeUndefined();
  });

  test('is nowhere when its headers are gone', () => {
    expect(locateHeader([blank, ['a', 'b', 'c']], headers, 1)).toBeUndefined();
    expect(locateHeader([], headers, 1)).toBeUndefined();
  });
});
