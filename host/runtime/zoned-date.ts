/** Gives a realm's Date the host's clock and the script's time zone, wherever the computer itself stands. */

import type { TimeZone } from './zone';

const GETTERS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const SETTERS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const LOCALE_TEXTS = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const;
/** A date text that names its own offset, or a bare ISO day, which is UTC by the language's own rule. */
const HAS_OFFSET = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2}(?:\s*\(.*\))?)\s*$|^\d{4}(?:-\d{2}){0,2}$/i;

/**
 * Changes `realmDate` in place and returns the constructor to put on the realm's global object.
 * `new Date(y, m, d)`, the getters and the texts then use `zone`; `new Date()` and `Date.now()` use `now`.
 */
export function zonedDate(realmDate: DateConstructor, zone: TimeZone, now: () => number): DateConstructor {
  patchGetters(realmDate, zone);
  patchSetters(realmDate, zone);
  patchTexts(realmDate, zone);
  const parse = (text: string) => parseIn(realmDate, zone, text);
  const clocked = new Proxy(realmDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, [instantOf(values, zone, now, parse)], newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, property) => {
      if (property === 'now') return now;
      return property === 'parse' ? parse : Reflect.get(target, property);
    },
  });
  Object.defineProperty(realmDate.prototype, 'constructor', { value: clocked, writable: true });
  return clocked;
}

function instantOf(
  values: readonly unknown[],
  zone: TimeZone,
  now: () => number,
  parse: (text: string) => number,
): number {
  if (values.length === 0) return now();
  const [first] = values;
  if (values.length > 1) return zone.instantOf(wallOf(values.map(Number)));
  if (typeof first === 'object' && first !== null) {
    const primitive: unknown = 'getTime' in first ? first.valueOf() : String(first);
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  }
  return typeof first === 'string' ? parse(first) : Number(first);
}

function wallOf([year = Number.NaN, month = 0, day = 1, ...clock]: readonly number[]): number {
  const [hour = 0, minute = 0, second = 0, millisecond = 0] = clock;
  return Date.UTC(year, month, day, hour, minute, second, millisecond);
}

function parseIn(realmDate: DateConstructor, zone: TimeZone, text: string): number {
  const trimmed = String(text).trim();
  if (HAS_OFFSET.test(trimmed)) return realmDate.parse(trimmed);
  const asUtc = realmDate.parse(/^\d{4}-\d{2}-\d{2}T/.test(trimmed) ? `${trimmed}Z` : `${trimmed} UTC`);
  return Number.isNaN(asUtc) ? asUtc : zone.instantOf(asUtc);
}

function patchGetters(realmDate: DateConstructor, zone: TimeZone): void {
  const wall = (date: Date) => new Date(zone.wallClock(date.getTime()));
  for (const part of GETTERS) {
    replace(realmDate, `get${part}`, (date) => wall(date)[`getUTC${part}`]());
  }
  replace(realmDate, 'getTimezoneOffset', (date) => -zone.offsetAt(date.getTime()) / 60_000);
  replace(realmDate, 'getYear', (date) => wall(date).getUTCFullYear() - 1900);
}

function patchSetters(realmDate: DateConstructor, zone: TimeZone): void {
  for (const part of SETTERS) {
    replace(realmDate, `set${part}`, (date, values) => {
      const wall = new Date(zone.wallClock(date.getTime()));
      const numbers = values.map(Number);
      const setter: (...parts: number[]) => number = wall[`setUTC${part}`];
      setter.apply(wall, numbers);
      return date.setTime(zone.instantOf(wall.getTime()));
    });
  }
}

function patchTexts(realmDate: DateConstructor, zone: TimeZone): void {
  for (const name of LOCALE_TEXTS) {
    const original = realmDate.prototype[name];
    replace(realmDate, name, (date, [locales, options]) =>
      original.call(date, localesOf(locales), { timeZone: zone.name, ...optionsOf(options) }),
    );
  }
  const dayText = (date: Date) =>
    shifted(date, zone)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (-?\d+).*$/, '$1 $3 $2 $4');
  const timeText = (date: Date) => `${clockText(date, zone)} ${offsetText(date, zone)}`;
  replace(realmDate, 'toDateString', dayText);
  replace(realmDate, 'toTimeString', timeText);
  replace(realmDate, 'toString', (date) =>
    Number.isNaN(date.getTime()) ? 'Invalid Date' : `${dayText(date)} ${timeText(date)}`,
  );
}

function shifted(date: Date, zone: TimeZone): Date {
  return new Date(zone.wallClock(date.getTime()));
}

function clockText(date: Date, zone: TimeZone): string {
  return shifted(date, zone).toISOString().slice(11, 19);
}

function offsetText(date: Date, zone: TimeZone): string {
  const minutes = Math.round(zone.offsetAt(date.getTime()) / 60_000);
  const digits = String(Math.floor(Math.abs(minutes) / 60) * 100 + (Math.abs(minutes) % 60)).padStart(4, '0');
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone.name, timeZoneName: 'long' })
    .formatToParts(date)
    .find((part) => part.type === 'timeZoneName');
  return `GMT${minutes < 0 ? '-' : '+'}${digits} (${name?.value ?? zone.name})`;
}

function localesOf(value: unknown): string | string[] | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String) : undefined;
}

function optionsOf(value: unknown): Intl.DateTimeFormatOptions {
  return typeof value === 'object' && value !== null ? value : {};
}

function replace(
  realmDate: DateConstructor,
  name: string,
  read: (date: Date, values: readonly unknown[]) => unknown,
): void {
  Object.defineProperty(realmDate.prototype, name, {
    value: function dateMethod(this: Date, ...values: unknown[]) {
      return read(this, values);
    },
    writable: true,
    configurable: true,
  });
}
