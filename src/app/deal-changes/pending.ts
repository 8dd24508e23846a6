/**
 * Carries out changes to deals so that a run which breaks off half-way is finished by the next one: what is to be
 * written is remembered first (design 1, promise 2).
 */
import { type Cell, cellText, type Day, type Grid } from '../../domain/cells/cell';
import { bytesOf } from '../../domain/cells/text-size';
import type { Field } from '../../domain/deals/field';
import { withColumnSpills } from '../../domain/deals/spills';
import { Failure } from '../../domain/errors/failure';
import { LOG_COLUMNS, type LogEntry } from '../../domain/history/changes';
import type { Environment, Tab, Write } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { rowPrint } from '../workbook/deal-rows/row-print';
import { rowFinder } from '../workbook/ground';
import { logWrites, readLog } from '../workbook/history/log-tab';
import { openPipeline, type Pipeline, tableOf } from '../workbook/pipeline';
import { recall } from '../workbook/recall';
import { fewestWrites } from '../workbook/writes/cell-writes';
import type { CellFill } from '../workbook/writes/fill-writes';
import { byPipeline } from './by-pipeline';

const KEY = 'pending';

/**
 * Document properties hold 500 kB in all (platform.md 2.2). A move of more than about a thousand cards goes without
 * the note: should it break off, the hourly run logs what it has left, and moving again does the rest.
 */
const LONGEST_NOTE = 100_000;

/** One field of one deal that changes, and where its cell stood in this run. */
export interface DealChange extends CellFill {
  /** The key of its pipeline; the main one when absent, as in notes of earlier versions. */
  readonly pipeline?: string;
  readonly dealId: string;
  readonly field: Field;
  readonly from: Cell;
}

/** A deal whose row goes whole. */
export interface DealRemoval {
  readonly pipeline?: string;
  readonly dealId: string;
  readonly row: number;
  /** What the row held (`rowPrint`): a row that holds something else by now stays. */
  readonly print: string;
}

/** Rows and columns are looked for anew: people sort. */
type NotedChange = Omit<DealChange, 'row' | 'column'>;
type NotedRemoval = Omit<DealRemoval, 'row'>;

interface Pending {
  readonly day: Day;
  readonly changes: readonly NotedChange[];
  readonly removals?: readonly NotedRemoval[];
  readonly log: readonly LogEntry[];
}

/** Writes the changes, then takes rows away, then writes the log lines of both. The caller holds the lock. */
export function carryOutChanges(
  env: Environment,
  changes: readonly DealChange[],
  log: readonly LogEntry[],
  removals: readonly DealRemoval[] = [],
): void {
  if (changes.length === 0 && removals.length === 0) return;
  const plan: Pending = {
    day: env.now.day,
    changes: changes.map(({ row: _row, column: _column, ...change }) => change),
    ...(removals.length > 0 ? { removals: removals.map(({ row: _row, ...removal }) => removal) } : {}),
    log,
  };
  const note = JSON.stringify(plan);
  if (bytesOf(note) <= LONGEST_NOTE) env.memory.set({ [KEY]: note });
  const tabOf = (key: string | undefined) => openPipeline(env, key).tab();
  try {
    env.write([
      ...[...byPipeline(changes)].flatMap(([key, own]) => fewestWrites(tabOf(key), own)),
      ...[...byPipeline(removals)].flatMap(([key, own]) => removalWrites(tabOf(key), own)),
      ...logWrites(env, log),
    ]);
    env.flush();
  } catch (error) {
    // The person is told that it was refused: nobody else's run may do it later, who is allowed more.
    if (error instanceof Failure) env.memory.remove(KEY);
    throw error;
  }
  env.memory.remove(KEY);
}

/** From below: the rows above stay where they were found. */
function removalWrites(tab: Tab, removals: readonly { readonly row: number }[]): Write[] {
  const rows = removals.map(({ row }) => row).sort((a, b) => b - a);
  return rows.map((row): Write => ({ kind: 'deleteRow', tab, row }));
}

