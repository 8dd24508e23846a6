/** Plans the columns that set-up adds to a Deals tab, and the few cells that it fills in. */
import { type Cell, cellText, type Day, type Grid, isBlank } from '../../../domain/cells/cell';
import { dateOrder, readDay } from '../../../domain/cells/read-day';
import type { Deal } from '../../../domain/deals/deal';
import type { Field } from '../../../domain/deals/field';
import { newIds } from '../../../domain/deals/new-ids';
import { choose } from '../../../domain/messages/choose';
import { en } from '../../../domain/messages/en/fields';
import { ko } from '../../../domain/messages/ko/fields';
import type { Language } from '../../../domain/messages/language';
import type { Tab, Write } from '../../ports';
import { columnWrites } from '../../workbook/writes/column-writes';

/** Header texts for added fields, none of which stands in the sheet already. */
export function addedHeaders(
  fields: readonly Field[],
  taken: readonly Cell[],
  language: Language,
): Partial<Record<Field, string>> {
  const names = choose(language, { en, ko });
  const used = new Set(taken.map((cell) => cellText(cell).toLowerCase()));
  const headers: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const name = names[field];
    headers[field] = used.has(name.toLowerCase()) ? `${name} (Pipesheet)` : name;
  }
  return headers;
}

/** Columns that are missing at the right end of a tab. */
export interface MissingColumns {
  /** The last column in use, behind which they go. */
  readonly after: number;
  readonly headers: readonly string[];
  /** The last header to the left of them, whose look they take; 0 when there is none. */
  readonly neighbour: number;
}

/** Which of the wanted headers are not there yet. */
export function missingColumns(
  grid: Grid,
  headerRow: number,
  headers: readonly string[],
): MissingColumns | undefined {
  const cells = grid[headerRow - 1] ?? [];
  const missing = headers.filter((header) => !cells.some((cell) => cellText(cell) === header));
  if (missing.length === 0) return undefined;
  return { after: usedWidth(grid), headers: missing, neighbour: lastHeader(cells) };
}

/**
 * Dresses columns that have just been inserted: nothing of what they inherit, the look of the last header for
 * theirs, and at last the headers, by which they are known from then on.
 */
export function columnDressing(
  tab: Tab,
  headerRow: number,
  { after, headers, neighbour }: MissingColumns,
): Write[] {
  const at = { row: headerRow, column: after + 1, rows: 1, columns: headers.length };
  const look: Write[] =
    neighbour > 0 ? [{ kind: 'copyLook', tab, from: { row: headerRow, column: neighbour }, to: at }] : [];
  return [
    { kind: 'bare', tab, at: { ...at, row: 1, rows: tab.size().rows } },
    ...look,
    { kind: 'values', tab, at, values: [headers] },
  ];
}

/** What filling in needs to know. */
export interface Filling {
  readonly tab: Tab;
  /** The tab with all its columns. */
  readonly grid: Grid;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Fields whose columns are ours; a mapped column is filled only with ids. */
  readonly added: readonly Field[];
  readonly deals: readonly Deal[];
  readonly day: Day;
  readonly locale: string;
  /** Ids of ours are numbered from here on at least. */
  readonly nextId?: number;
  /** The deals in another currency than the pipeline's, by row; asked for only when that column is ours. */
  currencies(): ReadonlyMap<number, string>;
  /** The formulas of the tab; asked for only when a person's own id column has blank cells. */
  formulas(): readonly (readonly string[])[];
}

/** Fills blank ids, and in columns of ours other currencies, the day a stage began and the day a deal was closed. */
export function firstValueWrites(filling: Filling): {
  readonly writes: readonly Write[];
  readonly nextId: number;
  /** Numbers of the ids given in a column that is not ours, first and last. */
  readonly givenIds?: readonly [number, number];
} {
  const { added } = filling;
  const ids = idCells(filling);
  const closing = closingDays(filling);
  const writes = blankWrites(filling, 'id', ids.cells);
  if (added.includes('currency')) writes.push(...blankWrites(filling, 'currency', filling.currencies()));
  if (added.includes('closed')) writes.push(...blankWrites(filling, 'closed', closing));
  if (added.includes('stageSince')) {
    writes.push(...blankWrites(filling, 'stageSince', stageBeginnings(filling, closing)));
  }
  const given = ids.cells.size;
  const isOurs = added.includes('id') || given === 0;
  return { writes, nextId: ids.next, ...(isOurs ? {} : { givenIds: [ids.next - given, ids.next - 1] }) };
}

