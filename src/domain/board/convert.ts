/** Adds sums of several currencies together, only where dated rates say how (features.md 4). */
import type { Day } from '../cells/cell';
import type { MoneySum } from './lane';

/** What one unit of a currency was worth in the pipeline's currency, and on which day. */
export interface Rate {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly rate: number;
  readonly day: Day;
}

/** In which currency amounts are compared. */
export interface MoneyTerms {
  /** The pipeline's. */
  readonly currency: string;
  readonly rates: readonly Rate[];
}

/** Sums of several currencies in one. */
export interface ConvertedSum {
  readonly amount: number;
  readonly weighted: number;
  /** The oldest day of the rates that were used. */
  readonly day: Day;
}

/**
 * What an amount is worth in the pipeline's currency: itself, or by its dated rate; nothing without one.
 *
 * @param currency the pipeline's
 */
export function worthOf(
  { amount, currency: own }: { readonly amount?: number; readonly currency: string },
  currency: string,
  rates: readonly Rate[],
): number | undefined {
  if (amount === undefined || own === currency) return amount;
  const found = rates.find((rate) => rate.currency === own);
  return found && amount * found.rate;
}

/**
 * Sums of several currencies as one in the pipeline's, or nothing: when a currency lacks a dated rate, and when there
 * is no other currency (features.md 4, "never sum without a dated rate").
 */
export function convertSums(
  sums: readonly MoneySum[],
  currency: string,
  rates: readonly Rate[],
): ConvertedSum | undefined {
  let [amount, weighted] = [0, 0];
  let day: Day | undefined;
  for (const sum of sums) {
    const rate = sum.currency === currency ? SELF : rates.find((each) => each.currency === sum.currency);
    if (!rate) return undefined;
    amount += sum.amount * rate.rate;
    weighted += sum.weighted * rate.rate;
    if (rate !== SELF && (day === undefined || rate.day < day)) day = rate.day;
  }
  return day === undefined ? undefined : { amount: tidySum(amount), weighted: tidySum(weighted), day };
}

/** A currency in itself. */
const SELF: Rate = { currency: '', rate: 1, day: '' };

/** Drops the last binary digits, in which the order of rows would show. */
export function tidySum(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
