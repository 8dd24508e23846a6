/** Reconciles every pipeline that can be read, and says why the others cannot. */
import type { Member } from '../../domain/deals/settings';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';
import { type Reading, reconcile } from '../reconcile/reconcile';
import { keepingOrder } from '../structure/keep-order';
import { failureOf } from '../workbook/pipeline-failure';

export interface AllReconciled {
  /** The main pipeline first, if it could be read. */
  readonly readings: readonly [Reading, ...Reading[]];
  /** Why the others could not be read, each with the title of its tab. */
  readonly failures: readonly Failure[];
  readonly changed: boolean;
}

/**
 * Once more when a column that was missing has been found again. The caller holds the lock.
 *
 * @throws Failure tabMissing, noHeader, columnMissing, columnTwice when no pipeline can be read
 */
export function reconcileAll(env: Environment, members: readonly Member[]): AllReconciled {
  const { readings, unread, changed } = keepingOrder(
    env,
    () => reconcile(env, members),
    (result) => result.unread.map(({ failure }) => failure),
  );
  const failures = unread.map(({ pipeline, failure }) => failureOf(env, pipeline, failure));
  const [first, ...others] = readings;
  if (!first) throw failures[0] ?? new Failure('tabMissing', { tab: 'deals' });
  return { readings: [first, ...others], failures, changed };
}
