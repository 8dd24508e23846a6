/** The builder of time-driven triggers (platform.md 3.7). */

import { ServiceException } from '../errors';
import { date, integer, text } from '../runtime/parameters';
import type { Schedule } from '../runtime/schedule';
import { defineSurface, methodsOf } from '../runtime/surface';
import { TimeZone } from '../runtime/zone';
import { Enumeration } from './enums';
import { ClockTriggerBuilder, createTrigger, type Frequency } from './triggers';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
/** The days of a week. */
export const weekDay = new Enumeration<(typeof WEEKDAYS)[number]>(WEEKDAYS);

/** Puts the parts of a clock trigger together; hours and minutes need a day or week frequency. */
function scheduleOf(target: ClockTriggerBuilder): Schedule {
  const { frequency, weekday, hour, minute } = target;
  if (!frequency && weekday === null) throw new ServiceException('triggerIncomplete');
  const chosen: Frequency = frequency ?? { kind: 'weeks', every: 1 };
  const zone = target.zone ?? target.context.machine.bundle.manifest.timeZone ?? 'Etc/UTC';
  switch (chosen.kind) {
    case 'weeks':
      return { kind: 'weeks', every: chosen.every, weekday, hour, minute, zone };
    case 'days':
      return { kind: 'days', every: chosen.every, hour, minute, zone };
    case 'month day':
      return { kind: 'month day', day: chosen.day, hour, minute, zone };
    case 'once':
      return chosen;
    default:
      if (hour !== null || minute !== null) throw new ServiceException('triggerHour');
      return { kind: chosen.kind, every: chosen.every };
  }
}

const clock = methodsOf<ClockTriggerBuilder>();

function every(kind: 'hours' | 'days' | 'weeks') {
  return clock.other([integer], (target, count) => {
    if (count < 1) throw new ServiceException('invalidArgument', String(count));
    return Object.assign(target, { frequency: { kind, every: count } });
  });
}

const MINUTES: readonly number[] = [1, 5, 10, 15, 30];

function inZone(target: ClockTriggerBuilder, zone: string): ClockTriggerBuilder {
  try {
    TimeZone.named(zone);
  } catch {
    throw new ServiceException('invalidArgument', zone);
  }
  return Object.assign(target, { zone });
}

defineSurface(ClockTriggerBuilder, 'ScriptApp.ClockTriggerBuilder', {
  everyMinutes: clock.other([integer], (target, count) => {
    if (!MINUTES.includes(count)) throw new ServiceException('triggerMinutes');
    return Object.assign(target, { frequency: { kind: 'minutes', every: count } });
  }),
  everyHours: every('hours'),
  everyDays: every('days'),
  everyWeeks: every('weeks'),
  onWeekDay: clock.other([weekDay.parameter], (target, day) =>
    Object.assign(target, { weekday: WEEKDAYS.indexOf(day) + 1 }),
  ),
  onMonthDay: clock.other([integer], (target, day) =>
    Object.assign(target, { frequency: { kind: 'month day', day } }),
  ),
  atHour: clock.other([integer], (target, hour) => {
    if (hour < 0 || hour > 23) throw new ServiceException('invalidArgument', String(hour));
    return Object.assign(target, { hour });
  }),
  nearMinute: clock.other([integer], (target, minute) => Object.assign(target, { minute })),
  at: clock.other([date], (target, day) =>
    Object.assign(target, { frequency: { kind: 'once', at: day.getTime() } }),
  ),
  after: clock.other([integer], (target, milliseconds) => {
    const at = target.context.machine.clock.now() + milliseconds;
    return Object.assign(target, { frequency: { kind: 'once', at } });
  }),
  inTimezone: clock.other([text], inZone),
  create: clock.other([], (target) => createTrigger(target, 'CLOCK', scheduleOf(target))),
});
