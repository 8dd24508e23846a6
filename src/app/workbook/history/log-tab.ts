/** The Log tab as a journal: lines are only ever added, and read back in their order. */
import type { Cell, Grid } from '../../../domain/cells/cell';
import { LOG_COLUMNS, type LogEntry, logCells, readLogEntry } from '../../../domain/history/changes';
import type { JournalStep } from '../../../domain/history/gaps';
import type { Environment, Memory, Write } from '../../ports';
import { findTabColumns } from '../own-tabs/tab-columns';
import { teamLanguage } from '../team-language';

/** Up to this many lines are as cheap as rows of their own, which Google appends without being told where. */
const SINGLE_ROWS = 2;

/**
 * The memory key of a row below which the log is free, so that a block of lines costs no read of the last row. It
 * may lie below the true end (a run that died before it wrote): every run that adds lines moves it on first, and a
 * person's own edit of the tab makes it forgotten. Rows that a person inserts there move the true end unseen, which is
 * why such a block gets rows of its own.
 */
const LOG_END = 'logEnd';

/**
 * The writes that add lines to the log, to be carried out at once: the end is remembered before. The caller holds
 * the lock.
 *
 * @param after the log's last row, when this run has just read the tab
 */
export function logWrites(env: Environment, entries: readonly LogEntry[], after?: number): Write[] {
  if (entries.length === 0) return [];
  const tab = env.tab('log');
  const language = teamLanguage(env);
  const rows = entries.map((entry) => logCells(entry, language));
  const end = after ?? rememberedEnd(env.memory);
  if (end !== undefined) rememberEnd(env.memory, end + rows.length);
  if (after === undefined && rows.length <= SINGLE_ROWS) {
    return rows.map((row): Write => ({ kind: 'append', tab, rows: [row] }));
  }
  if (end === undefined) return [{ kind: 'append', tab, rows }];
  return [{ kind: 'append', tab, rows, after: end, ...(after === undefined ? { inserted: true } : {}) }];
}

/** A line of the log in its row, with the lines that must have come before it. */
export interface PlacedStep extends JournalStep {
  readonly row: number;
}

/**
 * The write that puts missing lines where they belong and adds new ones at the end: one block from the first gap on,
 * so that a failure leaves the log either as it was or whole.
 */
export function mendLog(
  env: Environment,
  grid: Grid,
  steps: readonly PlacedStep[],
  entries: readonly LogEntry[],
): Write[] {
  const first = steps.find(({ missing }) => missing.length > 0)?.row;
  if (first === undefined) return logWrites(env, entries, grid.length);
  const width = Math.max(LOG_COLUMNS.length, grid[0]?.length ?? 0);
  const language = teamLanguage(env);
  const rowOf = (line: LogEntry) => padded(logCells(line, language), width);
  const missingAt = new Map(steps.map(({ row, missing }) => [row, missing]));
  const kept = grid.slice(first - 1).flatMap((cells, index) => {
    return [...(missingAt.get(first + index) ?? []).map(rowOf), padded(cells, width)];
  });
  const values = [...kept, ...entries.map(rowOf)];
  rememberEnd(env.memory, first - 1 + values.length);
  const at = { row: first, column: 1, rows: values.length, columns: width };
  return [{ kind: 'values', tab: env.tab('log'), at, values }];
}

function padded(cells: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

/** Remembers the log's last row. */
export function rememberEnd(memory: Memory, row: number): void {
  memory.set({ [LOG_END]: String(row) });
}

/** Somebody else has written in the log: where it ends must be looked up again. */
export function forgetEnd(memory: Memory): void {
  memory.remove(LOG_END);
}

/** Nothing when the end must be looked up. */
export function rememberedEnd(memory: Memory): number | undefined {
  const text = memory.get(LOG_END);
  return text === undefined ? undefined : Number(text);
}

/** A line with the row of the tab in which it stands. */
export interface PlacedLine {
  readonly row: number;
  readonly line: LogEntry;
}

/** The log's lines below a row, in order; rows that are none of ours are left out. */
export function readLog(grid: Grid, afterRow = 1): LogEntry[] {
  return placedLines(grid, afterRow).map(({ line }) => line);
}

/** The same with their rows. */
export function placedLines(grid: Grid, afterRow = 1): PlacedLine[] {
  const places = findTabColumns('log', grid[0] ?? []);
  const first = Math.max(1, afterRow);
  return grid.slice(first).flatMap((cells, index) => {
    const line = readLogEntry((column) => cells[places[column] ?? -1] ?? '');
    return line === undefined ? [] : [{ row: first + index + 1, line }];
  });
}
