/** The dates that follow from changes which nobody noticed when they were made. */
import type { Deal } from '../../domain/deals/deal';
import type { LogEntry } from '../../domain/history/changes';
import { arrivalStamps, stageStamps } from '../deal-changes/stamps';
import { lastRun } from '../hourly/health';
import { readAllDeals } from '../workbook/deal-rows/read-rows';
import { cellsByField, computedFields } from '../workbook/deal-rows/row-fields';
import type { CellFill } from '../workbook/writes/fill-writes';
import type { DealsWork } from './open-tabs';

/**
 * Stamps for deals of a tab whose stage changed, or which appeared, without anybody noticing: by the API, another
 * script, or an edit that Google dropped. Applied to the grid in memory as well.
 */
export function unseenStamps(work: DealsWork, entries: readonly LogEntry[]): CellFill[] {
  const linesOf = new Map<string, LogEntry[]>();
  for (const line of entries) linesOf.set(line.dealId, [...(linesOf.get(line.dealId) ?? []), line]);
  if (!entries.some(({ field }) => field === 'stage' || field === 'id')) return [];
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

function dealStamps(work: DealsWork, deal: Deal, lines: readonly LogEntry[]): CellFill[] {
  const { pipeline, table } = work;
  const given = new Set(lines.flatMap(({ field }) => (field === 'pipeline' ? [] : [field])));
  const from = lines.find(({ field }) => field === 'stage')?.from;
  const isNew = given.has('id');
  // A stage that was emptied is no move: its clock and its closing day stay as they are.
  const hasMoved = from !== undefined && deal.stage !== '' && !isStampedSince(work, deal);
  if (!isNew && !hasMoved) return [];
  const computed = computedFields(work.formulas()[deal.row - 1] ?? [], table);
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
function isStampedSince({ env, pipeline }: DealsWork, deal: Deal): boolean {
  const lastLook = lastRun(env)?.slice(0, 10) ?? pipeline.today;
  return deal.stageSince !== undefined && deal.stageSince >= lastLook;
}
