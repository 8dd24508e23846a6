/** Finds out in which currency a sheet's amounts are, and which of its deals are in another one. */
import type { Cell, Grid } from '../../domain/cells/cell';
import { currencyOfFormat } from '../../domain/cells/currency-format';
import { readMoney } from '../../domain/cells/read-money';
import type { Language } from '../../domain/messages/language';
import { COUNTRY_CURRENCIES, EURO_COUNTRIES } from '../../domain/vocabulary/currencies';
import type { Tab } from '../ports';

/** An amount as it stands in the sheet. */
interface Amount {
  readonly row: number;
  readonly cell: Cell;
  /** The number format, without which a typed `€900` is but 900. */
  readonly format: string;
}

/** The amounts of deals with their number formats: one read, none where there is no such column. */
export function readAmounts(
  tab: Tab,
  grid: Grid,
  rows: readonly number[],
  column: number | undefined,
): Amount[] {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (column === undefined || first === undefined || last === undefined) return [];
  const formats = tab.readFormats({ row: first, column, rows: last - first + 1, columns: 1 });
  return rows.map((row) => ({
    row,
    cell: grid[row - 1]?.[column - 1] ?? '',
    format: formats[row - first]?.[0] ?? '',
  }));
}

/**
 * The currency named most among the amounts. The workbook's country decides when none is named, and when a foreign
 * one is named by less than a third of them: one `€900` among plain numbers makes no euro pipeline.
 */
export function likelyCurrency(amounts: readonly Amount[], locale: string, language: Language): string {
  const home = currencyOfLocale(locale, language);
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

/** The deals whose amount names another currency than the pipeline's: sheet row to ISO 4217 code. */
export function otherCurrencies(amounts: readonly Amount[], own: string): ReadonlyMap<number, string> {
  const others = new Map<number, string>();
  for (const amount of amounts) {
    const named = namedCurrency(amount, own);
    if (named !== undefined && named !== own) others.set(amount.row, named);
  }
  return others;
}

/** Text names its currency itself; a number does so by its format. */
function namedCurrency({ cell, format }: Amount, home: string): string | undefined {
  const money = readMoney(cell);
  if (typeof money === 'string') return undefined;
  return money.clean ? currencyOfFormat(format, home) : money.currency;
}

/** For `en_US` USD; for a locale without a country that of the language. */
export function currencyOfLocale(locale: string, language: Language): string {
  const country = locale.slice(-2).toUpperCase();
  if (EURO_COUNTRIES.includes(country)) return 'EUR';
  return COUNTRY_CURRENCIES[country] ?? (language === 'ko' ? 'KRW' : 'USD');
}
