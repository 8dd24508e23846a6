/** Keys that belong to a syllable being put together, as Korean is typed. */

/** What every browser calls such a key; Safari tells of the Enter that ends the syllable by this alone. */
const COMPOSING_KEY = 229;

/** Tells whether a key is the input method's and not the page's. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === COMPOSING_KEY;
}
