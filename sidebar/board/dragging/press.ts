/** Tells a press on a card that becomes a drag from a click, from scrolling by finger, and from a long press. */
import type { CleanUp } from '../../parts/clean-up';
import { distance, type Point } from './geometry';

/** A drag that has begun. */
export interface Drag {
  readonly moveTo: (point: Point) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

interface PressWatch {
  /** Begins a drag of this card; undefined: it cannot be picked up. */
  readonly begin: (card: HTMLElement, at: Point) => Drag | undefined;
  /** A finger rested on the card and was lifted in place. */
  readonly onLongPress: (card: HTMLElement) => void;
}

/** Pixels that a mouse or pen may shake during a click, and a finger while it rests. */
const SHAKE = { mouse: 5, touch: 10 };

/** How long a finger rests before it holds the card rather than the list. */
const REST_MS = 250;

/** Cards in somebody's hand, on any board of the page. */
let dragging = 0;

/** Follows the presses on the cards below an element. */
export function watchPresses(root: HTMLElement, watch: PressWatch): CleanUp {
  const following = new AbortController();
  let end: CleanUp | undefined;
  const listen = { signal: following.signal };
  root.addEventListener(
    'pointerdown',
    (event) => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
      if (!card || !isPlainPress(event) || end) return;
      end = followPress(root, card, event, watch, () => {
        end = undefined;
      });
    },
    listen,
  );
  // The browser's own drag of texts and links would end ours.
  root.addEventListener('dragstart', (event) => event.preventDefault(), listen);
  // Must be there before the finger is: a listener that comes later cannot keep the list from scrolling.
  root.addEventListener(
    'touchmove',
    (event) => {
      if (dragging > 0 && event.cancelable) event.preventDefault();
    },
    { ...listen, passive: false },
  );
  return () => {
    end?.();
    following.abort();
  };
}

/** Anything else is somebody else's: Ctrl and Shift select, the second button opens the menu. */
function isPlainPress(event: PointerEvent): boolean {
  return event.isPrimary && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** Follows one press to its end, whatever that is; returns a way to break it off. */
function followPress(
  root: HTMLElement,
  card: HTMLElement,
  pressed: PointerEvent,
  watch: PressWatch,
  onEnd: () => void,
): CleanUp {
  const isTouch = pressed.pointerType === 'touch';
  const start: Point = { x: pressed.clientX, y: pressed.clientY };
  const following = new AbortController();
  let drag: Drag | undefined;
  let hasMoved = false;
  let isFixed = false;
  const finish = (how?: 'drop') => {
    clearTimeout(rest);
    following.abort();
    if (drag) dragging -= 1;
    // Nor does it open a card that somebody has tried to drag in vain.
    if (drag || hasMoved) swallowClick();
    if (drag && how === 'drop' && hasMoved) drag.drop();
    else drag?.cancel();
    onEnd();
    if (drag && how === 'drop' && !hasMoved) watch.onLongPress(card);
  };
  const begin = () => {
    drag = watch.begin(card, start);
    isFixed = !drag;
    if (!drag) return;
    dragging += 1;
    root.setPointerCapture(pressed.pointerId);
  };
  const rest = isTouch ? setTimeout(begin, REST_MS) : undefined;
  const move = (event: PointerEvent) => {
    const at: Point = { x: event.clientX, y: event.clientY };
    const isFar = distance(start, at) > (isTouch ? SHAKE.touch : SHAKE.mouse);
    hasMoved ||= isFar;
    if (isFar && !drag && isTouch) return finish();
    if (isFar && !drag && !isFixed) begin();
    if (hasMoved) drag?.moveTo(at);
  };
  const on = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(name, act, { signal: following.signal, capture: true, passive: false });
  const own = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pressed.pointerId) act(event);
  };
  on('pointermove', own(move));
  on(
    'pointerup',
    own(() => finish('drop')),
  );
  on(
    'pointercancel',
    own(() => finish()),
  );
  on(
    'lostpointercapture',
    own((event) => drag && event.target === root && finish()),
  );
  on('blur', ({ target }) => target === window && finish());
  on('contextmenu', (event) => isTouch && event.preventDefault());
  on('keydown', (event) => {
    if (!drag || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish();
  });
  return finish;
}

/** The click that ends a drag is none; it comes right after the pointer is up, or not at all. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
