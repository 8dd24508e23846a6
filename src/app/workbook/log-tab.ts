/** The Log tab as a journal: lines are only ever added, and read back in their order. */
import type { Grid } from '../../domain/cells/cell';
import { type LogEntry, logCells, readLogEntry } from '../../domain/history/changes';
import type { Environment, Write } from '../ports';
import { findTabColumns } from './tab-columns';
import { teamLanguage } from './team-language';

/** Up to this many lines are cheaper as appended rows than as a block, which takes a read of the last row first. */
const SINGLE_ROWS = 2;

/**
 * The writes that add lines to the log. `after` is the log's last row, when this run holds the lock and has just
 * read the tab.
 */
export function logWrites(env: Environment, entries: readonly LogEntry[], after?: number): Write[] {
  if (entries.length === 0) return [];
  const tab = env.tab('log');
  const language = teamLanguage(env);
  const rows = entries.map((entry) => logCells(entry, language));
  if (after !== undefined) return [{ kind: 'append', tab, rows, after }];
  if (rows.length > SINGLE_ROWS) return [{ kind: 'append', tab, rows }];
  return rows.map((row): Write => ({ kind: 'append', tab, rows: [row] }));
}

/** The log's lines below a row, in order; rows that are none of ours are left out. */
export function readLog(grid: Grid, afterRow = 1): LogEntry[] {
  const places = findTabColumns('log', grid[0] ?? []);
  return grid.slice(Math.max(1, afterRow)).flatMap((cells) => {
    const entry = readLogEntry((column) => cells[places[column] ?? -1] ?? '');
    return entry === undefined ? [] : [entry];
  });
}
