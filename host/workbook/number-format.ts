/** Shows values through number formats, and tells what kind of value a format is for. */

import { format, isDateFormat, isPercentFormat } from 'numfmt';
import { conventionsOf } from './locale';
import { type ComputedValue, isCellError } from './model';

/** The format of a cell that nobody formatted (platform.md 5.11). */
export const DEFAULT_NUMBER_FORMAT = '0.###############';

/** Whether a number format shows its number as a date, a time or a duration. */
export function showsDate(numberFormat: string): boolean {
  return isDateFormat(numberFormat);
}

/** Whether a number format shows its number as a percentage. */
export function showsPercent(numberFormat: string): boolean {
  return isPercentFormat(numberFormat);
}

/** Whether text in a cell of this format is kept as typed. */
export function isTextFormat(numberFormat: string | undefined): boolean {
  return numberFormat === '@';
}

/** The text that a cell shows. Errors show as their code; an empty cell as an empty string. */
export function displayOf(value: ComputedValue, numberFormat: string | undefined, locale: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = numberFormat ?? 'General';
  return format(pattern === DEFAULT_NUMBER_FORMAT ? 'General' : pattern, value, {
    locale: conventionsOf(locale).tag,
    throws: false,
  });
}
