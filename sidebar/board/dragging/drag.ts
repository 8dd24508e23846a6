/** Dragging cards to stages; everything that registers returns its clean-up. */
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { scrollSpeed } from './scroll-speed';

type CleanUp = () => void;

interface DraggedCard {
  readonly card: string;
  readonly stage: string;
  readonly pipeline?: string;
}

/** Makes an element a card that can be picked up. */
export function registerCard(element: HTMLElement, dragged: DraggedCard, isFree: () => boolean): CleanUp {
  return draggable({
    element,
    canDrag: isFree,
    getInitialData: () => ({ ...dragged }),
    onDragStart: () => element.setAttribute('data-held', ''),
    onDrop: () => element.removeAttribute('data-held'),
  });
}

/** Makes an element a place to drop cards that may come in from other stages; `onOver` says when one hangs above it. */
export function registerStage(
  element: HTMLElement,
  stage: string,
  takes: (pipeline: string | undefined) => boolean,
  onOver: (over: boolean) => void,
): CleanUp {
  return dropTargetForElements({
    element,
    canDrop: ({ source: { data } }) => isCard(data) && data.stage !== stage && takes(data.pipeline),
    getData: () => ({ stage }),
    onDragEnter: () => onOver(true),
    onDragLeave: () => onOver(false),
    onDrop: () => onOver(false),
  });
}

interface DragWatch {
  readonly onStart: (card: string) => void;
  readonly onEnd: () => void;
  readonly onDrop: (card: string, stage: string) => void;
}

/** Follows every drag over the board and scrolls the list when the card nears its edge. */
export function watchDrags(scroller: HTMLElement, watch: DragWatch): CleanUp {
  const scrolling = edgeScrolling(scroller);
  const stop = monitorForElements({
    canMonitor: ({ source }) => isCard(source.data),
    onDragStart: ({ source }) => {
      if (isCard(source.data)) watch.onStart(source.data.card);
    },
    onDrag: ({ location }) => scrolling.follow(location.current.input.clientY),
    onDrop: ({ source, location }) => {
      scrolling.stop();
      watch.onEnd();
      const stage = location.current.dropTargets[0]?.data.stage;
      if (isCard(source.data) && typeof stage === 'string') watch.onDrop(source.data.card, stage);
    },
  });
  return () => {
    scrolling.stop();
    stop();
  };
}

function isCard(
  data: Record<string | symbol, unknown>,
): data is Record<string | symbol, unknown> & DraggedCard {
  return typeof data.card === 'string' && typeof data.stage === 'string';
}

/** Runs by frames, not by drag events: those pause while the pointer rests at the edge. */
function edgeScrolling(scroller: HTMLElement) {
  let pointer: number | undefined;
  let frame = 0;
  const step = () => {
    if (pointer === undefined) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    scroller.scrollTop += scrollSpeed(pointer, top, bottom);
    frame = requestAnimationFrame(step);
  };
  return {
    follow(y: number) {
      const resting = pointer === undefined;
      pointer = y;
      if (resting) frame = requestAnimationFrame(step);
    },
    stop() {
      pointer = undefined;
      cancelAnimationFrame(frame);
    },
  };
}
