/** The page's icons, drawn as strokes on a 24-pixel field. */

import type { JSX } from 'preact';

/** The path of each icon. */
export const ICONS = {
  sheet: 'M5 3h14v18H5zM5 9h14M5 15h14M12 9v12',
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'm15 7 5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  folder: 'M3 6h6l2 2h10v11H3z',
  download: 'M12 4v11m-5-4 5 5 5-5M4 20h16',
  close: 'm6 6 12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  mail: 'M3 6h18v12H3zm0 1 9 7 9-7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.5 2',
  bolt: 'M13 3 5 13.5h6L10 21l8-10.5h-6z',
  list: 'M4 6h16M4 12h16M4 18h10',
  function: 'M17 5c-4-1-5 1-5.500 4L9.500 17c-.6 2.600-2 3.600-4 3M8 11h7',
} as const;

/** An icon; its meaning stands in the button around it. */
export function Icon({ name }: { name: keyof typeof ICONS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
