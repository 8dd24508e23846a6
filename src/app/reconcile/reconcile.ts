/** Compares the tabs of deals with what they looked like last time, so that the log is complete whatever happened (design 3). */
import type { Grid } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { Member } from '../../domain/deals/settings';
import {
  changesSince,
  dealsIn,
  type LogEntry,
  readSnapshot,
  replay,
  type Snapshot,
  takeSnapshot,
} from '../../domain/history/changes';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Write } from '../ports';
import { fillWrites } from '../workbook/fill-writes';
import { logWrites, readLog } from '../workbook/log-tab';
import type { Pipeline } from '../workbook/pipeline';
import { readAllDeals } from '../workbook/read-rows';
import { giveIds } from './give-ids';
import { type DealsWork, openTabs, pipelineMark, standingDeals, type UnreadPipeline } from './open-tabs';
import { isFirstLook, stateWrite } from './state-tab';
import { unseenStamps } from './unseen-stamps';

/** The memory key of the log's last row at the last reconciliation; lines below it explain what changed since. */
const LOG_SEEN = 'logSeen';

export interface Reconciled {
  /** Every pipeline whose tab could be read, the main one first. */
  readonly readings: readonly Reading[];
  /** The others: their deals are left as they were last seen. Whoever called says so. */
  readonly unread: readonly UnreadPipeline[];
  /** False when the tabs look as they did last time. */
  readonly changed: boolean;
}

/** The deals of one pipeline. */
export interface Reading {
  readonly pipeline: Pipeline;
  readonly deals: readonly Deal[];
  readonly table: DealTable;
}

/** All tabs together, and what was last seen of them. */
interface Look {
  readonly env: Environment;
  readonly works: readonly DealsWork[];
  /** Marks of the pipelines that could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly stateGrid: Grid;
  readonly before: Snapshot;
}

/**
 * Gives ids to deals without one, stamps stages that changed unseen, logs what the journal does not explain, and
 * remembers the tabs as they are now. All pipelines are looked at together: a row that was cut from one tab and
 * pasted into another has moved and is not gone. The caller holds the lock. One read and one for each pipeline when
 * nothing has changed; otherwise the log is read too, and the formulas where cells are stamped.
 */
export function reconcile(env: Environment, members: readonly Member[]): Reconciled {
  const { works, unread } = openTabs(env);
  const stateGrid = env.tab('state').readAll();
  const before = readSnapshot(stateGrid);
  const marks = new Set(unread.map(({ pipeline }) => pipelineMark(pipeline)));
  const look: Look = { env, works, unread: marks, stateGrid, before };
  const idWrites = giveIds(env, works, before.keys());
  const changed = idWrites.length > 0 || newLines(look, []).length > 0;
  if (changed) record(look, idWrites);
  const readings = works.map(({ grid, table, pipeline }): Reading => {
    return { pipeline, table, deals: readAllDeals(grid, table, pipeline, members) };
  });
  return { readings, unread, changed };
}

/** The writes in an order in which any of them may be the last: ids, stamps, log, and the state that ends it. */
function record(look: Look, idWrites: readonly Write[]): void {
  const { env, works, stateGrid } = look;
  const first = isFirstLook(stateGrid);
  const logGrid = first ? [] : env.tab('log').readAll();
  const journal = first ? [] : journalSince(env, logGrid);
  const found = first ? [] : newLines(look, journal);
  const stamps = works.flatMap((work) => fillWrites(work.tab, unseenStamps(work, found)));
  // Once more: what was stamped just now, such as a closing day, is history as well.
  const entries = first ? [] : newLines(look, journal);
  env.write([
    ...idWrites,
    ...stamps,
    ...logWrites(env, entries, logGrid.length),
    stateWrite(env, stateGrid, presentState(look, replay(look.before, journal))),
  ]);
  if (!first) env.memory.set({ [LOG_SEEN]: String(logGrid.length + entries.length) });
}

function journalSince(env: Environment, logGrid: Grid): LogEntry[] {
  const seen = Number(env.memory.get(LOG_SEEN) ?? 1);
  // Somebody who shortened the log has moved its lines: then all of it counts, the last line of each field wins.
  return readLog(logGrid, seen <= logGrid.length ? seen : 1);
}

function newLines(look: Look, journal: readonly LogEntry[]): LogEntry[] {
  const by = { stamp: look.env.now.stamp, who: '' };
  const now = presentState(look, replay(look.before, journal));
  return changesSince(look.before, now, journal, by);
}

/** What stands in the tabs, and of those that could not be read what is known of them. */
function presentState({ works, unread }: Look, known: Snapshot): Snapshot {
  return new Map([...dealsIn(known, unread), ...takeSnapshot(works.flatMap(standingDeals))]);
}
