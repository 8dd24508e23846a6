/** What hangs at the pointer while a card is dragged: its likeness, moved by the compositor alone. */
import type { Box, Point } from './geometry';

export interface Ghost {
  readonly moveTo: (point: Point) => void;
  /** Flies to a box, or fades where it is, and is gone. */
  readonly leave: (to: Box | undefined) => void;
}

const FLIGHT_MS = 170;

/** @param count how many cards it stands for */
export function makeGhost(card: HTMLElement, count: number, picked: Point): Ghost {
  const from = card.getBoundingClientRect();
  const ghost = document.createElement('div');
  ghost.className = 'ghost';
  ghost.inert = true;
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.cssText = `left:${from.left}px;top:${from.top}px;width:${from.width}px`;
  if (count > 1) ghost.dataset.count = String(count);
  ghost.append(likeness(card));
  document.body.append(ghost);
  const shift = (x: number, y: number) => {
    ghost.style.transform = `translate3d(${x}px,${y}px,0)`;
  };
  return {
    moveTo: ({ x, y }) => shift(x - picked.x, y - picked.y),
    leave: (to) => {
      const end = to
        ? { transform: `translate3d(${to.left - from.left}px,${to.top - from.top}px,0)` }
        : { opacity: 0 };
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      ghost.dataset.leaving = '';
      const flight = ghost.animate([end], { duration: isStill ? 0 : FLIGHT_MS, easing: 'ease-out' });
      flight.onfinish = () => ghost.remove();
      flight.oncancel = flight.onfinish;
    },
  };
}

/** A copy that nothing can find by the card's own marks. */
function likeness(card: HTMLElement): Node {
  const copy = card.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return copy;
  copy.removeAttribute('data-card');
  copy.removeAttribute('data-held');
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}
