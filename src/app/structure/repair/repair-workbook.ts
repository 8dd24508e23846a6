/** Puts right what people did to the structure of the workbook, as far as that is safe, and says the rest. */
import type { RepairResult, Rpc } from '../../../contract/rpc';
import { Failure } from '../../../domain/errors/failure';
import { problemOf } from '../../door/problem';
import { buildForecast } from '../../forecast/build-forecast';
import type { Environment } from '../../ports';
import { requireLayout } from '../../workbook/layout';
import { teamLanguage } from '../../workbook/team-language';
import { readLastSeen } from '../last-seen';
import { findForgotten, recoverLayout, tellCopyOnce } from '../marks/recover-layout';
import { migrateWorkbook } from '../migrate-workbook';
import { sightPipelines } from '../settle-columns';
import { guideColumns } from './guide-columns';
import { repairColumns } from './repair-columns';
import { repairDealsTabs } from './repair-deals-tabs';
import { repairOwnColumns } from './repair-own-columns';
import { repairTabs } from './repair-tabs';
import { type Report, structureTexts } from './report';

/** @throws Failure notSetUp, newerVersion, busy */
export function repairWorkbook(
  env: Environment,
  _request: Parameters<Rpc['repairWorkbook']>[0],
): RepairResult {
  const { done, left } = repairStructure(env);
  return { done, left };
}

/** The same; `copied` when the file is a copy that does not run by itself yet. */
export function repairStructure(env: Environment): RepairResult & { readonly copied: boolean } {
  const recovered = env.alone(() => recover(env));
  migrateWorkbook(env);
  return env.alone(() => {
    const texts = structureTexts(teamLanguage(env));
    const report: Report = { texts, done: recovered ? [texts.recovered] : [], left: [] };
    repairAll(env, report);
    if (report.done.length > (recovered ? 1 : 0)) rebuildForecast(env, report);
    const copied = tellCopyOnce(env);
    if (copied) report.left.push(texts.scheduleOff);
    if (report.done.length + report.left.length === 0) report.done.push(texts.nothingToDo);
    return { done: report.done, left: report.left, copied };
  });
}

/** True when the memory was made anew. */
function recover(env: Environment): boolean {
  const forgotten = findForgotten(env);
  if (!forgotten) {
    requireLayout(env.memory);
    return false;
  }
  recoverLayout(env, forgotten);
  return true;
}

/** Tabs of deals first, then columns, which are found again by the state and the log; those come last. */
function repairAll(env: Environment, report: Report): void {
  repairDealsTabs(env, report);
  const lastSeen = readLastSeen(env);
  const restored = repairColumns(env, lastSeen, report);
  const sightings = sightPipelines(env, lastSeen);
  repairTabs(env, sightings, report);
  repairOwnColumns(env, sightings, report);
  if (!restored) return;
  for (const sighting of sightPipelines(env, lastSeen)) guideColumns(env, sighting);
}

/** Its formulas name columns and tabs that have come back elsewhere. What keeps it from being built is said. */
function rebuildForecast(env: Environment, report: Report): void {
  try {
    buildForecast(env);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // What stands in its way has mostly been said already.
    if (report.left.length > 0) return;
    const { message, action } = problemOf(error, teamLanguage(env));
    report.left.push(`${message} ${action}`);
  }
}
