/** Sends today's digests when a person asks, without waiting for anybody's hour. */
import type { AlertsResult } from '../../contract/rpc';
import { refreshStages } from '../board/load-board';
import { finishPending } from '../deal-changes/pending';
import { problemOf } from '../door/problem';
import { reconcileAll } from '../hourly/reconcile-all';
import type { Environment } from '../ports';
import { requireLayout } from '../workbook/layout';
import { readMembers } from '../workbook/mirrors';
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
    const members = readMembers(env);
    const { readings, failures } = reconcileAll(env, members);
    const result = runAlerts(env, { readings, members, regardlessOfHour: true });
    const [{ pipeline }] = readings;
    const unread = failures.map((each) => ({ reason: problemOf(each, pipeline.language).message, count: 0 }));
    return { ...result, skipped: [...result.skipped, ...unread] };
  });
}
