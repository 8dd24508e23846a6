/** What a lane promises and asks, and which cards may enter it. */
import type { Card, Lane } from '../../../src/contract/rpc';

/**
 * Tells whether a card of a pipeline may enter a lane. A stage that is not in Stages takes none, as the sheet's
 * validation would refuse it; among several pipelines a card keeps to the stages of its own.
 */
export function takesFrom(lane: Lane, pipeline: string | undefined): boolean {
  if (lane.kind === 'unknown') return false;
  return !lane.terms || lane.terms.some((terms) => terms.pipeline === pipeline);
}

/** What a lane promises and asks of a card of this pipeline. */
export function termsOf(lane: Lane, pipeline: string | undefined): Pick<Lane, 'probability' | 'required'> {
  return lane.terms?.find((terms) => terms.pipeline === pipeline) ?? lane;
}

/** Not while a formula computes its stage, nor before it has an id to be found by. */
export function isMovable(card: Card): boolean {
  return card.id !== '' && !card.stageComputed;
}
