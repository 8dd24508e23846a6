/** How the hourly work is doing, kept in the document's memory so that the panel can say when it went silent. */
import type { Health } from '../../contract/rpc';
import type { Environment } from '../ports';
import { recall } from '../workbook/recall';

const KEY = 'health';

interface Heartbeat {
  readonly lastRun?: string;
  readonly lastError?: string;
}

/** The last heartbeat, and whether a trigger stands behind it. */
export function readHealth(env: Environment): Health {
  return { ...readHeartbeat(env), scheduled: env.schedule.active() };
}

/** When the hourly run last ended well, `YYYY-MM-DD HH:mm`. */
export function lastRun(env: Environment): string | undefined {
  return readHeartbeat(env).lastRun;
}

/** Records that the hourly run has just ended well; an error of an earlier run is over. */
export function recordRun(env: Environment): void {
  save(env, { lastRun: env.now.stamp });
}

/** Records why a run failed, beside the last one that did not. */
export function recordError(env: Environment, sentence: string): void {
  const { lastRun: last } = readHeartbeat(env);
  const lastError = `${env.now.stamp} ${sentence}`;
  save(env, last === undefined ? { lastError } : { lastRun: last, lastError });
}

function save(env: Environment, heartbeat: Heartbeat): void {
  env.memory.set({ [KEY]: JSON.stringify(heartbeat) });
}

function readHeartbeat(env: Environment): Heartbeat {
  return recall<Heartbeat>(env.memory, KEY) ?? {};
}
