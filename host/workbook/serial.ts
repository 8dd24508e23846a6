/** Serial day numbers: days since 1899-12-30, the fraction being the time of day (platform.md 5.2). */

const MILLISECONDS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of a calendar day, or null when there is no such day (2026-02-30). Months count from 1. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists && year >= 1 && year <= 9999 ? (instant.getTime() - EPOCH) / MILLISECONDS_PER_DAY : null;
}

/** The fraction of a day of a clock time. */
export function fractionOfTime(hours: number, minutes: number, seconds: number): number {
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** The calendar day and clock time of a serial, to the millisecond. */
export function partsOfSerial(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
} {
  const instant = new Date(EPOCH + Math.round(serial * MILLISECONDS_PER_DAY));
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    day: instant.getUTCDate(),
    hours: instant.getUTCHours(),
    minutes: instant.getUTCMinutes(),
    seconds: instant.getUTCSeconds() + instant.getUTCMilliseconds() / 1000,
  };
}
