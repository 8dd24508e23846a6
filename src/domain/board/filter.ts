/** Which cards a person wants to see. */
import { likeKey } from '../cells/likeness';
import { type MoneyTerms, worthOf } from './convert';
import { type Card, isStalled } from './lane';
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
  if (owner !== undefined) {
    const isOwner = isLike(owner);
    tests.push((card) => isOwner(card.owner));
  }
  if (tag !== undefined) {
    const isTag = isLike(tag);
    tests.push(({ tags = [] }) => tags.some(isTag));
  }
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
  for (const word of wordsOf(text)) tests.push((card) => searchKey(card).includes(word));
  return tests;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map(likeKey)
    .filter((word) => word !== '');
}

/** Kept for as long as the card: with 20,000 cards the folding of their texts would be felt at each key. */
const KEYS = new WeakMap<Card, string>();

/** What a card is searched by, folded at once: that is most of the work. */
function searchKey(card: Card): string {
  const known = KEYS.get(card);
  if (known !== undefined) return known;
  const { title, company, owner, id, tags = [] } = card;
  const key = likeKey([title, company, owner, id, ...tags].join(PARTED));
  KEYS.set(card, key);
  return key;
}

/** Stands in no word, so that none is found across two texts. */
const PARTED = '\u0001';

/** Of the few owners each is compared once. */
function isLike(wanted: string): (text: string) => boolean {
  const key = likeKey(wanted);
  const known = new Map<string, boolean>();
  return (text) => {
    const isSame = known.get(text) ?? likeKey(text) === key;
    known.set(text, isSame);
    return isSame;
  };
}