/**
 * Finishes what an earlier run began and did not end; costs nothing when there is nothing. The log is written
 * last, so a log that has the lines says that all is done. What was begun on another day is left to the hourly
 * run, which logs what it finds: people have worked on from there. So is what fails once more, by a protected cell
 * for one: it must not stand in the way of every run of the day. The caller holds the lock.
 */
export function finishPending(env: Environment): void {
  const pending = recall<Pending>(env.memory, KEY);
  if (!pending) return;
  try {
    if (pending.day === env.now.day) keepingOrder(env, () => finish(env, pending));
  } catch (error) {
    console.warn('The changes are left to the hourly run:', error);
  }
  env.memory.remove(KEY);
}

function finish(env: Environment, pending: Pending): void {
  const logGrid = env.tab('log').readAll();
  const missing = missingLines(logGrid, pending.log);
  if (missing.length > 0) {
    completeChanges(env, { ...pending, log: missing }, logGrid.length);
    // It is not what the caller's own panel has asked for just now, so that it has to load again.
    env.revision.advance();
  }
  env.flush();
}

/** The lines that the log lacks. A line is there when it stands among the last ones; nobody but a run that holds the lock adds lines. */
export function missingLines(grid: Grid, lines: readonly LogEntry[]): LogEntry[] {
  const recent = new Set(readLog(grid, grid.length - lines.length - 100).map(lineKey));
  return lines.filter((line) => !recent.has(lineKey(line)));
}

function lineKey(line: LogEntry): string {
  return LOG_COLUMNS.map((column) => cellText(line[column])).join('\u0001');
}

/** Writes the cells that still hold what they held then; a cell or row that somebody has changed since is theirs. */
function completeChanges(env: Environment, pending: Pending, logRows: number): void {
  const { changes, removals = [] } = pending;
  const keys = new Set([...changes, ...removals].map(({ pipeline }) => pipeline));
  const parts = [...keys].map((key) => {
    const isOwn = ({ pipeline }: { readonly pipeline?: string }) => pipeline === key;
    return openChanges(openPipeline(env, key), changes.filter(isOwn), removals.filter(isOwn));
  });
  const standing = new Set(parts.flatMap((part) => part.standing));
  const log = pending.log.filter(
    ({ dealId, field }) => standing.has(dealId) || standing.has(`${dealId} ${field}`),
  );
  env.write([...parts.flatMap((part) => part.writes), ...logWrites(env, log, logRows)]);
}

/** What is still to be done in one tab, and what then stands there: `id field` of changes, `id` of deals that are gone. */
function openChanges(
  pipeline: Pipeline,
  changes: readonly NotedChange[],
  removals: readonly NotedRemoval[],
): { readonly writes: readonly Write[]; readonly standing: readonly string[] } {
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const table = tableOf(grid, pipeline.place);
  const formulas = withColumnSpills(tab.readFormulas(), table.headerRow);
  // Of a doubled id neither row is touched.
  const findRow = rowFinder({ grid, table });
  const placed = changes.flatMap((change) => {
    const row = findRow(change.dealId);
    const column = table.columns[change.field];
    if (row === undefined || column === undefined) return [];
    return (formulas[row - 1]?.[column - 1] ?? '') === '' ? [{ ...change, row, column }] : [];
  });
  const holds = (change: DealChange) => cellText(grid[change.row - 1]?.[change.column - 1]);
  const open = placed.filter((change) => holds(change) === cellText(change.from));
  const done = placed.filter((change) => holds(change) === cellText(change.to));
  const left = removals.flatMap((removal) => {
    const row = findRow(removal.dealId);
    return row === undefined ? [] : [{ ...removal, row }];
  });
  const unchanged = left.filter(
    ({ row, print }) => rowPrint(grid[row - 1] ?? [], formulas[row - 1] ?? []) === print,
  );
  const gone = removals.filter(({ dealId }) => !left.some((each) => each.dealId === dealId));
  return {
    writes: [...fewestWrites(tab, open), ...removalWrites(tab, unchanged)],
    standing: [
      ...[...open, ...done].map((change) => `${change.dealId} ${change.field}`),
      ...[...unchanged, ...gone].map(({ dealId }) => dealId),
    ],
  };
}
