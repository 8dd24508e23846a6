/** The board in state, with its newest value at hand for answers that arrive later. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Board } from '../../src/contract/rpc';
import { moveCard } from './saving/move-cards';

export interface LatestBoard {
  /** The board as it is now, whatever was drawn last. */
  readonly now: () => Board;
  readonly change: (update: (now: Board) => Board) => void;
  /** Takes a board fresh from the server, with the moves that are still on their way done on it again. */
  readonly replace: (fresh: Board) => void;
  /** Card id to the stage it is moving to, until the server has answered. */
  readonly pending: Map<string, string>;
}

/** Holds the board that was loaded with the panel. */
export function useLatest(opened: Board): { board: Board; latest: LatestBoard } {
  const [board, setBoard] = useState(opened);
  const held = useRef(opened);
  const latest = useMemo<LatestBoard>(() => {
    const pending = new Map<string, string>();
    const set = (next: Board) => {
      held.current = next;
      setBoard(next);
    };
    return {
      now: () => held.current,
      change: (update) => set(update(held.current)),
      replace: (fresh) => set(withPending(fresh, pending)),
      pending,
    };
  }, []);
  return { board, latest };
}

/** A fresh board may have been read before a move took effect, or after it: both end the same. */
function withPending(fresh: Board, pending: ReadonlyMap<string, string>): Board {
  let board = fresh;
  for (const [id, stage] of pending) board = moveCard(board, id, stage)?.board ?? board;
  return board;
}
