/** Currency signs, codes and names, and where they stand around an amount. */
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../vocabulary/currencies';

const BEFORE =
  /^((?:us|au?|ca?|hk|s|nt|nz|mx|r)?\$|[€£¥₩₹₫฿₱₺₪\\]|rs\.?(?=\s*\d)|[a-z]{3}(?=[\s\d(.,$₩+-]))\s*/i;
const AFTER = /\s*([$€£¥₩₫฿]|zł|元|円|원|달러|불|유로|엔|위안|파운드|[a-z]{3})$/i;

/** The currency that stands before or after an amount, and what is left of the text. */
export interface CurrencySplit {
  readonly currency?: string;
  readonly rest: string;
}

/**
 * Takes one currency mark off a text.
 *
 * @example splitCurrency('USD 8,500') // { currency: 'USD', rest: '8,500' }
 */
export function splitCurrency(text: string): CurrencySplit {
  const before = BEFORE.exec(text);
  const first = before && currencyOf(before[1] ?? '');
  if (before && first) return { currency: first, rest: text.slice(before[0].length) };
  const after = AFTER.exec(text);
  const last = after && currencyOf(after[1] ?? '');
  if (after && last) return { currency: last, rest: text.slice(0, after.index) };
  return { rest: text };
}

/** The ISO 4217 code that a currency cell, sign or Korean name stands for, or nothing. */
export function currencyOf(text: string): string | undefined {
  const mark = text.normalize('NFKC').trim();
  const code = mark.toUpperCase();
  return CURRENCY_CODES.has(code) ? code : CURRENCY_SIGNS.get(mark.toLowerCase());
}
