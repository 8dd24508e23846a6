/** Finds out in which currency a sheet's amounts are. */
import { readMoney } from '../../../domain/cells/read-money';
import type { Language } from '../../../domain/messages/language';
import type { AmountUnit } from '../../../domain/table/amount-unit';
import { COUNTRY_CURRENCIES, EURO_COUNTRIES, SIGN_SHARERS } from '../../../domain/vocabulary/currencies';
import { type Amount, namedCurrency } from '../../workbook/deal-rows/amounts';

/**
 * The currency named most among the amounts. The workbook's country decides when none is named, and when a foreign
 * one is named by less than a third of them: one `€900` among plain numbers makes no euro pipeline.
 *
 * @param unit what the column's header says, or a line above it: a currency that it names is believed
 */
export function likelyCurrency(
  amounts: readonly Amount[],
  locale: string,
  language: Language,
  unit?: AmountUnit,
): string {
  const home = currencyOfLocale(locale, language);
  if (unit?.currency !== undefined) return atHome(unit.currency, unit.words, home);
  const counts = new Map<string, number>();
  let readable = 0;
  for (const amount of amounts) {
    if (typeof readMoney(amount.cell) === 'object') readable++;
    const named = namedCurrency(amount, home);
    if (named !== undefined) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return home;
  const isUsual = most[0] === currencyOfLocale('', language) || most[1] * 3 >= readable;
  return isUsual ? most[0] : home;
}

/** `($)` over a column is the dollar of the country; `(USD)` and `(US$)` name theirs. */
function atHome(currency: string, words: string, home: string): string {
  const isShared = SIGN_SHARERS[currency]?.includes(home) ?? false;
  const namesCountry = words.toUpperCase().includes(currency.slice(0, 2));
  return isShared && !namesCountry ? home : currency;
}

/** For `en_US` USD; for a locale without a country that of the language. */
export function currencyOfLocale(locale: string, language: Language): string {
  const country = locale.slice(-2).toUpperCase();
  if (EURO_COUNTRIES.includes(country)) return 'EUR';
  return COUNTRY_CURRENCIES[country] ?? (language === 'ko' ? 'KRW' : 'USD');
}
