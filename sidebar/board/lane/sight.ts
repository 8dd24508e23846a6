/** Tells elements of a scrolling list when they come near to what is seen of it. */
import type { CleanUp } from '../../parts/clean-up';

type OnSight = (isNear: boolean, height: number) => void;

interface Watch {
  readonly observer: IntersectionObserver;
  readonly watched: Map<Element, OnSight>;
}

/** One observer for each list, whatever the number of its chunks. */
const watches = new WeakMap<Element, Watch>();

/** Near enough to be drawn before it is seen, at the speed of a wheel. */
const MARGIN = '600px 0px';

/** @param onSight told at once, and whenever it changes; the height is the element's own */
export function watchSight(element: Element, onSight: OnSight): CleanUp {
  const list = element.closest('[data-scroller]');
  if (!list) return () => undefined;
  const watch = watches.get(list) ?? startWatch(list);
  watches.set(list, watch);
  watch.watched.set(element, onSight);
  watch.observer.observe(element);
  return () => {
    watch.watched.delete(element);
    watch.observer.unobserve(element);
  };
}

function startWatch(list: Element): Watch {
  const watched = new Map<Element, OnSight>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        watched.get(target)?.(isIntersecting, boundingClientRect.height);
      }
    },
    { root: list, rootMargin: MARGIN },
  );
  return { observer, watched };
}
