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
import { rewind } from '../../domain/history/day-states';
import { journalSteps } from '../../domain/history/gaps';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Write } from '../ports';
import { readAllDeals } from '../workbook/deal-rows/read-rows';
import { isArchiveDue, markArchiveDue } from '../workbook/history/archive-note';
import {
  mendLog,
  type PlacedStep,
  placedLines,
  rememberEnd,
  rememberedEnd,
} from '../workbook/history/log-tab';
import { isFirstLook, logSeen, rememberLook, stateWrite } from '../workbook/history/state-tab';
import type { Pipeline } from '../workbook/pipeline';
import { fillWrites } from '../workbook/writes/fill-writes';
import { archiveLog, finishArchiving, rowsToMove } from './archive-log';
import { giveIds } from './give-ids';
import { type DealsWork, openTabs, standingDeals, type UnreadPipeline } from './open-tabs';
import { type PipelineMarks, pipelineMarks, rememberMarks } from './pipeline-marks';
import { unseenStamps } from './unseen-stamps';

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
  readonly marks: PipelineMarks;
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
  finishArchiving(env);
  const { works, unread } = openTabs(env);
  const stateGrid = env.tab('state').readAll();
  const before = readSnapshot(stateGrid);
  const marks = pipelineMarks(env, works, unread, stateGrid, before);
  const look: Look = { env, works, marks, stateGrid, before };
  const idWrites = giveIds(env, works, before);
  const changed = idWrites.length > 0 || hasNews(look);
  if (changed) record(look, idWrites);
  if (isArchiveDue(env.memory)) archiveLog(env);
  const readings = works.map(({ grid, table, pipeline }): Reading => {
    return { pipeline, table, deals: readAllDeals(grid, table, pipeline, members) };
  });
  return { readings, unread, changed };
}

/**
 * Lines that were added to the log are news even when the tabs look as before: somebody may have taken back unseen
 * what an edit has logged. The remembered end of the log tells so without a read.
 */
function hasNews(look: Look): boolean {
  const { env, marks, stateGrid, before } = look;
  if (marks.fresh.size > 0 || rememberedEnd(env.memory) !== logSeen(stateGrid)) return true;
  return newLines(look, before).length > 0;
}

/**
 * The writes in an order in which any of them may be the last: ids, stamps, log, and the state that ends it. What is
 * stamped, such as a closing day, is history as well: it is compared once more.
 */
function record(look: Look, idWrites: readonly Write[]): void {
  const { env, works, stateGrid } = look;
  const logGrid = env.tab('log').readAll();
  const steps = journalOf(look, logGrid);
  const missing = steps.flatMap((step) => step.missing);
  const known = replay(
    firstSeen(look, steps),
    steps.flatMap((step) => [...step.missing, step.line]),
  );
  const arrived = missing.filter(({ field }) => field === 'id');
  const unseen = [...arrived, ...newLines(look, known)];
  const stamps = works.flatMap((work) => fillWrites(work.tab, unseenStamps(work, unseen)));
  const entries = newLines(look, known);
  const logRows = logGrid.length + missing.length + entries.length;
  if (rowsToMove(logGrid, env.now.day, logRows) > 0) markArchiveDue(env.memory);
  env.write([
    ...idWrites,
    ...stamps,
    ...mendLog(env, logGrid, steps, entries),
    stateWrite(env, stateGrid, presentState(look, known), logRows),
  ]);
  rememberEnd(env.memory, logRows);
  rememberLook(env.memory, logRows);
  rememberMarks(env, look.marks, logGrid);
}

/**
 * The lines that were added since the last look, each with what is missing in front of it. A log that does not fit
 * the state, because somebody has shortened it or an earlier version wrote the state, counts from its beginning: then
 * the last line of each field wins, and nothing is taken for missing.
 */
function journalOf(look: Look, logGrid: Grid): PlacedStep[] {
  const seen = isFirstLook(look.stateGrid) ? logGrid.length : logSeen(look.stateGrid);
  const isWhole = seen !== undefined && seen <= logGrid.length;
  const lines = placedLines(logGrid, isWhole ? seen : 1);
  const plain = lines.map((placed) => ({ ...placed, missing: [] }));
  if (!isWhole) return plain;
  const steps = journalSteps(
    firstSeen(look, plain),
    lines.map(({ line }) => line),
  );
  return steps.flatMap((step, index) => {
    const row = lines[index]?.row;
    return row === undefined ? [] : [{ ...step, row }];
  });
}

/**
 * What the journal starts from: the last look, and for a pipeline that is seen for the first time the deals that
 * stand there, as they were before the journal's lines. They are no news: they had been there before we came.
 */
function firstSeen(
  { works, marks, before }: Look,
  journal: readonly { readonly line: LogEntry }[],
): Snapshot {
  if (marks.fresh.size === 0) return before;
  const now = dealsIn(takeSnapshot(works.flatMap(standingDeals)), marks.fresh);
  const earlier = rewind(
    now,
    journal.map(({ line }) => line).filter(({ dealId }) => now.has(dealId)),
  );
  return new Map([...earlier, ...before]);
}

function newLines(look: Look, known: Snapshot): LogEntry[] {
  const by = { stamp: look.env.now.stamp, who: '' };
  return changesSince(known, presentState(look, known), [], by);
}

/** What stands in the tabs, and of those that could not be read what is known of them. */
function presentState({ works, marks }: Look, known: Snapshot): Snapshot {
  return new Map([...dealsIn(known, marks.unread), ...takeSnapshot(works.flatMap(standingDeals))]);
}
