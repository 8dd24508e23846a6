/** Compares the Deals tab with what it looked like last time, so that the log is complete whatever happened (design 3). */
import { cellText, type Grid } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { Member } from '../../domain/deals/settings';
import {
  changesSince,
  type LogEntry,
  readSnapshot,
  type Snapshot,
  snapshotCells,
  takeSnapshot,
} from '../../domain/history/changes';
import { dealRows } from '../../domain/table/deal-rows';
import type { DealTable } from '../../domain/table/deal-table';
import { arrivalStamps, stageStamps } from '../edit/stamps';
import { lastRun } from '../hourly/health';
import type { Environment, Write } from '../ports';
import { type CellFill, fillWrites } from '../workbook/fill-writes';
import { logWrites, readLog } from '../workbook/log-tab';
import { type Pipeline, rememberHeader, tableOf } from '../workbook/pipeline';
import { readAllDeals } from '../workbook/read-rows';
import { cellsByField, computedFields } from '../workbook/row-fields';
import { withoutImplied } from './explained';
import { type DealsWork, giveIds } from './give-ids';

/** The memory key of the log's last row at the last reconciliation; lines below it explain what changed since. */
const LOG_SEEN = 'logSeen';

export interface Reconciled {
  readonly deals: readonly Deal[];
  readonly table: DealTable;
  /** False when the tab looks as it did last time. */
  readonly changed: boolean;
}

interface Work extends DealsWork {
  readonly pipeline: Pipeline;
}

/**
 * Gives ids to deals without one, stamps stages that changed unseen, logs what the journal does not explain, and
 * remembers the tab as it is now. The caller holds the lock. Two reads when nothing has changed; otherwise the
 * log is read too, and the formulas when cells are stamped.
 *
 * @throws Failure tabMissing, noHeader, columnMissing, columnTwice
 */
export function reconcile(env: Environment, pipeline: Pipeline, members: readonly Member[]): Reconciled {
  const work = openWork(env, pipeline);
  const idWrites = giveIds(work);
  const stateGrid = env.tab('state').readAll();
  const before = readSnapshot(stateGrid);
  const by = { stamp: env.now.stamp, who: '' };
  const changed = idWrites.length > 0 || changesSince(before, snapshotOf(work), [], by).length > 0;
  if (changed) record(work, stateGrid, before, idWrites);
  const deals = readAllDeals(work.grid, work.table, pipeline, members);
  return { deals, table: work.table, changed };
}

function openWork(env: Environment, pipeline: Pipeline): Work {
  const tab = pipeline.tab();
  const read = tab.readAll();
  const table = tableOf(read, pipeline.place);
  rememberHeader(env, pipeline.place, table);
  let formulas: Grid | undefined;
  return {
    env,
    pipeline,
    tab,
    table,
    grid: read.map((row) => [...row]),
    rows: dealRows(read, table),
    formulas: () => {
      formulas ??= tab.readFormulas();
      return formulas;
    },
  };
}

/** The writes in an order in which any of them may be the last: ids, stamps, log, and the state that ends it. */
function record(work: Work, stateGrid: Grid, before: Snapshot, idWrites: readonly Write[]): void {
  const { env } = work;
  const first = isFirstLook(stateGrid);
  const logGrid = first ? [] : env.tab('log').readAll();
  const entries = first ? [] : missingLines(work, before, logGrid);
  const stamps = stampsFor(work, entries);
  env.write([
    ...idWrites,
    ...fillWrites(work.tab, stamps),
    ...logWrites(env, entries, logGrid.length),
    stateWrite(env, stateGrid, snapshotOf(work)),
  ]);
  if (!first) env.memory.set({ [LOG_SEEN]: String(logGrid.length + entries.length) });
}

/** A state without a header has never been written: everything would look new, and nothing is. */
function isFirstLook(stateGrid: Grid): boolean {
  return cellText(stateGrid[0]?.[0]) === '';
}

