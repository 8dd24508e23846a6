/** The line above the board: what is open, what it is worth, what needs somebody; of the cards shown. */
import type { Board, MoneySum } from '../../src/contract/rpc';
import { type ConvertedSum, convertSums } from '../../src/domain/board/convert';
import { isOpenLane } from '../../src/domain/board/lane';
import type { ShownLane } from './desk';

export interface BoardTotals {
  readonly open: number;
  readonly needAttention: number;
  /** Open deals without an amount: they are in no sum, which is not the same as being worth nothing. */
  readonly unpriced: number;
  /** Of open lanes, one entry per currency, in the order in which they appear; none while nothing is priced. */
  readonly sums: readonly MoneySum[];
  /** All currencies together, where there are several and each has a dated rate. */
  readonly converted: ConvertedSum | undefined;
}

/** Adds up the open lanes. */
export function boardTotals(
  lanes: readonly ShownLane[],
  { currency, rates }: Pick<Board, 'currency' | 'rates'>,
): BoardTotals {
  const sums = new Map<string, MoneySum>();
  let open = 0;
  let needAttention = 0;
  let unpriced = 0;
  for (const { lane, cards, figures } of lanes) {
    if (!isOpenLane(lane)) continue;
    open += figures.count;
    unpriced += figures.unpriced;
    needAttention += cards.filter((card) => card.attention.length > 0).length;
    for (const sum of figures.sums) sums.set(sum.currency, plus(sums.get(sum.currency), sum));
  }
  const worth = open > unpriced ? [...sums.values()] : [];
  return { open, needAttention, unpriced, sums: worth, converted: convertSums(worth, currency, rates) };
}

function plus(before: MoneySum | undefined, sum: MoneySum): MoneySum {
  if (!before) return sum;
  return {
    currency: sum.currency,
    amount: before.amount + sum.amount,
    weighted: before.weighted + sum.weighted,
  };
}
