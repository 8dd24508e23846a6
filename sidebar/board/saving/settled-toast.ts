/** What the panel says once the server has decided about a change: where the deals are now, and the one useful thing to do. */
import type { Board, Problem, RefusedDeal } from '../../../src/contract/rpc';
import type { Toast } from '../../parts/toasts';
import type { PanelTexts } from '../../texts/panel-words';
import { stageLabel } from '../lane/stage-label';
import { findCard } from './applying/move-cards';
import { type Change, dealsOf } from './change';
import { changeText, subject } from './change-text';
import type { Outcome, SavedDeal } from './sending/send-change';

/** After these the sheet differs from what the board shows: only a fresh board helps. */
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

interface Ways {
  /** Absent: there is nothing to take back. */
  readonly undo?: (() => void) | undefined;
  readonly reload: () => void;
}

/**
 * The toast about a change; undefined when there is nothing to say.
 *
 * @param board with the answer already on it
 * @param left the refused deals that nothing else tells of
 */
export function settledToast(
  texts: PanelTexts,
  board: Board,
  change: Change,
  { saved }: Pick<Outcome, 'saved'>,
  left: readonly RefusedDeal[],
  { undo, reload }: Ways,
): Toast | undefined {
  const done = saved.length > 0 ? savedText(texts, board, change, saved) : '';
  const [first] = left;
  if (!first) {
    const kind = isWon(board, change) ? 'won' : 'done';
    return done === ''
      ? undefined
      : { kind, text: done, ...(undo && { action: { label: texts.common.undo, run: undo } }) };
  }
  const { message, action } = first.problem;
  const way = NEEDS_RELOAD.has(first.problem.code) ? { label: texts.common.reload, run: reload } : undefined;
  return {
    kind: 'problem',
    text: (done === '' ? '' : done.concat('. ')).concat(leftText(texts, board, change, left), ' ', message),
    detail: action,
    ...(way && { action: way }),
  };
}

function savedText(texts: PanelTexts, board: Board, change: Change, saved: readonly SavedDeal[]): string {
  const { saving } = texts;
  const [{ id, card } = { id: '' }] = saved;
  if (change.kind === 'edit') return change.said;
  const title = card?.title ?? subject(change, texts);
  const stage = stageLabel(findCard(board, id)?.card.stage ?? card?.stage ?? '', texts);
  if (change.kind === 'add') return saving.added(title, stage);
  const several = saved.length > 1;
  if (change.kind === 'move') {
    const name = several ? saving.deals(saved.length) : title;
    return texts.board.moved(name, stageLabel(change.toStage, texts));
  }
  if (!card) return saving.takenOut(title);
  if (several) return saving.back(saving.deals(saved.length));
  const stageBack = change.deals[0]?.changes.cells.some(({ field }) => field === 'stage');
  return stageBack ? texts.board.movedBack(title, stage) : saving.back(title);
}

function leftText(texts: PanelTexts, board: Board, change: Change, left: readonly RefusedDeal[]): string {
  if (change.kind !== 'move') return changeText(change, texts).concat('.');
  if (dealsOf(change).length > 1) {
    const names = left.map(({ id }) => change.deals.find(({ card }) => card.id === id)?.card.title ?? id);
    return texts.saving.stay(left.length, names[0] ?? '');
  }
  const [deal] = change.deals;
  if (!deal) return '';
  const stage = findCard(board, deal.card.id)?.card.stage ?? deal.fromStage;
  return texts.board.refused(deal.card.title, stageLabel(stage, texts));
}

function isWon({ lanes }: Board, change: Change): boolean {
  return (
    change.kind === 'move' && lanes.some(({ stage, kind }) => stage === change.toStage && kind === 'won')
  );
}
