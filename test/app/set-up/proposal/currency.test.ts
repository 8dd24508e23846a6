/** The currency of a pipeline, from what its amounts say and how their cells show them. */
import { describe, expect, test } from 'vitest';
import { likelyCurrency } from '../../../../src/app/set-up/proposal/currency';
import { otherCurrencies } from '../../../../src/app/workbook/deal-rows/amounts';
import type { Cell } from '../../../../src/domain/cells/cell';

/** Amounts one below the other, from row 2 on. */
function amounts(...cells: readonly (readonly [cell: Cell, format?: string])[]) {
  return cells.map(([cell, format = ''], index) => ({ row: index + 2, cell, format }));
}

describe('the currency of a pipeline', () => {
  test('is the one that most amounts show, in their text or in their format', () => {
    const shown = amounts([900, '"€"#,##0'], ['€ 800'], [700, '[$€-2]#,##0'], [600, '"$"#,##0']);
    expect(likelyCurrency(shown, 'en_US', 'en')).toBe('EUR');
    expect(likelyCurrency(amounts([30_000_000, '[$₩-412]#,##0']), 'en_US', 'ko')).toBe('KRW');
  });

  test("is that of the workbook's country where one foreign amount stands among plain ones", () => {
    const plain = amounts([100], [200], [300], [900, '[$€-2]#,##0']);
    expect(likelyCurrency(plain, 'en_US', 'en')).toBe('USD');
    expect(likelyCurrency(amounts([100], ['TBD']), 'de_DE', 'en')).toBe('EUR');
  });

  test('is the one that the header names, whatever the country', () => {
    const under = (words: string, currency: string, locale: string) =>
      likelyCurrency(amounts([30_000_000], ['€5']), locale, 'en', { size: 1000, words, currency });
    expect(under('천원', 'KRW', 'en_US')).toBe('KRW');
    expect(under('USD', 'USD', 'en_CA')).toBe('USD');
    expect(under('$', 'USD', 'en_CA')).toBe('CAD');
  });

  test('takes a shared sign for the one of the country', () => {
    expect(likelyCurrency(amounts([100, '"$"#,##0']), 'en_CA', 'en')).toBe('CAD');
  });
});

describe('deals in another currency', () => {
  test('are those whose amount shows one, blank cells and plain numbers aside', () => {
    const shown = amounts(
      [12_000, '"$"#,##0'],
      [900, '[$€-2]#,##0'],
      ['', '[$€-2]#,##0'],
      [100],
      ['₩5,000'],
      ['TBD'],
    );
    expect([...otherCurrencies(shown, 'USD')]).toEqual([
      [3, 'EUR'],
      [6, 'KRW'],
    ]);
  });
});
