/** Finds the rows of deals by id, with as few reads as their number allows. */
import type { DealRef } from '../../contract/rpc';
import { type Cell, cellText, type Grid } from '../../domain/cells/cell';
import { withColumnSpills } from '../../domain/deals/spills';
import { Failure } from '../../domain/errors/failure';
import type { DealTable } from '../../domain/table/deal-table';
import type { Tab } from '../ports';
import type { PlacedRow } from '../workbook/deal-rows/read-rows';
import { rowsById } from '../workbook/ground';
import { type Pipeline, tableOf } from '../workbook/pipeline';

/** A row of the Deals tab with the formulas of its cells. */
export interface DealRow extends PlacedRow {
  readonly formulas: readonly string[];
}

/** Where each deal stands now, or why it cannot be told. */
export interface Located {
  readonly header: readonly Cell[];
  /** The rows above the header, where a line may say in which unit amounts are. */
  readonly above: Grid;
  readonly table: DealTable;
  /** The whole tab, where it was read. */
  readonly grid?: Grid;
  readonly found: ReadonlyMap<DealRef, DealRow | Failure>;
  /** Its formulas, as they stand. */
  readonly formulas?: readonly (readonly string[])[];
}

/** @throws Failure noHeader, columnMissing, columnTwice */
export function locateDeals(tab: Tab, pipeline: Pipeline, asked: readonly DealRef[]): Located {
  const [only] = asked;
  if (only && asked.length === 1) return locateOne(tab, pipeline, only) ?? locateAll(tab, pipeline, asked);
  return locateAll(tab, pipeline, asked);
}

/**
 * Three reads when the deal still stands where the panel saw it: header, row, formulas. When the sheet was
 * sorted since, the id column and the right row are read too. Nothing when the header is not where it was.
 */
function locateOne(tab: Tab, pipeline: Pipeline, asked: DealRef): Located | undefined {
  const head = tab.readRows(1, pipeline.place.headerRow);
  const header = head[head.length - 1] ?? [];
  const table = tableUnder(header, pipeline.place);
  if (!table) return undefined;
  const row = readHintedRow(tab, table, asked) ?? searchColumn(tab, table, asked);
  const found = row instanceof Failure ? row : { ...row, formulas: readRowFormulas(tab, table, row.row) };
  return { header, above: head.slice(0, -1), table, found: new Map([[asked, found]]) };
}

/** Nothing when the row does not have all columns, once each: then the whole tab is read, which says what is wrong. */
function tableUnder(header: readonly Cell[], place: Pipeline['place']): DealTable | undefined {
  const above = Array.from({ length: place.headerRow - 1 }, (): readonly Cell[] => []);
  try {
    return tableOf([...above, header], place);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function readHintedRow(tab: Tab, table: DealTable, asked: DealRef): PlacedRow | undefined {
  if (asked.row <= table.headerRow) return undefined;
  const cells = readRowIfThere(tab, asked.row);
  return idIn(cells, table) === asked.id ? { row: asked.row, cells } : undefined;
}

/** Rows may have been deleted since, so that the hint lies below the tab's end: an answer, not an error. */
function readRowIfThere(tab: Tab, row: number): readonly Cell[] {
  try {
    return tab.readRows(row, 1)[0] ?? [];
  } catch {
    return [];
  }
}

function searchColumn(tab: Tab, table: DealTable, asked: DealRef): PlacedRow | Failure {
  const ids = tab.readColumn(table.columns.id ?? 1);
  const rows = ids.flatMap((id, index) => (cellText(id) === asked.id ? [index + 1] : []));
  const row = theOne(
    rows.filter((each) => each > table.headerRow),
    asked,
  );
  return row instanceof Failure ? row : { row, cells: tab.readRows(row, 1)[0] ?? [] };
}

function readRowFormulas(tab: Tab, table: DealTable, row: number): readonly string[] {
  return tab.readFormulas({ row, column: 1, rows: 1, columns: table.width })[0] ?? [];
}

/** Two reads for any number of deals: all values, all formulas. */
export function locateAll(tab: Tab, pipeline: Pipeline, asked: readonly DealRef[]): Located {
  const grid = tab.readAll();
  const table = tableOf(grid, pipeline.place);
  const ownFormulas = tab.readFormulas();
  const formulas = withColumnSpills(ownFormulas, table.headerRow);
  const rowsOf = rowsById(grid, table);
  const found = new Map<DealRef, DealRow | Failure>();
  for (const deal of asked) {
    const hinted = idIn(grid[deal.row - 1] ?? [], table) === deal.id && deal.row > table.headerRow;
    const row = hinted ? deal.row : theOne(rowsOf.get(deal.id) ?? [], deal);
    const isRow = typeof row === 'number';
    found.set(deal, isRow ? { row, cells: grid[row - 1] ?? [], formulas: formulas[row - 1] ?? [] } : row);
  }
  const above = grid.slice(0, table.headerRow - 1);
  return { header: grid[table.headerRow - 1] ?? [], above, table, grid, formulas: ownFormulas, found };
}

/** A deal seen elsewhere than before is still that deal, unless its id stands in two rows. */
function theOne(rows: readonly number[], { id }: DealRef): number | Failure {
  const [row] = rows;
  if (row === undefined) return new Failure('dealNotFound', { deal: id });
  return rows.length > 1 ? new Failure('dealTwice', { deal: id, rows: rows.join(', ') }) : row;
}

function idIn(cells: readonly Cell[], table: DealTable): string {
  return cellText(cells[(table.columns.id ?? 1) - 1]);
}
