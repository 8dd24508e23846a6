/** Reads the amounts of deals with what their cells show beside the number: the currency. */
import type { Cell, Grid } from '../../../domain/cells/cell';
import { currencyOfFormat } from '../../../domain/cells/currency-format';
import { readMoney } from '../../../domain/cells/read-money';
import type { Tab } from '../../ports';

/** An amount as it stands in the sheet. */
export interface Amount {
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

/** The deals whose amount names another currency than the pipeline's: sheet row to ISO 4217 code. */
export function otherCurrencies(amounts: readonly Amount[], own: string): ReadonlyMap<number, string> {
  const others = new Map<number, string>();
  for (const amount of amounts) {
    const named = namedCurrency(amount, own);
    if (named !== undefined && named !== own) others.set(amount.row, named);
  }
  return others;
}

/**
 * What a Currency column has to say: the deals in another currency than the team's, `home`.
 *
 * @param own of amounts in this tab that name none
 */
export function rowCurrencies(
  amounts: readonly Amount[],
  own: string,
  home: string,
): ReadonlyMap<number, string> {
  if (own === home) return otherCurrencies(amounts, own);
  const stated = amounts
    .filter(({ cell }) => typeof readMoney(cell) === 'object')
    .map((amount): [number, string] => [amount.row, namedCurrency(amount, own) ?? own]);
  return new Map(stated.filter(([, currency]) => currency !== home));
}

/**
 * The currency that text names itself and a number by its format, or nothing.
 *
 * @param home the currency for a sign that several countries share
 */
export function namedCurrency({ cell, format }: Amount, home: string): string | undefined {
  const money = readMoney(cell);
  if (typeof money === 'string') return undefined;
  return money.clean ? currencyOfFormat(format, home) : money.currency;
}
