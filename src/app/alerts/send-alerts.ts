/** Sends today's digests when a person asks, without waiting for anybody's hour. */
import type { AlertsResult } from '../../contract/rpc';
import { openPipeline, tableOf } from '../board/pipeline';
import { readAllDeals } from '../board/read-rows';
import type { Environment } from '../ports';
import { saveMirrors } from '../workbook/mirrors';
import { readStages } from '../workbook/read-stages';
import { readTeam } from '../workbook/read-team';
import { runAlerts } from './run-alerts';

/**
 * Who was told about how many deals, and why the others were not. All promises of the hourly run hold: one digest
 * per person and working day, nothing twice.
 *
 * @throws Failure notSetUp, busy, tabMissing, noHeader, columnMissing, columnTwice
 */
export function sendAlertsNow(env: Environment): AlertsResult {
  return env.alone(() => {
    const remembered = openPipeline(env);
    const stages = readStages(env.tab('stages').readAll(), remembered.layout);
    saveMirrors(env.memory, { stages });
    const pipeline = { ...remembered, stages };
    const members = readTeam(env.tab('team').readAll());
    const grid = env.tab('deals').readAll();
    const table = tableOf(grid, pipeline.layout);
    const deals = readAllDeals(grid, table, pipeline, members);
    return runAlerts(env, { pipeline, deals, table, members, regardlessOfHour: true });
  });
}
