/** Finds a card on the page; reads and marks only, the board itself is not drawn again. */

const MARKED_MS = 2_500;

/** The element of a card, if it is drawn. */
function cardOnPage(id: string): HTMLElement | null {
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

/** How often to look whether a card far from sight has been drawn, and after how many milliseconds each. */
const LOOKS = 20;
const LOOK_MS = 50;

/**
 * Scrolls to a card unless the person is at work in the panel. Cards far from sight are not drawn: then its chunk, the
 * `place`-th of its lane, is scrolled to first.
 */
export function revealCard(id: string, stage: string, place: number): void {
  if (document.documentElement.matches(':hover')) return;
  if (!cardOnPage(id)) {
    const lane = document.querySelector(`[data-stage="${CSS.escape(stage)}"]`);
    lane?.querySelectorAll('.chunk')[place]?.scrollIntoView({ block: 'nearest' });
  }
  scrollOnceDrawn(id, LOOKS);
}

function scrollOnceDrawn(id: string, looks: number): void {
  const card = cardOnPage(id);
  if (card) card.scrollIntoView({ block: 'nearest' });
  else if (looks > 0) setTimeout(scrollOnceDrawn, LOOK_MS, id, looks - 1);
}
