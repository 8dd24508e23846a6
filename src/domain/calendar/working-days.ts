/** Counts working days: a team's weekend and holidays are skipped (design 4, features.md 3). */
import type { Day } from '../cells/cell';
import { dayNumber, dayOf, weekdayOf } from './day';

/** A team's working days. */
export interface WorkingCalendar {
  isWorking(day: Day): boolean;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  between(from: Day, to: Day): number;
  /** The `count`-th working day after `day`; before it when negative; the day itself when 0. */
  add(day: Day, count: number): Day;
}

/**
 * A calendar with these days off each week (1 = Monday to 7 = Sunday) and these holidays. Counting takes
 * no longer for ten years than for a day: whole weeks are multiplied, holidays are searched by halves.
 *
 * @example workingCalendar([6, 7], ['2026-09-25']).between('2026-09-24', '2026-09-28') // 1
 * @throws RangeError when every day of the week is off: nothing could ever fall due
 */
export function workingCalendar(weekend: readonly number[], holidays: Iterable<Day>): WorkingCalendar {
  const dayOff = weekdayTable(weekend);
  const workingWeek = dayOff.filter((off) => !off).length;
  if (workingWeek === 0) throw new RangeError('A working week needs at least one working day.');
  const closed = holidaysOnWorkingDays(holidays, dayOff);
  const closedSet = new Set(closed);

  const works = (number: number) => !dayOff[weekdayOf(number)] && !closedSet.has(number);

  function countBetween(from: number, to: number): number {
    if (to <= from) return 0;
    const weeks = Math.floor((to - from) / 7);
    let count = weeks * workingWeek;
    for (let number = from + weeks * 7 + 1; number <= to; number++) {
      if (!dayOff[weekdayOf(number)]) count++;
    }
    return count - (countUpTo(closed, to) - countUpTo(closed, from));
  }

  function step(from: number, count: number): number {
    const direction = count < 0 ? -1 : 1;
    let left = Math.abs(count);
    let number = from;
    while (left > 0) {
      number += direction;
      if (works(number)) left--;
    }
    return number;
  }

  return {
    isWorking: (day) => works(dayNumber(day)),
    between: (from, to) => countBetween(dayNumber(from), dayNumber(to)),
    add: (day, count) => dayOf(step(dayNumber(day), Math.trunc(count))),
  };
}

/** Index 1 to 7: is that weekday off? Index 0 is unused and counts as off. */
function weekdayTable(weekend: readonly number[]): boolean[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((number) => number === 0 || weekend.includes(number));
}

function holidaysOnWorkingDays(holidays: Iterable<Day>, dayOff: readonly boolean[]): number[] {
  const numbers = new Set<number>();
  for (const day of holidays) numbers.add(dayNumber(day));
  return [...numbers].filter((number) => !dayOff[weekdayOf(number)]).sort((a, b) => a - b);
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
