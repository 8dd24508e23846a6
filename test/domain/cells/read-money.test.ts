/** Amounts as people write them, in both languages, and the law that a number written out reads back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyStyle, readMoney } from '../../../src/domain/cells/read-money';

/** What a text reads as: the amount and, after it, the currency it names. */
function reading(text: string, decimalComma = false): string {
  const money = readMoney(text, { decimalComma });
  return typeof money === 'string'
    ? money
    : [money.amount, money.currency].filter((part) => part !== undefined).join(' ');
}

describe('an amount', () => {
  test.each([
    ['30000', '30000'],
    ['0', '0'],
    ['45,000', '45000'],
    ['1,234,567', '1234567'],
    ['1,00,000', '100000'],
    ['12 000', '12000'],
    ["1'250'000", '1250000'],
    ['12,000.50', '12000.5'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['１２，０００', '12000'],
    [' 7500 ', '7500'],
    ['$12,000.00', '12000 USD'],
    ['$ 1,500', '1500 USD'],
    ['US$3,000', '3000 USD'],
    ['A$900', '900 AUD'],
    ['USD 8,500', '8500 USD'],
    ['8500 USD', '8500 USD'],
    ['usd8500', '8500 USD'],
    ['€900', '900 EUR'],
    ['1.234,50 €', '1234.5 EUR'],
    ['£9000', '9000 GBP'],
    ['¥120,000', '120000 JPY'],
    ['900 EUR', '900 EUR'],
    ['12k', '12000'],
    ['12 K', '12000'],
    ['250k', '250000'],
    ['$1.2M', '1200000 USD'],
    ['12.3M', '12300000'],
    ['1.5mn', '1500000'],
    ['2 million', '2000000'],
    ['$3bn', '3000000000 USD'],
    ['4 thousand', '4000'],
    ['(500)', '-500'],
    ['($1,200.50)', '-1200.5 USD'],
    ['$(500)', '-500 USD'],
    ['-500', '-500'],
    ['-$500', '-500 USD'],
    ['−500', '-500'],
    ['△500', '-500'],
    ['₩30,000,000', '30000000 KRW'],
    ['￦1,000', '1000 KRW'],
    ['KRW 1,000,000', '1000000 KRW'],
    ['90,000,000원', '90000000 KRW'],
    ['15,000,000 원', '15000000 KRW'],
    ['50,000천원', '50000000 KRW'],
    ['300만원', '3000000 KRW'],
    ['300만', '3000000'],
    ['9만', '90000'],
    ['3,000만원', '30000000 KRW'],
    ['2백만원', '2000000 KRW'],
    ['5천만원', '50000000 KRW'],
    ['3천5백만원', '35000000 KRW'],
    ['1.2억', '120000000'],
    ['₩ 3.5억', '350000000 KRW'],
    ['1억', '100000000'],
    ['1억 2천만원', '120000000 KRW'],
    ['1억2,000만원', '120000000 KRW'],
    ['1억 2천 3백만 원', '123000000 KRW'],
    ['12억 5천', '1250000000'],
    ['1억 2천3백', '123000000'],
    ['3억 천만원', '310000000 KRW'],
    ['1조 2억', '1000200000000'],
    ['1억 만원', '100010000 KRW'],
    ['3만불', '30000 USD'],
    ['500달러', '500 USD'],
    ['$1.2M USD', '1200000 USD'],
    ['USD 12k', '12000 USD'],
    ['1.2M EUR', '1200000 EUR'],
    ['+500', '500'],
    ['$ +500', '500 USD'],
    ['500-', '-500'],
    ['-₩500', '-500 KRW'],
    ['₩(500)', '-500 KRW'],
    ['▲1,500만원', '-15000000 KRW'],
    ['CHF 12,000.-', '12000 CHF'],
    ["CHF 12'000.50", '12000.5 CHF'],
    ['CA$1,200', '1200 CAD'],
    ['NZ$75', '75 NZD'],
    ['Rs. 1,00,000', '100000 INR'],
    ['₹5,00,000', '500000 INR'],
    ['₫250000', '250000 VND'],
    ['1 200,50 zł', '1200.5 PLN'],
    ['3,000円', '3000 JPY'],
    ['5000元', '5000 CNY'],
    ['12\u00a0000\u202f€', '12000 EUR'],
    ['￥9,800', '9800 JPY'],
    ['１억 ２천만원', '120000000 KRW'],
    ['1.2억원', '120000000 KRW'],
    ['0.5억', '50000000'],
    ['1,500백만원', '1500000000 KRW'],
    ['30백만', '30000000'],
    ['12십만원', '1200000 KRW'],
    ['일억 이천만원', '120000000 KRW'],
    ['오천만 원', '50000000 KRW'],
    ['금 30,000,000원정', '30000000 KRW'],
    ['일금 삼백만원정', '3000000 KRW'],
    ['\\30,000', '30000 KRW'],
  ])('%s reads as %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test.each(['', '  ', '-', '–', '—', '－'])('“%s” is blank', (text) => {
    expect(readMoney(text)).toBe('blank');
  });

  test.each([
    ...['TBD', '미정', 'n/a', '10-20k', '약 3억', '1e5', '=SUM(F4:F10)', '12%', 'Acme', '3 apples'],
    ...['1.2.3', '12,34.5,6', '억', '천원', '12k per year', '$', '500 XYZ', '1억 2', '만불'],
    ...['1억 2천500', '5억~6억', '3억 이상', '12k/yr', '금', '일', '--500'],
    ...['1,2,3원', '0x10', 'Infinity', 'NaN'],
  ])('“%s” is no single amount', (text) => {
    expect(readMoney(text)).toBe('unreadable');
  });

  test.each([
    ['50,000', 1000, '50000000, in the cell 50000'],
    ['1.2억', 1000, '120000000, in the cell 120000'],
    ['50,000천원', 1000, '50000000 KRW, in the cell 50000'],
    ['90,000,000원', 1000, '90000000 KRW, in the cell 90000'],
    ['(300만원)', 1000, '-3000000 KRW, in the cell -3000'],
    ['3.5억', 1_000_000, '350000000, in the cell 350'],
    ['12k', 1000, '12000, in the cell 12'],
    ['$1.2M', 1000, '1200000 USD, in the cell 1200'],
    [50_000, 1000, '50000000, in the cell 50000'],
    [0.3, 1_000_000, '300000, in the cell 0.3'],
    ['₩30,000', 1000, 'unreadable'],
    ['$500', 1000, 'unreadable'],
    ['₩30,000', 1, '30000 KRW'],
    [500, 1, '500'],
  ])('%s where a bare 1 counts %i reads as %s', (cell, unit, expected) => {
    const money = readMoney(cell, { unit });
    if (typeof money === 'string') return expect(money).toBe(expected);
    const inCell = money.inUnit === undefined ? '' : `, in the cell ${money.inUnit}`;
    expect([money.amount, money.currency].filter(Boolean).join(' ') + inCell).toBe(expected);
  });

  test('a number is clean, a text never is', () => {
    expect(readMoney(-3.5)).toEqual({ amount: -3.5, clean: true });
    expect(readMoney('3.5')).toEqual({ amount: 3.5, clean: false });
  });

  test('a date and a checkbox are no amounts', () => {
    expect(readMoney({ day: '2026-11-21' })).toBe('unreadable');
    expect(readMoney(true)).toBe('unreadable');
  });

  test('any number written out with groups, a currency or brackets reads back', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(cents, fc.constantFrom('', '$', '€', '₩'), (number, sign) => {
        const amount = number / 100;
        const written = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(amount);
        expect(readMoney(`${sign}${written}`)).toMatchObject({ amount });
        expect(reading(`(${sign}${written})`).split(' ')[0]).toBe(String(-amount));
      }),
    );
  });

  test('any number written the German way reads back where a comma is the decimal mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (number) => {
        const amount = number / 100;
        const written = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }).format(amount);
        expect(readMoney(written, { decimalComma: true })).toMatchObject({ amount });
      }),
    );
  });

  test('any whole number of 만 and 억 reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (eok, man) => {
        expect(readMoney(`${eok}억 ${man}만원`)).toMatchObject({ amount: eok * 1e8 + man * 1e4 });
      }),
    );
  });
});

describe('how a column of amounts is written', () => {
  test('one plain case settles the column', () => {
    expect(moneyStyle(['1.234', '1.234,50'], 'en_US')).toEqual({ decimalComma: true });
    expect(moneyStyle(['1,234', '1,234.50'], 'de_DE')).toEqual({ decimalComma: false });
  });

  test('the locale decides where no cell tells', () => {
    expect(moneyStyle(['1.234', 5], 'de_DE')).toEqual({ decimalComma: true });
    expect(moneyStyle(['1,234', 5], 'ko_KR')).toEqual({ decimalComma: false });
  });

  test('a lone mark before three digits follows the style', () => {
    expect(reading('1.234', true)).toBe('1234');
    expect(reading('1.234', false)).toBe('1.234');
    expect(reading('1,234', true)).toBe('1.234');
    expect(reading('1,234', false)).toBe('1234');
  });
});
