/** Gives the focus back to where a person came from when a part of the board is closed. */
import { useEffect } from 'preact/hooks';

/**
 * @param arrive takes the focus into the part
 * @param part the part's class: while another one of its kind stands, the focus is left there
 * @param otherwise where to go when the place has gone meanwhile
 */
export function useFocusBack(arrive: () => void, part: string, otherwise: () => HTMLElement | null): void {
  useEffect(() => {
    const from = document.activeElement;
    arrive();
    // What the part has covered can take the focus only once the part is gone.
    return () =>
      void requestAnimationFrame(() => {
        if (document.querySelector('.'.concat(part))) return;
        if (from instanceof HTMLElement && from !== document.body) from.focus();
        if (document.activeElement === document.body) otherwise()?.focus();
      });
  }, []);
}
