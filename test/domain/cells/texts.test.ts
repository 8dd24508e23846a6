/** Likeness, spellings, addresses and currencies: the small readings that the others lean on. */
import { describe, expect, test } from 'vitest';
import { cellAddress, columnLetters } from '../../../src/domain/cells/address';
import { currencyOf } from '../../../src/domain/cells/currency';
import { likeKey } from '../../../src/domain/cells/likeness';
import { spellings } from '../../../src/domain/cells/spellings';

describe('likeness', () => {
  test.each([
    ['Closed Won', 'closed-won '],
    ['Closed Won', 'CLOSED_WON'],
    ['Negotiation/Review', 'negotiation review'],
    ['Ｐｒｏｐｏｓａｌ', 'proposal'],
    ['견적', ' 견적 '],
    ['견적'.normalize('NFD'), '견적'],
  ])('“%s” is like “%s”', (one, other) => {
    expect(likeKey(one)).toBe(likeKey(other));
  });

  test('different words stay different', () => {
    expect(likeKey('Won')).not.toBe(likeKey('Closed Won'));
    expect(likeKey('제안')).not.toBe(likeKey('제안서'));
  });
});

describe('spellings', () => {
  test('each thing is named once, as most people write it', () => {
    expect(spellings(['Ann Lee', 'ann  lee', 'Bob', 'ANN LEE', 'ann lee', '', 7])).toEqual([
      { key: 'annlee', name: 'ann lee', count: 4 },
      { key: 'bob', name: 'Bob', count: 1 },
      { key: '7', name: '7', count: 1 },
    ]);
  });

  test('of spellings used as often the first counts', () => {
    expect(spellings(['Closed Won', 'Closed-Won'])[0]?.name).toBe('Closed Won');
  });
});

describe('cell addresses', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('a cell is its letters and its row', () => {
    expect(cellAddress(8, 6)).toBe('F8');
  });
});

describe('currencies', () => {
  test.each([
    ['usd', 'USD'],
    [' KRW ', 'KRW'],
    ['₩', 'KRW'],
    ['원', 'KRW'],
    ['€', 'EUR'],
    ['US$', 'USD'],
  ])('%s is %s', (text, code) => {
    expect(currencyOf(text)).toBe(code);
  });

  test('a word is no currency', () => {
    expect(currencyOf('abc')).toBeUndefined();
    expect(currencyOf('constructor')).toBeUndefined();
  });
});
