/** Walking through a menu with the arrow keys. */

/** Moves the keyboard focus to the next or previous entry of a menu, around its ends. */
export function focusNeighbour(menu: HTMLElement | null, step: number): void {
  const entries = [...(menu?.querySelectorAll<Element>('[role="menuitem"]') ?? [])];
  const focused = document.activeElement;
  const here = focused ? entries.indexOf(focused) : -1;
  const next = entries[(here + step + entries.length) % entries.length];
  if (next instanceof HTMLElement) next.focus();
}
