/** Whether the board stands in the 300 pixels beside the sheet or in a large window. */

/** Narrow: lanes below each other. Large: lanes side by side. */
export type Shape = 'narrow' | 'large';

/** The shape of this page: the build writes it on the root element, where styles find it too, before any script runs. */
export function pageShape(): Shape {
  return document.documentElement.dataset.shape === 'large' ? 'large' : 'narrow';
}
