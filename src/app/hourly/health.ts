/** How the hourly work is doing, kept in the document's memory so that the panel can say when it went silent. */
import type { Health } from '../../contract/rpc';
import type { Environment } from '../ports';

const KEY = 'health';

interface Heartbeat {
  readonly lastRun?: string;
  readonly lastError?: string;
}

/** The last heartbeat, and whether a trigger stands behind it. */
export function readHealth(env: Environment): Health {
  return { ...readHeartbeat(env), scheduled: env.schedule.active() };
}

/** Records that the hourly run has just ended well; an error of an earlier run is over. */
export function recordRun(env: Environment): void {
  save(env, { lastRun: env.now.stamp });
}

/** Records why a run failed, beside the last one that did not. */
export function recordError(env: Environment, error: unknown): void {
  const { lastRun } = readHeartbeat(env);
  const lastError = `${env.now.stamp} ${error instanceof Error ? error.message : String(error)}`;
  save(env, lastRun === undefined ? { lastError } : { lastRun, lastError });
}

function save(env: Environment, heartbeat: Heartbeat): void {
  env.memory.set({ [KEY]: JSON.stringify(heartbeat) });
}

function readHeartbeat(env: Environment): Heartbeat {
  const text = env.memory.get(KEY);
  if (text === undefined) return {};
  // Only `save` writes this key, so the text has the shape it was given there.
  const stored: Heartbeat = JSON.parse(text);
  return stored;
}
