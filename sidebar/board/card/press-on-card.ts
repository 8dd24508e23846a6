/** What a click or tap on a card means: one handler for all cards of the board. */
import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import type { BoardDesk } from '../desk';
import { isMovable } from '../lane/lane-terms';
import type { OpenMenu } from './card-menu';

interface Pressed {
  readonly card: Card;
  readonly target: Element;
}

/** The card below an event, and what of it was pressed. */
function cardBelow({ finding }: BoardDesk, event: Event): Pressed | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  const element = target?.closest<HTMLElement>('[data-card]');
  const card = element && findCard(finding, element.dataset.card ?? '', Number(element.dataset.row));
  return target && card ? { card, target } : undefined;
}

/** Follows clicks and calls for the context menu on all cards below an element. */
export function useCardPresses(
  root: { readonly current: HTMLElement | null },
  desk: BoardDesk,
  openMenu: (menu: OpenMenu) => void,
): void {
  const latest = useRef(desk);
  latest.current = desk;
  useEffect(() => {
    const listening = new AbortController();
    root.current?.addEventListener('click', (event) => pressCard(event, latest.current, openMenu), listening);
    root.current?.addEventListener(
      'contextmenu',
      (event) => {
        const pressed = cardBelow(latest.current, event);
        const opener = pressed?.target.closest('[data-card]')?.querySelector<HTMLElement>('[data-menu]');
        if (!pressed || !opener) return;
        event.preventDefault();
        openMenu({ cards: [pressed.card], opener });
      },
      listening,
    );
    return () => listening.abort();
  }, [root, openMenu]);
}

/** Opens the deal, selects it, or opens its menu. */
function pressCard(event: MouseEvent, desk: BoardDesk, openMenu: (menu: OpenMenu) => void): void {
  const pressed = cardBelow(desk, event);
  if (!pressed) return;
  const { card, target } = pressed;
  // So that the keyboard goes on from here, and the focus comes back here.
  if (!target.closest('button, input, summary')) titleOf(target)?.focus({ preventScroll: true });
  const more = target.closest<HTMLElement>('[data-menu]');
  const { selection } = desk;
  if (more) openMenu({ cards: [card], opener: more });
  else if (target.closest('[data-check]')) select(card, event, desk);
  else if (target.closest('summary')) return;
  else if (event.ctrlKey || event.metaKey || event.shiftKey) select(card, event, desk);
  else if (selection.ids.size > 0 && matchMedia('(hover: none)').matches) select(card, event, desk);
  else desk.open(card);
}

function titleOf(target: Element): HTMLElement | null | undefined {
  return target.closest('[data-card]')?.querySelector<HTMLElement>('[data-open]');
}

/** With Shift all between the card selected last and this one. */
function select(card: Card, { shiftKey }: MouseEvent, { selection }: BoardDesk): void {
  if (!isMovable(card)) return;
  if (shiftKey) selection.extendTo(card.id);
  else selection.toggle(card.id);
}

/** Two rows may share an id; then the row tells them apart. */
function findCard({ lanes }: BoardDesk['finding'], id: string, row: number): Card | undefined {
  for (const { cards } of lanes) {
    const card = cards.find((each) => each.id === id && each.row === row);
    if (card) return card;
  }
  return undefined;
}
