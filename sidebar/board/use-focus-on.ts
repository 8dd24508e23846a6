/** Keeps the keyboard where the work goes on after a card was moved from its menu. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardDesk } from './desk';

interface Aim {
  readonly id: string;
  readonly stage: string;
}

/**
 * A function to say which card was moved where. The focus goes to its menu in the new lane (or to the lane when
 * that is folded), waits for a question in between, and follows the card back when the move is refused.
 */
export function useFocusOn(scroller: { readonly current: HTMLElement | null }, desk: BoardDesk) {
  const aim = useRef<Aim | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  // Runs after each new board and turn: either may have taken the focused button off the page.
  useEffect(() => {
    const root = scroller.current;
    if (!aim.current || !root || desk.saving.asking) return;
    if (document.activeElement === document.body) targetOf(root, aim.current)?.focus();
    if (!desk.saving.ids.has(aim.current.id)) aim.current = undefined;
  }, [turn, desk.board, desk.saving.asking, desk.saving.ids, scroller]);
  return (id: string, stage: string) => {
    aim.current = { id, stage };
    setTurn((count) => count + 1);
  };
}

function targetOf(root: HTMLElement, { id, stage }: Aim): HTMLElement | null {
  return (
    root.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-menu]`) ??
    root.querySelector<HTMLElement>(`[data-stage="${CSS.escape(stage)}"] button`)
  );
}
