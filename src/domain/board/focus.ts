/** The focus list: the open deals that most deserve a call today, and why each (features.md 2, 3 and 6). */
import type { AttentionCode } from '../alerts/attention';
import { dayNumber } from '../calendar/day';
import type { Day } from '../cells/cell';
import { compareCards } from './compare-cards';
import { type MoneyTerms, worthOf } from './convert';
import { type Card, weightedValue } from './lane';

/** Why a deal is on the list. */
export interface FocusReason {
  readonly code: AttentionCode | 'stepToday' | 'closingSoon';
  /** In words; absent with the two that the board itself sees. */
  readonly text?: string;
}

export interface FocusEntry {
  readonly card: Card;
  /** The weightiest first; never empty. */
  readonly reasons: readonly FocusReason[];
}

/** A list that one can get through in a day; the digest has as many (features.md 6.2). */
export const FOCUS_LENGTH = 10;

/** An expected close within this many days is soon. */
const SOON = 7;

/** A deal this many times as large as the average one is big. */
const BIG = 2;

/**
 * How urgent each reason is. A step that is due, or was, has been promised to somebody; then come the clocks that have
 * run out, then what only makes a deal less certain.
 */
const URGENCY: Readonly<Record<FocusReason['code'], number>> = {
  overdue: 4,
  stepToday: 4,
  closingSoon: 3,
  pastClose: 3,
  stalled: 2,
  cold: 2,
  slipped: 1,
  noNextStep: 1,
};

interface Candidate extends FocusEntry {
  readonly score: number;
  readonly urgency: number;
}

/**
 * At most ten deals, by **size × urgency**. Size is amount × probability as a share of the average among these cards,
 * so that deals without a rate into the pipeline's currency can be ranked with the others and nothing is added up
 * across currencies. Urgency adds up the reasons. Unpriced deals have no size and come last, by urgency. Left out is
 * who is snoozed, and who has nothing wrong; that nothing is planned is a reason for big deals only.
 *
 * @param cards of open lanes
 */
export function focusList(cards: readonly Card[], today: Day, terms: MoneyTerms): readonly FocusEntry[] {
  const sizeOf = sizesAmong(cards, terms);
  return cards
    .filter(({ snoozedUntil = '' }) => snoozedUntil <= today)
    .flatMap((card): Candidate[] => {
      const size = sizeOf(card);
      const reasons = reasonsOf(card, today, size >= BIG);
      const urgency = reasons.reduce((sum, { code }) => sum + URGENCY[code], 0);
      return reasons.length === 0 ? [] : [{ card, reasons, score: size * urgency, urgency }];
    })
    .sort((a, b) => b.score - a.score || b.urgency - a.urgency || compareCards(a.card, b.card))
    .slice(0, FOCUS_LENGTH)
    .map(({ card, reasons }) => ({ card, reasons }));
}

function reasonsOf(card: Card, today: Day, isBig: boolean): readonly FocusReason[] {
  const { attention, expectedClose, nextStepDate = '' } = card;
  const reasons: FocusReason[] = attention.filter(({ code }) => code !== 'noNextStep' || isBig);
  if (nextStepDate === today) reasons.push({ code: 'stepToday' });
  if (expectedClose !== undefined && expectedClose >= today && nextStepDate <= today) {
    if (dayNumber(expectedClose) - dayNumber(today) <= SOON) reasons.push({ code: 'closingSoon' });
  }
  return reasons.sort((a, b) => URGENCY[b.code] - URGENCY[a.code]);
}

/** How large a card is beside the average one in its currency; those that a rate converts count in the pipeline's. */
function sizesAmong(cards: readonly Card[], { currency, rates }: MoneyTerms): (card: Card) => number {
  const moneyOf = (card: Card) => {
    const worth = worthOf(card, currency, rates);
    const amount = worth ?? card.amount;
    const value = amount === undefined ? 0 : weightedValue({ amount, probability: card.probability });
    return { currency: worth === undefined ? card.currency : currency, value };
  };
  const totals = new Map<string, { value: number; count: number }>();
  for (const card of cards) {
    const money = moneyOf(card);
    if (money.value === 0) continue;
    const total = totals.get(money.currency) ?? { value: 0, count: 0 };
    totals.set(money.currency, { value: total.value + money.value, count: total.count + 1 });
  }
  return (card) => {
    const money = moneyOf(card);
    const total = totals.get(money.currency);
    return total && money.value > 0 ? (money.value * total.count) / total.value : 0;
  };
}
