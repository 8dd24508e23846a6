/** The panel's icons: 20 by 20 outlines drawn in the colour of the text. */

const PATHS = {
  logo: 'M3 4h14v3H3zM5.5 8.5h9v3h-9zM8 13h4v3H8z',
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3M16 3v3.4h-3.4',
  board: 'M3.5 4h3.6v12H3.5zM8.2 4h3.6v7.5H8.2zM12.9 4h3.6v9.5h-3.6z',
  check: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM7 10.2l2.1 2.1L13 8.2',
  chart: 'M3.5 16.5h13M5.5 13.5v-3M10 13.5v-6M14.5 13.5v-9',
  mail: 'M3 5h14v10H3zM3.5 5.5L10 10.8l6.5-5.3',
  chevron: 'M7.5 5.5L12 10l-4.5 4.5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  warning: 'M10 3.5l7 12.5H3zM10 8.2v3.6M10 13.9h.01',
  sheet: 'M3.5 4h13v12h-13zM3.5 8h13M8.5 8v8',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6.3V10l2.5 1.6',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3',
  plus: 'M10 4.5v11M4.5 10h11',
  sample: 'M10 3l1.8 5.2L17 10l-5.2 1.8L10 17l-1.8-5.2L3 10l5.2-1.8z',
  open: 'M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3.5',
  snooze: 'M15.8 12.4A6.3 6.3 0 0 1 7.6 4.2a6.3 6.3 0 1 0 8.2 8.2z',
  formula: 'M14 4.5H8.2L7 15.5H4.5M6.5 9.5h5.5',
  large: 'M11.5 3.5h5v5M16.5 3.5L11 9M8.5 16.5h-5v-5M3.5 16.5L9 11',
  done: 'M4.5 10.5l3.6 3.6 7.4-8',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM12.8 12.8l3.7 3.7',
  filter: 'M3.5 4.5h13L12 10v5.5l-4-2V10z',
  order: 'M6 4.5v11M3.5 13L6 15.5 8.5 13M11 5.5h6M11 10h4.5M11 14.5h3',
  focus: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: what an icon means is always said in words beside it or in its button's name. */
export function Icon({ name, class: className = '' }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg
      class={'icon icon-'.concat(name, ' ', className)}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
