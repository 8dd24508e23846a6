/** The hourly run: a heartbeat, reconciliation, and the digests of those whose hour has come. */
import type { Member } from '../../domain/deals/settings';
import { Failure } from '../../domain/errors/failure';
import { runAlerts } from '../alerts/run-alerts';
import { problemOf } from '../door/problem';
import { finishPending } from '../move/pending';
import type { Environment } from '../ports';
import { reconcile } from '../reconcile/reconcile';
import { readLayout } from '../workbook/layout';
import { readMirrors } from '../workbook/mirrors';
import { openPipeline, type Pipeline } from '../workbook/pipeline';
import { readTeam } from '../workbook/read-team';
import { recordError, recordRun } from './health';
import { refreshMirrors } from './refresh-mirrors';

/**
 * One run of the timed trigger. It may come late, twice or not at all: what it does depends only on the tabs, the
 * ledger and the day (platform.md 3.7). A workbook that is not set up is left alone. What goes wrong is kept for
 * the panel in words, and thrown on, so that Google's own log has it too.
 */
export function runHourly(env: Environment): void {
  if (!readLayout(env.memory)) return;
  try {
    env.alone(() => runOnce(env));
    recordRun(env);
  } catch (error) {
    recordError(env, sentenceOf(env, error));
    throw error;
  }
}

function runOnce(env: Environment): void {
  const pipeline = openPipeline(env);
  finishPending(env, pipeline);
  const members = readTeam(env.tab('team').readAll());
  const { readings, unread, changed } = reconcile(env, members);
  const [main] = readings;
  if (main && isSomebodysTurn(env, pipeline, members)) runAlerts(env, { ...main, members });
  else if (!changed) refreshMirrors(env, pipeline);
  const [first] = unread;
  if (first) throw first.failure;
}

/** The ledger is only read in hours in which a mail may be due. */
function isSomebodysTurn(env: Environment, pipeline: Pipeline, members: readonly Member[]): boolean {
  if (!pipeline.calendar.isWorking(pipeline.today)) return false;
  const hourOf = (member: Member) => member.alertHour ?? pipeline.settings.alertHour;
  return members.some((member) => member.active && member.email !== '' && hourOf(member) <= env.now.hour);
}

function sentenceOf(env: Environment, error: unknown): string {
  if (!(error instanceof Failure)) return error instanceof Error ? error.message : String(error);
  const { message, action } = problemOf(error, readMirrors(env.memory).settings.language);
  return `${message} ${action}`;
}
