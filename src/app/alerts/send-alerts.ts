/** Sends today's digests when a person asks, without waiting for anybody's hour. */
import type { AlertsResult } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import { refreshStages } from '../board/load-board';
import { finishPending } from '../move/pending';
import type { Environment } from '../ports';
import { reconcile } from '../reconcile/reconcile';
import { requireLayout } from '../workbook/layout';
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
    requireLayout(env.memory);
    refreshStages(env);
    finishPending(env);
    const members = readTeam(env.tab('team').readAll());
    const { readings, unread } = reconcile(env, members);
    const [first, ...others] = readings;
    if (!first) throw unread[0]?.failure ?? new Failure('tabMissing', { tab: 'deals' });
    return runAlerts(env, { readings: [first, ...others], members, regardlessOfHour: true });
  });
}
