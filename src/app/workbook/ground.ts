/** A pipeline's tab as it stands now, read whole. */
import { cellText, type Grid } from '../../domain/cells/cell';
import { withSpills } from '../../domain/deals/spills';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import { openPipeline, type Pipeline, tableOf } from './pipeline';

export interface Ground {
  readonly pipeline: Pipeline;
  readonly tab: Tab;
  readonly grid: Grid;
  readonly table: DealTable;
  /** As they stand. */
  readonly ownFormulas: readonly (readonly string[])[];
  /** With the cells that an array formula elsewhere fills. */
  readonly formulas: readonly (readonly string[])[];
}

/** Two reads. @throws Failure notSetUp, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice */
export function readGround(env: Environment, key?: string): Ground {
  const pipeline = openPipeline(env, key);
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const ownFormulas = tab.readFormulas();
  const table = tableOf(grid, pipeline.place);
  return { pipeline, tab, grid, table, ownFormulas, formulas: withSpills(ownFormulas) };
}

/** Finds a deal's row: where it stood if its id is still there, else by the id, unless two rows have it. */
export function rowFinder({
  grid,
  table,
}: Pick<Ground, 'grid' | 'table'>): (id: string, hint?: number) => number | undefined {
  const rows = rowsById(grid, table);
  return (id, hint) => {
    const own = rows.get(id) ?? [];
    if (hint !== undefined && own.includes(hint)) return hint;
    return id !== '' && own.length === 1 ? own[0] : undefined;
  };
}

/** The sheet rows below the header that hold each id. */
export function rowsById(grid: Grid, { headerRow, columns }: DealTable): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = headerRow + 1; row <= grid.length; row += 1) {
    const id = cellText(grid[row - 1]?.[(columns.id ?? 1) - 1]);
    const own = rows.get(id);
    if (own) own.push(row);
    else rows.set(id, [row]);
  }
  return rows;
}
