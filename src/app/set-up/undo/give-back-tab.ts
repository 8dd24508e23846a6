/** Gives a person's tab back as it was before set-up: cells, ids, validations, formats, colours, columns and marks. */
import { type Cell, cellText, type Grid, isBlank, isSameCell } from '../../../domain/cells/cell';
import type { Field } from '../../../domain/deals/field';
import { isField } from '../../../domain/deals/field';
import { locateHeader } from '../../../domain/table/deal-table';
import { isOurHelp } from '../../guides/deal-looks';
import type { Area, Environment, Tab, Write } from '../../ports';
import { columnWrites } from '../../workbook/writes/column-writes';
import type { KeptCell, TabNote } from './undo-note';

/** A tab with what the note knows of it. */
export interface NotedTab {
  readonly tab: Tab;
  readonly note: TabNote;
  readonly grid: Grid;
  /** The row of the person's own headers; absent when they are gone. */
  readonly headerRow?: number;
  /** Where each field's column stands now. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/** Finds what is left of a pipeline's tab; nothing when the tab itself is gone. Two reads. */
export function openNotedTab(env: Environment, note: TabNote): NotedTab | undefined {
  const tab = env.tabs().find(({ id }) => id === note.sheetId);
  if (!tab) return undefined;
  const grid = tab.readAll();
  const { headers, added, headerRow: remembered } = note.place;
  const own = Object.fromEntries(Object.entries(headers).filter(([field]) => !isIn(added, field)));
  const headerRow = locateHeader(grid, own, remembered);
  if (headerRow === undefined) return { tab, note, grid, columns: {} };
  const texts = (grid[headerRow - 1] ?? []).map(cellText);
  const marked = env.marks.columns(tab);
  const columns: Partial<Record<Field, number>> = {};
  for (const [field, header] of Object.entries(headers)) {
    const column = columnNamed(header, texts, marked.get(field));
    if (isField(field) && column !== undefined) columns[field] = column;
  }
  return { tab, note, grid, headerRow, columns };
}

/** Of columns with the same header the marked one is ours: another one is a person's, and must not be deleted for it. */
function columnNamed(header: string, texts: readonly string[], marked?: number): number | undefined {
  if (marked !== undefined && texts[marked - 1] === header) return marked;
  return texts.indexOf(header) + 1 || marked;
}

/**
 * Every step finds anew what there still is to do, so that a run that broke off is finished by the next. What people
 * have changed since set-up stays: a cell, a list or a format that is not ours any more is not touched.
 */
export function giveBackTab(env: Environment, note: TabNote): void {
  const noted = openNotedTab(env, note);
  if (!noted) return;
  const { tab } = noted;
  // Ids lead to the cells, so they go last.
  env.write([...fixedCellWrites(noted), ...givenIdWrites(noted)]);
  env.write([...ruleWrites(env, noted), ...formatWrites(noted), { kind: 'colourRules', tab, rules: [] }]);
  env.write(addedColumns(noted).map(({ first, count }) => ({ kind: 'deleteColumns', tab, first, count })));
  env.releaseTab(tab);
}

/** Fixes taken back where nobody has typed since; a row is known by its deal's id, wherever it has been sorted to. */
function fixedCellWrites(noted: NotedTab): Write[] {
  const { tab, note, grid, columns } = noted;
  const rowsOf = rowsById(noted);
  const back = new Map<number, Map<number, Cell>>();
  const plain: Area[] = [];
  for (const cell of note.cells) {
    const column = columns[cell.field];
    const row = column && rowsOf.get(cell.id)?.find((each) => isAsNoted(grid[each - 1]?.[column - 1], cell));
    if (!column || !row) continue;
    if (cell.plain) plain.push({ row, column, rows: 1, columns: 1 });
    if (isSameCell(grid[row - 1]?.[column - 1] ?? '', cell.from)) continue;
    back.set(column, (back.get(column) ?? new Map<number, Cell>()).set(row, cell.from));
  }
  const writes = [...back].flatMap(([column, cells]) =>
    columnWrites(
      tab,
      column,
      [...cells].sort(([a], [b]) => a - b),
    ),
  );
  return plain.length === 0
    ? writes
    : [...writes, { kind: 'look', tab, areas: plain, look: { numberFormat: '' } }];
}

function isAsNoted(now: Cell | undefined, { from, to }: KeptCell): boolean {
  // To the letter: a fix may have taken away but a blank.
  return [from, to].some((cell) => isSameCell(cell, now ?? ''));
}

function rowsById({ grid, headerRow, columns }: NotedTab): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  grid.forEach((cells, index) => {
    const id = cellText(cells[(columns.id ?? 0) - 1]);
    if (id !== '' && index >= (headerRow ?? 0)) rows.set(id, [...(rows.get(id) ?? []), index + 1]);
  });
  return rows;
}

