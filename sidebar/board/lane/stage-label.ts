/** How lanes are called. */
import type { PanelTexts } from '../../texts/panel-words';

/** Deals whose stage cell is empty share a lane without a name of its own. */
export function stageLabel(stage: string, texts: PanelTexts): string {
  return stage === '' ? texts.board.noStage : stage;
}
