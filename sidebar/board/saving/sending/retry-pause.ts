/** How long the panel waits by itself after so many failures. */

const FIRST_MS = 15_000;
const LONGEST_MS = 300_000;

/** Milliseconds until what was not saved is sent again; twice as long after each failure, five minutes at most. */
export function pauseBeforeRetry(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
}
