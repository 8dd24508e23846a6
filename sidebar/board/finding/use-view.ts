/** How the person looks at the board: as last time, and remembered for the next. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Board, BoardView } from '../../../src/contract/rpc';
import { useServer } from '../../parts/server-context';
import { keepView, keptView } from './kept-view';

/** Long enough for a word to be typed, short enough for nobody to have left. */
const SAVE_AFTER_MS = 1500;

const EVERYTHING: BoardView = { order: 'attention', hand: [], filter: {} };

interface ChangingView {
  readonly view: BoardView;
  readonly change: (part: Partial<BoardView>) => void;
}

/** Every pipeline has a view of its own. A view that cannot be saved is no loss: nobody is told. */
export function useView(board: Board): ChangingView {
  const server = useServer();
  const { workbook, shown } = board;
  const key = ['pipesheet-view', workbook, shown].join(' ');
  const [changed, setChanged] = useState<ReadonlyMap<string, BoardView>>(new Map());
  const first = useMemo(() => keptView(key) ?? board.view ?? firstView(board), [key]);
  const view = changed.get(key) ?? first;
  const now = useRef(view);
  now.current = view;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = useCallback(
    (part: Partial<BoardView>) => {
      const next = { ...now.current, ...part };
      now.current = next;
      setChanged((map) => new Map(map).set(key, next));
      keepView(key, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        server('saveView', { pipeline: shown, view: next }).catch(() => undefined);
      }, SAVE_AFTER_MS);
    },
    [server, key, shown],
  );
  return { view, change };
}

/** Whoever has open deals begins with those. */
function firstView({ me, lanes }: Board): BoardView {
  const isMine = lanes.some(({ kind, cards }) => kind === 'open' && cards.some(({ owner }) => owner === me));
  return me !== undefined && isMine ? { ...EVERYTHING, filter: { owner: me } } : EVERYTHING;
}
