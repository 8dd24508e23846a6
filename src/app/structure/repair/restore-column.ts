/** Writes a deleted column of a tab of deals anew at the right end, with the values that are known of it. */
import { type Cell, cellText, isDateCell } from '../../../domain/cells/cell';
import { ESSENTIAL_FIELDS, type Field } from '../../../domain/deals/field';
import { matchDeals } from '../../../domain/structure/match-deals';
import { restoredCells } from '../../../domain/structure/restore-values';
import { dealRows } from '../../../domain/table/deal-rows';
import type { DealTable } from '../../../domain/table/deal-table';
import { addedFormatWrites } from '../../guides/deal-looks';
import type { Environment } from '../../ports';
import { takeIds } from '../../reconcile/give-ids';
import { cellsByField } from '../../workbook/deal-rows/row-fields';
import { pipelineLayout, requireLayout, saveLayout, withPipeline } from '../../workbook/layout';
import { readMirrors } from '../../workbook/mirrors';
import type { LastSeen } from '../last-seen';
import { columnsOf, type Sighting } from '../settle-columns';
import type { Report } from './report';

export interface Restoring {
  readonly env: Environment;
  readonly sighting: Sighting;
  readonly lastSeen: LastSeen;
  readonly report: Report;
}

/** The whole column goes as one block, so that a run which breaks off has written all of it or nothing. */
export function restoreColumn(work: Restoring, field: Field, header: string): void {
  const { headerRow } = work.sighting;
  if (headerRow === undefined) return;
  const table: DealTable = { headerRow, width: widthOf(work), columns: columnsOf(work.sighting.fates) };
  const cells = field === 'id' ? idCells(work, header, table) : valueCells(work, field, header, table);
  if (cells) writeColumn(work, field, header, cells);
}

type CellsByRow = ReadonlyMap<number, Cell>;

/** Nothing when nothing is known of a column that cannot be done without. */
function valueCells(
  { sighting, lastSeen, report }: Restoring,
  field: Field,
  header: string,
  table: DealTable,
): CellsByRow | undefined {
  const { columns } = table;
  const rows = dealRows(sighting.grid, table);
  const known = restoredCells(field, lastSeen);
  const idOf = (row: number) => cellText(sighting.grid[row - 1]?.[(columns.id ?? 0) - 1]);
  const beginning = (row: number) => dateIn(sighting.grid[row - 1]?.[(columns.created ?? 0) - 1]);
  const cells = new Map(
    rows.flatMap((row): [number, Cell][] => {
      const cell = known.get(idOf(row)) ?? (field === 'stageSince' ? beginning(row) : undefined);
      return cell === undefined ? [] : [[row, cell]];
    }),
  );
  if (cells.size === 0 && rows.length > 0 && ESSENTIAL_FIELDS.includes(field)) {
    report.left.push(report.texts.columnLeft(header));
    return undefined;
  }
  report.done.push(report.texts.columnRestored(header, cells.size, rows.length - cells.size));
  return cells;
}

/** A deal of which no step is known has stood in its stage since it was made, as far as anybody knows. */
function dateIn(cell: Cell | undefined): Cell | undefined {
  return cell !== undefined && isDateCell(cell) ? cell : undefined;
}

/** Deals that can be told by their other columns get their own ids back, the rest new ones. */
function idCells(
  { env, sighting, lastSeen, report }: Restoring,
  header: string,
  table: DealTable,
): CellsByRow {
  const rows = dealRows(sighting.grid, table);
  const nameless = rows.map((row) => ({ row, cells: cellsByField(sighting.grid[row - 1] ?? [], table) }));
  const known = matchDeals(nameless, lastSeen.deals);
  const lacking = rows.filter((row) => !known.has(row));
  const fresh = takeIds(env, lastSeen.deals.keys(), lacking.length);
  report.done.push(report.texts.idsRestored(header, known.size, lacking.length));
  return new Map([...known, ...lacking.map((row, index): [number, Cell] => [row, fresh[index] ?? ''])]);
}

function writeColumn(work: Restoring, field: Field, header: string, cells: CellsByRow): void {
  const { env, sighting } = work;
  const { tab, grid, place, headerRow = 1 } = sighting;
  const column = widthOf(work) + 1;
  const rows = grid.length - headerRow + 1;
  const values = Array.from({ length: rows }, (_, index): Cell[] => [
    index === 0 ? header : (cells.get(headerRow + index) ?? ''),
  ]);
  const at = { row: headerRow, column, rows: 1, columns: 1 };
  const { settings } = readMirrors(env.memory);
  env.write([
    { kind: 'values', tab, at: { ...at, rows }, values },
    ...addedFormatWrites({ tab, headerRow, columns: { [field]: column } }, [field], settings.currency),
    ...(column > 1
      ? [{ kind: 'copyLook', tab, from: { row: headerRow, column: column - 1 }, to: at } as const]
      : []),
  ]);
  const layout = requireLayout(env.memory);
  const now = pipelineLayout(layout, place.key);
  const { [field]: _, ...lost } = now.lost ?? {};
  saveLayout(
    env.memory,
    withPipeline(layout, { ...now, lost, headers: { ...now.headers, [field]: header } }),
  );
}

/** The columns in use. */
function widthOf({ sighting }: Restoring): number {
  return sighting.grid[0]?.length ?? 0;
}
