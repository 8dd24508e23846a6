/** Keeps the keyboard where the work goes on: on a card that moves, else on its neighbour, never on nothing. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownLane } from '../desk';
import type { Folding } from '../lane/use-folding';
import { type KeyLane, neighbourOf, type Stop } from './stops';

export interface BoardFocus {
  /** The card that Tab comes to. */
  readonly current: string | undefined;
  readonly lanes: () => readonly KeyLane[];
  /** Where the focus is, or was last before something else took it. */
  readonly at: () => Stop | undefined;
  /** Goes to a card or lane as soon as it is drawn; to the card itself wherever it has moved by then. */
  readonly goTo: (stop: Stop) => void;
}

export function useBoardFocus(
  root: { readonly current: HTMLElement | null },
  shown: readonly ShownLane[],
  folding: Folding,
): BoardFocus {
  const [chosen, setChosen] = useState<string>();
  const [, setTurn] = useState(0);
  const aim = useRef<Stop | undefined>(undefined);
  const last = useRef<Stop | undefined>(undefined);
  const before = useRef(shown);
  const current = has(shown, chosen) ? chosen : firstCard(shown, folding);
  const restore = () => {
    const wanted = aim.current ?? (isNowhere() ? last.current : undefined);
    if (!wanted || !root.current || root.current.querySelector('dialog[open]')) return;
    const stop =
      whereNow(wanted, shown, folding) ??
      neighbourOf(keyLanes(before.current), keyLanes(shown, folding), wanted);
    aim.current = stop;
    if (stop.id !== undefined && stop.id !== current) return setChosen(stop.id);
    aim.current = undefined;
    focusOn(root.current, stop);
  };
  const latest = useRef(restore);
  latest.current = restore;
  useLayoutEffect(() => {
    restore();
    if (!aim.current) before.current = shown;
  });
  useEffect(() => followFocus(root.current, last, setChosen, () => latest.current()), [root]);
  return {
    current,
    lanes: () => keyLanes(shown, folding),
    at: () => last.current,
    goTo: (stop) => {
      aim.current = stop;
      setTurn((turn) => turn + 1);
    },
  };
}

/** Remembers the card or lane that has the focus, until the focus is taken out of the board on purpose. */
function followFocus(
  root: HTMLElement | null,
  last: { current: Stop | undefined },
  onCard: (id: string) => void,
  onLost: () => void,
) {
  if (!root) return undefined;
  const listening = new AbortController();
  const enter = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const stage = target.closest<HTMLElement>('[data-stage]')?.dataset.stage;
    const id = target.closest<HTMLElement>('[data-card]')?.dataset.card;
    if (stage !== undefined) last.current = id ? { stage, id } : { stage };
    else if (!root.contains(target) && !target.closest('.toast, dialog')) last.current = undefined;
    if (id) onCard(id);
  };
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    requestAnimationFrame(() => {
      if (!isNowhere() || !(target instanceof Element)) return;
      if (target.isConnected && target.checkVisibility()) last.current = undefined;
      else onLost();
    });
  };
  document.addEventListener('focusin', enter, listening);
  document.addEventListener('focusout', leave, listening);
  return () => listening.abort();
}

/** Not while the sheet beside the panel has the focus: nobody's cursor is taken away. */
function isNowhere(): boolean {
  return document.hasFocus() && (document.activeElement === document.body || !document.activeElement);
}

/** Cards without an id of their own cannot be named, and of two with the same the first one stands for both. */
function keyLanes(shown: readonly ShownLane[], folding?: Folding): readonly KeyLane[] {
  return shown.map(({ lane: { stage }, cards }) => {
    const ids = new Set(folding?.isFolded(stage) ? [] : cards.map(({ id }) => id));
    ids.delete('');
    return { stage, ids: [...ids] };
  });
}

function whereNow(wanted: Stop, shown: readonly ShownLane[], folding: Folding): Stop | undefined {
  if (wanted.id === undefined) return wanted;
  const stage = shown.find(({ cards }) => cards.some(({ id }) => id === wanted.id))?.lane.stage;
  if (stage === undefined) return undefined;
  return folding.isFolded(stage) ? { stage } : { stage, id: wanted.id };
}

function has(shown: readonly ShownLane[], id: string | undefined): boolean {
  return id !== undefined && shown.some(({ cards }) => cards.some((card) => card.id === id));
}

function firstCard(shown: readonly ShownLane[], folding: Folding): string | undefined {
  return shown.find(({ lane, cards }) => cards.length > 0 && !folding.isFolded(lane.stage))?.cards[0]?.id;
}

function focusOn(root: HTMLElement, { stage, id }: Stop): void {
  const card = id === undefined ? null : root.querySelector(`[data-card="${CSS.escape(id)}"]`);
  const lane = root.querySelector(`[data-stage="${CSS.escape(stage)}"]`);
  const target =
    card?.querySelector<HTMLElement>('[data-open]') ?? lane?.querySelector<HTMLElement>('button');
  target?.focus({ preventScroll: true });
  (card ?? target)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
