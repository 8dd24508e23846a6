/** Runs work alone among all runs on this document. */
import { Failure } from '../domain/errors/failure';

/** How long a run waits for its turn. */
const PATIENCE = 15_000;

/**
 * Whether this execution is alone already. Google makes a new Lock object for each call, and only the one that took
 * the lock knows that it has it; letting go through another one would end the turn of the outer work.
 */
let isAlone = false;

/**
 * The document lock, not the script's: that one would make all customers of a published add-on wait for each
 * other (platform.md 5.12). Pending writes are flushed before the lock is let go, those of a
 * run that failed too, so that the next run sees them.
 *
 * @throws Failure busy
 */
export function runAlone<T>(work: () => T): T {
  if (isAlone) return work();
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (!lock.tryLock(PATIENCE)) throw new Failure('busy');
  isAlone = true;
  try {
    return work();
  } finally {
    isAlone = false;
    flushAndRelease(lock);
  }
}

function flushAndRelease(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}
