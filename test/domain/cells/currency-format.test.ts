/** Currencies that stand in number formats, as Google, Excel and people write them. */
import { describe, expect, test } from 'vitest';
import { currencyOfFormat } from '../../../src/domain/cells/currency-format';

describe('the currency of a number format', () => {
  test.each([
    ['[$€-407]#,##0', 'EUR'],
    ['#,##0.00 [$€-407]', 'EUR'],
    ['[$€-2]#,##0.00', 'EUR'],
    ['"€"#,##0', 'EUR'],
    ['€#,##0.00', 'EUR'],
    ['\\€#,##0', 'EUR'],
    ['#,##0.00\\ "€"', 'EUR'],
    ['[$EUR] #,##0.00', 'EUR'],
    ['"USD "#,##0', 'USD'],
    ['#,##0" EUR"', 'EUR'],
    ['[$₩-412]#,##0', 'KRW'],
    ['"₩"#,##0', 'KRW'],
    ['[$￦-412]#,##0', 'KRW'],
    ['#,##0"원"', 'KRW'],
    ['#,##0"만원"', 'KRW'],
    ['[$£-809]#,##0', 'GBP'],
    ['[$¥-411]#,##0', 'JPY'],
    ['[$¥-804]#,##0', 'CNY'],
    ['[$$-409]#,##0.00', 'USD'],
    ['[$$-1009]#,##0.00', 'CAD'],
    ['[$$-C09]#,##0.00', 'AUD'],
    ['[$CA$]#,##0.00', 'CAD'],
    ['[$R$ -416]#,##0.00', 'BRL'],
    ['[$kr-41D] #,##0', 'SEK'],
    ['"$"#,##0', 'USD'],
    ['"$"#,##0,"K"', 'USD'],
    ['"€"#,##0;[Red]-"€"#,##0', 'EUR'],
    ['_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)', 'USD'],
  ])('%s is %s', (format, currency) => {
    expect(currencyOfFormat(format)).toBe(currency);
  });

  test.each([
    '',
    'General',
    '#,##0.00',
    '0%',
    '0.00E+00',
    '@',
    'yyyy-mm-dd',
    'd mmm yyyy',
    '[$-409]d-mmm-yy',
    '[$-412]#,##0',
    '#,##0_);(#,##0)',
    '[Red]#,##0',
    '#,##0\\ ',
    '#,##0"K"',
    '[$pts] 0',
  ])('%s shows none', (format) => {
    expect(currencyOfFormat(format)).toBeUndefined();
  });

  test('a sign of several countries stands for the one at home, unless a country is named', () => {
    expect(currencyOfFormat('"$"#,##0', 'CAD')).toBe('CAD');
    expect(currencyOfFormat('[$$]#,##0', 'AUD')).toBe('AUD');
    expect(currencyOfFormat('"¥"#,##0', 'CNY')).toBe('CNY');
    expect(currencyOfFormat('"$"#,##0', 'EUR')).toBe('USD');
    expect(currencyOfFormat('[$$-409]#,##0', 'CAD')).toBe('USD');
    expect(currencyOfFormat('"US$"#,##0', 'CAD')).toBe('USD');
    expect(currencyOfFormat('"€"#,##0', 'CAD')).toBe('EUR');
  });
});
