/** A move on the board before the server has answered: pure, one card at a time. */
import type { Board, Card, Lane } from '../../../../src/contract/rpc';
import { isOpenLane } from '../../../../src/domain/board/lane';
import { termsOf } from '../../lane/lane-terms';
import { withCard, withoutCard } from './lane-with-card';
import { placeFor } from './place';

/** Finds a card and the lane it stands in. */
export function findCard(board: Board, id: string): { lane: Lane; card: Card } | undefined {
  for (const lane of board.lanes) {
    const card = lane.cards.find((candidate) => candidate.id === id);
    if (card) return { lane, card };
  }
  return undefined;
}

/** The board as it will be once the move is saved; undefined when there is nothing to move: the card or lane is gone, or the card is there already. */
export function moveCard(board: Board, id: string, toStage: string): Board | undefined {
  const found = findCard(board, id);
  const target = board.lanes.find((lane) => lane.stage === toStage);
  if (!found || !target || found.lane === target) return undefined;
  const arrived = inStage(found.card, found.lane, target);
  const lanes = board.lanes.map((each) => {
    if (each === found.lane) return withoutCard(each, id);
    return each === target ? withCard(each, arrived, placeFor(each, arrived)) : each;
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
  const attention = isOpenLane(to) ? card.attention.filter((reason) => reason.code !== 'stalled') : [];
  return { ...card, stage: to.stage, daysInStage: 0, probability, attention };
}
