/** How number formats show values. */
import { describe, expect, it } from 'vitest';
import { displayOf } from '../../../host/workbook';

describe('number formats', () => {
  it.each([
    [12, undefined, '12'],
    [0.1 + 0.2, undefined, '0.3'],
    [1 / 3, undefined, '0.333333333'],
    [1234567.891234567, undefined, '1234567.891'],
    [123456789012345, undefined, '123456789012345'],
    [1e21, undefined, '1E+21'],
    [-0.000001, undefined, '-0.000001'],
    [0.5, '0%', '50%'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1234567, '[$₩-412]#,##0', '₩1,234,567'],
    [-5, '"$"#,##0', '-$5'],
    [46027, 'M/d/yyyy', '1/5/2026'],
    [46027, 'yyyy-mm-dd', '2026-01-05'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [0.5, 'yyyy-mm-dd', '1899-12-30'],
    [true, '0', 'TRUE'],
    ['text', '0', 'text'],
    [null, '0', ''],
  ])('shows %s as %s', (value, format, shown) => {
    expect(displayOf(value, format, 'en_US')).toBe(shown);
  });

  it('shows dates and names in the language of the locale', () => {
    expect(displayOf(46027, 'yyyy. M. d', 'ko_KR')).toBe('2026. 1. 5');
    expect(displayOf(46027, 'dddd', 'ko_KR')).toBe('월요일');
    expect(displayOf(46027, 'mmm yyyy', 'ko_KR')).toBe('1월 2026');
    expect(displayOf(0.5, undefined, 'de_DE')).toBe('0,5');
  });

  it('shows errors as their code', () => {
    expect(displayOf({ error: '#REF!' }, '0', 'en_US')).toBe('#REF!');
  });
});
