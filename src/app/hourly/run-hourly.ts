/** The hourly run: a heartbeat, reconciliation, and the digests of those whose hour has come. */
import type { Member } from '../../domain/deals/settings';
import { Failure } from '../../domain/errors/failure';
import { runAlerts } from '../alerts/run-alerts';
import { finishPending } from '../deal-changes/pending';
import { problemOf } from '../door/problem';
import type { Environment } from '../ports';
import { migrateWorkbook } from '../structure/migrate-workbook';
import { noteTabs } from '../structure/notices';
import { finishIfBroken } from '../undo/finish-broken';
import { readLayout } from '../workbook/layout';
import { readMembers, readMirrors } from '../workbook/mirrors';
import type { Pipeline } from '../workbook/pipeline';
import { recordError, recordRun } from './health';
import { reconcileAll } from './reconcile-all';
import { refreshMirrors } from './refresh-mirrors';

/**
 * One run of the timed trigger. It may come late, twice or not at all: what it does depends only on the tabs, the
 * ledger and the day (platform.md 3.7). A workbook that is not set up is left alone. What goes wrong is kept for
 * the panel in words. When nothing could be done it is thrown on as well, so that Google's own log has it too; a
 * pipeline that cannot be read keeps nobody from the others.
 */
export function runHourly(env: Environment): void {
  if (!readLayout(env.memory)) return;
  try {
    migrateWorkbook(env);
    const unread = env.alone(() => runOnce(env));
    recordRun(env);
    if (unread.length > 0) recordError(env, unread.map((failure) => sentenceOf(env, failure)).join(' '));
  } catch (error) {
    recordError(env, sentenceOf(env, error));
    throw error;
  }
}

/** Answers why pipelines could not be read. */
function runOnce(env: Environment): readonly Failure[] {
  finishPending(env);
  finishIfBroken(env);
  const members = readMembers(env);
  const { readings, failures, changed } = reconcileAll(env, members);
  const [{ pipeline }] = readings;
  if (isSomebodysTurn(env, pipeline, members)) runAlerts(env, { readings, members });
  else if (!changed) refreshMirrors(env, pipeline);
  noteTabs(env);
  return failures;
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
