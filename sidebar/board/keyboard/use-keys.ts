/** What the keys do on the board; the dialog of the keys lists them. */
import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import { pageShape } from '../../parts/shape';
import type { PanelTexts } from '../../texts/panel-words';
import type { OpenMenu } from '../card/card-menu';
import type { BoardDesk } from '../desk';
import { isMovable, takesFrom } from '../lane/lane-terms';
import { selectedCards } from '../selecting/selected-cards';
import { nextStop, type Stop } from './stops';
import type { BoardFocus } from './use-board-focus';

export interface BoardKeys {
  readonly desk: BoardDesk;
  readonly focus: BoardFocus;
  readonly texts: PanelTexts;
  readonly openMenu: (menu: OpenMenu) => void;
  readonly openHelp: () => void;
  readonly announce: (text: string) => void;
}

/** Listens while the board can be seen; keys work wherever the focus is, but never while somebody types. */
export function useKeys(root: { readonly current: HTMLElement | null }, keys: BoardKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const board = root.current;
      if (!board?.checkVisibility() || event.defaultPrevented || event.isComposing || isElsewhere(event))
        return;
      if (onBoard(event, board, latest.current) || onCard(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [root]);
}

/** Fields, menus and dialogs have keys of their own. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable], [role="menu"], dialog, [role="dialog"]',
    ) !== null
  );
}

/** Keys that need no card. Tells whether the key was one of them. */
function onBoard(event: KeyboardEvent, board: HTMLElement, keys: BoardKeys): boolean {
  const { desk, focus } = keys;
  const key = letterOf(event);
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'z' || event.shiftKey || !desk.saving.canUndo) return false;
    desk.saving.undo();
    return true;
  }
  if (key === '?') keys.openHelp();
  else if (key === '/' || key === 'f') return goToMarked(board, key);
  else if (key === 'n') desk.addTo(focus.at()?.stage ?? desk.board.lanes[0]?.stage);
  else if (key === 'escape' && desk.selection.ids.size > 0) desk.selection.clear();
  else return false;
  return true;
}

/** A part of the board names its own key: its field gets the focus, its button is pressed. */
function goToMarked(board: HTMLElement, key: string): boolean {
  const part = board.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (part instanceof HTMLInputElement) part.focus();
  else part?.click();
  return part !== null;
}

/** Keys of the card or the lane's header that has the focus. */
function onCard(event: KeyboardEvent, keys: BoardKeys): boolean {
  const { desk, focus } = keys;
  const target = event.target instanceof Element ? event.target : undefined;
  const stop = target?.closest('[data-open], .lane-fold') ? focus.at() : undefined;
  if (!target || !stop) return false;
  const card = cardAt(desk, stop);
  if (event.altKey) return card !== undefined && moveByKey(event.key, card, keys);
  const next = nextStop(focus.lanes(), stop, event.key, pageShape());
  if (next) focus.goTo(next);
  else if (!card) return event.key.startsWith('Arrow');
  else if (event.key === ' ' && isMovable(card)) desk.selection.toggle(card.id);
  else if (isMenuKey(event) && target instanceof HTMLElement)
    keys.openMenu({ cards: [card], opener: target });
  else return event.key.startsWith('Arrow');
  return true;
}

function isMenuKey(event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  return letterOf(event) === 'm' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** In small letters; while Hangul or another script is chosen, the Latin letter of the key's place. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isForeign = key > '~' || key === 'Process';
  return (isForeign ? code.replace('Key', '') : key).toLowerCase();
}

function cardAt({ finding }: BoardDesk, { stage, id }: Stop): Card | undefined {
  return finding.lanes.find(({ lane }) => lane.stage === stage)?.cards.find((card) => card.id === id);
}

/** The selected cards go along with one of them; another card goes alone. */
function moveByKey(key: string, card: Card, keys: BoardKeys): boolean {
  const { desk } = keys;
  const cards = (desk.selection.ids.has(card.id) ? selectedCards(desk) : [card]).filter(isMovable);
  if (cards.length === 0) return false;
  if (key === 'ArrowLeft' || key === 'ArrowRight') moveSideways(key, card, cards, keys);
  else if (key === 'ArrowUp' || key === 'ArrowDown') placeByKey(key, card, cards, keys);
  else return false;
  return true;
}

/** To the next stage on that side that takes all of the cards. */
function moveSideways(key: string, card: Card, cards: readonly Card[], keys: BoardKeys): void {
  const { desk, focus, texts, announce } = keys;
  const { lanes } = desk.board;
  const at = lanes.findIndex(({ stage }) => stage === card.stage);
  const side = key === 'ArrowLeft' ? lanes.slice(0, at).reverse() : lanes.slice(at + 1);
  const target = side.find((lane) => cards.every(({ pipeline }) => takesFrom(lane, pipeline)));
  if (!target) {
    announce(texts.lanes.noNeighbour);
    return;
  }
  desk.saving.move(
    cards.map(({ id }) => id),
    target.stage,
  );
  focus.goTo({ stage: target.stage, id: card.id });
}

/** One place up or down in its lane, together with the selected cards of the same lane. */
function placeByKey(key: string, card: Card, cards: readonly Card[], keys: BoardKeys): void {
  const { desk, focus, texts, announce } = keys;
  const lane = desk.finding.lanes.find((each) => each.lane.stage === card.stage);
  if (!lane) return;
  const held = new Set(cards.map(({ id }) => id));
  const ids = lane.cards.map(({ id }) => id);
  const inLane = ids.filter((id) => held.has(id));
  const rest = ids.filter((id) => !held.has(id));
  const above = rest.filter((id) => ids.indexOf(id) < ids.indexOf(inLane[0] ?? '')).length;
  const place = above + (key === 'ArrowUp' ? -1 : 1);
  if (place < 0 || place > rest.length) return;
  desk.finding.place(inLane, card.stage, rest[place]);
  focus.goTo({ stage: card.stage, id: card.id });
  announce(texts.lanes.placed(card.title, place + 1, ids.length));
}
