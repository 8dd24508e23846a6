/** Shows values through number formats, and tells what kind of value a format is for. */

import { addLocale, format, getLocale, isDateFormat, isPercentFormat } from 'numfmt';
import { conventionsOf } from './locale';
import { type ComputedValue, isCellError } from './model';

/** The format of a cell that nobody formatted (platform.md 5.11). */
export const DEFAULT_NUMBER_FORMAT = '0.###############';

/** numfmt shortens Korean months to bare numbers; Sheets writes 11월. */
const korean = getLocale('ko-KR');
if (korean) addLocale({ ...korean, mmm: korean.mmmm }, 'ko-KR');

const DATE_FORMATS = new Map<string, boolean>();

/** Whether a number format shows its number as a date, a time or a duration. */
export function showsDate(numberFormat: string): boolean {
  const known = DATE_FORMATS.get(numberFormat);
  if (known !== undefined) return known;
  const answer = isDateFormat(numberFormat);
  DATE_FORMATS.set(numberFormat, answer);
  return answer;
}

/** Whether a number format shows its number as a percentage. */
export function showsPercent(numberFormat: string): boolean {
  return isPercentFormat(numberFormat);
}

/** Whether text in a cell of this format is kept as typed. */
export function isTextFormat(numberFormat: string | undefined): boolean {
  return numberFormat === '@';
}

/** Whether a format is the automatic one: numbers show as short as they are. */
export function isAutomaticFormat(numberFormat: string | undefined): boolean {
  return (
    numberFormat === undefined ||
    numberFormat === DEFAULT_NUMBER_FORMAT ||
    numberFormat.toLowerCase() === 'general'
  );
}

/** The text that a cell shows. Errors show as their code; an empty cell as an empty string. */
export function displayOf(value: ComputedValue, numberFormat: string | undefined, locale: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numberFormat === undefined || isAutomaticFormat(numberFormat)) {
    return typeof value === 'number' ? automaticNumber(value, conventionsOf(locale).decimal) : value;
  }
  return formatted(numberFormat, value, locale);
}

/** The serial 0 is 1899-12-30, as in Sheets; Excel would count a 29 February 1900. */
function formatted(numberFormat: string, value: number | string, locale: string): string {
  return format(numberFormat, value, { locale: conventionsOf(locale).tag, throws: false, leap1900: false });
}

/**
 * A number as the formula bar offers it for editing: with all its digits, whatever the cell hides. Dates
 * are in the locale's own format, percentages keep their sign.
 */
export function editableNumber(value: number, numberFormat: string, locale: string): string {
  const { dateFormat, timeFormat, decimal } = conventionsOf(locale);
  if (!showsDate(numberFormat)) {
    const plain = (number: number) => String(number).replace('.', decimal);
    if (!showsPercent(numberFormat)) return plain(value);
    // Shifting the decimal point in text keeps 7% from becoming 7.000000000000001%.
    return `${plain(Number(`${value}e2`))}%`;
  }
  if (Number.isInteger(value)) return formatted(dateFormat, value, locale);
  return formatted(value < 1 ? timeFormat : `${dateFormat} ${timeFormat}`, value, locale);
}

/** Whole numbers in full up to 15 digits; others to ten significant digits, as Sheets shows them. */
function automaticNumber(value: number, decimal: string): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  const text =
    size >= 1e15 || size < 1e-9 ? scientific(value) : String(Number(value.toPrecision(size < 1 ? 9 : 10)));
  return (text.includes('e') ? plainDecimal(Number(text)) : text).replace('.', decimal);
}

function scientific(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  return `${Number(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function plainDecimal(value: number): string {
  return value.toFixed(15).replace(/\.?0+$/, '');
}
