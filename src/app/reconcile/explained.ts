/** Leaves out of the log what a line about the stage already says. */
import type { LogEntry } from '../../domain/history/changes';

/**
 * A move writes the day of closing together with the stage, or empties it when the deal is open again; the line
 * of the stage stands for both. A closing day that differs from that day is news.
 */
export function withoutImplied(entries: readonly LogEntry[], journal: readonly LogEntry[]): LogEntry[] {
  const closingDays = new Set<string>();
  for (const line of [...journal, ...entries]) {
    if (line.field !== 'stage') continue;
    closingDays.add(`${line.dealId} `).add(`${line.dealId} ${line.stamp.slice(0, 10)}`);
  }
  const isImplied = ({ field, dealId, to }: LogEntry) =>
    (field === 'closed' || field === 'closeDate') && closingDays.has(`${dealId} ${to}`);
  return entries.filter((entry) => !isImplied(entry));
}
