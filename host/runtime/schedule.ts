/** When a time-driven trigger fires next (platform.md 3.7). */

import { DAY, HOUR, MINUTE } from './clock';
import { TimeZone } from './zone';

/** How often and when; as ClockTriggerBuilder was told. */
export type Schedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hours'; readonly every: number }
  | {
      readonly kind: 'days';
      readonly every: number;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly zone: string;
    }
  | {
      readonly kind: 'weeks';
      readonly every: number;
      /** 1 = Monday … 7 = Sunday; null leaves it to Google. */
      readonly weekday: number | null;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly zone: string;
    }
  | {
      readonly kind: 'month day';
      readonly day: number;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly zone: string;
    };

/**
 * The first firing of a schedule after an instant. Google picks an arbitrary but fixed moment within the
 * hour, or within 15 minutes of `nearMinute`; `random` picks it here.
 */
export function firstFiring(schedule: Schedule, after: number, random: () => number): number | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.at;
    case 'minutes':
      return after + Math.ceil(random() * schedule.every * MINUTE);
    case 'hours':
      return after + Math.ceil(random() * schedule.every * HOUR);
    default:
      return firstOnDay(schedule, after, random);
  }
}

/** The firing after one that was due at an instant, or null when a schedule fires only once. */
export function nextFiring(schedule: Schedule, due: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return null;
    case 'minutes':
      return due + schedule.every * MINUTE;
    case 'hours':
      return due + schedule.every * HOUR;
    case 'days':
      return sameTimeLater(due, schedule.every, schedule.zone);
    case 'weeks':
      return sameTimeLater(due, 7 * schedule.every, schedule.zone);
    case 'month day':
      return nextMonth(due, schedule.day, schedule.zone);
  }
}

type DaySchedule = Extract<Schedule, { readonly zone: string }>;

function firstOnDay(schedule: DaySchedule, after: number, random: () => number): number {
  const zone = TimeZone.named(schedule.zone);
  const hour = schedule.hour ?? Math.floor(random() * 24);
  const offset =
    schedule.minute === null
      ? Math.floor(random() * HOUR)
      : schedule.minute * MINUTE + Math.floor((random() * 2 - 1) * 15 * MINUTE);
  const midnight = Math.floor(zone.wallClock(after) / DAY) * DAY;
  for (let day = 0; day <= 62; day++) {
    const wall = midnight + day * DAY;
    const instant = zone.instantOf(wall + hour * HOUR + offset);
    if (instant > after && suits(schedule, new Date(wall))) return instant;
  }
  return after + DAY;
}

function suits(schedule: DaySchedule, wallDay: Date): boolean {
  if (schedule.kind === 'weeks') {
    return schedule.weekday === null || (wallDay.getUTCDay() || 7) === schedule.weekday;
  }
  return schedule.kind !== 'month day' || wallDay.getUTCDate() === schedule.day;
}

function sameTimeLater(due: number, days: number, zoneName: string): number {
  const zone = TimeZone.named(zoneName);
  return zone.instantOf(zone.wallClock(due) + days * DAY);
}

function nextMonth(due: number, day: number, zoneName: string): number {
  const zone = TimeZone.named(zoneName);
  const wall = zone.wallClock(due);
  for (let ahead = 1; ahead <= 62; ahead++) {
    const candidate = wall + ahead * DAY;
    if (new Date(candidate).getUTCDate() === day) return zone.instantOf(candidate);
  }
  return due + 31 * DAY;
}