type CellsByRow = ReadonlyMap<number, Cell>;

/** Blank ids of deal rows, numbered above every id in the sheet; a cell that a formula leaves blank is not ours. */
function idCells(filling: Filling): { readonly cells: CellsByRow; readonly next: number } {
  const ids = new Map(filling.deals.map(({ row }) => [row, cellOf(filling, 'id', row)]));
  const lacking = [...ids].filter(([, cell]) => isBlank(cell)).map(([row]) => row);
  const isOurs = filling.added.includes('id') || lacking.length === 0;
  const formulas = isOurs ? [] : filling.formulas();
  const column = filling.columns.id ?? 1;
  const blank = lacking.filter((row) => (formulas[row - 1]?.[column - 1] ?? '') === '');
  const fresh = newIds([...ids.values()].map(cellText), blank.length, filling.nextId);
  return { cells: new Map(blank.map((row, index) => [row, fresh.ids[index] ?? ''])), next: fresh.next };
}

/** When closed deals were closed: as the sheet says, else their expected close where that day has come. */
function closingDays(filling: Filling): CellsByRow {
  const { deals, day } = filling;
  const closed = deals.filter((deal) => deal.kind !== 'open' && deal.kind !== 'unknown');
  const expected = (deal: Deal) => cellOf(filling, 'expectedClose', deal.row);
  const style = { order: dateOrder(deals.map(expected), filling.locale), today: day };
  const days = new Map<number, Cell>();
  for (const deal of closed) {
    const reading = readDay(expected(deal), style);
    const planned = typeof reading === 'object' && reading.day <= day ? reading.day : undefined;
    const known = deal.closed ?? planned;
    if (known !== undefined) days.set(deal.row, { day: known });
  }
  return days;
}

/** A deal is taken to stand in its stage since it was closed or created, or else since set-up. */
function stageBeginnings({ deals, day }: Filling, closing: CellsByRow): CellsByRow {
  return new Map(deals.map((deal) => [deal.row, closing.get(deal.row) ?? { day: deal.created ?? day }]));
}

/**
 * Writes the given cells of a column where they are blank. In a column of ours that is blank all the way they go as
 * one block; elsewhere only runs of neighbouring cells are written, so that nothing between them is touched.
 */
function blankWrites(filling: Filling, field: Field, cells: CellsByRow): Write[] {
  const { tab, grid, columns, added } = filling;
  const column = columns[field];
  const blank = [...cells].filter(([row]) => isBlank(cellOf(filling, field, row))).sort(([a], [b]) => a - b);
  const [first] = blank;
  const last = blank[blank.length - 1];
  if (column === undefined || !first || !last) return [];
  const between = grid.slice(first[0] - 1, last[0]);
  const isEmpty = added.includes(field) && between.every((row) => isBlank(row[column - 1]));
  return columnWrites(tab, column, isEmpty ? wholeBlock(new Map(blank), first[0], last[0]) : blank);
}

function wholeBlock(cells: CellsByRow, first: number, last: number): [number, Cell][] {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return rows.map((row) => [row, cells.get(row) ?? '']);
}

function cellOf({ grid, columns }: Filling, field: Field, row: number): Cell {
  const column = columns[field];
  return column === undefined ? '' : (grid[row - 1]?.[column - 1] ?? '');
}

function usedWidth(grid: Grid): number {
  return Math.max(0, ...grid.slice(0, 1).map((row) => row.length));
}

function lastHeader(cells: readonly Cell[]): number {
  let column = cells.length;
  while (column > 0 && isBlank(cells[column - 1])) column -= 1;
  return column;
}
