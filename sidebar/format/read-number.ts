/** Reads an amount that a person typed into the panel. */

/** Longest first: `천만` is not `만`. Texts, not patterns: the built page must be ASCII (platform.md 4.5). */
const UNITS: readonly (readonly [unit: string, factor: number])[] = [
  ['천만', 1e7],
  ['백만', 1e6],
  ['억', 1e8],
  ['만', 1e4],
  ['천', 1e3],
  ['k', 1e3],
  ['m', 1e6],
];

/** Signs that may stand around a number without changing it. */
const DECORATION = new Set([...',₩$€£¥원', ' ', '\u00a0', '\t']);

/** `1,200,000`, `$12k`, `1.5억원` as numbers; undefined when it is not one plain amount of zero or more. */
export function readAmount(typed: string): number | undefined {
  const text = [...typed.toLowerCase()].filter((letter) => !DECORATION.has(letter)).join('');
  const [unit, factor] = UNITS.find(([ending]) => text.endsWith(ending)) ?? ['', 1];
  const digits = text.slice(0, text.length - unit.length);
  if (!/^\d+(\.\d+)?$/.test(digits)) return undefined;
  return Math.round(Number(digits) * factor * 100) / 100;
}
