/** Days and months: the arithmetic holds for every day, and only real days count as days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFrom,
  dayNumber,
  dayOf,
  isDay,
  monthOf,
  monthsBetween,
  weekday,
} from '../../../src/domain/calendar/day';

const anyNumber = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });

describe('days', () => {
  test('a day number and its day are each other’s inverse', () => {
    fc.assert(fc.property(anyNumber, (number) => dayNumber(dayOf(number)) === number));
    fc.assert(fc.property(anyNumber, (number) => isDay(dayOf(number))));
  });

  test('the day of a number is the one the Gregorian calendar says', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(dayOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test('1970-01-01 is day 0, a Thursday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(weekday('1970-01-01')).toBe(4);
  });

  test('weeks run from Monday to Sunday', () => {
    expect(weekday('2026-11-16')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
  });

  test('adding days crosses months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '26-04-01', '2026-04-31', ''])(
    '%s is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('a day is made only of parts that exist', () => {
    expect(dayFrom(2024, 2, 29)).toBe('2024-02-29');
    expect(dayFrom(2026, 2, 29)).toBeUndefined();
    expect(dayFrom(2026, 13, 13)).toBeUndefined();
  });
});

describe('months', () => {
  test('a day lies in its month', () => {
    expect(monthOf('2026-11-21')).toBe('2026-11');
  });

  test('adding months and counting between them agree', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (months) => {
        expect(monthsBetween('2026-11', addMonths('2026-11', months))).toBe(months);
      }),
    );
  });
});
