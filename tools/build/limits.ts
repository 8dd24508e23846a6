/** A page of the board with the larger of the two languages' words, as it is served. */
export const SERVED_LIMIT = 142_000;

/**
 * The most that each pushed file may weigh, in bytes: Google loads the scripts again for every click. `Code.js` and
 * `sidebar.html` are design 5; the other files keep the whole from growing unseen.
 */
export const BUNDLE_LIMITS = {
  'Code.js': 150_000,
  'App.js': 200_000,
  'Domain.js': 150_000,
  'Words.js': 100_000,
  'sidebar.html': 120_000,
  'board.html': 120_000,
  'window.html': 120_000,
  'later.html': 120_000,
  'words-en.html': 25_000,
  'words-ko.html': 25_000,
} as const;
