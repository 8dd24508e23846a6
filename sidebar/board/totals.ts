/** The line above the board: what is open, what it is worth, what needs somebody. */
import type { Board, MoneySum } from '../../src/contract/rpc';

export interface BoardTotals {
  readonly open: number;
  readonly needAttention: number;
  /** Open deals without an amount: they are in no sum, which is not the same as being worth nothing. */
  readonly unpriced: number;
  /** Of open lanes, one entry per currency, in the order in which they appear; none while nothing is priced. */
  readonly sums: readonly MoneySum[];
}

/** Adds up the open lanes; lanes whose stage is not in Stages count as open. */
export function boardTotals(board: Board): BoardTotals {
  const sums = new Map<string, MoneySum>();
  let open = 0;
  let needAttention = 0;
  let unpriced = 0;
  for (const lane of board.lanes) {
    if (lane.kind !== 'open' && lane.kind !== 'unknown') continue;
    open += lane.count;
    unpriced += lane.unpriced;
    needAttention += lane.cards.filter((card) => card.attention.length > 0).length;
    for (const sum of lane.sums) sums.set(sum.currency, plus(sums.get(sum.currency), sum));
  }
  const worth = open > unpriced ? [...sums.values()] : [];
  return { open, needAttention, unpriced, sums: worth };
}

function plus(before: MoneySum | undefined, sum: MoneySum): MoneySum {
  if (!before) return sum;
  return {
    currency: sum.currency,
    amount: before.amount + sum.amount,
    weighted: before.weighted + sum.weighted,
  };
}
