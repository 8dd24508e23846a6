/** Sends today's digests when a person asks, without waiting for anybody's hour. */
import type { AlertsResult } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import { withFreshStages } from '../board/load-board';
import { finishPending } from '../move/pending';
import type { Environment } from '../ports';
import { reconcile } from '../reconcile/reconcile';
import { openPipeline } from '../workbook/pipeline';
import { readTeam } from '../workbook/read-team';
import { runAlerts } from './run-alerts';

/**
 * Who was told about how many deals, and why the others were not. All promises of the hourly run hold: one digest
 * per person and working day, nothing twice. Like the hourly run it looks at the tab first: what is told is kept by
 * the deal's id, so that every deal needs one.
 *
 * @throws Failure notSetUp, busy, tabMissing, noHeader, columnMissing, columnTwice
 */
export function sendAlertsNow(env: Environment): AlertsResult {
  return env.alone(() => {
    const pipeline = withFreshStages(env, openPipeline(env));
    finishPending(env, pipeline);
    const members = readTeam(env.tab('team').readAll());
    const { readings, unread } = reconcile(env, members);
    const main = readings.find((reading) => reading.pipeline.place.key === pipeline.place.key);
    if (!main) throw unread[0]?.failure ?? new Failure('tabMissing', { tab: 'deals' });
    return runAlerts(env, { ...main, members, regardlessOfHour: true });
  });
}
