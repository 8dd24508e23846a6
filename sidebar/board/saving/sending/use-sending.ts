/** The way of a change from the board to the sheet and back: put into the outbox, sent, settled. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../../src/contract/rpc';
import { useSpeaker } from '../../../parts/toasts';
import { usePanelWords } from '../../../texts/panel-words';
import type { AskDesk } from '../../asking/use-asking';
import type { Saving } from '../../desk';
import type { LatestBoard } from '../../loading/use-latest';
import { type Change, dealsOf } from '../change';
import { changeText } from '../change-text';
import { useConflicts } from '../conflicts/use-conflicts';
import { settleChange } from '../settle-change';
import { useUndoSteps } from '../use-undo-steps';
import { createReplies } from './replies';
import type { Outcome } from './send-change';
import { useOutbox } from './use-outbox';

export interface Reloading {
  readonly refresh: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

/** Everything that sends, and what it has to show. */
export function useSending(latest: LatestBoard, { refresh, reload }: Reloading, ask: AskDesk['ask']) {
  const speaker = useSpeaker();
  const { texts } = usePanelWords();
  const [arrived, setArrived] = useState<string>();
  const replies = useMemo(createReplies, []);
  const failed = useRef(new Set<string>());
  const put = (change: Change) => {
    setArrived(dealsOf(change)[0]);
    outbox.put(change);
  };
  const conflicts = useConflicts({
    again: (next, key) => {
      replies.pass(key, next.key);
      put(next);
    },
    left: ({ change, cells }, outcome) => {
      replies.tell(change.key, outcome);
      // Of single cells the answer does not say what the card shows now.
      if (cells) void reload();
    },
  });
  const onSettled = (change: Change, outcome: Outcome) => {
    if (change.kind === 'add') setArrived(outcome.saved[0]?.id);
    const desk = { latest, texts, speaker, ask, outbox, steps, conflicts, replies, put };
    settleChange({ ...desk, refresh: () => void refresh() }, change, outcome);
  };
  const onFailed = (changes: readonly Change[], problem: Problem) => {
    if (changes.some(({ key }) => !failed.current.has(key))) {
      speaker.announce(problem.message.concat(' ', texts.saving.kept));
    }
    for (const { key } of changes) {
      failed.current.add(key);
      replies.tell(key, 'unsaved');
    }
  };
  const { outbox, entries } = useOutbox(latest, { onSettled, onFailed });
  const discard = (key: string) => {
    outbox.discard(key);
    // Its call may have reached the sheet though no answer came back.
    void reload();
  };
  const steps = useUndoSteps(outbox, discard);
  const unsaved = entries.flatMap(({ change, problem }): Saving['unsaved'] => {
    if (!problem) return [];
    return [{ key: change.key, ids: dealsOf(change), text: changeText(change, texts), problem }];
  });
  return { outbox, entries, put, discard, arrived, replies, conflicts, steps, unsaved };
}
