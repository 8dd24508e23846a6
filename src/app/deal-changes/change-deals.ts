/** What every change that the panel asks of deals begins and ends with. */
import type { Saved } from '../../contract/rpc';
import type { Environment } from '../ports';
import { requireLayout } from '../workbook/layout';
import { finishPending } from './pending';

/**
 * Runs a change alone, once what an earlier run left unfinished is done; answers with the revision before and after it.
 *
 * @throws Failure notSetUp, busy
 */
export function changeDeals<Outcome extends object>(
  env: Environment,
  change: () => Outcome,
): Outcome & Saved {
  const outcome = env.alone(() => {
    requireLayout(env.memory);
    finishPending(env);
    return change();
  });
  return { ...outcome, revision: env.revision.step() };
}