function missingLines(work: Work, before: Snapshot, logGrid: Grid): LogEntry[] {
  const seen = Number(work.env.memory.get(LOG_SEEN) ?? 1);
  // Somebody who shortened the log has moved its lines: then all of it counts, the last line of each field wins.
  const journal = readLog(logGrid, seen <= logGrid.length ? seen : 1);
  const by = { stamp: work.env.now.stamp, who: '' };
  return withoutImplied(changesSince(before, snapshotOf(work), journal, by), journal);
}

function snapshotOf(work: Work): Snapshot {
  const idColumn = work.table.columns.id ?? 1;
  return takeSnapshot(
    work.rows.map((row) => {
      const cells = work.grid[row - 1] ?? [];
      return { id: cellText(cells[idColumn - 1]), cells: cellsByField(cells, work.table) };
    }),
  );
}

/** Rows of a new tab, and by how many it grows after that. */
const TAB_ROWS = 1000;
const GROWTH = 500;

/**
 * One block over the whole tab; rows of deals that are gone are emptied by it. It reaches beyond the last deal, so
 * that the tab, whose growth costs calls, need not grow in every hour that brings a deal.
 */
function stateWrite(env: Environment, stateGrid: Grid, snapshot: Snapshot): Write {
  const cells = snapshotCells(snapshot);
  const columns = Math.max(cells[0]?.length ?? 1, stateGrid[0]?.length ?? 1);
  const used = Math.max(cells.length, stateGrid.length);
  const rows = used <= TAB_ROWS ? used : Math.ceil(used / GROWTH) * GROWTH;
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells[row]?.[column] ?? ''),
  );
  return { kind: 'values', tab: env.tab('state'), at: { row: 1, column: 1, rows, columns }, values };
}

/**
 * Stamps for deals whose stage changed, or which appeared, without anybody noticing: by the API, another script,
 * or an edit that Google dropped. Applied to the grid in memory as well.
 */
function stampsFor(work: Work, entries: readonly LogEntry[]): CellFill[] {
  const linesOf = new Map<string, LogEntry[]>();
  for (const line of entries) linesOf.set(line.dealId, [...(linesOf.get(line.dealId) ?? []), line]);
  const needsStamp = [...linesOf.values()].flat().some(({ field }) => field === 'stage' || field === 'id');
  if (!needsStamp) return [];
  const deals = readAllDeals(work.grid, work.table, work.pipeline);
  const stamps = deals.flatMap((deal) => {
    const lines = linesOf.get(deal.id);
    return lines ? dealStamps(work, deal, lines) : [];
  });
  for (const { row, column, to } of stamps) {
    const cells = work.grid[row - 1];
    if (cells) cells[column - 1] = to;
  }
  return stamps;
}

function dealStamps(work: Work, deal: Deal, lines: readonly LogEntry[]): CellFill[] {
  const { pipeline, table } = work;
  const given = new Set(lines.map(({ field }) => field));
  const from = lines.find(({ field }) => field === 'stage')?.from;
  const isNew = given.has('id');
  if (!isNew && (from === undefined || isStampedSince(work, deal))) return [];
  const computed = computedFields((work.formulas()[deal.row - 1] ?? []).map(cellText), table);
  const cells = cellsByField(work.grid[deal.row - 1] ?? [], table);
  const stamps = isNew
    ? arrivalStamps({ deal, cells, computed }, pipeline)
    : stageStamps({ deal, cells, from: from ?? '', computed, given }, pipeline);
  return stamps.flatMap(({ field, to }) => {
    const column = table.columns[field];
    return column === undefined ? [] : [{ row: deal.row, column, to }];
  });
}

/** Whoever changed the stage has said since when. */
function isStampedSince({ env, pipeline }: Work, deal: Deal): boolean {
  const lastLook = lastRun(env)?.slice(0, 10) ?? pipeline.today;
  return deal.stageSince !== undefined && deal.stageSince >= lastLook;
}
