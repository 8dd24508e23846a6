/** What happens once the server has decided about a change: the board, the way back, the questions, the words. */
import type { Board } from '../../../src/contract/rpc';
import type { Speaker } from '../../parts/toasts';
import type { PanelTexts } from '../../texts/panel-words';
import type { AskDesk } from '../asking/use-asking';
import type { LatestBoard } from '../loading/use-latest';
import { afterOutcome } from './after-outcome';
import { findCard } from './applying/move-cards';
import { type Change, newKey } from './change';
import { sortRefused } from './conflicts/sort-refused';
import type { ConflictDesk } from './conflicts/use-conflicts';
import type { Outbox } from './sending/outbox';
import type { Replies } from './sending/replies';
import type { Outcome } from './sending/send-change';
import { settledToast } from './settled-toast';
import type { UndoSteps } from './use-undo-steps';

export interface SettlingDesk {
  readonly latest: LatestBoard;
  readonly texts: PanelTexts;
  readonly speaker: Speaker;
  readonly ask: AskDesk['ask'];
  readonly outbox: Outbox;
  readonly steps: UndoSteps;
  readonly conflicts: ConflictDesk;
  readonly replies: Replies;
  readonly put: (change: Change) => void;
  readonly refresh: () => void;
}

export function settleChange(desk: SettlingDesk, change: Change, outcome: Outcome): void {
  const { latest, outbox, replies, conflicts } = desk;
  latest.settle(outcome.revision, (base) => afterOutcome(base, outcome));
  const undo = desk.steps.keep(change, outcome);
  const { own, conflicts: met, missing, left } = sortRefused(latest.now(), change, outcome);
  for (const again of [...own, ...onwards(latest.now(), change, outcome)]) desk.put(again);
  conflicts.add(met, outcome);
  const isAsked =
    change.kind === 'move' && missing.size > 0 && desk.ask([...missing.keys()], change.toStage, missing);
  if (isAsked) {
    desk.speaker.announce(outcome.refused[0]?.problem.message ?? '');
  }
  const isTyped = change.kind === 'add' || change.kind === 'edit';
  const [no] = left;
  // What was typed long ago has no form to go back to: it stays in the list of what is not saved.
  if (isTyped && no && !replies.isAwaited(change.key)) {
    outbox.hold(change, { ...no.problem, retrySafe: false });
  }
  // A deal that the board does not show by now is not asked about.
  const unasked = isAsked ? [] : outcome.refused.filter(({ id }) => missing.has(id));
  const said = isTyped ? [] : [...unasked, ...left];
  const { texts, refresh: reload } = desk;
  const toast = settledToast(texts, latest.now(), change, outcome, said, { undo, reload });
  if (toast) desk.speaker.show(toast);
  if (met.length === 0) replies.tell(change.key, outcome);
}

/** A deal that a lost call had added where it stood then goes on to where it was moved meanwhile. */
function onwards(board: Board, change: Change, { saved: [added] }: Outcome): readonly Change[] {
  if (change.kind !== 'add' || !change.moved || !added) return [];
  const found = findCard(board, added.id);
  const { stage: toStage } = change.request;
  if (!found || found.lane.stage === toStage) return [];
  return [{ kind: 'move', key: newKey(), toStage, deals: [{ card: found.card, ...change.moved }] }];
}
