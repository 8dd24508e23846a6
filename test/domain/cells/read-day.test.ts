/** Dates as people write them, in both languages, and how a column settles what comes first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../../src/domain/calendar/day';
import type { DateOrder } from '../../../src/domain/cells/read-day';
import { dateOrder, readDay } from '../../../src/domain/cells/read-day';

const today = '2026-11-21';

function reading(text: string | number, order: DateOrder = 'yearFirst'): string {
  const day = readDay(text, { order, today });
  return typeof day === 'string' ? day : day.day;
}

describe('a date', () => {
  test.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-1-5', '2026-01-05'],
    ['2026/12/10', '2026-12-10'],
    ['2026.10.15', '2026-10-15'],
    ['2026. 11. 30.', '2026-11-30'],
    ['2026. 12. 1.', '2026-12-01'],
    ['2026. 11. 30. (월)', '2026-11-30'],
    ['2026-11-30 (월요일)', '2026-11-30'],
    ['2026-11-30 00:00:00', '2026-11-30'],
    ['2026-11-30T09:30:00Z', '2026-11-30'],
    ['2026-11-30T09:30:00+09:00', '2026-11-30'],
    ['2026. 11. 30. 오전 10:00', '2026-11-30'],
    ['2026-11-30 9:05 PM', '2026-11-30'],
    ['２０２６－１１－３０', '2026-11-30'],
    ['20260119', '2026-01-19'],
    ['26/12/20', '2026-12-20'],
    ['26.12.20', '2026-12-20'],
    ["'26.12.20", '2026-12-20'],
    ['99-01-02', '1999-01-02'],
    ['2026년 12월 15일', '2026-12-15'],
    ['2026년12월15일', '2026-12-15'],
    ['26년 12월 15일', '2026-12-15'],
    ['12월 15일', '2026-12-15'],
    ['12월15일', '2026-12-15'],
    ['1월 5일', '2027-01-05'],
    ['10월 2일', '2026-10-02'],
    ['12/15', '2026-12-15'],
    ['12. 15.', '2026-12-15'],
    ['1/5', '2027-01-05'],
    ['21 Nov 2026', '2026-11-21'],
    ['21-Nov-26', '2026-11-21'],
    ['21 November 2026', '2026-11-21'],
    ['1st December 2026', '2026-12-01'],
    ['Nov 21, 2026', '2026-11-21'],
    ['November 21 2026', '2026-11-21'],
    ['Sept 3, 2026', '2026-09-03'],
    ['Sep. 3 2026', '2026-09-03'],
    ['Mon, Nov 30, 2026', '2026-11-30'],
    ['Dec 15', '2026-12-15'],
    ['15 Jan', '2027-01-15'],
    ['46330', '2026-11-04'],
    ['45631.0', '2024-12-05'],
    ['2024-02-29', '2024-02-29'],
    ['2026-11-30.', '2026-11-30'],
    ['2026 / 11 / 30', '2026-11-30'],
    ['2026.11.30(월)', '2026-11-30'],
    ['2026.11.30 월요일', '2026-11-30'],
    ['11/30(월)', '2026-11-30'],
    ['12/15 (Tue)', '2026-12-15'],
    ['Tue. Dec 15 2026', '2026-12-15'],
    ['2026년 12월 15일 (화) 14:00', '2026-12-15'],
    ['2026年12月15日', '2026-12-15'],
    ['2026 년 12 월 15 일', '2026-12-15'],
    ['261130', '2026-11-30'],
    ['20261130.0', '2026-11-30'],
    ['46330.5', '2026-11-04'],
    ['21/Nov/2026', '2026-11-21'],
    ['2026-Nov-21', '2026-11-21'],
    ['2026 November 21', '2026-11-21'],
    ['21st of November 2026', '2026-11-21'],
    ["21 Nov '26", '2026-11-21'],
    ['NOV 21 2026', '2026-11-21'],
    ['26-Dec', '2026-12-26'],
    ['\u00a02026-11-30\u00a0', '2026-11-30'],
  ])('%s reads as %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test.each([
    ['11/28/2026', 'monthFirst', '2026-11-28'],
    ['11/03/2026', 'monthFirst', '2026-11-03'],
    ['11/03/2026', 'dayFirst', '2026-03-11'],
    ['28.11.2026', 'dayFirst', '2026-11-28'],
    ['28/11/2026', 'monthFirst', '2026-11-28'],
    ['11-03-26', 'dayFirst', '2026-03-11'],
    ['11/03/26', 'yearFirst', '2011-03-26'],
    ['11/28/2026', 'yearFirst', '2026-11-28'],
    ['3/4', 'dayFirst', '2027-04-03'],
  ] as const)('%s in a %s column reads as %s', (text, order, expected) => {
    expect(reading(text, order)).toBe(expected);
  });

  test.each([
    ...['12월 말', '12월 초', '12월 중순', '12월', '2026년 12월', '4분기', '연말', '다음 주', '내년', '미정'],
    ...['Q4', 'Q4 2026', 'FY26-Q3', '2026-12', 'December', 'Dec 2026', 'end of Dec', 'mid December'],
    ...['early 2027', 'next month', 'TBD', 'EOY', 'Nov-26', 'Dec 2026', "Dec '26", '01월', '12월 3주차'],
    ...[
      '12/15까지',
      '12월 15일경',
      '12/15 예정',
      'by 12/15',
      'W48',
      'week 48',
      '2026. 12.',
      '내년 초',
      'Q1-2027',
    ],
  ])('%s names no exact day', (text) => {
    expect(reading(text)).toBe('vague');
  });

  test.each([
    ...['13/13/2026', '2026-02-29', '2026-13-01', '31/04/2026', 'hello', 'Marketing 5', '20261399', '-5'],
    ...['5', '1234567', '0202-01-01', '11월 31일', '2026-00-10', '261399', '45', '2026-11-21-5'],
  ])('there is no day %s', (text) => {
    expect(reading(text)).toBe('unreadable');
  });

  test('six digits are a day only where the year comes first', () => {
    expect(reading('261130', 'monthFirst')).toBe('unreadable');
    expect(reading('112826', 'monthFirst')).toBe('unreadable');
  });

  test('a date cell is clean; a number is a spreadsheet day only in a sensible range', () => {
    expect(readDay({ day: '2026-11-21', time: '10:00' }, { order: 'monthFirst', today })).toEqual({
      day: '2026-11-21',
      clean: true,
    });
    expect(readDay(46_330, { order: 'monthFirst', today })).toEqual({ day: '2026-11-04', clean: false });
    expect(readDay(3, { order: 'monthFirst', today })).toBe('unreadable');
  });

  test.each(['', ' ', '-', '—'])('“%s” is blank', (text) => {
    expect(readDay(text, { order: 'monthFirst', today })).toBe('blank');
  });

  test('every day reads back from each way of writing it', () => {
    const day = fc.integer({ min: dayNumber('1970-01-01'), max: dayNumber('2069-12-31') }).map(dayOf);
    fc.assert(
      fc.property(day, (written) => {
        const [year = '', month = '', date = ''] = written.split('-');
        const short = year.slice(2);
        expect(reading(`${year}. ${Number(month)}. ${Number(date)}.`)).toBe(written);
        expect(reading(`${year}년 ${Number(month)}월 ${Number(date)}일`)).toBe(written);
        expect(reading(`${short}/${month}/${date}`)).toBe(written);
        expect(reading(`${month}/${date}/${year}`, 'monthFirst')).toBe(written);
        expect(reading(`${date}.${month}.${year}`, 'dayFirst')).toBe(written);
      }),
    );
  });
});

describe('what comes first in a column of dates', () => {
  test('one date that can only be read one way settles the column', () => {
    expect(dateOrder(['11/03/2026', '11/28/2026', '12/15/2026', '', 'TBD'], 'en_GB')).toBe('monthFirst');
    expect(dateOrder(['03/11/2026', '28/11/2026'], 'en_US')).toBe('dayFirst');
  });

  test('dates with the year in front say nothing about the others', () => {
    expect(dateOrder(['2026-11-28', '2026/12/31'], 'en_US')).toBe('monthFirst');
    expect(dateOrder(['2026. 11. 30.', '26/12/20', '2026.10.15'], 'ko_KR')).toBe('yearFirst');
  });

  test.each([
    ['en_US', 'monthFirst'],
    ['en', 'monthFirst'],
    ['en_GB', 'dayFirst'],
    ['de_DE', 'dayFirst'],
    ['ko_KR', 'yearFirst'],
    ['ja', 'yearFirst'],
  ])('where no date tells, %s is %s', (locale, order) => {
    expect(dateOrder(['01/02/2026'], locale)).toBe(order);
  });
});
