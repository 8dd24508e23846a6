/**
 * Finds out what became of the columns whose header text is no longer there, or stands twice: by the mark on each
 * column, and by whether its cells still hold what the deals held when they were last seen.
 */
import { type Cell, cellText, type Grid } from '../cells/cell';
import { FIELDS, type Field } from '../deals/field';
import { type Snapshot, WATCHED_FIELDS } from '../history/changes';
import { type FieldHeaders, headerPlaces } from '../table/deal-table';

/** A tab of deals as it stands, and what is known of it. */
export interface ColumnSighting {
  readonly grid: Grid;
  /** Counted from 1. */
  readonly headerRow: number;
  /** Header texts as remembered. */
  readonly headers: FieldHeaders;
  /** The column that each field's mark stands on, counted from 1. */
  readonly marks: ReadonlyMap<Field, number>;
  readonly lastSeen: Snapshot;
}

/** What became of one field's column; columns are counted from 1. */
export type ColumnFate =
  | { readonly kind: 'there'; readonly column: number }
  | { readonly kind: 'renamed'; readonly column: number; readonly header: string }
  /** The column is there, its header cell is blank. */
  | { readonly kind: 'unnamed'; readonly column: number }
  /** Its header stands over several columns; `column` is the one that is known to be ours. */
  | { readonly kind: 'doubled'; readonly column?: number }
  | { readonly kind: 'gone' };

/** Of the values last seen, this share must still stand in a marked column: marks do not follow cells that are cut. */
const MARK_SHARE = 0.5;

/** Without a mark, so many values and this share of them: a column that holds them is the column. */
const LEAST_VALUES = 3;
const LIKELY_SHARE = 0.8;

/** The fate of each field that has a header. The id comes first: by it the rows are compared with what was seen. */
export function followColumns(sighting: ColumnSighting): ReadonlyMap<Field, ColumnFate> {
  const texts = (sighting.grid[sighting.headerRow - 1] ?? []).map(cellText);
  const places = new Map<Field, readonly number[]>();
  for (const field of FIELDS) {
    const header = sighting.headers[field];
    if (header !== undefined) places.set(field, headerPlaces(texts, header));
  }
  const search: Search = {
    sighting,
    texts,
    claimed: new Set([...places.values()].flat()),
    idColumn: undefined,
  };
  const fates = new Map<Field, ColumnFate>();
  for (const [field, found] of places) {
    const fate = fateOf(search, field, found);
    fates.set(field, fate);
    if ('column' in fate && fate.column !== undefined) search.claimed.add(fate.column);
    if (field === 'id' && 'column' in fate) search.idColumn = fate.column;
  }
  return fates;
}

interface Search {
  readonly sighting: ColumnSighting;
  readonly texts: readonly string[];
  /** Columns that are some field's already. */
  readonly claimed: Set<number>;
  idColumn: number | undefined;
}

function fateOf(search: Search, field: Field, places: readonly number[]): ColumnFate {
  const [only, ...more] = places;
  if (only !== undefined && more.length === 0) return { kind: 'there', column: only };
  const mark = search.sighting.marks.get(field);
  if (only !== undefined) {
    const known = mark !== undefined && places.includes(mark) ? mark : likeliest(search, field, places);
    return known === undefined ? { kind: 'doubled' } : { kind: 'doubled', column: known };
  }
  const column = isStillIts(search, field, mark) ? mark : likeliest(search, field, freeColumns(search));
  if (column === undefined) return { kind: 'gone' };
  const header = search.texts[column - 1] ?? '';
  return header === '' ? { kind: 'unnamed', column } : { kind: 'renamed', column, header };
}

/** Whether a marked column is the field's as far as anybody can tell. */
function isStillIts(search: Search, field: Field, column: number | undefined): column is number {
  if (column === undefined || search.claimed.has(column)) return false;
  const { seen, same } = compare(search, field, column);
  return seen === 0 || same >= seen * MARK_SHARE;
}

/** The one column that holds what was last seen of the field. */
function likeliest(search: Search, field: Field, columns: readonly number[]): number | undefined {
  const likely = columns.filter((column) => {
    const { seen, same, different } = compare(search, field, column);
    return same >= LEAST_VALUES && same >= seen * LIKELY_SHARE && different > 1;
  });
  return likely.length === 1 ? likely[0] : undefined;
}

function freeColumns({ sighting, claimed }: Search): number[] {
  const width = Math.max(0, ...sighting.grid.slice(0, 1).map((row) => row.length));
  return Array.from({ length: width }, (_, index) => index + 1).filter((column) => !claimed.has(column));
}

interface Comparison {
  /** Values that the field should have by what was last seen. */
  readonly seen: number;
  readonly same: number;
  /** How many different ones are among those that are the same: a column of equal words proves nothing. */
  readonly different: number;
}

function compare({ sighting, idColumn }: Search, field: Field, column: number): Comparison {
  const rows = sighting.grid.slice(sighting.headerRow);
  if (field === 'id') return compareIds(rows, column, sighting.lastSeen);
  if (!WATCHED_FIELDS.includes(field) || idColumn === undefined) return { seen: 0, same: 0, different: 0 };
  let seen = 0;
  const same: string[] = [];
  for (const cells of rows) {
    const text = sighting.lastSeen.get(cellText(cells[idColumn - 1]))?.[field];
    if (text === undefined) continue;
    seen += 1;
    if (cellText(cells[column - 1]) === text) same.push(text);
  }
  return { seen, same: same.length, different: new Set(same).size };
}

function compareIds(rows: readonly (readonly Cell[])[], column: number, lastSeen: Snapshot): Comparison {
  const texts = rows.map((cells) => cellText(cells[column - 1])).filter((text) => text !== '');
  const known = texts.filter((text) => lastSeen.has(text));
  return { seen: lastSeen.size === 0 ? 0 : texts.length, same: known.length, different: new Set(known).size };
}
