/** Reads typed dates and times in the orders and spellings that a locale allows. */

import type { DateOrder, LocaleConventions } from './locale';
import { fractionOfTime, partsOfSerial, serialOfDay } from './serial';

/** A serial and the number format that its spelling brings along. */
export interface ParsedDate {
  readonly serial: number;
  readonly numberFormat: string;
}

type DateReader = (text: string, conventions: LocaleConventions, today: number) => ParsedDate | null;

/** Reads a typed date, time, or both; null when the text is none. A missing year is today's. */
export function parseDate(text: string, conventions: LocaleConventions, today: number): ParsedDate | null {
  // Ruling out texts without a digit first keeps the import of long lists fast.
  if (!/\d/.test(text) || text.length > 40) return null;
  const time = parseTime(text, conventions);
  if (time) return time;
  const { day, clock } = splitClock(text);
  const date = readDay(day, conventions, today);
  if (!date || clock === null) return date;
  const fraction = parseTime(clock, conventions);
  if (!fraction || fraction.serial >= 1) return null;
  return {
    serial: date.serial + fraction.serial,
    numberFormat: `${date.numberFormat} ${conventions.timeFormat}`,
  };
}

function splitClock(text: string): { readonly day: string; readonly clock: string | null } {
  const match = /^(.*\S)\s+((?:오전|오후)?\s*\d{1,2}:\d{2}.*)$/.exec(text);
  return match ? { day: match[1] ?? '', clock: match[2] ?? '' } : { day: text, clock: null };
}

function readDay(text: string, conventions: LocaleConventions, today: number): ParsedDate | null {
  for (const reader of READERS) {
    const date = reader(text, conventions, today);
    if (date) return date;
  }
  return null;
}

const READERS: readonly DateReader[] = [
  yearFirst,
  inLocaleOrder,
  withoutYear,
  withoutDay,
  korean,
  namedMonth,
];

/** 2026-11-21, 2026/11/21, 2026. 11. 21. — understood in every locale. */
function yearFirst(text: string, conventions: LocaleConventions): ParsedDate | null {
  const match = /^(\d{4})([-/.])\s*(\d{1,2})\2\s*(\d{1,2})\.?$/.exec(text);
  if (!match) return null;
  const separator = match[2] ?? '-';
  const own = conventions.dateOrder === 'ymd' && conventions.dateFormat.includes(separator);
  const written = separator === '.' ? 'yyyy. M. d' : `yyyy${separator}mm${separator}dd`;
  return dated(Number(match[1]), Number(match[3]), Number(match[4]), own ? conventions.dateFormat : written);
}

/** 11/21/2026, 21.11.2026, 26. 11. 21 — in the order of the locale; two digits of a year will do. */
function inLocaleOrder(text: string, conventions: LocaleConventions): ParsedDate | null {
  const match = /^(\d{1,4})([-/.])\s*(\d{1,2})\2\s*(\d{1,4})\.?$/.exec(text);
  if (!match || (match[2] === '.' && !conventions.dateFormat.includes('.'))) return null;
  const [year, month, day] = inOrder([match[1] ?? '', match[3] ?? '', match[4] ?? ''], conventions.dateOrder);
  if (year.length === 1 || year.length === 3 || month.length > 2 || day.length > 2) return null;
  return dated(fullYear(year), Number(month), Number(day), conventions.dateFormat);
}

function inOrder(
  [first, second, third]: readonly [string, string, string],
  order: DateOrder,
): readonly [string, string, string] {
  if (order === 'ymd') return [first, second, third];
  return order === 'mdy' ? [third, first, second] : [third, second, first];
}

/** 11/21 or 21/11: a day of this year, so that a typed 1/2 is a date and no half. */
function withoutYear(text: string, conventions: LocaleConventions, today: number): ParsedDate | null {
  const match = /^(\d{1,2})([-/])(\d{1,2})$/.exec(text);
  if (!match) return null;
  const numbers = [Number(match[1]), Number(match[3])] as const;
  const [month, day] = conventions.dateOrder === 'dmy' ? [numbers[1], numbers[0]] : numbers;
  const shape = conventions.dateOrder === 'dmy' ? ['d', 'M'] : ['M', 'd'];
  return dated(partsOfSerial(today).year, month, day, shape.join(match[2]));
}

