/** Where a card belongs in its lane when it has just moved there. */
import type { Card, Lane } from '../../../../src/contract/rpc';
import { compareCards } from '../../../../src/domain/board/compare-cards';
import { isOpenLane } from '../../../../src/domain/board/lane';

/** The index at which a card enters a lane, in the order of the server; closed lanes list the latest on top. */
export function placeFor(lane: Lane, card: Card): number {
  if (!isOpenLane(lane)) return 0;
  const below = lane.cards.findIndex((other) => compareCards(card, other) < 0);
  return below === -1 ? lane.cards.length : below;
}
