/** What can be done with a card, or with those selected, without a mouse: open, select, move to any stage. */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Card, Lane } from '../../../src/contract/rpc';
import { markColour } from '../../format/colour';
import { Icon, type IconName } from '../../parts/icon';
import { useShowDeal } from '../../parts/use-show-deal';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { isMovable, takesFrom } from '../lane/lane-terms';

export interface OpenMenu {
  /** One card, or those that are selected. */
  readonly cards: readonly Card[];
  /** Where the menu opens and where the focus returns. */
  readonly opener: HTMLElement;
}

interface CardMenuProps {
  readonly menu: OpenMenu;
  readonly onMove: (cards: readonly Card[], stage: string) => void;
  readonly onClose: () => void;
}

export function CardMenu({ menu: { cards, opener }, onMove, onClose }: CardMenuProps) {
  const { texts } = usePanelWords();
  const { board, saving } = useDesk();
  const element = useRef<HTMLDivElement>(null);
  usePlace(element, opener);
  usePressOutside(element, opener, onClose);
  const leave = () => {
    onClose();
    opener.focus();
  };
  const [first, ...others] = cards;
  const single = others.length === 0 ? first : undefined;
  const movable = cards.filter((card) => isMovable(card) && !saving.ids.has(card.id));
  return (
    <div
      ref={element}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={single ? texts.board.menu(single.title) : texts.lanes.selectedMenu(cards.length)}
      onKeyDown={(event) => walk(event, leave)}
    >
      {single && <OneCard card={single} leave={leave} />}
      <p class="menu-title" role="presentation">
        {single?.stageComputed ? texts.board.computed : texts.board.moveTo}
      </p>
      {stagesFor(board.lanes, movable).map((lane) => (
        <button
          key={lane.stage}
          type="button"
          role="menuitem"
          tabIndex={-1}
          style={{ '--stage': markColour(lane.colour) }}
          onClick={() => onMove(movable, lane.stage)}
        >
          <span class="lane-dot" /> <span class="menu-stage">{lane.stage}</span>
        </button>
      ))}
    </div>
  );
}

/** The stages that all of the cards may enter, and that some of them are not in yet. */
function stagesFor(lanes: readonly Lane[], cards: readonly Card[]): readonly Lane[] {
  return lanes.filter(
    (lane) =>
      cards.some(({ stage }) => stage !== lane.stage) &&
      cards.every(({ pipeline }) => takesFrom(lane, pipeline)),
  );
}

function OneCard({ card, leave }: { readonly card: Card; readonly leave: () => void }) {
  const { texts } = usePanelWords();
  const { open, selection } = useDesk();
  const showDeal = useShowDeal();
  const entry = (icon: IconName, label: string, act: () => void) => {
    const press = () => {
      leave();
      act();
    };
    return (
      <button type="button" role="menuitem" tabIndex={-1} onClick={press}>
        <Icon name={icon} /> {label}
      </button>
    );
  };
  const { selectThis, deselectThis } = texts.lanes;
  return (
    <>
      {entry('open', texts.lanes.open, () => open(card))}
      {isMovable(card) &&
        entry('done', selection.ids.has(card.id) ? deselectThis : selectThis, () =>
          selection.toggle(card.id),
        )}
      {entry('sheet', texts.board.showInSheet, () => showDeal(card))}
    </>
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

/** Below the button, else above it, else over it: all its entries are in sight where the page is high enough. */
function usePlace(element: { readonly current: HTMLElement | null }, opener: HTMLElement): void {
  useLayoutEffect(() => {
    const menu = element.current;
    if (!menu) return;
    const button = opener.getBoundingClientRect();
    const left = Math.min(button.right, window.innerWidth - 10) - menu.offsetWidth;
    menu.style.left = `${Math.max(left, 10)}px`;
    menu.style.maxHeight = `${window.innerHeight - 20}px`;
    const lowest = window.innerHeight - 10 - menu.offsetHeight;
    const above = button.top - 4 - menu.offsetHeight;
    const below = button.bottom + 4;
    menu.style.top = `${below <= lowest || above < 10 ? Math.min(below, lowest) : above}px`;
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
