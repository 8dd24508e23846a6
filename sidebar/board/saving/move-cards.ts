/** A move on the board before the server has answered, and its way back: pure, one card at a time. */
import type { Board, Card, Lane } from '../../../src/contract/rpc';
import { termsOf } from '../lane/stage-label';
import { withCard, withoutCard } from './lane-figures';
import { placeFor } from './place';

/** Enough to put one card back exactly. */
export interface MovedCard {
  readonly card: Card;
  readonly fromStage: string;
  readonly fromIndex: number;
  readonly toStage: string;
}

/** Finds a card and the lane it stands in. */
export function findCard(board: Board, id: string): { lane: Lane; card: Card } | undefined {
  for (const lane of board.lanes) {
    const card = lane.cards.find((candidate) => candidate.id === id);
    if (card) return { lane, card };
  }
  return undefined;
}

/**
 * The board as it will be once the move is saved, with what is needed to take it back.
 * Undefined when there is nothing to move: the card or lane is gone, or the card is there already.
 */
export function moveCard(
  board: Board,
  id: string,
  toStage: string,
): { board: Board; moved: MovedCard } | undefined {
  const found = findCard(board, id);
  const target = board.lanes.find((lane) => lane.stage === toStage);
  if (!found || !target || found.lane === target) return undefined;
  const { lane, card } = found;
  const moved: MovedCard = { card, fromStage: lane.stage, fromIndex: lane.cards.indexOf(card), toStage };
  const arrived = inStage(card, lane, target);
  const lanes = board.lanes.map((each) => {
    if (each === lane) return withoutCard(each, id);
    return each === target ? withCard(each, arrived, placeFor(each, arrived)) : each;
  });
  return { board: { ...board, lanes }, moved };
}

/** The board with a refused card back where it was, with everything it said. */
export function putBack(board: Board, moved: MovedCard): Board {
  const lanes = board.lanes.map((lane) => {
    if (lane.stage === moved.toStage) return withoutCard(lane, moved.card.id);
    if (lane.stage !== moved.fromStage) return lane;
    return withCard(
      withoutCard(lane, moved.card.id),
      moved.card,
      Math.min(moved.fromIndex, lane.cards.length),
    );
  });
  return { ...board, lanes };
}

/** The board with fresh facts on one card: where its row is now, and what the person just told us about it. */
export function refreshCard(board: Board, id: string, facts: Partial<Card>): Board {
  const found = findCard(board, id);
  if (!found) return board;
  const at = found.lane.cards.indexOf(found.card);
  const lanes = board.lanes.map((lane) =>
    lane === found.lane ? withCard(withoutCard(lane, id), { ...found.card, ...facts }, at) : lane,
  );
  return { ...board, lanes };
}

/** A card that has just entered a stage: its clock starts again and it takes the stage's odds unless it has its own. */
function inStage(card: Card, from: Lane, to: Lane): Card {
  const before = termsOf(from, card.pipeline).probability;
  const after = termsOf(to, card.pipeline).probability;
  const ownOdds = before !== undefined && card.probability !== before;
  const probability = ownOdds && to.kind === 'open' ? card.probability : (after ?? card.probability);
  const stays = to.kind === 'open' || to.kind === 'unknown';
  const attention = stays ? card.attention.filter((reason) => reason.code !== 'stalled') : [];
  return { ...card, stage: to.stage, daysInStage: 0, probability, attention };
}
