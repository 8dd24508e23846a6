/** What typed text becomes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInput } from '../../../host/workbook';

const TODAY = 46347; // 2026-11-21
const read = (text: string, locale = 'en_US', cellFormat?: string) =>
  parseInput(text, { locale, today: TODAY, ...(cellFormat === undefined ? {} : { cellFormat }) });

describe('typed input', () => {
  it.each([
    ['007', 7, undefined],
    [' 5 ', 5, undefined],
    ['-1,234.50', -1234.5, '#,##0.00'],
    ['(1,234)', -1234, '#,##0'],
    ['50%', 0.5, '0%'],
    ['7%', 0.07, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['$1,000', 1000, '"$"#,##0'],
    ['-$5.50', -5.5, '"$"#,##0.00'],
    ['₩1,000', 1000, '[$₩-412]#,##0'],
    ['1e3', 1000, '0.00E+00'],
    ['.5', 0.5, undefined],
    ['TRUE', true, undefined],
    ['false', false, undefined],
    ['2026-01-05', 46027, 'yyyy-mm-dd'],
    ['1/2', 46024, 'M/d'],
    ['1/5/2026', 46027, 'M/d/yyyy'],
    ['1/5/26', 46027, 'M/d/yyyy'],
    ['Jan 5, 2026', 46027, 'mmm d, yyyy'],
    ['5 January 2026', 46027, 'd mmm yyyy'],
    ['2026. 1. 5.', 46027, 'yyyy. M. d'],
    ['2026년 1월 5일', 46027, 'yyyy"년" m"월" d"일"'],
    ['6:00', 0.25, 'h:mm:ss AM/PM'],
    ['6:00 PM', 0.75, 'h:mm:ss AM/PM'],
    ['30:00', 1.25, '[h]:mm:ss'],
    ['1/5/2026 12:00', 46027.5, 'M/d/yyyy h:mm:ss AM/PM'],
  ])('reads %s in en_US', (text, content, numberFormat) => {
    expect(read(text)).toEqual(numberFormat === undefined ? { content } : { content, numberFormat });
  });

  it.each([
    '13/40/2026',
    '2026-02-30',
    '1,23',
    '1.2.3',
    '010-1234-5678',
    'May',
    'Q1 2026',
    '12ab',
    '-',
    '--',
    '5 %%',
    '',
    '1:75',
  ])('keeps %j as text', (text) => {
    expect(read(text)).toEqual({ content: text });
  });

  it('reads days and months in the order of the locale', () => {
    expect(read('5/1/2026', 'en_GB')).toEqual({ content: 46027, numberFormat: 'dd/MM/yyyy' });
    expect(read('2026. 1. 5', 'ko_KR')).toEqual({ content: 46027, numberFormat: 'yyyy. M. d' });
    expect(read('26. 1. 5.', 'ko_KR').content).toBe(46027);
    expect(read('5.1.2026', 'de_DE').content).toBe(46027);
    expect(read('1.234,5', 'de_DE').content).toBe(1234.5);
    expect(read('오후 6:00', 'ko_KR')).toEqual({ content: 0.75, numberFormat: 'AM/PM h:mm:ss' });
  });

  it('makes formulas of = and of signs before anything but a number', () => {
    expect(read('=A1+1').content).toEqual({ formula: '=A1+1' });
    expect(read('+82-10').content).toEqual({ formula: '=+82-10' });
    expect(read('-5').content).toBe(-5);
    expect(read('=').content).toBe('=');
  });

  it('takes text literally after an apostrophe and in cells formatted as text', () => {
    expect(read("'=A1")).toEqual({ content: '=A1' });
    expect(read("'007")).toEqual({ content: '007' });
    expect(read('=A1', 'en_US', '@')).toEqual({ content: '=A1' });
    expect(read('007', 'en_US', '@')).toEqual({ content: '007' });
  });

  it('reads 50 typed into a percentage cell as 50 %', () => {
    expect(read('50', 'en_US', '0%')).toEqual({ content: 0.5 });
  });

  it('reads every integer back from its own spelling', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(read(String(number)).content).toBe(number);
        expect(read(number.toLocaleString('en-US')).content).toBe(number);
      }),
    );
  });

  it('never throws and keeps what it does not recognise', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('en_US', 'ko_KR', 'de_DE', 'en_GB'), (text, locale) => {
        const { content } = read(text, locale);
        if (typeof content === 'string' && !text.startsWith("'")) expect(content).toBe(text);
      }),
    );
  });
});
