/** The places to drop a card, measured in one go: at the start of a drag and after anything has scrolled. */
import { type Box, gapBefore, holds, indexBelow, type Point } from './geometry';

/** What a person holds. */
export interface Held {
  /** In the order drawn. */
  readonly ids: readonly string[];
  /** The lane of the card under the pointer. */
  readonly stage: string;
  readonly takes: (stage: string) => boolean;
}

export interface DropPlace {
  readonly stage: string;
  /** What is marked while the card hangs over it. */
  readonly element: HTMLElement;
  /** Set within the card's own lane: between which cards it would stand. */
  readonly gap?: Gap;
}

export interface Gap {
  /** The card below; absent at the end of the lane. */
  readonly before?: string;
  readonly line: { readonly left: number; readonly width: number; readonly top: number };
}

interface Target {
  readonly element: HTMLElement;
  readonly stage: string;
  readonly box: Box;
}

export interface DropMap {
  readonly at: (point: Point) => DropPlace | undefined;
  /** The lists to scroll for a pointer here: the board, and in the large window the lane below the pointer. */
  readonly scrollers: (point: Point) => readonly { readonly element: HTMLElement; readonly box: Box }[];
}

/** Reads every box once; lanes and stops of the rail that refuse what is held are no places. */
export function measure(root: HTMLElement, held: Held): DropMap {
  const stops = targets(root, 'stop');
  const lanes = targets(root, 'stage');
  const scrollers = [...root.querySelectorAll<HTMLElement>('[data-scroller]')].map((element) => ({
    element,
    box: element.getBoundingClientRect(),
  }));
  const view = scrollers[0]?.box;
  const own = lanes.find(({ stage }) => stage === held.stage);
  const cards = own ? cardsOf(own.element, held.ids) : [];
  return {
    at: (point) => {
      const stop = stops.find(({ box }) => holds(box, point));
      if (stop) return held.takes(stop.stage) ? stop : undefined;
      const lane = view && holds(view, point) ? lanes.find(({ box }) => holds(box, point)) : undefined;
      if (lane === own) return lane && { ...lane, gap: gapAt(cards, lane.box, point.y) };
      return lane && held.takes(lane.stage) ? lane : undefined;
    },
    scrollers: (point) =>
      stops.some(({ box }) => holds(box, point))
        ? []
        : scrollers.filter(({ box }, index) => index === 0 || holds(box, point)),
  };
}

function targets(root: HTMLElement, kind: 'stop' | 'stage'): readonly Target[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-${kind}]`)].map((element) => ({
    element,
    stage: element.dataset[kind] ?? '',
    box: element.getBoundingClientRect(),
  }));
}

interface CardBox {
  readonly id: string;
  readonly box: Box;
}

function cardsOf(lane: HTMLElement, held: readonly string[]): readonly CardBox[] {
  return [...lane.querySelectorAll<HTMLElement>('[data-card]')]
    .map((element) => ({ id: element.dataset.card ?? '', box: element.getBoundingClientRect() }))
    .filter(({ id }) => !held.includes(id));
}

/** The line stands where the eye sees the gap, although the held card itself is still drawn in it. */
function gapAt(cards: readonly CardBox[], lane: Box, y: number): Gap {
  const boxes = cards.map(({ box }) => box);
  const index = indexBelow(boxes, y);
  const before = cards[index]?.id;
  const { left, right } = boxes[0] ?? lane;
  const line = { left, width: right - left, top: gapBefore(boxes, index) };
  return before === undefined ? { line } : { before, line };
}
