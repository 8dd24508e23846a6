/** Repeats service calls that failed for a moment; only calls that may safely happen twice (platform.md 5.13). */

/** Waits between attempts, in milliseconds. */
const PAUSES = [400, 1200, 3000] as const;

/** Words of errors that waiting does not heal; errors come in the user's language, so any other one is retried. */
const LASTING =
  /protected|permission|authoriz|too many times for one day|limit exceeded|invalid|out of bounds|outside the dimensions|does not match|data validation|not found|already exists|too large|typed columns|권한|보호|승인|범위/i;

/** Runs a call that has the same outcome when it happens twice: a read, or a write to a fixed place. */
export function repeatable<T>(call: () => T): T {
  for (const pause of PAUSES) {
    try {
      return call();
    } catch (error) {
      if (!isPassing(error)) throw error;
      Utilities.sleep(pause);
    }
  }
  return call();
}

/** True for an error of a Google service that may be gone in a moment. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && error.name === 'Exception' && !LASTING.test(error.message);
}
