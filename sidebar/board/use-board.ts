/** The board in use, as its parts need it: what to draw, and what a person can do with it. */
import { useState } from 'preact/hooks';
import type { Board, Card } from '../../src/contract/rpc';
import type { BoardDesk } from './desk';
import { useFinding } from './finding/use-finding';
import { useLive } from './live/use-live';
import { useLatest } from './loading/use-latest';
import { useRefresh } from './loading/use-refresh';
import { useSaving } from './saving/use-saving';
import { useSelection } from './selecting/use-selection';

/** State of the board that was loaded with the page. */
export function useBoard(loaded: Board): BoardDesk {
  const { board, latest } = useLatest(loaded);
  const refreshing = useRefresh(latest);
  const { saving, resend } = useSaving(latest, refreshing);
  const finding = useFinding(board);
  const selection = useSelection(finding.lanes);
  const [opened, open] = useState<Card>();
  const [addingTo, addTo] = useState<string>();
  const highlighted = useLive({
    latest,
    reload: refreshing.reload,
    resend,
    isBusy: saving.ids.size > 0 || saving.asking !== undefined || saving.conflict !== undefined,
    lanes: finding.lanes,
  });
  return {
    ...refreshing,
    board,
    finding,
    selection,
    saving,
    highlighted,
    opened,
    open,
    addingTo,
    addTo,
  };
}