/** 11/2026 or 2026-11: the first of the month. */
function withoutDay(text: string): ParsedDate | null {
  const monthFirst = /^(\d{1,2})([-/])(\d{4})$/.exec(text);
  if (monthFirst) return dated(Number(monthFirst[3]), Number(monthFirst[1]), 1, `m${monthFirst[2]}yyyy`);
  const yearBefore = /^(\d{4})([-/])(\d{1,2})$/.exec(text);
  return yearBefore ? dated(Number(yearBefore[1]), Number(yearBefore[3]), 1, `yyyy${yearBefore[2]}mm`) : null;
}

/** 2026년 11월 21일, 11월 21일. */
function korean(text: string, _conventions: LocaleConventions, today: number): ParsedDate | null {
  const match = /^(?:(\d{2,4})년\s*)?(\d{1,2})월(?:\s*(\d{1,2})일)?$/.exec(text);
  if (!match || (!match[1] && !match[3])) return null;
  const year = match[1] ? fullYear(match[1]) : partsOfSerial(today).year;
  const shape = [match[1] ? 'yyyy"년"' : '', 'm"월"', match[3] ? 'd"일"' : ''].filter(Boolean).join(' ');
  return dated(year, Number(match[2]), Number(match[3] ?? 1), shape);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Nov 21, 2026 · 21 November 2026 · 21-Nov-26 · Nov 2026 · Nov 21. */
function namedMonth(text: string, _conventions: LocaleConventions, today: number): ParsedDate | null {
  const thisYear = partsOfSerial(today).year;
  const monthFirst = /^([A-Za-z]{3,9})\.?[\s-]+(\d{1,2})(?:(?:,\s*|\s+|-)(\d{4}|\d{2}))?$/.exec(text);
  if (monthFirst) {
    const [, name = '', day, year] = monthFirst;
    return dated(
      year ? fullYear(year) : thisYear,
      monthNumber(name),
      Number(day),
      year ? 'mmm d, yyyy' : 'mmm d',
    );
  }
  const dayFirst = /^(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?(?:[\s,-]+(\d{4}|\d{2}))?$/.exec(text);
  if (dayFirst) {
    const [, day, name = '', year] = dayFirst;
    return dated(
      year ? fullYear(year) : thisYear,
      monthNumber(name),
      Number(day),
      year ? 'd mmm yyyy' : 'd mmm',
    );
  }
  const monthOnly = /^([A-Za-z]{3,9})\.?[\s-]+(\d{4})$/.exec(text);
  return monthOnly ? dated(Number(monthOnly[2]), monthNumber(monthOnly[1] ?? ''), 1, 'mmm yyyy') : null;
}

const FULL_MONTHS =
  'january february march april may june july august september october november december'.split(' ');

/** The number of an English month, full or cut to three or four letters (Sept); 0 for any other word. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  const index = MONTHS.indexOf(word.slice(0, 3));
  return word.length === 3 || FULL_MONTHS[index] === word || word === 'sept' ? index + 1 : 0;
}

function dated(year: number, month: number, day: number, numberFormat: string): ParsedDate | null {
  const serial = month === 0 ? null : serialOfDay(year, month, day);
  return serial === null ? null : { serial, numberFormat };
}

/** Two digits mean 1930 to 2029, as in Sheets. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** 14:30, 2:30 PM, 오후 2:30, 14:30:15; from 24 hours on it is a duration. */
function parseTime(text: string, conventions: LocaleConventions): ParsedDate | null {
  const match = /^(오전|오후)?\s*(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([AaPp]\.?[Mm]\.?)?$/.exec(text);
  if (!match) return null;
  const [, korean, hourDigits, minutes, seconds = '0', english] = match;
  const half = korean ?? english;
  const typedHours = Number(hourDigits);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half && (typedHours > 12 || typedHours < 1)))
    return null;
  const afternoon = half !== undefined && /^(오후|p)/i.test(half);
  const hours = half ? (typedHours % 12) + (afternoon ? 12 : 0) : typedHours;
  return {
    serial: fractionOfTime(hours, Number(minutes), Number(seconds)),
    numberFormat: hours >= 24 ? '[h]:mm:ss' : conventions.timeFormat,
  };
}
