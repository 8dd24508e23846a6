/** Finds out in which currency a sheet's amounts are. */
import type { Cell } from '../../domain/cells/cell';
import { readMoney } from '../../domain/cells/read-money';
import type { Language } from '../../domain/messages/language';

const OF_COUNTRY: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  GB: 'GBP',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  NZ: 'NZD',
  SG: 'SGD',
  US: 'USD',
};

const EURO_COUNTRIES = ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'NL', 'PT'];

/** The currency named most among the cells; when none is named, that of the workbook's country. */
export function likelyCurrency(cells: readonly Cell[], locale: string, language: Language): string {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const money = readMoney(cell);
    if (typeof money === 'string' || money.currency === undefined) continue;
    counts.set(money.currency, (counts.get(money.currency) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? currencyOfLocale(locale, language);
}

/** For `en_US` USD; for a locale without a country that of the language. */
export function currencyOfLocale(locale: string, language: Language): string {
  const country = locale.slice(-2).toUpperCase();
  if (EURO_COUNTRIES.includes(country)) return 'EUR';
  return OF_COUNTRY[country] ?? (language === 'ko' ? 'KRW' : 'USD');
}
