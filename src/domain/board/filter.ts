/** Which cards a person wants to see. */
import { likeKey } from '../cells/likeness';
import { isStalled } from './card-order';
import { worthOf } from './convert';
import type { Card } from './lane';
import type { MoneyTerms } from './order';
import type { BoardFilter } from './view';

type Test = (card: Card) => boolean;

/** Tells whether a filter leaves anything out at all. */
export function isFiltering(filter: BoardFilter): boolean {
  return Object.values(filter).some((each) => each !== undefined);
}

/**
 * The cards that fit everything the filter names; the very same list when all do. Closed deals have neither a next
 * step nor an expected close, so what is asked of those finds none of them.
 *
 * @param isClosed tells of the lane in which the cards stand
 */
export function filterCards(
  cards: readonly Card[],
  filter: BoardFilter,
  terms: MoneyTerms,
  isClosed = false,
): readonly Card[] {
  if (isClosed && filter.closeMonth !== undefined) return [];
  const tests = testsOf(filter, terms);
  const fitting = cards.filter((card) => tests.every((test) => test(card)));
  return fitting.length === cards.length ? cards : fitting;
}

function testsOf(filter: BoardFilter, { currency, rates }: MoneyTerms): readonly Test[] {
  const { text = '', owner, tag, amountFrom, amountTo, closeMonth } = filter;
  const tests: Test[] = [];
  const ownerKey = owner === undefined ? undefined : likeKey(owner);
  if (ownerKey !== undefined) tests.push((card) => keysOf(card).owner === ownerKey);
  const tagKey = tag === undefined ? undefined : likeKey(tag);
  if (tagKey !== undefined) tests.push(({ tags = [] }) => tags.some((each) => likeKey(each) === tagKey));
  if (filter.stalled) tests.push(isStalled);
  if (filter.noNextStep) tests.push(({ attention }) => attention.some(({ code }) => code === 'noNextStep'));
  if (closeMonth !== undefined)
    tests.push(({ expectedClose = '' }) => expectedClose.slice(0, 7) === closeMonth);
  if (amountFrom !== undefined || amountTo !== undefined) {
    tests.push((card) => {
      const worth = worthOf(card, currency, rates);
      return (
        worth !== undefined && worth >= (amountFrom ?? 0) && worth <= (amountTo ?? Number.POSITIVE_INFINITY)
      );
    });
  }
  for (const word of wordsOf(text)) tests.push((card) => keysOf(card).text.includes(word));
  return tests;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map(likeKey)
    .filter((word) => word !== '');
}

/** What a card is searched by. */
interface SearchKeys {
  readonly text: string;
  readonly owner: string;
}

/** Kept for as long as the card: with 20,000 cards the folding of their texts would be felt at each key. */
const KEYS = new WeakMap<Card, SearchKeys>();

function keysOf(card: Card): SearchKeys {
  const known = KEYS.get(card);
  if (known) return known;
  const { title, company, owner, id, tags = [] } = card;
  // Parted, so that no word is found across two of them.
  const keys = {
    text: [title, company, owner, id, ...tags].map(likeKey).join('\n'),
    owner: likeKey(owner),
  };
  KEYS.set(card, keys);
  return keys;
}
