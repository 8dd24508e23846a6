/** What is noted of fixes before they are written, so that they can be finished and put back. */
import { type Cell, cellText, isDateCell } from '../../domain/cells/cell';
import type { Issue } from '../../domain/deals/deal';
import type { Area, CellAt, Tab } from '../ports';
import type { NotedCell, NotedColumn, NotedSheet } from '../undo/undo-note';
import type { Inspection } from './inspect';

/** An issue with a sure fix. */
export type Fixable = Issue & { readonly fix: Cell };

/** One pipeline's fixes. */
export interface Batch {
  readonly inspection: Inspection;
  readonly fixes: readonly Fixable[];
}

/** One read, if any of the fixes is a date. */
export function notedSheet({ inspection, fixes }: Batch): NotedSheet {
  const { grid, table, pipeline } = inspection;
  const columns = new Map<number, NotedColumn & { readonly cells: NotedCell[] }>();
  const isPlain = plainDates(inspection.tab, fixes);
  for (const { row, column, field, dealId, fix } of fixes) {
    const header = cellText(grid[table.headerRow - 1]?.[column - 1]);
    const noted = columns.get(column) ?? { column, header, field, cells: [] };
    const from = grid[row - 1]?.[column - 1] ?? '';
    noted.cells.push(isPlain(row, column) ? [row, dealId, from, fix, true] : [row, dealId, from, fix]);
    columns.set(column, noted);
  }
  return { pipeline: pipeline.place.key, columns: [...columns.values()] };
}

/** Which cells without a number format are to hold a date. */
function plainDates(tab: Tab, fixes: readonly Fixable[]): (row: number, column: number) => boolean {
  const dates = fixes.filter(({ fix }) => isDateCell(fix));
  if (dates.length === 0) return () => false;
  const area = areaAround(dates);
  const formats = tab.readFormats(area);
  const places = new Set(dates.map(({ row, column }) => `${row}:${column}`));
  return (row, column) =>
    places.has(`${row}:${column}`) && formats[row - area.row]?.[column - area.column] === '';
}

function areaAround(cells: readonly CellAt[]): Area {
  const last = { row: 0, column: 0 };
  const first = { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };
  for (const { row, column } of cells) {
    first.row = Math.min(first.row, row);
    first.column = Math.min(first.column, column);
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}
