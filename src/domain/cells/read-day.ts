/** Reads a day as people write it, with the column as a whole deciding what comes first. */
import { dayFrom, dayNumber, dayOf, isDay } from '../calendar/day';
import type { Cell, Day } from './cell';
import { isBlank, isDateCell } from './cell';
import { isDash } from './dash';

/** Which part of `03/04/05` comes first. */
export type DateOrder = 'yearFirst' | 'monthFirst' | 'dayFirst';

/** A day that was understood. */
export interface DayReading {
  readonly day: Day;
  /** True when the cell already is a date. */
  readonly clean: boolean;
}

/** How a column of dates is written. */
export interface DayStyle {
  readonly order: DateOrder;
  /** Lends its year to dates that name none: the year in which the date comes nearest to it. */
  readonly today: Day;
}

/** Spreadsheet day 25569 is 1970-01-01; serials from 1954 to 2119 are taken for dates. */
const SERIAL_OF_EPOCH = 25_569;
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
/** From here on two digits mean the last century. */
const LAST_SHORT_YEAR = 70;

/** No date takes more: a long text is a note, and is not searched for one. */
const LONGEST = 50;

const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/;
/** `261130` is a day only where the year comes first; elsewhere nobody can tell what it is. */
const SIX_DIGITS = /^(\d{2})(\d{2})(\d{2})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\.0)?$/;
const THREE_NUMBERS = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})\.?$/;
const TWO_NUMBERS = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\.?$/;
const KOREAN = /^(?:(\d{4}|\d{2})\s*[년年]\s*)?(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日]$/;
const DAY_THEN_NAME =
  /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of\s+|[\s./-]*)([a-z]{3,9})\.?[\s,.'’/-]*(\d{4}|\d{2})?$/i;
const NAME_THEN_DAY = /^([a-z]{3,9})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,/-]+(\d{4}|\d{2}))?$/i;
const YEAR_THEN_NAME = /^(\d{4})[\s./-]+([a-z]{3,9})\.?[\s./-]+(\d{1,2})$/i;
/** Excel shows a month and its year so: `Nov-26` is no 26 November. */
const MONTH_AND_YEAR = /^([a-z]{3,9})-\d{2}$/i;
const MONTH_ALONE = /^([a-z]{3,9})\.?[\s,'’-]*(?:\d{4}|\d{2})?$/i;
/** A weekday in brackets, in front or in full behind, a time of day after: they add nothing to the day. */
const WEEKDAY =
  /[\s,]*\((?:[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)\)|\s*[월화수목금토일]요일$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const TIME =
  /(?:T|\s+)(?:오전|오후|am|pm)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m|z|[+-]\d{2}:?\d{2})?$/i;
const VAGUE =
  /^(?:fy\s*'?\d{2,4}[\s-]*)?q[1-4]|분기|반기|월|년|연말|연초|이번|다음|차주|내주|금주|추후|미정|까지|이내|이전|이후|예정|경$|쯤|주차|^tb[dca]$|\b(?:early|mid|late|end|beginning|next|this|by|before|after|around|q[1-4]|eoy|eom|eoq|week|weeks|w\d{1,2})\b|^\d{4}\s*[./-]\s*\d{1,2}\.?$/i;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads one cell; `vague` is a date that names no exact day, such as `12월 말`. A day that the calendar
 * does not have is unreadable.
 *
 * @example readDay('26/12/20', { order: 'yearFirst', today: '2026-11-21' }) // { day: '2026-12-20', clean: false }
 */
export function readDay(cell: Cell, style: DayStyle): DayReading | 'blank' | 'unreadable' | 'vague' {
  if (isDateCell(cell)) return { day: cell.day, clean: true };
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'boolean') return 'unreadable';
  const text = typeof cell === 'number' ? String(cell) : cell.trim();
  if (text.length > LONGEST) return 'unreadable';
  if (isDay(text)) return dayOrNot(text);
  return readText(text.normalize('NFKC'), style);
}

function readText(whole: string, style: DayStyle): DayReading | 'blank' | 'unreadable' | 'vague' {
  if (isDash(whole)) return 'blank';
  const text = whole.replace(TIME, '').replace(WEEKDAY, '').replace(/^['’]/, '').trim();
  if (SERIAL_TEXT.test(text)) return dayOrNot(fromSerial(Number(text)));
  const eight = EIGHT_DIGITS.exec(text) ?? (style.order === 'yearFirst' ? SIX_DIGITS.exec(text) : null);
  if (eight) return dayOrNot(fromParts(eight[1], eight[2], eight[3], style));
  const three = THREE_NUMBERS.exec(text);
  if (three) return dayOrNot(fromThree(three[1] ?? '', three[2] ?? '', three[3] ?? '', style.order, style));
  const korean = KOREAN.exec(text);
  if (korean) return dayOrNot(fromParts(korean[1], korean[2], korean[3], style));
  const two = TWO_NUMBERS.exec(text);
  if (two) return dayOrNot(fromTwo(two[1], two[2], style));
  return readNamedMonth(text, style);
}

function readNamedMonth(text: string, style: DayStyle): DayReading | 'unreadable' | 'vague' {
  if (monthNumber(MONTH_AND_YEAR.exec(text)?.[1] ?? '')) return 'vague';
  const yearFirst = YEAR_THEN_NAME.exec(text);
  const inYear = monthNumber(yearFirst?.[2] ?? '');
  if (yearFirst && inYear) return dayOrNot(fromParts(yearFirst[1], inYear, yearFirst[3], style));
  const dayFirst = DAY_THEN_NAME.exec(text);
  const nameFirst = NAME_THEN_DAY.exec(text);
  const month = monthNumber(dayFirst?.[2] ?? nameFirst?.[1] ?? '');
  if (dayFirst && month) return dayOrNot(fromParts(dayFirst[3], month, dayFirst[1], style));
  if (nameFirst && month) return dayOrNot(fromParts(nameFirst[3], month, nameFirst[2], style));
  return VAGUE.test(text) || isMonthAlone(text) ? 'vague' : 'unreadable';
}

/** A year that no deal can have is a slip of the keyboard. */
function dayOrNot(day: Day | undefined): DayReading | 'unreadable' {
  if (day === undefined || day < '1900' || day > '2200') return 'unreadable';
  return { day, clean: false };
}

function fromSerial(serial: number): Day | undefined {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  return dayOf(Math.floor(serial) - SERIAL_OF_EPOCH);
}

/** Reads in the column's order; when that gives no day, in the one other order that may. */
function fromThree(a: string, b: string, c: string, order: DateOrder, style: DayStyle): Day | undefined {
  if (a.length > 2) return fromParts(a, b, c, style);
  const yearLast = { monthFirst: fromParts(c, a, b, style), dayFirst: fromParts(c, b, a, style) };
  if (order === 'yearFirst' && c.length <= 2) return fromParts(a, b, c, style) ?? yearLast.monthFirst;
  return order === 'dayFirst'
    ? (yearLast.dayFirst ?? yearLast.monthFirst)
    : (yearLast.monthFirst ?? yearLast.dayFirst);
}

function fromTwo(a: string | undefined, b: string | undefined, style: DayStyle): Day | undefined {
  return style.order === 'dayFirst' ? fromParts(undefined, b, a, style) : fromParts(undefined, a, b, style);
}

function fromParts(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
  style: DayStyle,
): Day | undefined {
  if (year === undefined) return nearestYear(Number(month), Number(date), style.today);
  return dayFrom(fullYear(year), Number(month), Number(date));
}

function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < LAST_SHORT_YEAR ? 2000 + number : 1900 + number;
}

function nearestYear(month: number, date: number, today: Day): Day | undefined {
  const thisYear = Number(today.slice(0, 4));
  const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(today));
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((year) => dayFrom(year, month, date) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}

function monthNumber(name: string): number | undefined {
  const written = name.toLowerCase();
  if (written.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month.startsWith(written));
  return index < 0 ? undefined : index + 1;
}

function isMonthAlone(text: string): boolean {
  const name = MONTH_ALONE.exec(text)?.[1];
  return name !== undefined && monthNumber(name) !== undefined;
}

/** Decides the order for a column of dates from all its cells, and from the locale when they do not tell. */
export function dateOrder(cells: Iterable<Cell>, locale: string): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const match = typeof cell === 'string' ? THREE_NUMBERS.exec(cell.trim()) : null;
    if (!match) continue;
    const [, a = '', b = '', c = ''] = match;
    if (a.length > 2) continue;
    if (Number(b) > 12) monthFirst++;
    // `26/12/20` may be a year or a day in front: only a four-digit year at the end settles it.
    else if (Number(a) > 12 && c.length > 2) dayFirst++;
  }
  if (monthFirst !== dayFirst) return monthFirst > dayFirst ? 'monthFirst' : 'dayFirst';
  return orderOfLocale(locale);
}

function orderOfLocale(locale: string): DateOrder {
  if (/^(?:ko|ja|zh|hu|lt|sv)\b/i.test(locale.replace('_', '-'))) return 'yearFirst';
  return /^en(?:[-_](?:US|PH|CA))?$|^$/i.test(locale) ? 'monthFirst' : 'dayFirst';
}
