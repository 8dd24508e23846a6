/** Calendar arithmetic on `YYYY-MM-DD` texts: no clock, no time zone, only days and months as people count them. */
import type { Day, Month } from '../cells/cell';

const DAY_MILLISECONDS = 86_400_000;
const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Tells whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  // Every month has 28 days: only the last ones need the calendar.
  return Number(text.slice(8)) <= 28 || dayOf(dayNumber(text)) === text;
}

/** Whole days since 1970-01-01, which is 0. */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return Date.UTC(year, month - 1, date) / DAY_MILLISECONDS;
}

/** The day that many days after 1970-01-01. */
export function dayOf(number: number): Day {
  // Civil-from-days on the proleptic Gregorian calendar, with years that begin in March so that
  // the leap day comes last; `new Date` stays out of the domain.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** The day with this year, month (1 to 12) and date, or nothing when the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return isDay(text) ? text : undefined;
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** 1 = Monday to 7 = Sunday. */
export function weekday(day: Day): number {
  return weekdayOf(dayNumber(day));
}

/** The weekday of a day number: 1 = Monday to 7 = Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month `months` later, or earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  return monthFromIndex(monthIndex(month) + months);
}

/** How many months `to` comes after `from`; negative when before. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthFromIndex(index: number): Month {
  const year = Math.floor(index / 12);
  return `${pad(year, 4)}-${pad(index - year * 12 + 1, 2)}`;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
