/** Moves past months of the log to hidden tabs of their own before the log grows so long that it slows the file. */
import { type Cell, cellText, type Day, type Grid, type Month } from '../../domain/cells/cell';
import { ARCHIVE_WIDTH, archiveRows, type LogRow, readArchive } from '../../domain/history/archive';
import type { LogEntry } from '../../domain/history/changes';
import { choose } from '../../domain/messages/choose';
import { workbook as en } from '../../domain/messages/en/workbook';
import { workbook as ko } from '../../domain/messages/ko/workbook';
import type { Environment, Tab, Write } from '../ports';
import {
  type ArchiveNote,
  type ArchivePart,
  dropArchiveNote,
  isStillInLog,
  logDigest,
  readArchiveNote,
  saveArchiveNote,
} from '../workbook/history/archive-note';
import { placedLines, rememberEnd } from '../workbook/history/log-tab';
import { logMarkWrite } from '../workbook/history/state-tab';
import { teamLanguage } from '../workbook/team-language';

/** Lengths of the log, in rows. */
export interface LogLimits {
  /** Past months are moved from here on. */
  readonly from: number;
  /** From here on past days of the present month are moved as well. */
  readonly longest: number;
}

/**
 * Every changed hour reads the log whole, and 140,000 cells take Google about a second, of the thirty that an edit
 * has. Moving begins early enough for a busy month to fit below.
 */
const LOG_LIMITS: LogLimits = { from: 15_000, longest: 20_000 };

/** Some first rows of the log, by month. */
type Batch = ReadonlyMap<Month, readonly LogRow[]>;

/**
 * Moves whole past months, and, when the present one alone is too long, its past days. The caller holds the lock, and
 * the state knows every line of the log. Archives are written and flushed before a row of the log is deleted; a run
 * that breaks off is taken up by `finishArchiving`.
 */
export function archiveLog(env: Environment, limits = LOG_LIMITS): void {
  const logGrid = env.tab('log').readAll();
  const rows = rowsToMove(logGrid, env.now.day, logGrid.length, limits);
  if (rows === 0) {
    dropArchiveNote(env.memory);
    return;
  }
  const months = [...batchOf(logGrid, rows).keys()].map((month) => openPart(env, month));
  const note = { rows, digest: logDigest(logGrid, rows), left: logGrid.length - rows, months };
  saveArchiveNote(env.memory, note);
  carryOut(env, logGrid, note);
}

/**
 * Takes up what a run that broke off has begun. Costs nothing when there is nothing. As long as the rows stand in the
 * log they are written to the same places again; once they are gone, only the marks are left to be set.
 */
export function finishArchiving(env: Environment): void {
  const note = readArchiveNote(env.memory);
  if (!note) return;
  const logGrid = env.tab('log').readAll();
  if (isStillInLog(note, logGrid)) carryOut(env, logGrid, note);
  else settle(env, note, logGrid.length);
}

function carryOut(env: Environment, logGrid: Grid, note: ArchiveNote): void {
  const batch = batchOf(logGrid, note.rows);
  env.write(note.months.flatMap((part) => partWrites(env, part, batch.get(part.month) ?? [])));
  env.flush();
  env.write([{ kind: 'deleteRows', tab: env.tab('log'), first: 2, count: note.rows }]);
  env.flush();
  settle(env, note, logGrid.length - note.rows);
}

/** Lines that were added since the note are still news for the state. */
function settle(env: Environment, note: ArchiveNote, logRows: number): void {
  env.write(logMarkWrite(env, note.left));
  env.flush();
  rememberEnd(env.memory, logRows);
  dropArchiveNote(env.memory);
}

/**
 * How many rows below the header belong to days that are over; 0 when the log is short enough. The last row stays:
 * Google refuses to delete every row that is not frozen.
 *
 * @param length of the log once this run has added its lines
 */
export function rowsToMove(logGrid: Grid, today: Day, length: number, limits = LOG_LIMITS): number {
  if (length <= limits.from) return 0;
  const wholeMonths = rowsBefore(logGrid, today.slice(0, 7));
  return length - wholeMonths <= limits.longest ? wholeMonths : rowsBefore(logGrid, today);
}

/** The rows above the first line of this day or month. */
function rowsBefore(logGrid: Grid, moment: Day | Month): number {
  const dated = placedLines(logGrid).filter(({ line }) => monthOf(line) !== undefined);
  const first = dated.find(({ line }) => line.stamp >= moment);
  return dated.length === 0 ? 0 : Math.max(0, (first?.row ?? logGrid.length) - 2);
}

/** Nothing for a line whose moment somebody has overwritten. */
function monthOf({ stamp }: LogEntry): Month | undefined {
  return /^\d{4}-\d{2}/.exec(stamp)?.[0];
}

/** Rows that are no lines of ours, and lines without a moment, go with the line above; blank rows hold nothing. */
function batchOf(logGrid: Grid, rows: number): Batch {
  const lines = new Map(placedLines(logGrid).map(({ row, line }) => [row, line]));
  const batch = new Map<Month, LogRow[]>();
  let month = [...lines.values()].map(monthOf).find((each) => each !== undefined) ?? '';
  logGrid.slice(1, rows + 1).forEach((cells, index) => {
    const line = lines.get(index + 2);
    if (!line && cells.every((cell) => cellText(cell) === '')) return;
    month = (line && monthOf(line)) ?? month;
    const own = batch.get(month) ?? [];
    own.push(line ? { line } : { cells });
    batch.set(month, own);
  });
  return batch;
}

/** Where a month's next rows go. */
function openPart(env: Environment, month: Month): ArchivePart {
  const grid = archiveTab(env, month).readAll();
  return { month, after: grid.length, first: readArchive(grid).next };
}

/** Finds or makes the tab of a month. */
function archiveTab(env: Environment, month: Month): Tab {
  const tab = env.archives().get(month) ?? addArchive(env, month);
  if (cellText(tab.read({ row: 1, column: 1, rows: 1, columns: 1 })[0]?.[0]) === '') {
    env.write(furnishWrites(env, tab, month));
  }
  return tab;
}

/** A tab that a broken run has made and not marked is empty: it is taken before another one is made. */
function addArchive(env: Environment, month: Month): Tab {
  const title = choose(teamLanguage(env), { en, ko }).archive.title(month);
  const left = env.tabs().find((tab) => tab.name === title && tab.readAll().flat().join('') === '');
  const tab = left ?? env.addTab(title);
  env.claimArchive(month, tab);
  return tab;
}

/** The header comes last: it says that the rest is done. */
function furnishWrites(env: Environment, tab: Tab, month: Month): Write[] {
  const { help, columns } = choose(teamLanguage(env), { en, ko }).archive;
  const at = { row: 1, column: 1, rows: 1, columns: ARCHIVE_WIDTH };
  return [
    { kind: 'hide', tab },
    { kind: 'warn', tab, text: help },
    { kind: 'note', tab, cell: { row: 1, column: 1 }, text: `${month}\n${help}` },
    { kind: 'values', tab, at, values: [columns] },
  ];
}

function partWrites(
  env: Environment,
  { month, after, first }: ArchivePart,
  rows: readonly LogRow[],
): Write[] {
  const tab = archiveTab(env, month);
  const values: readonly (readonly Cell[])[] = archiveRows(rows, first);
  const at = { row: after + 1, column: 1, rows: values.length, columns: ARCHIVE_WIDTH };
  return values.length === 0 ? [] : [{ kind: 'values', tab, at, values }];
}
