/** Reads an amount of money as people write it, in Korean and in English. */
import type { Cell } from './cell';
import { isBlank } from './cell';

/** An amount that was understood. */
export interface MoneyReading {
  readonly amount: number;
  /** ISO 4217 code, when the text names a currency. */
  readonly currency?: string;
  /** True when the cell already is a number. */
  readonly clean: boolean;
}

export interface MoneyStyle {
  /** True where `1.234,50` is written for 1234.5. */
  readonly decimalComma?: boolean;
}

/** Reads one cell. */
export function readMoney(cell: Cell, _style: MoneyStyle = {}): MoneyReading | 'blank' | 'unreadable' {
  if (typeof cell === 'number') return { amount: cell, clean: true };
  if (isBlank(cell)) return 'blank';
  const amount = Number(cell);
  return Number.isFinite(amount) ? { amount, clean: false } : 'unreadable';
}
