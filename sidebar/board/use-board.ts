/** The board in use, as the screen needs it: what to draw, and what a person can do with it. */
import type { Board } from '../../src/contract/rpc';
import type { Facts } from './asking/facts';
import { type Asking, useAsking } from './asking/use-asking';
import { type MoveDesk, useMoves } from './moving/use-moves';
import { useLatest } from './use-latest';
import { type Refreshing, useRefresh } from './use-refresh';

export interface BoardDesk extends Refreshing, Omit<MoveDesk, 'attempt'> {
  readonly board: Board;
  readonly asking: Asking | undefined;
  /** Asks for what the stage requires, then moves. */
  readonly requestMove: (id: string, toStage: string) => void;
  readonly answer: (facts: Facts) => void;
  readonly cancel: () => void;
}

/** State of the board that was loaded with the panel. */
export function useBoard(opened: Board): BoardDesk {
  const { board, latest } = useLatest(opened);
  const refreshing = useRefresh(latest);
  const { asking, ask, close } = useAsking(latest);
  const { attempt, saving, arrived } = useMoves(latest, ask, refreshing.refresh);
  return {
    ...refreshing,
    board,
    saving,
    arrived,
    asking,
    requestMove: (id, toStage) => {
      if (!saving.has(id) && !ask(id, toStage)) void attempt({ id, toStage, facts: {}, isUndo: false });
    },
    answer: (facts) => {
      close();
      if (asking) void attempt({ id: asking.card.id, toStage: asking.toStage, facts, isUndo: false });
    },
    cancel: close,
  };
}
