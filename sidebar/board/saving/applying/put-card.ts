/** Brings a board up to date with single deals as the server has answered them: pure. */
import type { Board, Card, Lane } from '../../../../src/contract/rpc';
import { ALL_PIPELINES } from '../../../parts/pipeline-select';
import { withCard, withoutCard } from './lane-with-card';
import { findCard } from './move-cards';
import { placeFor } from './place';

/** The lane of a stage as a pipeline spells it; on a board of several pipelines its title need not be that. */
export function laneOf(
  board: Board,
  { pipeline, stage }: Pick<Card, 'pipeline' | 'stage'>,
): Lane | undefined {
  return board.lanes.find((lane) =>
    lane.terms
      ? lane.terms.some((terms) => terms.pipeline === pipeline && terms.stage === stage)
      : lane.stage === stage,
  );
}

/**
 * The board with a deal as it stands now, in its lane, whether it was there before or not. A deal of a pipeline that
 * is not shown, or in a stage that has no lane, is on no lane then.
 *
 * @param card with its stage in the pipeline's own spelling
 */
export function putCard(board: Board, card: Card): Board {
  const lane = isShown(board, card) ? laneOf(board, card) : undefined;
  if (!lane) return dropCard(board, card.id);
  const own = { ...card, stage: lane.stage };
  const found = findCard(board, card.id);
  const at = found?.lane === lane ? lane.cards.indexOf(found.card) : placeFor(lane, own);
  const lanes = dropCard(board, card.id).lanes.map((each) =>
    each.stage === lane.stage ? withCard(each, own, at) : each,
  );
  return { ...board, lanes };
}

/** The board without a deal. */
export function dropCard(board: Board, id: string): Board {
  return { ...board, lanes: board.lanes.map((lane) => withoutCard(lane, id)) };
}

function isShown({ shown, pipelines }: Board, card: Card): boolean {
  return shown === ALL_PIPELINES || (card.pipeline ?? pipelines[0]?.key) === shown;
}
