/** Korean public holidays: lunar feasts, substitute days and the years the table covers. */
import { describe, expect, test } from 'vitest';
import { koreanHolidays } from '../../../src/domain/calendar/korean-holidays';

function daysOf(year: number): string[] {
  return koreanHolidays(year, year).map(({ day }) => day.slice(5));
}

describe('korean holidays', () => {
  test('2025: a holiday given once, a doubled 5 May, and Chuseok begun on a Sunday', () => {
    expect(daysOf(2025)).toEqual([
      ...['01-01', '01-27', '01-28', '01-29', '01-30', '03-01', '03-03', '05-01', '05-05', '05-06'],
      ...['06-03', '06-06', '08-15', '10-03', '10-05', '10-06', '10-07', '10-08', '10-09', '12-25'],
    ]);
  });

  test('2026: Constitution Day is back, Chuseok on a Saturday earns nothing', () => {
    expect(daysOf(2026)).toEqual([
      ...['01-01', '02-16', '02-17', '02-18', '03-01', '03-02', '05-01', '05-05', '05-24', '05-25'],
      ...['06-03', '06-06', '07-17', '08-15', '08-17', '09-24', '09-25', '09-26', '10-03', '10-05'],
      ...['10-09', '12-25'],
    ]);
  });

  test('the lunar new year is reckoned for Korea where China is a day earlier', () => {
    expect(koreanHolidays(2027, 2028).filter(({ name }) => name === '설날')).toEqual([
      { day: '2027-02-07', name: '설날' },
      { day: '2028-01-27', name: '설날' },
    ]);
  });

  test('Chuseok on National Foundation Day gives one more day after the feast', () => {
    expect(daysOf(2028).filter((day) => day.startsWith('10'))).toEqual([
      '10-02',
      '10-03',
      '10-04',
      '10-05',
      '10-09',
    ]);
  });

  test('a day that is two holidays bears both names', () => {
    const may = koreanHolidays(2025, 2025).find(({ day }) => day === '2025-05-05');
    expect(may?.name).toBe('어린이날 · 부처님오신날');
  });

  test('years outside the table give nothing, and a span is cut to it', () => {
    expect(koreanHolidays(2020, 2023)).toEqual([]);
    expect(koreanHolidays(2031, 2040)).toEqual([]);
    expect(koreanHolidays(2020, 2040)[0]).toEqual({ day: '2024-01-01', name: '신정' });
  });

  test('every day is named once, in order, in English too', () => {
    const days = koreanHolidays(2024, 2030, 'en').map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(koreanHolidays(2026, 2026, 'en')[0]).toEqual({ day: '2026-01-01', name: "New Year's Day" });
  });
});