/** Empties the ids that were given in a person's own column. */
function givenIdWrites({ tab, note, grid, columns }: NotedTab): Write[] {
  const column = columns.id;
  if (column === undefined || note.place.added.includes('id')) return [];
  const cells = grid.flatMap((row, index) =>
    isGiven(cellText(row[column - 1]), note) ? [{ row: index + 1, column }] : [],
  );
  return cells.length === 0 ? [] : [{ kind: 'fill', tab, cells, value: '' }];
}

function isGiven(id: string, { ids = [] }: TabNote): boolean {
  const number = Number(/^D-(\d{6,})$/.exec(id)?.[1]);
  return ids.some(([first, last]) => number >= first && number <= last);
}

/**
 * Our lists and checks make way for those that stood there; a column in which people have set their own since keeps
 * them. One read.
 */
function ruleWrites(env: Environment, noted: NotedTab): Write[] {
  const { tab, note, headerRow = 0 } = noted;
  const { rows, columns } = tab.size();
  if (rows <= headerRow) return [];
  const ruled = tab.readRuled({ row: headerRow + 1, column: 1, rows: rows - headerRow, columns });
  const vault = env.tabs().find(({ id }) => id === note.vault);
  return Object.entries(note.rules).flatMap(([field, kept]): Write[] => {
    const at = columnBody(noted, field);
    const helps = at && ruled.get(at.column - 1);
    if (!at || (helps && !helps.some(isOurHelp))) return [];
    const bare: Write[] = helps ? [{ kind: 'unrule', tab, at }] : [];
    if (kept === 'none' || !vault) return bare;
    const area = { ...kept, rows: Math.min(kept.rows, at.rows) };
    return [...bare, { kind: 'copyRules', tab, to: at, from: vault, at: area }];
  });
}

/** Number formats of ours are taken off where they still are. One read for each column. */
function formatWrites(noted: NotedTab): Write[] {
  const { tab, note } = noted;
  const areas = Object.entries(note.formats).flatMap(([field, format]) => {
    const body = columnBody(noted, field);
    if (!body) return [];
    const rows = tab.readFormats(body).flatMap(([own], index) => (own === format ? [body.row + index] : []));
    return runsOf(rows).map(({ first, count }): Area => ({ ...body, row: first, rows: count }));
  });
  return areas.length === 0 ? [] : [{ kind: 'look', tab, areas, look: { numberFormat: '' } }];
}

function columnBody({ tab, headerRow, columns }: NotedTab, field: string): Area | undefined {
  const column = isField(field) ? columns[field] : undefined;
  const rows = tab.size().rows - (headerRow ?? 0);
  if (column === undefined || headerRow === undefined || rows < 1) return undefined;
  return { row: headerRow + 1, column, rows, columns: 1 };
}

interface Run {
  readonly first: number;
  readonly count: number;
}

/** The columns of ours, from right to left, and those of a set-up that broke off before it could name them. */
function addedColumns({ tab, note, grid, columns }: NotedTab): Run[] {
  const { inserting } = note;
  const ours = note.place.added.flatMap((field) => columns[field] ?? []);
  const isThere = inserting && tab.size().columns >= inserting.width + inserting.count;
  if (isThere && ours.length === 0) {
    const first = inserting.after + 1;
    const isFree = grid.every((row) => row.slice(first - 1, first - 1 + inserting.count).every(isBlank));
    return isFree ? [{ first, count: inserting.count }] : [];
  }
  return runsOf([...new Set(ours)]).reverse();
}

function runsOf(numbers: readonly number[]): Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

function isIn(fields: readonly Field[], field: string): boolean {
  return isField(field) && fields.includes(field);
}
