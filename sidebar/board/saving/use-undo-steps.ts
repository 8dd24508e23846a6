/** What can be taken back, and taking it back: the newest action first, whether it is saved yet or not. */
import { useRef, useState } from 'preact/hooks';
import { undoOf } from './after-outcome';
import { type Change, newKey } from './change';
import type { Outbox } from './sending/outbox';
import type { Outcome } from './sending/send-change';
import { takeStep, type UndoStep, withStep } from './undo-steps';

export interface UndoSteps {
  readonly canUndo: boolean;
  readonly undo: () => void;
  /** Keeps what takes a saved change back; answers the way to do it, if there is one. */
  readonly keep: (change: Change, outcome: Outcome) => (() => void) | undefined;
}

/** @param discard forgets a change that is not saved, by its key */
export function useUndoSteps(outbox: Outbox, discard: (key: string) => void): UndoSteps {
  const steps = useRef<readonly UndoStep[]>([]);
  const awaited = useRef(new Set<string>());
  const [count, setCount] = useState(0);
  const set = (next: readonly UndoStep[]) => {
    steps.current = next;
    setCount(next.length);
  };
  const take = (key?: string) => {
    const taken = takeStep(steps.current, key);
    if (!taken) return;
    set(taken.left);
    outbox.put({ kind: 'undo', key: newKey(), deals: taken.step.deals });
  };
  return {
    canUndo: count > 0,
    undo: () => {
      const open = outbox.entries().filter(({ change }) => change.kind !== 'undo');
      const newest = open[open.length - 1];
      if (!newest) return take();
      if (newest.state === 'unsaved') discard(newest.change.key);
      else awaited.current.add(newest.change.key);
    },
    keep: (change, outcome) => {
      const deals = undoOf(change, outcome);
      if (deals.length === 0) return undefined;
      set(withStep(steps.current, { key: change.key, deals }));
      if (awaited.current.delete(change.key)) take(change.key);
      return () => take(change.key);
    },
  };
}
