/** Keeps the keyboard where the work goes on after a card has moved to another lane. */
import { useCallback, useEffect, useState } from 'preact/hooks';

interface Aim {
  readonly id: string;
  readonly stage: string;
}

/** A function that, once the board is drawn again, focuses the card's menu, or its lane when that is folded. */
export function useFocusOn(scroller: { readonly current: HTMLElement | null }) {
  const [aim, setAim] = useState<Aim>();
  useEffect(() => {
    if (!aim || document.querySelector('dialog[open]')) return;
    const lane = `[data-stage="${CSS.escape(aim.stage)}"]`;
    const card = `[data-card="${CSS.escape(aim.id)}"] [data-menu]`;
    const root = scroller.current;
    const target =
      root?.querySelector<HTMLElement>(card) ?? root?.querySelector<HTMLElement>(`${lane} button`);
    target?.focus();
  }, [aim, scroller]);
  return useCallback((id: string, stage: string) => setAim({ id, stage }), []);
}
