/** What each deal held when it was last seen, and how it came to hold it; both tabs may be gone. */
import { type LogEntry, readSnapshot, replay, type Snapshot } from '../../domain/history/changes';
import type { Environment } from '../ports';
import { readLog } from '../workbook/history/log-tab';

export interface LastSeen {
  readonly deals: Snapshot;
  readonly journal: readonly LogEntry[];
}

/** Two reads. */
export function readLastSeen(env: Environment): LastSeen {
  const journal = readLog(env.findTab('log')?.readAll() ?? []);
  return { deals: replay(readSnapshot(env.findTab('state')?.readAll() ?? []), journal), journal };
}
