/** What the panel says after a move: where the card is now, and the one useful thing to do about it. */
import type { Board, Problem } from '../../../src/contract/rpc';
import type { Toast } from '../../parts/toasts';
import type { PanelTexts } from '../../texts/panel-words';
import { stageLabel, takesFrom } from '../lane/stage-label';
import type { MovedCard } from './move-cards';
import type { Attempt } from './use-moves';

/** After these the sheet differs from what the board shows: trying the same again cannot succeed. */
const NEEDS_RELOAD: ReadonlySet<Problem['code']> = new Set([
  'dealChanged',
  'dealNotFound',
  'dealTwice',
  'stageUnknown',
  'columnMissing',
  'columnTwice',
  'tabMissing',
  'notSetUp',
  'cellComputed',
]);

/** A saved move, with its way back where the sheet would accept one. */
export function movedToast(
  texts: PanelTexts,
  board: Board,
  tried: Attempt,
  moved: MovedCard,
  undo: () => void,
): Toast {
  const said = tried.isUndo ? texts.board.movedBack : texts.board.moved;
  const from = board.lanes.find((lane) => lane.stage === moved.fromStage);
  const hasWayBack = !tried.isUndo && from !== undefined && takesFrom(from, moved.card.pipeline);
  return {
    kind: 'done',
    text: said(moved.card.title, stageLabel(tried.toStage, texts)),
    ...(hasWayBack && { action: { label: texts.common.undo, run: undo } }),
  };
}

/** A refused move: where the card is, why, and either the same again or a fresh look. */
export function refusedToast(
  texts: PanelTexts,
  title: string,
  stage: string,
  why: Problem,
  ways: { readonly again: () => void; readonly reload: () => void },
): Toast {
  const stays = texts.board.refused(title, stageLabel(stage, texts));
  const mayRepeat = why.retrySafe && !NEEDS_RELOAD.has(why.code);
  return {
    kind: 'problem',
    text: stays.concat(' ', why.message),
    detail: why.action,
    action: mayRepeat
      ? { label: texts.common.retry, run: ways.again }
      : { label: texts.common.reload, run: ways.reload },
  };
}
