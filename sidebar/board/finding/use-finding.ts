/** Which cards are shown, and in what order. */
import { useMemo, useState } from 'preact/hooks';
import type { Board, BoardView } from '../../../src/contract/rpc';
import type { Finding } from '../desk';

const EVERYTHING: BoardView = { order: 'attention', hand: [], filter: {} };

export function useFinding(board: Board): Finding {
  const [view, setView] = useState(board.view ?? EVERYTHING);
  const lanes = useMemo(
    () =>
      board.lanes.map((lane) => {
        const { count, unpriced, stalled, sums } = lane;
        return { lane, cards: lane.cards, figures: { count, unpriced, stalled, sums } };
      }),
    [board],
  );
  return {
    view,
    change: (part) => setView((now) => ({ ...now, ...part })),
    lanes,
    isFiltered: false,
    place: () => undefined,
  };
}
