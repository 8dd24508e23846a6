/** Working days: the fast count says what counting one day after another says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, dayOf, weekday } from '../../../src/domain/calendar/day';
import { workingCalendar } from '../../../src/domain/calendar/working-days';

const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') }).map(dayOf);
const weekend = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
const holidays = fc.array(day, { maxLength: 60 });

function countOneByOne(from: string, to: string, off: readonly number[], closed: readonly string[]): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (!off.includes(weekday(at)) && !closed.includes(at)) count++;
  }
  return count;
}

describe('a working calendar', () => {
  test('counts as a person with a wall calendar would', () => {
    fc.assert(
      fc.property(day, day, weekend, holidays, (from, to, off, closed) => {
        expect(workingCalendar(off, closed).between(from, to)).toBe(countOneByOne(from, to, off, closed));
      }),
      { numRuns: 60 },
    );
  });

  test('the n-th working day after a day is n working days away, and is one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), weekend, (from, count, off) => {
        const calendar = workingCalendar(off, ['2026-09-24', '2026-09-25']);
        const reached = calendar.add(from, count);
        expect(calendar.between(from, reached)).toBe(count);
        expect(calendar.isWorking(reached)).toBe(true);
      }),
    );
  });

  test('going back undoes going forth from a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, count) => {
        const calendar = workingCalendar([6, 7], []);
        fc.pre(calendar.isWorking(from));
        expect(calendar.add(calendar.add(from, count), -count)).toBe(from);
      }),
    );
  });

  test('skips the weekend and a holiday', () => {
    const calendar = workingCalendar([6, 7], ['2026-09-25', '2026-09-26', '2026-09-25']);
    expect(calendar.between('2026-09-24', '2026-09-28')).toBe(1);
    expect(calendar.isWorking('2026-09-25')).toBe(false);
    expect(calendar.add('2026-09-24', 1)).toBe('2026-09-28');
  });

  test('counts nothing backwards or from a day to itself', () => {
    const calendar = workingCalendar([6, 7], []);
    expect(calendar.between('2026-11-20', '2026-11-20')).toBe(0);
    expect(calendar.between('2026-11-20', '2026-11-02')).toBe(0);
  });

  test('refuses a week without a working day', () => {
    expect(() => workingCalendar([1, 2, 3, 4, 5, 6, 7], [])).toThrow('at least one working day');
  });
});
