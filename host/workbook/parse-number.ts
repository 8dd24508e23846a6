/** Reads typed numbers: signs, thousands, decimals, percents, currencies, exponents. */

import type { LocaleConventions } from './locale';

/** A number and the number format that its spelling brings along. */
export interface ParsedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** Foreign currencies that Sheets recognises in any locale. */
const CURRENCIES: { readonly [symbol: string]: string } = {
  $: '"$"',
  '₩': '[$₩-412]',
  '€': '[$€-2]',
  '£': '[$£-809]',
  '¥': '[$¥-411]',
  '₹': '[$₹]',
};

interface Spelling {
  readonly negative: boolean;
  readonly symbol: string;
  readonly grouped: boolean;
  readonly decimals: boolean;
  readonly exponent: boolean;
  readonly percent: boolean;
}

/** Reads a typed number; null when the text is none. `1,23` is none: groups have three digits. */
export function parseNumber(text: string, conventions: LocaleConventions): ParsedNumber | null {
  const inBrackets = /^\((.*)\)$/.exec(text);
  const match = numberPattern(conventions).exec(inBrackets?.[1] ?? text);
  if (!match?.groups) return null;
  const { sign, before, inner, whole = '', fraction = '', power, after } = match.groups;
  if ((whole === '' && fraction.length < 2) || (sign && inner) || (before && after && after !== '%'))
    return null;
  if (inBrackets && (sign || inner)) return null;
  const digits = whole.replaceAll(/[^\d]/g, '') || '0';
  const value = Number(`${digits}${fraction.replace(conventions.decimal, '.')}${power ?? ''}`);
  const spelling: Spelling = {
    negative: sign === '-' || inner === '-' || inBrackets !== null,
    symbol: before ?? (after === '%' ? '' : (after ?? '')),
    grouped: whole.length > digits.length,
    decimals: fraction.length > 1,
    exponent: power !== undefined,
    percent: after === '%',
  };
  return spelled(value, spelling, conventions);
}

function spelled(size: number, spelling: Spelling, conventions: LocaleConventions): ParsedNumber {
  const signed = spelling.negative ? -size : size;
  // Dividing keeps 0.07 where multiplying by 0.01 would give 0.07000000000000001.
  const value = spelling.percent ? signed / 100 : signed;
  const numberFormat = formatOf(spelling, conventions);
  return numberFormat === null ? { value } : { value, numberFormat };
}

function formatOf(spelling: Spelling, conventions: LocaleConventions): string | null {
  const places = spelling.decimals ? '.00' : '';
  if (spelling.percent) return `0${places}%`;
  if (spelling.symbol) {
    const own = conventions.currency;
    const prefix = spelling.symbol === own.symbol ? own.prefix : CURRENCIES[spelling.symbol];
    return `${prefix}#,##0${places}`;
  }
  if (spelling.exponent) return '0.00E+00';
  return spelling.grouped ? `#,##0${places}` : null;
}

const PATTERNS = new Map<string, RegExp>();

function numberPattern({ tag, decimal, thousands }: LocaleConventions): RegExp {
  const known = PATTERNS.get(tag);
  if (known) return known;
  const group = `\\${thousands}`;
  const symbols = '[$₩€£¥₹]';
  const pattern = new RegExp(
    `^(?<sign>[-+])?\\s*(?<before>${symbols})?\\s*(?<inner>[-+])?` +
      `(?<whole>\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?<fraction>\\${decimal}\\d*)?` +
      `(?<power>[eE][-+]?\\d{1,3})?\\s*(?<after>%|${symbols})?$`,
  );
  PATTERNS.set(tag, pattern);
  return pattern;
}
