/** Where a card belongs in its lane: what needs attention first, then the likeliest money (features.md 2). */
import type { Card, Lane } from '../../src/contract/rpc';
import { ATTENTION_CODES } from '../../src/domain/alerts/attention';

/** Negative when `one` stands above `other`; the same order in which the server sends a lane. */
export function compareCards(one: Card, other: Card): number {
  return (
    urgency(one) - urgency(other) ||
    likelyMoney(other) - likelyMoney(one) ||
    Number(one.id > other.id) - Number(one.id < other.id)
  );
}

/** The index at which a card enters a lane; closed lanes list the latest on top. */
export function placeFor(lane: Lane, card: Card): number {
  if (lane.kind === 'won' || lane.kind === 'lost' || lane.kind === 'afterWon') return 0;
  const below = lane.cards.findIndex((other) => compareCards(card, other) < 0);
  return below === -1 ? lane.cards.length : below;
}

function urgency(card: Card): number {
  const state = card.attention[0];
  return state === undefined ? ATTENTION_CODES.length : ATTENTION_CODES.indexOf(state.code);
}

function likelyMoney(card: Card): number {
  return (card.amount ?? 0) * card.probability;
}
