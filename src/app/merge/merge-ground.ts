/** The two rows of a merge as they stand now, found again by id, or by what they hold where the id does not tell. */
import type { MergeAsked, MergeRequest } from '../../contract/rpc';
import type { Deal } from '../../domain/deals/deal';
import { type MergePlan, type MergeRow, planMerge } from '../../domain/deals/merge/merge-rows';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';
import { readAllDeals } from '../workbook/deal-rows/read-rows';
import { rowPrint } from '../workbook/deal-rows/row-print';
import { type Ground, readGround, rowsById } from '../workbook/ground';

/** A row with its number. */
export interface PlacedMergeRow extends MergeRow {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  /** Stands for what people have typed into the row. */
  readonly seen: string;
}

export interface MergeGround extends Ground {
  readonly keep: PlacedMergeRow;
  readonly drop: PlacedMergeRow;
  readonly width: number;
}

/** Four reads. @throws Failure requestInvalid, rowsChanged when a row holds no deal */
export function readMerge(env: Environment, key: string | undefined, rows: Rows): MergeGround {
  const ground = readGround(env, key);
  return compare(ground, rows);
}

/** The rows of the request as they stand now. @throws Failure dealNotFound, dealTwice, rowsChanged, requestInvalid */
export function findMerge(env: Environment, { pipeline, keep, drop }: MergeRequest): MergeGround {
  const ground = readGround(env, pipeline);
  const byId = rowsById(ground.grid, ground.table);
  const merge = compare(ground, { keep: rowOf(keep, byId), drop: rowOf(drop, byId) });
  for (const [side, asked] of [
    [merge.keep, keep],
    [merge.drop, drop],
  ] as const) {
    if (asked.seen !== undefined && asked.seen !== side.seen) throw new Failure('rowsChanged');
  }
  return merge;
}

interface Rows {
  readonly keep: number;
  readonly drop: number;
}

/** By the id where one row has it; else the very row, which must still hold what was compared. */
function rowOf({ id, row, seen }: MergeAsked, byId: ReadonlyMap<string, readonly number[]>): number {
  const rows = byId.get(id) ?? [];
  const [only] = rows;
  if (id !== '' && rows.length === 1 && only !== undefined) return only;
  if (id !== '' && rows.length === 0) throw new Failure('dealNotFound', { deal: id });
  if (!rows.includes(row)) throw new Failure('rowsChanged');
  if (seen === undefined) throw new Failure('dealTwice', { deal: id, rows: rows.join(', ') });
  return row;
}

function compare(ground: Ground, { keep, drop }: Rows): MergeGround {
  if (keep === drop) throw new Failure('requestInvalid', { detail: 'keep = drop' });
  const { grid, table, pipeline } = ground;
  const width = Math.max(table.width, grid[keep - 1]?.length ?? 0, grid[drop - 1]?.length ?? 0);
  const deals = new Map(readAllDeals(grid, table, pipeline).map((deal) => [deal.row, deal]));
  return {
    ...ground,
    width,
    keep: placeRow(ground, keep, width, deals.get(keep)),
    drop: placeRow(ground, drop, width, deals.get(drop)),
  };
}

function placeRow(ground: Ground, row: number, width: number, deal: Deal | undefined): PlacedMergeRow {
  const { grid, formulas, table, tab } = ground;
  if (!deal || row <= table.headerRow) throw new Failure('rowsChanged');
  const cells = grid[row - 1] ?? [];
  const own = formulas[row - 1] ?? [];
  return {
    row,
    cells,
    formulas: own,
    display: tab.readDisplay({ row, column: 1, rows: 1, columns: width })[0] ?? [],
    deal,
    id: deal.id,
    title: deal.title,
    seen: rowPrint(cells, own),
  };
}

/** What the merge would do. */
export function planOf(ground: MergeGround, choices: MergeRequest['choices']): MergePlan {
  const { grid, table, keep, drop } = ground;
  return planMerge({ headers: grid[table.headerRow - 1] ?? [], table, keep, drop, choices });
}
