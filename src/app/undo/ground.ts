/** A pipeline's tab as it stands now, and where noted cells are in it. */
import { type Cell, cellText, type Grid, isDateCell } from '../../domain/cells/cell';
import type { Field } from '../../domain/deals/field';
import { withSpills } from '../../domain/deals/spills';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import { openPipeline, type Pipeline, tableOf } from '../workbook/pipeline';
import type { NotedColumn } from './undo-note';

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

/** A noted cell where it stands now. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly dealId: string;
  readonly field?: Field;
  readonly from: Cell;
  readonly to: Cell;
  /** It had no number format. */
  readonly plain?: true;
  /** What stands there. */
  readonly now: Cell;
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

/** The noted cells that can be found and that no formula computes by now. */
export function placeCells(ground: Ground, columns: readonly NotedColumn[]): PlacedCell[] {
  const { grid, table, formulas } = ground;
  const findRow = rowFinder(ground);
  return columns.flatMap((noted) => {
    const column = findColumn(grid, table, noted);
    if (column === undefined) return [];
    return noted.cells.flatMap(([hint, dealId, from, to, plain]): PlacedCell[] => {
      const row = findRow(dealId, hint);
      if (row === undefined || formulas[row - 1]?.[column - 1]) return [];
      const now = grid[row - 1]?.[column - 1] ?? '';
      const more = { ...(noted.field ? { field: noted.field } : {}), ...(plain ? { plain } : {}) };
      return [{ row, column, dealId, from, to, now, ...more }];
    });
  });
}

/** Finds a deal's row: where it stood if its id is still there, else by the id, unless two rows have it. */
export function rowFinder({
  grid,
  table,
}: Pick<Ground, 'grid' | 'table'>): (id: string, hint: number) => number | undefined {
  const rows = rowsById(grid, table);
  return (id, hint) => {
    const own = rows.get(id) ?? [];
    if (own.includes(hint)) return hint;
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

/** A field's column is where its header stands now; a person's own is found by its header, if only one has it. */
function findColumn(
  grid: Grid,
  table: DealTable,
  { field, header, column }: Omit<NotedColumn, 'cells'>,
): number | undefined {
  if (field !== undefined) return table.columns[field];
  const headers = (grid[table.headerRow - 1] ?? []).map(cellText);
  if (headers[column - 1] === header) return column;
  const places = headers.flatMap((text, index) => (text === header ? [index + 1] : []));
  return places.length === 1 ? places[0] : undefined;
}

/** Whether two cells hold exactly the same: text is not trimmed, and the number 1 is not the text 1. */
export function isSame(a: Cell, b: Cell): boolean {
  if (isDateCell(a) && isDateCell(b)) return a.day === b.day && a.time === b.time;
  return a === b;
}
