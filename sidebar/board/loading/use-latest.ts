/** The board in state, with its newest value at hand for answers that arrive later. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Board, Saved } from '../../../src/contract/rpc';
import { reuseCards } from '../live/fresh-cards';
import { applyChange } from '../saving/applying/apply-change';
import type { Change } from '../saving/change';

export interface LatestBoard {
  /** The board as it is now, whatever was drawn last. */
  readonly now: () => Board;
  /** The same without the changes that are not saved yet: what the sheet is known to hold. */
  readonly base: () => Board;
  /** Brings the known board up to date after an answer; the changes that are not saved stay done on it. */
  readonly settle: (revision: Saved['revision'] | undefined, update: (base: Board) => Board) => void;
  /** How often something was settled: what was asked before and answered after a settling may be out of date. */
  readonly settled: () => number;
  /** Takes a board fresh from the server. */
  readonly replace: (fresh: Board) => void;
  /** Sets the changes that the server has not confirmed, in the order in which they were made. */
  readonly pend: (changes: readonly Change[]) => void;
}

/** Holds the board that was loaded with the panel. */
export function useLatest(opened: Board): { board: Board; latest: LatestBoard } {
  const [board, setBoard] = useState(opened);
  const held = useRef(opened);
  const latest = useMemo<LatestBoard>(() => {
    let base = opened;
    let pending: readonly Change[] = [];
    let settled = 0;
    const steps = new Map<string, string>();
    const draw = () => {
      held.current = pending.reduce(applyChange, base);
      setBoard(held.current);
    };
    return {
      now: () => held.current,
      base: () => base,
      settle: (revision, update) => {
        settled += 1;
        if (revision) steps.set(revision.before, revision.after);
        base = { ...update(base), revision: follow(base.revision, steps) };
        draw();
      },
      settled: () => settled,
      replace: (fresh) => {
        steps.clear();
        base = reuseCards(base, fresh);
        draw();
      },
      pend: (changes) => {
        pending = changes;
        draw();
      },
    };
  }, []);
  return { board, latest };
}

/** The revision after all own steps that lead on from the known one; answers need not come in the order of the steps. */
function follow(known: string, steps: Map<string, string>): string {
  const next = steps.get(known);
  if (next === undefined) return known;
  steps.delete(known);
  return follow(next, steps);
}
