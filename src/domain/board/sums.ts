/** What deals add up to: in a lane, or among those of it that are shown. */
import { compareTexts } from './compare-cards';
import { type ConvertedSum, convertSums, type MoneyTerms, tidySum } from './convert';
import { type Card, isStalled, type Lane, type MoneySum, weightedValue } from './lane';

/** One sum per currency, the pipeline's own first and the others by code. */
export function sumByCurrency(
  deals: readonly Pick<Card, 'amount' | 'currency' | 'probability'>[],
  currency: string,
): readonly MoneySum[] {
  const sums = new Map<string, { amount: number; weighted: number }>([
    [currency, { amount: 0, weighted: 0 }],
  ]);
  for (const deal of deals) {
    if (deal.amount === undefined) continue;
    const sum = sums.get(deal.currency) ?? { amount: 0, weighted: 0 };
    sum.amount += deal.amount;
    sum.weighted += weightedValue(deal);
    sums.set(deal.currency, sum);
  }
  return [...sums]
    .sort(
      ([one], [other]) => Number(other === currency) - Number(one === currency) || compareTexts(one, other),
    )
    .map(([code, sum]) => ({ currency: code, amount: tidySum(sum.amount), weighted: tidySum(sum.weighted) }));
}

/** What a lane's header says; `converted`: all currencies together, where there are several and each has a dated rate. */
export interface LaneFigures extends Pick<Lane, 'count' | 'unpriced' | 'stalled' | 'sums'> {
  readonly converted?: ConvertedSum;
}

/** Of these cards only; sums by currency, and converted as `convertSums` says. */
export function laneFigures(cards: readonly Card[], { currency, rates }: MoneyTerms): LaneFigures {
  const sums = sumByCurrency(cards, currency);
  const converted = convertSums(sums, currency, rates);
  return {
    count: cards.length,
    unpriced: cards.filter(({ amount }) => amount === undefined).length,
    stalled: cards.filter(isStalled).length,
    sums,
    ...(converted ? { converted } : {}),
  };
}
