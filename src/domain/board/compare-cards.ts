/** Which card stands above which: what needs attention first, then the likeliest money (features.md 2). */
import { ATTENTION_CODES } from '../alerts/attention';
import type { Deal } from '../deals/deal';
import { type Card, weightedValue } from './lane';

/** Negative when `one` stands above `other`. */
export function compareCards(one: Card, other: Card): number {
  return (
    urgency(one) - urgency(other) ||
    weightedValue(other) - weightedValue(one) ||
    compareIds(one, other) ||
    one.row - other.row ||
    compareTexts(one.pipeline ?? '', other.pipeline ?? '')
  );
}

/** Negative when the id of `one` comes first. */
export function compareIds(one: Pick<Deal, 'id'>, other: Pick<Deal, 'id'>): number {
  return compareTexts(one.id, other.id);
}

/** By their characters' codes. */
export function compareTexts(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

/** The weight of a card's first state; a card without one comes last. */
function urgency(card: Card): number {
  const state = card.attention[0];
  return state === undefined ? ATTENTION_CODES.length : ATTENTION_CODES.indexOf(state.code);
}
