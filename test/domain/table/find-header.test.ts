/** Finding the header row below whatever people put above it. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { findHeader } from '../../../src/domain/table/find-header';

function headerRow(...rows: Cell[][]): number | undefined {
  return findHeader(rows)?.row;
}

describe('the header row', () => {
  test('is the first row of a plain list', () => {
    expect(headerRow(['Deal', 'Owner', 'Stage'], ['Acme', 'Ann', 'Won'])).toBe(1);
  });

  test('comes after a title and a blank line', () => {
    expect(
      headerRow(
        ['Q4 pipeline — exported by hand', '', '', ''],
        ['', '', '', ''],
        ['Opp #', 'Account Name', 'Rep', 'Sales Stage'],
        ['1001', 'Acme', 'Ann', 'Won'],
      ),
    ).toBe(3);
  });

  test('comes after a unit line and a block of report facts', () => {
    expect(
      headerRow(
        ['2026년 영업 현황', '', '', ''],
        ['단위: 원', '', '작성자', '김민지'],
        ['', '', '', ''],
        ['번호', '고객사', '진행단계', '예상매출(원)'],
        [1, '한빛전자', '견적', 30_000_000],
      ),
    ).toBe(4);
  });

  test('is the row of column names, not the row of group names above it', () => {
    expect(
      headerRow(
        ['Customer', '', 'Money', ''],
        ['Company', 'Contact', 'Amount', 'Probability'],
        ['Acme', 'Bo', 100, 0.5],
      ),
    ).toBe(2);
  });

  test('is the row with the most column names, not the first with some', () => {
    expect(
      headerRow(
        ['Owner', 'Company', ''],
        ['Ann', 'Example Inc.', ''],
        ['Deal', 'Stage', 'Amount'],
        ['Roof', 'Won', 500],
      ),
    ).toBe(3);
  });

  test('is known by the values below it when its words are the team’s own', () => {
    expect(headerRow(['Wer', 'Was', 'Wieviel'], ['Ann', 'Auto', 100], ['Bo', 'Haus', 200])).toBe(1);
  });

  test('is nowhere in a list without headers, an empty sheet or a note', () => {
    expect(headerRow(['1001', 'Acme', 'Ann', '500'], ['1002', 'Globex', 'Bob', '700'])).toBeUndefined();
    expect(headerRow(['Acme', 'Ann', 'Won'], ['Globex', 'Bob', 'Lost'])).toBeUndefined();
    expect(headerRow([''])).toBeUndefined();
    expect(headerRow()).toBeUndefined();
    expect(headerRow(['To do', ''], ['call Ann', ''])).toBeUndefined();
  });
});
