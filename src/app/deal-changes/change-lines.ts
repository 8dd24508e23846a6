/** The log lines of cells that the panel changes. */
import { cellText } from '../../domain/cells/cell';
import { type LogEntry, WATCHED_FIELDS } from '../../domain/history/changes';
import type { ChangeWay } from '../../domain/history/log-words';
import type { Environment } from '../ports';
import type { DealChange } from './pending';

/** Every watched cell that changes has a line of its own, the closing day included: the log alone tells each day. */
export function changeLines(env: Environment, changes: readonly DealChange[], how: ChangeWay): LogEntry[] {
  return changes
    .filter(({ field }) => WATCHED_FIELDS.includes(field))
    .map((change) => changeLine(env, change, how));
}

/** The line of one cell, whether it is watched or not. */
export function changeLine(
  env: Environment,
  { dealId, field, from, to }: DealChange,
  how: ChangeWay,
): LogEntry {
  const by = { stamp: env.now.stamp, who: env.user, how };
  return { ...by, dealId, field, from: cellText(from), to: cellText(to) };
}
