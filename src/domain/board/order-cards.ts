/** Puts the cards of a lane in the order that a person has chosen, with those placed by hand before the others. */
import { compareCards, compareTexts } from './compare-cards';
import { type MoneyTerms, worthOf } from './convert';
import { type Card, weightedValue } from './lane';
import { type BoardView, type CardOrder, LONGEST_HAND } from './view';

type Compare = (one: Card, other: Card) => number;

/**
 * Negative when `one` stands above `other`; 0 only for one and the same row. What an order asks for and a card does not
 * have comes last.
 */
export function compareBy(order: CardOrder, terms: MoneyTerms): Compare {
  const first = FIRST[order](terms);
  return (one, other) => first(one, other) || compareCards(one, other);
}

const FIRST: Readonly<Record<CardOrder, (terms: MoneyTerms) => Compare>> = {
  attention: () => () => 0,
  likelihood: () => (one, other) =>
    other.probability - one.probability || weightedValue(other) - weightedValue(one),
  amount: (terms) => (one, other) => compareAmounts(one, other, terms),
  close: () => (one, other) => compareTexts(one.expectedClose ?? NEVER, other.expectedClose ?? NEVER),
  age: () => (one, other) => (other.daysInStage ?? -1) - (one.daysInStage ?? -1),
};

/** Behind every day. */
const NEVER = '~';

/** In the pipeline's currency; then those that no rate converts, currency by currency; the unpriced last. */
function compareAmounts(one: Card, other: Card, { currency, rates }: MoneyTerms): number {
  const [worth, otherWorth] = [worthOf(one, currency, rates), worthOf(other, currency, rates)];
  if (worth !== undefined && otherWorth !== undefined) return otherWorth - worth;
  return (
    Number(worth === undefined) - Number(otherWorth === undefined) ||
    Number(one.amount === undefined) - Number(other.amount === undefined) ||
    compareTexts(one.currency, other.currency) ||
    (other.amount ?? 0) - (one.amount ?? 0)
  );
}

/**
 * The cards in the order of a view; the very same list when it stands so already. Closed lanes come with the latest
 * first and stay so while nothing else is asked for.
 *
 * @param isClosed tells of the lane
 */
export function orderCards(
  cards: readonly Card[],
  { order, hand }: Pick<BoardView, 'order' | 'hand'>,
  terms: MoneyTerms,
  isClosed = false,
): readonly Card[] {
  const places = new Map(hand.map((id, place) => [id, place]));
  const placeOf = ({ id }: Card) => places.get(id) ?? hand.length;
  const keepsOrder = isClosed && order === 'attention';
  const compare: Compare = keepsOrder ? () => 0 : compareBy(order, terms);
  const byHand: Compare = (one, other) => placeOf(one) - placeOf(other) || compare(one, other);
  return sorted(cards, hand.length === 0 ? compare : byHand);
}

function sorted(cards: readonly Card[], compare: Compare): readonly Card[] {
  const isSorted = cards.every((card, index) => {
    const before = cards[index - 1];
    return before === undefined || compare(before, card) <= 0;
  });
  return isSorted ? cards : [...cards].sort(compare);
}

/**
 * The hand after cards were put before another one of their lane. What stands above that place must be in the hand as
 * well, or it would come after.
 *
 * @param shown the lane's cards as they are drawn
 * @param before the id of the card below the place; absent: the lane's end
 */
export function placedByHand(
  hand: readonly string[],
  shown: readonly string[],
  ids: readonly string[],
  before: string | undefined,
): readonly string[] {
  const moved = new Set(ids);
  const rest = shown.filter((id) => !moved.has(id));
  const at = before === undefined ? rest.length : rest.indexOf(before);
  const above = rest.slice(0, at < 0 ? rest.length : at);
  const known = new Set(hand);
  const below = rest.slice(above.length).filter((id) => known.has(id));
  const lane = [...above, ...ids, ...below];
  const touched = new Set(lane);
  return [...lane, ...hand.filter((id) => !touched.has(id))].slice(0, LONGEST_HAND);
}
