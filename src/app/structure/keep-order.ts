/** Runs work, and once more when it had failed over a column that could be found again. */
import { Failure, type FailureCode } from '../../domain/errors/failure';
import type { Environment } from '../ports';
import { settleColumns } from './settle-columns';

/** Failures that name a column of deals; work finds them before it has written anything. */
const OVER_COLUMNS: ReadonlySet<FailureCode> = new Set(['columnMissing', 'columnTwice', 'noHeader']);

/**
 * Costs nothing when all goes well.
 *
 * @param unreadIn what the work could not read though it came to its end
 * @throws Failure as the work does; a blank header cell is named
 */
export function keepingOrder<T>(
  env: Environment,
  work: () => T,
  unreadIn: (result: T) => readonly Failure[] = () => [],
): T {
  try {
    const result = work();
    return unreadIn(result).some(isOverColumns) && settleColumns(env).changed ? work() : result;
  } catch (error) {
    if (!(error instanceof Failure) || !isOverColumns(error)) throw error;
    const { changed, blank } = settleColumns(env);
    if (changed) return work();
    const cell = blank.get(String(error.facts.header));
    throw cell === undefined ? error : new Failure(error.code, { ...error.facts, cell });
  }
}

/** Columns of our own tabs are named otherwise (tab-columns.ts): those a person has to put back, or a repair. */
function isOverColumns({ code, facts }: Failure): boolean {
  return OVER_COLUMNS.has(code) && facts.column === undefined;
}
