/** What can be done with a card without a mouse: move it to any stage, show it in the sheet. */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Card, Lane } from '../../../src/contract/rpc';
import { markColour } from '../../format/colour';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { isMovable, takesFrom } from '../lane/stage-label';

export interface OpenMenu {
  readonly card: Card;
  readonly stage: string;
  /** A move of this card is on its way. */
  readonly busy: boolean;
  /** Where the menu opens and where the focus returns. */
  readonly opener: HTMLElement;
}

interface CardMenuProps {
  readonly menu: OpenMenu;
  readonly lanes: readonly Lane[];
  readonly onMove: (id: string, stage: string) => void;
  readonly onShow: (card: Card) => void;
  readonly onClose: () => void;
}

export function CardMenu({ menu, lanes, onMove, onShow, onClose }: CardMenuProps) {
  const { texts } = usePanelWords();
  const element = useRef<HTMLDivElement>(null);
  const { card, stage, opener } = menu;
  usePlace(element, opener);
  usePressOutside(element, opener, onClose);
  const leave = () => {
    onClose();
    opener.focus();
  };
  const show = () => {
    leave();
    onShow(card);
  };
  const movable = !menu.busy && isMovable(card);
  return (
    <div
      ref={element}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={texts.board.menu(card.title)}
      onKeyDown={(event) => walk(event, leave)}
    >
      <button type="button" role="menuitem" tabIndex={-1} onClick={show}>
        <Icon name="sheet" /> {texts.board.showInSheet}
      </button>
      <p class="menu-title" role="presentation">
        {card.stageComputed ? texts.board.computed : texts.board.moveTo}
      </p>
      {movable &&
        lanes
          .filter((lane) => lane.stage !== stage && takesFrom(lane, card.pipeline))
          .map((lane) => (
            <button
              key={lane.stage}
              type="button"
              role="menuitem"
              tabIndex={-1}
              style={{ '--stage': markColour(lane.colour) }}
              onClick={() => onMove(card.id, lane.stage)}
            >
              <span class="lane-dot" /> <span class="menu-stage">{lane.stage}</span>
            </button>
          ))}
    </div>
  );
}

/** Arrows go round, Home and End jump, a letter finds the next entry that starts with it, Escape and Tab leave. */
function walk(event: TargetedKeyboardEvent<HTMLElement>, leave: () => void): void {
  if (event.isComposing) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const step = steps[event.key] ?? (event.key.length === 1 ? startingWith(items, at, event.key) : undefined);
  if (event.key === 'Escape' || event.key === 'Tab') leave();
  else if (step === undefined || event.key === ' ') return;
  else items[step]?.focus();
  event.preventDefault();
}

function startingWith(items: readonly HTMLElement[], at: number, letter: string): number | undefined {
  const order = items.map((_, index) => (at + 1 + index) % items.length);
  const wanted = letter.toLocaleLowerCase();
  return order.find((index) => items[index]?.textContent?.trim().toLocaleLowerCase().startsWith(wanted));
}

/** Below the button, or above it where there is no room; measured after drawing, before showing. */
function usePlace(element: { readonly current: HTMLElement | null }, opener: HTMLElement): void {
  useLayoutEffect(() => {
    const menu = element.current;
    if (!menu) return;
    const button = opener.getBoundingClientRect();
    const below = window.innerHeight - button.bottom - 8;
    const above = button.top - 8;
    const goesUp = below < menu.offsetHeight && above > below;
    menu.style.maxHeight = `${Math.max(goesUp ? above : below, 120)}px`;
    menu.style.top = goesUp ? 'auto' : `${button.bottom + 4}px`;
    menu.style.bottom = goesUp ? `${window.innerHeight - button.top + 4}px` : 'auto';
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
  }, [element, opener]);
}

function usePressOutside(
  element: { readonly current: HTMLElement | null },
  opener: HTMLElement,
  onClose: () => void,
): void {
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || element.current?.contains(event.target)) return;
      if (!opener.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, [element, opener, onClose]);
}
