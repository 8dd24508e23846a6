/** Reads an amount of money as people write it, in Korean and in English. */
import type { Cell } from './cell';
import { splitCurrency } from './currency';
import { isDash } from './dash';
import { readNumber } from './read-number';

/** An amount that was understood. */
export interface MoneyReading {
  readonly amount: number;
  /** ISO 4217 code, when the text names a currency. */
  readonly currency?: string;
  /** True when the cell already is a number. */
  readonly clean: boolean;
  /** The number for the cell where that is not the amount: 50 for 50,000 won under `(천원)`. */
  readonly inUnit?: number;
}

/** How a column of amounts is written. */
export interface MoneyStyle {
  /** True where `1.234,50` is written for 1234.5. */
  readonly decimalComma?: boolean;
  /** What a bare 1 counts, such as 1000 under `(천원)`; 1 when absent. */
  readonly unit?: number;
}

/** No amount takes more: a long text is a note, and is not searched for one. */
const LONGEST = 50;
const IN_BRACKETS = /^\((.*)\)$/;
/** The triangle is how Korean accounts mark a minus. */
const MINUS = /^[-–−△▲]\s*|(?<=\d)-$/;
const PLUS = /^\+\s*(?=\d)/;
/** `12,000.-` is how whole amounts end in Switzerland, `3만원정` and `금 3만원` how contracts write them. */
const FLOURISH = /[.,][-–]+$|(?<=원)\s*정$|^(?:일금|금)\s*(?=[\d일이삼사오육칠팔구십백천])/g;
const WITH_FACTOR = /^([\d.,' ]*\d)\s*(k|m|mm|mn|mil|million|b|bn|billion|thousand)$/i;
const KOREAN_UNIT = /[십백천만억조]/;
const SOME_DIGIT = /\d/;
const SHORT_FOR_MAN = /억[\d.,]+[천백](?:[\d.,]+백)?$/;
const BARE_AFTER_EOK = /억[^만]*\d$/;
/** Amounts written out in Korean numerals, as contracts do: `이천오백만`. */
const IN_NUMERALS = /^(?=.*[일이삼사오육칠팔구])[일이삼사오육칠팔구십백천만억조\s]+$/;
const NUMERALS = '영일이삼사오육칠팔구';
const BIG_UNITS = /^(?:([^조]*)조)?(?:([^억]*)억)?(?:([^만]*)만)?([^조억만]*)$/;
const SMALL_UNITS = /^(?:([\d.,]*)천)?(?:([\d.,]*)백)?(?:([\d.,]*)십)?([\d.,]*)$/;

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

/**
 * Reads one cell. A dash is blank; `TBD`, ranges and anything else that is no single amount are unreadable.
 *
 * @example readMoney('1억 2천만원') // { amount: 120000000, currency: 'KRW', clean: false }
 */
export function readMoney(cell: Cell, style: MoneyStyle = {}): MoneyReading | 'blank' | 'unreadable' {
  const { unit = 1 } = style;
  if (typeof cell === 'number')
    return withUnit({ amount: unit === 1 ? cell : exact(cell * unit), clean: true }, unit);
  if (typeof cell !== 'string' || cell.length > LONGEST) return 'unreadable';
  const text = cell.normalize('NFKC').trim();
  if (isDash(text)) return 'blank';
  const { negative, currency, digits } = unwrap(text.replace(FLOURISH, ''));
  const size = readWithUnit(text, digits, currency, style);
  if (size === undefined) return 'unreadable';
  const amount = negative ? -size : size;
  return withUnit({ amount, ...(currency === undefined ? {} : { currency }), clean: false }, unit);
}

function withUnit(reading: MoneyReading, unit: number): MoneyReading {
  return unit === 1 ? reading : { ...reading, inUnit: exact(reading.amount / unit) };
}

interface Unwrapped {
  readonly negative: boolean;
  readonly currency: string | undefined;
  readonly digits: string;
}

/** Takes off minus signs, accounting brackets and currency marks, in whichever order they stand. */
function unwrap(text: string): Unwrapped {
  let digits = text;
  let negative = false;
  let currency: string | undefined;
  for (let layer = 0; layer < 2; layer++) {
    const inside: string = digits.replace(IN_BRACKETS, '$1');
    const bare: string = (negative ? inside : inside.replace(MINUS, '')).trim();
    negative = negative || bare !== digits;
    const split = splitCurrency(bare.replace(PLUS, ''));
    currency = currency ?? split.currency;
    digits = split.rest.trim();
  }
  return { negative, currency, digits };
}

/** Says itself how much it counts: `300만`, `12k`, and `90,000원` too. */
const SIZED = /[가-힣]|[a-z]/i;

/**
 * Under `(천원)` a bare 50,000 is 50 million, `1.2억` and `90,000원` are what they say; `₩30,000` there may be either:
 * nobody can tell.
 */
function readWithUnit(
  text: string,
  digits: string,
  currency: string | undefined,
  { decimalComma = false, unit = 1 }: MoneyStyle,
): number | undefined {
  const size = readSize(digits, decimalComma);
  if (size === undefined || unit === 1) return size;
  const isSized = SIZED.test(digits) || (currency === 'KRW' && text.includes('원'));
  if (isSized) return size;
  return currency === undefined ? exact(size * unit) : undefined;
}

function readSize(digits: string, decimalComma: boolean): number | undefined {
  const number = readNumber(digits, decimalComma);
  if (number !== undefined) return number;
  if (KOREAN_UNIT.test(digits)) return readKoreanUnits(inDigits(digits).replace(/\s+/g, ''), decimalComma);
  const match = WITH_FACTOR.exec(digits);
  if (!match) return undefined;
  const count = readNumber(match[1] ?? '', decimalComma);
  const factor = FACTORS[(match[2] ?? '').charAt(0).toLowerCase()];
  return count === undefined || factor === undefined ? undefined : exact(count * factor);
}

/**
 * `1억2천만` is 1 × 10⁸ + 2,000 × 10⁴; a unit with no count before it counts once, but some digit must stand.
 * `1억2천` is short for the same, never 100,002,000; a bare number after 억 is left alone.
 */
function readKoreanUnits(text: string, decimalComma: boolean): number | undefined {
  const match = SOME_DIGIT.test(text) ? BIG_UNITS.exec(text.replace(SHORT_FOR_MAN, '$&만')) : null;
  if (!match || BARE_AFTER_EOK.test(text)) return undefined;
  let sum = 0;
  for (const [index, unit] of [1e12, 1e8, 1e4, 1].entries()) {
    const section = match[index + 1];
    if (section === undefined) continue;
    const count = section === '' && unit > 1 ? 1 : readSection(section, decimalComma);
    if (count === undefined) return undefined;
    sum += count * unit;
  }
  return exact(sum);
}

function inDigits(text: string): string {
  if (!IN_NUMERALS.test(text)) return text;
  return text.replace(/[일이삼사오육칠팔구]/g, (numeral) => String(NUMERALS.indexOf(numeral)));
}

function readSection(section: string, decimalComma: boolean): number | undefined {
  const match = SMALL_UNITS.exec(section);
  if (!match) return undefined;
  let sum = 0;
  for (const [index, unit] of [1000, 100, 10, 1].entries()) {
    const digits = match[index + 1];
    if (digits === undefined || (digits === '' && unit === 1)) continue;
    const count = digits === '' ? 1 : readNumber(digits, decimalComma);
    if (count === undefined) return undefined;
    sum += count * unit;
  }
  return sum;
}

/** Takes off what binary fractions leave behind: 12.3 million is 12300000, not 12300000.000000002. */
function exact(number: number): number {
  return Number(number.toPrecision(15));
}

const COMMA_DECIMAL = /\d,(?:\d{1,2}|\d{4,})(?!\d|[,.])|\.\d{3},/;
const POINT_DECIMAL = /\d\.(?:\d{1,2}|\d{4,})(?!\d|[,.])|,\d{3}\./;
const COMMA_COUNTRIES = /^(?:de|fr|es|it|pt|nl|pl|ru|tr|da|nb|sv|fi|cs|id|vi|el|hu|ro|uk)\b/i;

/** Decides how a column of amounts is written from all its cells, and from the locale when they do not tell. */
export function moneyStyle(cells: Iterable<Cell>, locale: string): MoneyStyle {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    if (COMMA_DECIMAL.test(cell)) commas++;
    else if (POINT_DECIMAL.test(cell)) points++;
  }
  if (commas !== points) return { decimalComma: commas > points };
  return { decimalComma: COMMA_COUNTRIES.test(locale.replace('_', '-')) };
}
