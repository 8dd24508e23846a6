/** Saves what a person does on the board: shown at once, sent behind, kept until the server has decided. */
import { useRef, useState } from 'preact/hooks';
import type { AddDealResult, EditDealResult, Problem } from '../../../src/contract/rpc';
import { useSpeaker } from '../../parts/toasts';
import { usePanelWords } from '../../texts/panel-words';
import { NOTHING_TOLD, type Told } from '../asking/read-answers';
import { useAsking } from '../asking/use-asking';
import type { Saving } from '../desk';
import type { LatestBoard } from '../use-latest';
import { afterOutcome } from './after-outcome';
import { type Change, dealsOf, newKey } from './change';
import { changeText } from './change-text';
import { findCard } from './move-cards';
import type { Entry } from './outbox';
import { addResult, editResult } from './results';
import type { Outcome } from './send-change';
import { settledToast } from './settled-toast';
import { sortRefused } from './sort-refused';
import { useConflicts } from './use-conflicts';
import { useOutbox } from './use-outbox';
import { useUndoSteps } from './use-undo-steps';

type Reply = (result: Outcome | 'unsaved') => void;

interface Reloading {
  readonly refresh: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

export interface SavingDesk {
  readonly saving: Saving;
  /** Sends again what is not saved, where that can do no harm. */
  readonly resend: () => void;
}

export function useSaving(latest: LatestBoard, { refresh, reload }: Reloading): SavingDesk {
  const speaker = useSpeaker();
  const { texts } = usePanelWords();
  const { asking, ask, close } = useAsking(latest);
  const [arrived, setArrived] = useState<string>();
  const replies = useRef(new Map<string, Reply>());
  const put = (change: Change) => {
    setArrived(dealsOf(change)[0]);
    outbox.put(change);
  };
  const reply = (key: string, result: Outcome | 'unsaved') => {
    replies.current.get(key)?.(result);
    replies.current.delete(key);
  };
  const conflicts = useConflicts({
    again: (next, key) => {
      const waiting = replies.current.get(key);
      if (waiting) replies.current.set(next.key, waiting);
      replies.current.delete(key);
      put(next);
    },
    left: ({ change, cells }, outcome) => {
      reply(change.key, outcome);
      // Of single cells the answer does not say what the card shows now.
      if (cells) void reload();
    },
  });

  const onSettled = (change: Change, outcome: Outcome) => {
    latest.settle(outcome.revision, (base) => afterOutcome(base, outcome));
    if (change.kind === 'add') setArrived(outcome.saved[0]?.id);
    const undo = steps.keep(change, outcome);
    const { own, conflicts: met, missing, left } = sortRefused(latest.now(), change, outcome);
    for (const again of own) put(again);
    conflicts.add(met, outcome);
    const asks =
      change.kind === 'move' && missing.size > 0 && ask([...missing.keys()], change.toStage, missing);
    if (asks) speaker.announce(outcome.refused[0]?.problem.message ?? '');
    const [problem] = left.map((each) => each.problem);
    const typed = change.kind === 'add' || change.kind === 'edit';
    // What was typed long ago has no form to go back to: it stays in the list of what is not saved.
    const held = typed && problem && !replies.current.has(change.key);
    if (held) outbox.hold(change, { ...problem, retrySafe: false });
    const told = typed ? [] : left;
    const toast = settledToast(texts, latest.now(), change, outcome, told, {
      undo,
      reload: () => void refresh(),
    });
    if (toast) speaker.show(toast);
    if (met.length === 0) reply(change.key, outcome);
  };
  const onFailed = (changes: readonly Change[], problem: Problem) => {
    const isNew = changes.some(({ key }) => !told.current.has(key));
    for (const { key } of changes) {
      told.current.add(key);
      reply(key, 'unsaved');
    }
    if (isNew) speaker.announce(problem.message.concat(' ', texts.saving.kept));
  };
  const told = useRef(new Set<string>());
  const { outbox, entries } = useOutbox(latest, { onSettled, onFailed });
  const steps = useUndoSteps(outbox);

  const move = (ids: readonly string[], toStage: string, answers: Told = NOTHING_TOLD) => {
    const board = latest.now();
    const deals = ids.flatMap((id) => {
      const card = findCard(board, id)?.card;
      if (!card || card.stage === toStage) return [];
      return [{ card, fromStage: card.stage, facts: answers.get(id) ?? {} }];
    });
    if (deals.length > 0) put({ kind: 'move', key: newKey(), toStage, deals });
  };
  const replied = (change: Change) =>
    new Promise<Outcome | 'unsaved'>((resolve) => {
      replies.current.set(change.key, resolve);
      put(change);
    });
  const saving: Saving = {
    ids: busyIds(entries),
    arrived,
    asking,
    move: (ids, toStage) => {
      const busy = busyIds(outbox.entries());
      const free = ids.filter((id) => !busy.has(id));
      if (!ask(free, toStage)) move(free, toStage);
    },
    answer: (answers) => {
      close();
      if (asking)
        move(
          asking.cards.map(({ id }) => id),
          asking.toStage,
          answers,
        );
    },
    cancel: close,
    edit: async (card, edits, said): Promise<EditDealResult | 'unsaved'> =>
      editResult(await replied({ kind: 'edit', key: newKey(), card, edits, said })),
    add: async (request): Promise<AddDealResult | 'unsaved'> =>
      addResult(await replied({ kind: 'add', key: newKey(), request })),
    undo: steps.undo,
    canUndo: steps.canUndo || entries.length > 0,
    unsaved: entries.flatMap(({ change, problem }) => {
      if (!problem) return [];
      return [{ key: change.key, ids: dealsOf(change), text: changeText(change, texts), problem }];
    }),
    retry: () => outbox.retry(),
    discard: (key) => {
      outbox.discard(key);
      // Its call may have reached the sheet though no answer came back.
      void reload();
    },
    conflict: conflicts.first,
    choose: conflicts.choose,
  };
  return { saving, resend: () => outbox.retry(true) };
}

/** Ids of the deals with a change under way. */
function busyIds(entries: readonly Entry[]): ReadonlySet<string> {
  const moving = entries.filter(({ state }) => state !== 'unsaved');
  return new Set(moving.flatMap(({ change }) => dealsOf(change)));
}
