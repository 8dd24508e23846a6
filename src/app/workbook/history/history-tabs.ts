/** The whole history of the deals: past months that were moved to tabs of their own, then the Log tab. */
import type { Day, Grid } from '../../../domain/cells/cell';
import { readArchive } from '../../../domain/history/archive';
import type { LogEntry } from '../../../domain/history/changes';
import type { Environment } from '../../ports';
import { type ArchiveNote, isStillInLog, readArchiveNote } from './archive-note';
import { readLog } from './log-tab';

/**
 * Every line of the history, in its order. One read for the log and one for each archive.
 *
 * @param since archives of months before this day's are left out
 */
export function readHistory(env: Environment, since: Day = ''): LogEntry[] {
  const logGrid = env.tab('log').readAll();
  const note = readArchiveNote(env.memory);
  const unfinished = note && isStillInLog(note, logGrid) ? note : undefined;
  const months = [...env.archives()].sort(([a], [b]) => (a < b ? -1 : 1));
  const archived = months
    .filter(([month]) => month >= since.slice(0, 7))
    .flatMap(([month, tab]) => archivedLines(settledRows(tab.readAll(), month, unfinished)));
  return [...archived, ...readLog(logGrid)];
}

/** Rows that a run wrote before it broke off still stand in the log as well. */
function settledRows(grid: Grid, month: string, note: ArchiveNote | undefined): Grid {
  const part = note?.months.find((each) => each.month === month);
  return part ? grid.slice(0, part.after) : grid;
}

function archivedLines(grid: Grid): LogEntry[] {
  return readArchive(grid).rows.flatMap((row) => ('line' in row ? [row.line] : []));
}
