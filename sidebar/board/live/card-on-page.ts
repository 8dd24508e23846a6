/** Finds a card on the page; reads and marks only, the board itself is not drawn again. */

const MARKED_MS = 2_500;

/** The element of a card, if it is drawn. */
export function cardOnPage(id: string): HTMLElement | null {
  return document.querySelector(`[data-card="${CSS.escape(id)}"]`);
}

/** Marks cards as changed by others, for a moment. */
export function markChanged(ids: ReadonlySet<string>): void {
  const marked = [...ids].flatMap((id) => cardOnPage(id) ?? []);
  for (const element of marked) element.setAttribute('data-changed', '');
  setTimeout(() => {
    for (const element of marked) element.removeAttribute('data-changed');
  }, MARKED_MS);
}

/**
 * Scrolls to a card unless the person is at work in the panel. Cards far from sight are not drawn: then its chunk, the
 * `place`-th of its lane, is scrolled to first.
 */
export function revealCard(id: string, stage: string, place: number): void {
  if (document.documentElement.matches(':hover')) return;
  const lane = document.querySelector(`[data-stage="${CSS.escape(stage)}"]`);
  const target = cardOnPage(id) ?? lane?.querySelectorAll('.chunk')[place];
  target?.scrollIntoView({ block: 'nearest' });
  if (target && !target.matches('[data-card]')) {
    setTimeout(() => cardOnPage(id)?.scrollIntoView({ block: 'nearest' }), 100);
  }
}
