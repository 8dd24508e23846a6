/** Java's SimpleDateFormat letters, for Utilities.formatDate and parseDate (platform.md 5.2). */

import type { TimeZone } from '../runtime/zone';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

type Writer = (wall: Date, width: number, zone: TimeZone, instant: number) => string;

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

/** The week of the year as Java's default (US) calendar counts it: weeks start on Sunday. */
function weekOfYear(wall: Date): number {
  const firstDay = new Date(Date.UTC(wall.getUTCFullYear(), 0, 1)).getUTCDay();
  return Math.floor((dayOfYear(wall) + firstDay - 1) / 7) + 1;
}

function offset(zone: TimeZone, instant: number, colon: boolean): string {
  const minutes = Math.round(zone.offsetAt(instant) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const hours = padded(Math.floor(Math.abs(minutes) / 60), 2);
  return `${sign}${hours}${colon ? ':' : ''}${padded(Math.abs(minutes) % 60, 2)}`;
}

function zoneName(zone: TimeZone, instant: number, style: 'short' | 'long'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone.name, timeZoneName: style }).formatToParts(
    instant,
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone.name;
}

const WRITERS: Readonly<Record<string, Writer>> = {
  G: (wall) => (wall.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: (wall, width) =>
    width === 2 ? padded(wall.getUTCFullYear() % 100, 2) : padded(wall.getUTCFullYear(), width),
  Y: (wall, width) =>
    width === 2 ? padded(wall.getUTCFullYear() % 100, 2) : padded(wall.getUTCFullYear(), width),
  M: (wall, width) => {
    const month = wall.getUTCMonth();
    const name = MONTHS[month] ?? '';
    return width >= 4 ? name : width === 3 ? name.slice(0, 3) : padded(month + 1, width);
  },
  d: (wall, width) => padded(wall.getUTCDate(), width),
  D: (wall, width) => padded(dayOfYear(wall), width),
  w: (wall, width) => padded(weekOfYear(wall), width),
  E: (wall, width) => {
    const name = DAYS[wall.getUTCDay()] ?? '';
    return width >= 4 ? name : name.slice(0, 3);
  },
  u: (wall, width) => padded(wall.getUTCDay() || 7, width),
  a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: (wall, width) => padded(wall.getUTCHours(), width),
  k: (wall, width) => padded(wall.getUTCHours() || 24, width),
  K: (wall, width) => padded(wall.getUTCHours() % 12, width),
  h: (wall, width) => padded(wall.getUTCHours() % 12 || 12, width),
  m: (wall, width) => padded(wall.getUTCMinutes(), width),
  s: (wall, width) => padded(wall.getUTCSeconds(), width),
  S: (wall, width) => padded(wall.getUTCMilliseconds(), width),
  z: (_wall, width, zone, instant) => zoneName(zone, instant, width >= 4 ? 'long' : 'short'),
  Z: (_wall, _width, zone, instant) => offset(zone, instant, false),
  X: (_wall, width, zone, instant) =>
    zone.offsetAt(instant) === 0 ? 'Z' : offset(zone, instant, width >= 3).slice(0, width === 1 ? 3 : 6),
};

/** Writes an instant; null when the pattern has a letter that Java does not know. */
export function formatInstant(instant: number, zone: TimeZone, pattern: string): string | null {
  const wall = new Date(zone.wallClock(instant));
  let unknown = false;
  const written = pattern.replace(
    TOKEN,
    (token: string, quoted: string | undefined, letter: string | undefined) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      if (letter === undefined) return token;
      const writer = WRITERS[letter];
      if (writer) return writer(wall, token.length, zone, instant);
      unknown = true;
      return '';
    },
  );
  return unknown ? null : written;
}

interface Reading {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  afternoon: boolean | null;
}

const FIELDS: Readonly<Record<string, keyof Omit<Reading, 'afternoon'>>> = {
  y: 'year',
  M: 'month',
  d: 'day',
  H: 'hour',
  h: 'hour',
  m: 'minute',
  s: 'second',
  S: 'millisecond',
};

/** Reads a text by a pattern, leniently beyond its end as Java does; null when it does not fit. */
export function parseInstant(text: string, zone: TimeZone, pattern: string): number | null {
  const reading: Reading = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    afternoon: null,
  };
  let rest = text;
  for (const [token, quoted, letter] of pattern.matchAll(TOKEN)) {
    const taken =
      letter === undefined ? literal(rest, quoted ?? token) : field(rest, letter, token.length, reading);
    if (taken === null) return null;
    rest = rest.slice(taken);
  }
  const { afternoon } = reading;
  const hour = afternoon === null ? reading.hour : (reading.hour % 12) + (afternoon ? 12 : 0);
  const { year, month, day, minute, second, millisecond } = reading;
  return zone.instantOf(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
}

function literal(rest: string, expected: string): number | null {
  return rest.startsWith(expected) ? expected.length : null;
}

function field(rest: string, letter: string, width: number, reading: Reading): number | null {
  if (letter === 'a') return meridiem(rest, reading);
  if (letter === 'M' && width >= 3) return monthName(rest, reading);
  if (letter === 'E') return /^[A-Za-z]+/.exec(rest)?.[0].length ?? null;
  const name = FIELDS[letter];
  const digits = /^[+-]?\d+/.exec(rest)?.[0];
  if (!name || !digits) return null;
  const used =
    width > 1 && letter !== 'y'
      ? digits.slice(0, Math.max(width, 2))
      : digits.slice(0, letter === 'y' ? 4 : 9);
  reading[name] = Number(used) + (letter === 'y' && width === 2 && used.length === 2 ? 2000 : 0);
  return used.length;
}

function meridiem(rest: string, reading: Reading): number | null {
  const word = /^(am|pm)/i.exec(rest)?.[0];
  if (!word) return null;
  reading.afternoon = word.toLowerCase() === 'pm';
  return word.length;
}

function monthName(rest: string, reading: Reading): number | null {
  const index = MONTHS.findIndex((name) => rest.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()));
  const word = /^[A-Za-z]+/.exec(rest)?.[0];
  if (index < 0 || !word) return null;
  reading.month = index + 1;
  return word.length;
}
