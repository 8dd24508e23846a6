/** Makes the hourly run's trigger anew, for when it has gone silent. */
import type { Health } from '../../contract/rpc';
import { readHealth } from '../hourly/health';
import type { Environment } from '../ports';
import { tellCopyOnce } from '../structure/marks/recover-layout';
import { requireLayout } from '../workbook/layout';

/** @throws Failure notSetUp */
export function repairSchedule(env: Environment): Health {
  requireLayout(env.memory);
  // Whoever asks for the schedule wants it in a copy of the file too.
  tellCopyOnce(env);
  env.schedule.repair();
  return readHealth(env);
}
