/** What a lane's header adds up, kept right card by card while a move is under way. */
import type { Card, Lane, MoneySum } from '../../../../src/contract/rpc';
import { isStalled } from '../../../../src/domain/board/lane';

/** The lane without a card: its counts and sums with it; unchanged when the card is not there. */
export function withoutCard(lane: Lane, id: string): Lane {
  const card = lane.cards.find((candidate) => candidate.id === id);
  if (!card) return lane;
  return { ...counted(lane, card, -1), cards: lane.cards.filter((candidate) => candidate !== card) };
}

/** The lane with a card at a place in its list. */
export function withCard(lane: Lane, card: Card, at: number): Lane {
  const cards = [...lane.cards.slice(0, at), card, ...lane.cards.slice(at)];
  return { ...counted(lane, card, 1), cards };
}

function counted(lane: Lane, card: Card, sign: 1 | -1): Lane {
  return {
    ...lane,
    count: lane.count + sign,
    unpriced: lane.unpriced + (card.amount === undefined ? sign : 0),
    stalled: lane.stalled + (isStalled(card) ? sign : 0),
    sums: card.amount === undefined ? lane.sums : addedTo(lane.sums, card, card.amount * sign),
  };
}

/** Currencies are never added together (design 3); a currency that was not there yet gets an entry. */
function addedTo(sums: readonly MoneySum[], card: Card, amount: number): readonly MoneySum[] {
  const weighted = amount * card.probability;
  if (!sums.some((sum) => sum.currency === card.currency)) {
    return [...sums, { currency: card.currency, amount, weighted }];
  }
  return sums.map((sum) =>
    sum.currency === card.currency
      ? { ...sum, amount: tidy(sum.amount + amount), weighted: tidy(sum.weighted + weighted) }
      : sum,
  );
}

/** Takes away the dust that binary fractions leave, so that an emptied lane says 0. */
function tidy(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
