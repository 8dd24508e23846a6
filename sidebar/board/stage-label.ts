/** How lanes are called and which of them a card may enter. */
import type { Card, Lane } from '../../src/contract/rpc';
import type { PanelTexts } from '../texts/panel-words';

/** Deals whose stage cell is empty share a lane without a name of its own. */
export function stageLabel(stage: string, texts: PanelTexts): string {
  return stage === '' ? texts.board.noStage : stage;
}

/** A stage that is not in Stages holds deals but takes none: the sheet's validation would refuse it. */
export function isOpenToMoves(lane: Lane): boolean {
  return lane.kind !== 'unknown';
}

/** Not while a formula computes its stage, nor before it has an id to be found by. */
export function isMovable(card: Card): boolean {
  return card.id !== '' && !card.stageComputed;
}
