/** What the menu's items do: open the panel or the window, ask, and say what came of it. */

import { choose } from '../../domain/messages/choose';
import { menu as en } from '../../domain/messages/en/menu';
import { menu as ko } from '../../domain/messages/ko/menu';
import { sendAlertsNow } from '../alerts/send-alerts';
import { buildForecast } from '../forecast/build-forecast';
import type { Environment } from '../ports';
import { repairStructure } from '../structure/repair/repair-workbook';
import { requireLayout } from '../workbook/layout';
import { pipelineOf } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';
import { repairSchedule } from './repair-schedule';
import { showWindow } from './show-window';

/** The panel leads to set-up where there is no board yet. */
export function openBoard(env: Environment): void {
  env.dialogs.openPanel('board', teamLanguage(env));
}

/** The board with its lanes side by side, of the pipeline whose tab the person looks at. @throws Failure notSetUp */
export function openLargeBoard(env: Environment): void {
  requireLayout(env.memory);
  const inFront = pipelineOf(env, env.activeTab());
  showWindow(env, { screen: 'board', ...(inFront && { pipeline: inFront.place.key }) });
}

/** The window asks what there is to decide; where all is decided, it offers to put back what is missing. */
export function openSetUp(env: Environment): void {
  showWindow(env, { screen: 'setUp' });
}

/** @throws Failure notSetUp */
export function openChanges(env: Environment): void {
  requireLayout(env.memory);
  showWindow(env, { screen: 'changes' });
}

/** @throws Failure notSetUp */
export function openLessons(env: Environment): void {
  requireLayout(env.memory);
  showWindow(env, { screen: 'stages' });
}

/** @throws Failure notSetUp */
export function openCheck(env: Environment): void {
  requireLayout(env.memory);
  env.dialogs.openPanel('check', teamLanguage(env));
}

/** @throws Failure as `buildForecast` does */
export function forecastFromMenu(env: Environment): void {
  const texts = textsOf(env);
  const { tab, months } = buildForecast(env);
  env.dialogs.tell(texts.forecast, texts.forecastBuilt(tab, months));
}

/** Mail leaves only after a yes; the question comes before any lock, which would not survive it. */
export function alertsFromMenu(env: Environment): void {
  const texts = textsOf(env);
  requireLayout(env.memory);
  if (!env.dialogs.confirm(texts.title, texts.alertsQuestion)) return;
  const { mails, deals, skipped } = sendAlertsNow(env);
  const lines = skipped.map(({ reason, count }) => texts.alertsSkipped(reason, count));
  env.dialogs.tell(texts.title, [texts.alertsSent(mails, deals), ...lines].join('\n'));
}

/** Structure and schedule; a copy of the file runs by itself only when asked once more. @throws Failure notSetUp */
export function repairFromMenu(env: Environment): void {
  const { done, left, copied } = repairStructure(env);
  if (!copied) repairSchedule(env);
  const texts = textsOf(env);
  env.dialogs.tell(texts.title, [...done, ...left, ...(copied ? [] : [texts.repaired])].join('\n\n'));
}

/** The menu's texts in the team's language. */
export function textsOf(env: Environment): typeof en {
  return choose(teamLanguage(env), { en, ko });
}
