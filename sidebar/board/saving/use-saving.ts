/** Saves what a person does on the board: shown at once, sent behind, kept until the server has decided. */
import { NOTHING_TOLD, type Told } from '../asking/read-answers';
import { useAsking } from '../asking/use-asking';
import type { Saving } from '../desk';
import type { LatestBoard } from '../loading/use-latest';
import { findCard } from './applying/move-cards';
import { type Change, dealsOf, newKey } from './change';
import type { Entry } from './sending/outbox';
import { addResult, editResult } from './sending/results';
import { type Reloading, useSending } from './sending/use-sending';

export interface SavingDesk {
  readonly saving: Saving;
  /** Sends again what is not saved, where that can do no harm. */
  readonly resend: () => void;
}

export function useSaving(latest: LatestBoard, reloading: Reloading): SavingDesk {
  const { asking, ask, close } = useAsking(latest);
  const desk = useSending(latest, reloading, ask);
  const { outbox, entries, put } = desk;

  const move = (ids: readonly string[], toStage: string, answers: Told = NOTHING_TOLD) => {
    const board = latest.now();
    const deals = ids.flatMap((id) => {
      const card = findCard(board, id)?.card;
      if (!card || card.stage === toStage) return [];
      return [{ card, fromStage: card.stage, facts: answers.get(id) ?? {} }];
    });
    if (deals.length > 0) put({ kind: 'move', key: newKey(), toStage, deals });
  };
  const replied = (change: Change) => {
    const reply = desk.replies.wait(change.key);
    put(change);
    return reply;
  };
  const saving: Saving = {
    ids: busyIds(entries),
    arrived: desk.arrived,
    asking,
    move: (ids, toStage) => {
      const busy = busyIds(outbox.entries());
      const free = ids.filter((id) => !busy.has(id));
      if (!ask(free, toStage)) move(free, toStage);
    },
    answer: (answers) => {
      const ids = asking?.cards.map(({ id }) => id) ?? [];
      close();
      if (asking) move(ids, asking.toStage, answers);
    },
    cancel: close,
    edit: async (card, edits, said) =>
      editResult(await replied({ kind: 'edit', key: newKey(), card, edits, said })),
    add: async (request) => addResult(await replied({ kind: 'add', key: newKey(), request })),
    undo: desk.steps.undo,
    canUndo: desk.steps.canUndo || entries.length > 0,
    unsaved: desk.unsaved,
    retry: () => outbox.retry(),
    discard: desk.discard,
    conflict: desk.conflicts.first,
    choose: desk.conflicts.choose,
  };
  return { saving, resend: () => outbox.retry(true) };
}

/** Ids of the deals with a change under way. */
function busyIds(entries: readonly Entry[]): ReadonlySet<string> {
  const moving = entries.filter(({ state }) => state !== 'unsaved');
  return new Set(moving.flatMap(({ change }) => dealsOf(change)));
}
