/** A card in somebody's hand: its ghost, the place below it, the lists that scroll; drawn without the framework. */
import type { CleanUp } from '../../parts/clean-up';
import { type DropMap, type DropPlace, type Held, measure } from './drop-map';
import type { Box, Point } from './geometry';
import { makeGhost } from './ghost';
import { type Drag, watchPresses } from './press';
import { scrollSpeed } from './scroll-speed';

export interface DragWatch {
  /** What comes along when this card is picked up; undefined: it stays where it is. */
  readonly pick: (id: string) => Held | undefined;
  readonly onStart: (held: Held) => void;
  /** The stage below the pointer, when it becomes another one. */
  readonly onOver: (stage: string) => void;
  readonly onDrop: (held: Held, place: DropPlace) => void;
  readonly onCancel: (held: Held) => void;
  readonly onLongPress: (card: HTMLElement) => void;
}

/** Lets every card below an element be dragged to its lanes and the stops of its rail. */
export function watchDrags(root: HTMLElement, watch: DragWatch): CleanUp {
  return watchPresses(root, {
    onLongPress: watch.onLongPress,
    begin: (card, at) => {
      const held = watch.pick(card.dataset.card ?? '');
      return held && beginDrag(root, card, held, at, watch);
    },
  });
}

function beginDrag(root: HTMLElement, card: HTMLElement, held: Held, picked: Point, watch: DragWatch): Drag {
  const home = card.getBoundingClientRect();
  const ghost = makeGhost(card, held.ids.length, picked);
  const marks = markPlaces(root, held);
  let map = measure(root, held);
  let point = picked;
  let place: DropPlace | undefined;
  let isStale = false;
  let queued = 0;
  const frame = () => {
    queued = 0;
    if (isStale) map = measure(root, held);
    isStale = false;
    ghost.moveTo(point);
    const next = map.at(point);
    if (next && next.element !== place?.element) watch.onOver(next.stage);
    marks.show(next, place);
    place = next;
    if (scrollBelow(map, point)) scrolled();
  };
  const queue = () => {
    queued ||= requestAnimationFrame(frame);
  };
  const scrolled = () => {
    isStale = true;
    queue();
  };
  const end = () => {
    cancelAnimationFrame(queued);
    root.removeEventListener('scroll', scrolled, true);
    marks.clear(place);
  };
  root.addEventListener('scroll', scrolled, true);
  watch.onStart(held);
  return {
    moveTo: (next) => {
      point = next;
      queue();
    },
    drop: () => {
      // The pointer may have gone on since the last frame.
      if (queued) frame();
      end();
      if (!place) return putBack();
      watch.onDrop(held, place);
      requestAnimationFrame(() => ghost.leave(seenBox(root, card.dataset.card ?? '')));
    },
    cancel: () => {
      end();
      putBack();
    },
  };

  function putBack(): void {
    ghost.leave(card.isConnected ? card.getBoundingClientRect() : home);
    watch.onCancel(held);
  }
}

/** Sets attributes for the styles, directly: a render for each move of the pointer would cost frames. */
function markPlaces(root: HTMLElement, held: Held) {
  const line = document.createElement('div');
  line.className = 'drop-line';
  document.body.append(line);
  root.dataset.dragging = '';
  for (const card of root.querySelectorAll<HTMLElement>('[data-card]')) {
    if (held.ids.includes(card.dataset.card ?? '')) card.dataset.held = '';
  }
  for (const lane of root.querySelectorAll<HTMLElement>('[data-stage], [data-stop]')) {
    const { stage = lane.dataset.stop ?? '' } = lane.dataset;
    if (lane.dataset.stage === held.stage) lane.dataset.own = '';
    else if (!held.takes(stage)) lane.dataset.refuses = '';
  }
  return {
    show: (next: DropPlace | undefined, last: DropPlace | undefined) => {
      if (next?.element !== last?.element) {
        last?.element.removeAttribute('data-over');
        next?.element.setAttribute('data-over', '');
      }
      line.hidden = !next?.gap;
      if (!next?.gap) return;
      const { left, top, width } = next.gap.line;
      line.style.cssText = `width:${width}px;transform:translate(${left}px,${top}px)`;
    },
    clear: (last: DropPlace | undefined) => {
      line.remove();
      root.removeAttribute('data-dragging');
      last?.element.removeAttribute('data-over');
      for (const name of ['held', 'own', 'refuses']) {
        for (const each of root.querySelectorAll(`[data-${name}]`)) each.removeAttribute(`data-${name}`);
      }
    },
  };
}

/** Scrolls what has the pointer near its edge by one frame; tells whether anything moved. */
function scrollBelow(map: DropMap, { x, y }: Point): boolean {
  let hasMoved = false;
  for (const { element, box } of map.scrollers({ x, y })) {
    const { scrollLeft, scrollTop } = element;
    element.scrollTop += scrollSpeed(y, box.top, box.bottom);
    element.scrollLeft += scrollSpeed(x, box.left, box.right);
    hasMoved ||= element.scrollTop !== scrollTop || element.scrollLeft !== scrollLeft;
  }
  return hasMoved;
}

/** Where a card stands now, if it is drawn and in sight. */
function seenBox(root: HTMLElement, id: string): Box | undefined {
  const card = root.querySelector(`[data-card="${CSS.escape(id)}"]`);
  const box = card?.getBoundingClientRect();
  return box && box.bottom > 0 && box.top < window.innerHeight ? box : undefined;
}
