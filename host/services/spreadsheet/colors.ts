/** Colours as scripts write them: CSS hex, short hex and the basic names, read into #rrggbb. */

const NAMES: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  darkgray: '#a9a9a9',
  silver: '#c0c0c0',
  purple: '#800080',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  olive: '#808000',
  aqua: '#00ffff',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  pink: '#ffc0cb',
};

/**
 * The colour as #rrggbb; null for "no colour of its own", undefined for a text that is no colour, which
 * Sheets accepts and ignores (platform.md 5.11).
 */
export function readColor(text: string | null): string | null | undefined {
  if (text === null || text === '') return null;
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return lower.replace(/[0-9a-f]/g, '$&$&');
  const channels = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(lower);
  if (channels) return `#${channels.slice(1, 4).map(hexOf).join('')}`;
  return NAMES[lower];
}

function hexOf(channel: string): string {
  return Math.min(255, Number(channel)).toString(16).padStart(2, '0');
}
