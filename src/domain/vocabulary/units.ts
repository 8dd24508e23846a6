/** The words over a list that say what its numbers count: thousands, 만원, millions. */

/** Korean units, with `원` behind them or not; the longest first, since `천만` begins with `천`. */
export const KOREAN_UNITS: readonly (readonly [string, number])[] = [
  ['천억', 1e11],
  ['백억', 1e10],
  ['십억', 1e9],
  ['천만', 1e7],
  ['백만', 1e6],
  ['십만', 1e5],
  ['억', 1e8],
  ['만', 1e4],
  ['천', 1e3],
];

/** Units as English headers write them, between brackets or behind a comma: `($k)`, `, USD mn`, `(in thousands)`. */
export const ENGLISH_UNITS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:thousands?|000'?s?)\b|^k$/i, 1e3],
  [/\b(?:millions?|mil|mn|mm)\b|^m$/i, 1e6],
  [/\b(?:billions?|bn)\b/i, 1e9],
];

/** What a line above the headers begins with when it tells the unit: `단위: 천원`, `Amounts in thousands`. */
export const UNIT_LINE =
  /단위\s*[:：=]?\s*(.*)|\b(?:(?:all\s+)?(?:amounts?|figures?|values?)\s+(?:are\s+)?in|units?\s*[:：])\s*(.*)/i;
