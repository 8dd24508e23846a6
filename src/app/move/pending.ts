/**
 * Carries out changes to deals so that a run which breaks off half-way is finished by the next one: what is to be
 * written is remembered first (design 1, promise 2).
 */
import { type Cell, cellText, type Day, type Grid } from '../../domain/cells/cell';
import type { Field } from '../../domain/deals/field';
import { LOG_COLUMNS, type LogEntry } from '../../domain/history/changes';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Write } from '../ports';
import { type CellFill, fillWrites } from '../workbook/fill-writes';
import { logWrites, readLog } from '../workbook/log-tab';
import { type Pipeline, tableOf } from '../workbook/pipeline';
import { recall } from '../workbook/recall';

const KEY = 'pending';

/**
 * Document properties hold 500 kB in all (platform.md 2.2). A move of more than about a thousand cards goes without
 * the note: should it break off, the hourly run logs what it has left, and moving again does the rest.
 */
const LONGEST_NOTE = 100_000;

/** One field of one deal that changes, and where its cell stood in this run. */
export interface DealChange extends CellFill {
  readonly dealId: string;
  readonly field: Field;
  readonly from: Cell;
}

interface Pending {
  readonly day: Day;
  readonly changes: readonly Pick<DealChange, 'dealId' | 'field' | 'from' | 'to'>[];
  readonly log: readonly LogEntry[];
}

/** Writes the changes, then their log lines. The caller holds the lock. */
export function carryOutChanges(
  env: Environment,
  changes: readonly DealChange[],
  log: readonly LogEntry[],
): void {
  if (changes.length === 0) return;
  const plan: Pending = {
    day: env.now.day,
    changes: changes.map(({ dealId, field, from, to }) => ({ dealId, field, from, to })),
    log,
  };
  const note = JSON.stringify(plan);
  if (note.length <= LONGEST_NOTE) env.memory.set({ [KEY]: note });
  env.write([...fillWrites(env.tab('deals'), changes), ...logWrites(env, log)]);
  env.flush();
  env.memory.remove(KEY);
}

/**
 * Finishes what an earlier run began and did not end; costs nothing when there is nothing. The log is written
 * last, so a log that has the lines says that all is done. What was begun on another day is left to the hourly
 * run, which logs what it finds: people have worked on from there. So is what fails once more, by a protected cell
 * for one: it must not stand in the way of every run of the day. The caller holds the lock.
 */
export function finishPending(env: Environment, pipeline: Pipeline): void {
  const pending = recall<Pending>(env.memory, KEY);
  if (!pending) return;
  try {
    if (pending.day === env.now.day) finish(env, pipeline, pending);
  } catch (error) {
    console.warn('The changes are left to the hourly run:', error);
  }
  env.memory.remove(KEY);
}

function finish(env: Environment, pipeline: Pipeline, pending: Pending): void {
  const missing = missingLines(env.tab('log').readAll(), pending.log);
  if (missing.length > 0) completeChanges(env, pipeline, { ...pending, log: missing });
  env.flush();
}

/** A line is there when it stands among the last ones; nobody but a run that holds the lock adds lines. */
function missingLines(grid: Grid, lines: readonly LogEntry[]): LogEntry[] {
  const recent = new Set(readLog(grid, grid.length - lines.length - 100).map(lineKey));
  return lines.filter((line) => !recent.has(lineKey(line)));
}

function lineKey(line: LogEntry): string {
  return LOG_COLUMNS.map((column) => cellText(line[column])).join('\u0001');
}

/** Writes the cells that still hold what they held then; a cell that somebody has changed since is theirs. */
function completeChanges(env: Environment, pipeline: Pipeline, pending: Pending): void {
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const table = tableOf(grid, pipeline.place);
  const formulas = tab.readFormulas();
  const rows = rowsById(grid, table);
  const placed = pending.changes.flatMap((change) => {
    const row = rows.get(change.dealId);
    const column = table.columns[change.field];
    if (row === undefined || column === undefined) return [];
    return (formulas[row - 1]?.[column - 1] ?? '') === '' ? [{ ...change, row, column }] : [];
  });
  const holds = (change: DealChange) => cellText(grid[change.row - 1]?.[change.column - 1]);
  const open = placed.filter((change) => holds(change) === cellText(change.from));
  const done = placed.filter((change) => holds(change) === cellText(change.to));
  const standing = new Set([...open, ...done].map((change) => `${change.dealId} ${change.field}`));
  const log = pending.log.filter((line) => standing.has(`${line.dealId} ${line.field}`));
  const writes: Write[] = [...fillWrites(tab, open), ...logWrites(env, log)];
  env.write(writes);
}

/** Of a doubled id neither row is touched. */
function rowsById(grid: Grid, table: DealTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const doubled = new Set<string>();
  const column = table.columns.id ?? 1;
  for (let row = table.headerRow + 1; row <= grid.length; row += 1) {
    const id = cellText(grid[row - 1]?.[column - 1]);
    if (rows.has(id)) doubled.add(id);
    rows.set(id, row);
  }
  for (const id of doubled) rows.delete(id);
  return rows;
}
