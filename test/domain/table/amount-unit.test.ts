/** What the numbers of an amount column count, by its header or by a line above the list. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { amountUnit } from '../../../src/domain/table/amount-unit';

function unitOf(header: string, ...above: Cell[][]) {
  const grid: Cell[][] = [...above, ['딜', header]];
  const { size, currency = '' } = amountUnit(grid, grid.length, 2);
  return `${size} ${currency}`.trim();
}

describe('the unit in a header', () => {
  test.each([
    ['예상매출(원)', '1 KRW'],
    ['예상매출(천원)', '1000 KRW'],
    ['예상매출 (천 원)', '1000 KRW'],
    ['예상매출(단위:천원)', '1000 KRW'],
    ['예상매출（천원）', '1000 KRW'],
    ['금액[만원]', '10000 KRW'],
    ['매출(백만원)', '1000000 KRW'],
    ['매출\n(백만원, VAT 별도)', '1000000 KRW'],
    ['수주액(억)', '100000000'],
    ['수주액(억원)', '100000000 KRW'],
    ['금액(천불)', '1000 USD'],
    ['Amount (USD)', '1 USD'],
    ['Amount ($k)', '1000 USD'],
    ['Amount (k$)', '1000 USD'],
    ['Amount (k)', '1000'],
    ['Amount ($000)', '1000 USD'],
    ["Amount ($'000s)", '1000 USD'],
    ['Amount, €k', '1000 EUR'],
    ['Revenue in thousands', '1000'],
    ['Revenue (in USD thousands)', '1000 USD'],
    ['Revenue ($ in millions)', '1000000 USD'],
    ['ARR (USD mn)', '1000000 USD'],
    ['Value (KRW million)', '1000000 KRW'],
    ['TCV ($M)', '1000000 USD'],
    ['TCV (€bn)', '1000000000 EUR'],
  ])('%s counts %s', (header, unit) => {
    expect(unitOf(header)).toBe(unit);
  });

  test.each(['금액', '금액(VAT 별도)', 'Amount (net)', 'Amount (천안)', '예상매출(END)', ''])(
    '“%s” says nothing',
    (header) => {
      expect(unitOf(header)).toBe('1');
    },
  );
});

describe('a unit line above the headers', () => {
  test.each([
    ['단위: 천원', '1000 KRW'],
    ['(단위 : 백만원)', '1000000 KRW'],
    ['[단위:억원]', '100000000 KRW'],
    ['※ 단위：만원', '10000 KRW'],
    ['(단위: 천원, VAT 별도)', '1000 KRW'],
    ['단위: 원', '1 KRW'],
    ['All amounts in thousands', '1000'],
    ['Amounts are in USD thousands', '1000 USD'],
    ['Units: $M', '1000000 USD'],
  ])('%s counts %s', (line, unit) => {
    expect(unitOf('예상매출', ['2026년 영업 현황', ''], ['', line], ['', ''])).toBe(unit);
  });

  test('may name the unit in the next cell', () => {
    expect(unitOf('예상매출', ['단위', '백만원'])).toBe('1000000 KRW');
  });

  test('gives way to the header’s own word', () => {
    expect(unitOf('예상매출(원)', ['단위: 천원', ''])).toBe('1 KRW');
  });

  test('is no line that only speaks of units', () => {
    expect(unitOf('예상매출', ['사업부 단위: 전사', ''], ['Business units: all', ''])).toBe('1');
  });
});

test('there is no unit where there is no column', () => {
  expect(amountUnit([['단위: 천원'], ['딜']], 2, undefined)).toEqual({ size: 1, words: '' });
});
