/** Runs work alone among all runs on this document. */
import { Failure } from '../domain/errors/failure';

/** How long a run waits for its turn. */
const PATIENCE = 15_000;

/**
 * The document lock, not the script's: that one would make all customers of a published add-on wait for each
 * other (platform.md 5.12). Pending writes are flushed before the lock is let go, so that the next run sees them.
 *
 * @throws Failure busy
 */
export function runAlone<T>(work: () => T): T {
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  const nested = lock.hasLock();
  if (!nested && !lock.tryLock(PATIENCE)) throw new Failure('busy');
  try {
    const result = work();
    if (!nested) SpreadsheetApp.flush();
    return result;
  } finally {
    if (!nested) lock.releaseLock();
  }
}
