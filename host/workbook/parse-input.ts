/** Reads typed text the way Sheets does with USER_ENTERED input (platform.md 5.2). */

import { conventionsOf } from './locale';
import type { CellContent } from './model';
import { isTextFormat, showsPercent } from './number-format';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';

/** What typed text means: the content to store and the number format that it brings along, if any. */
export interface ParsedInput {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/** What the reading of typed text depends on. */
export interface InputContext {
  /** Google's spelling, such as `ko_KR`. */
  readonly locale: string;
  /** The serial of today, for dates typed without a year. */
  readonly today: number;
  /** The format that the cell has already, if somebody gave it one. */
  readonly cellFormat?: string;
}

/**
 * Reads typed text. Text after a leading apostrophe, and every text in a cell formatted `@`, is literal;
 * `=…` is a formula, and so is a `+` or `-` before anything but a number; numbers, percents, currencies,
 * dates, times and booleans are recognised; all else is text.
 *
 * @example parseInput('50%', { locale: 'en_US', today: 46000 }) // { content: 0.5, numberFormat: '0%' }
 */
export function parseInput(text: string, context: InputContext): ParsedInput {
  if (isTextFormat(context.cellFormat)) return { content: text };
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (text.startsWith('=') && text.length > 1)
    return { content: { formula: unlocalised(text, context.locale) } };
  const literal = parseLiteral(text, context);
  if (typeof literal.content === 'string' && /^[+-]\s*[\p{L}\p{N}("'$]/u.test(text)) {
    return { content: { formula: `=${text}` } };
  }
  return literal;
}

/** A formula as typed where the comma stands in decimal numbers: semicolons part its arguments. */
function unlocalised(formula: string, locale: string): string {
  if (conventionsOf(locale).decimal === '.') return formula;
  return formula.replace(/"[^"]*"|'[^']*'|;|(\d),(?=\d)/g, (part, digit?: string) => {
    if (part === ';') return ',';
    return digit === undefined ? part : `${digit}.`;
  });
}

/** As `parseInput`, for text that is data and never a formula. */
export function parseLiteral(text: string, context: InputContext): ParsedInput {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { content: trimmed.toLowerCase() === 'true' };
  const conventions = conventionsOf(context.locale);
  const number = parseNumber(trimmed, conventions);
  if (number) {
    const { value, numberFormat } = number;
    if (numberFormat) return { content: value, numberFormat };
    // Typing 50 into a percentage cell means 50 %.
    return { content: context.cellFormat && showsPercent(context.cellFormat) ? value / 100 : value };
  }
  const date = parseDate(trimmed, conventions, context.today);
  return date ? { content: date.serial, numberFormat: date.numberFormat } : { content: text };
}

/** The number or date serial that a text spells, or null: what arithmetic on texts and criteria need. */
export function readTypedNumber(text: string, locale: string, today: number): number | null {
  const { content } = parseLiteral(text, { locale, today });
  return typeof content === 'number' ? content : null;
}
