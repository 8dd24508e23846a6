/** Long lanes draw thirty cards and then thirty more whenever their end comes into view. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import { usePanelWords } from '../../texts/panel-words';

const PAGE = 30;

/** How many of a lane's cards to draw: always enough to show the one that has just arrived. */
export function useShown(cards: readonly Card[], arrived: string | undefined) {
  const [pages, setPages] = useState(1);
  const place = arrived === undefined ? -1 : cards.findIndex((card) => card.id === arrived);
  const shown = Math.max(pages * PAGE, place + 1);
  const showMore = useCallback(() => setPages((count) => count + 1), []);
  return { shown: Math.min(shown, cards.length), showMore };
}

/** A button, so that the keyboard gets there too; it presses itself when scrolled near. */
export function MoreCards({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }) {
  const { texts } = usePanelWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onMore();
      },
      { rootMargin: '0px 0px 400px 0px', root: element.closest('.lanes') },
    );
    watch.observe(element);
    return () => watch.disconnect();
  });
  return (
    <button type="button" ref={button} class="more" onClick={onMore}>
      {texts.common.showMore(rest)}
    </button>
  );
}
