/** Currency signs, codes and names, and where they stand around an amount. */

const CODES = new Set(
  'USD EUR GBP JPY KRW CNY AUD CAD CHF HKD SGD NZD TWD INR SEK NOK DKK PLN CZK BRL MXN THB VND IDR MYR PHP AED ZAR TRY ILS'.split(
    ' ',
  ),
);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['\\', 'KRW'],
  ['₹', 'INR'],
  ['원', 'KRW'],
  ['달러', 'USD'],
  ['불', 'USD'],
  ['유로', 'EUR'],
  ['엔', 'JPY'],
  ['위안', 'CNY'],
  ['파운드', 'GBP'],
]);

/** The backslash is the won sign on Korean keyboards. */
const BEFORE = /^((?:us|a|c|hk|s|nt|r)?\$|[€£¥₩₹\\]|[a-z]{3}(?=[\s\d(.,$₩-]))\s*/i;
const AFTER = /\s*([$€£¥₩]|원|달러|불|유로|엔|위안|파운드|[a-z]{3})$/i;

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
  return CODES.has(code) ? code : SIGNS.get(mark.toLowerCase());
}
