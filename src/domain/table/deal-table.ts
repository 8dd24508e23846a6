/** Where the deals stand in a tab: which row holds the headers and which column each field. */
import type { Cell, Grid } from '../cells/cell';
import { cellText } from '../cells/cell';
import { likeKey } from '../cells/likeness';
import type { Field } from '../deals/field';
import { ESSENTIAL_FIELDS, FIELDS } from '../deals/field';
import { Failure } from '../errors/failure';

/** The place of every field that a Deals tab has; rows and columns are counted from 1. */
export interface DealTable {
  readonly headerRow: number;
  /** How many columns the header row spans. */
  readonly width: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/** The header text of each field, as remembered since set-up. */
export type FieldHeaders = Readonly<Partial<Record<Field, string>>>;

/**
 * Finds each field's column by its header text, wherever the column stands now.
 *
 * @param marked the columns that are known to be a field's: of equal headers theirs is taken
 * @throws Failure columnMissing when an essential column is gone, columnTwice when it is there twice
 */
export function findColumns(
  headerCells: readonly Cell[],
  headers: FieldHeaders,
  headerRow: number,
  marked: Readonly<Partial<Record<Field, number>>> = {},
): DealTable {
  const texts = headerCells.map(cellText);
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const header = headers[field];
    if (header === undefined) continue;
    const column = chooseColumn(
      headerPlaces(texts, header),
      header,
      marked[field],
      ESSENTIAL_FIELDS.includes(field),
    );
    if (column !== undefined) columns[field] = column;
  }
  return { headerRow, width: lastUsed(texts), columns };
}

/**
 * The header row now, counted from 1: where it was remembered, or wherever most of the remembered
 * headers stand when rows were inserted or deleted above. Nothing when they are nowhere.
 */
export function locateHeader(grid: Grid, headers: FieldHeaders, rememberedRow: number): number | undefined {
  const keys = Object.values(headers).map(likeKey);
  const enough = Math.max(1, Math.ceil(keys.length * 0.6));
  if (countHeaders(grid[rememberedRow - 1], keys) >= enough) return rememberedRow;
  let best: { row: number; found: number } | undefined;
  for (let index = 0; index < grid.length; index++) {
    const found = countHeaders(grid[index], keys);
    if (found >= enough && found > (best?.found ?? 0)) best = { row: index + 1, found };
  }
  return best?.row;
}

/** The columns, counted from 1, whose header is this text; when none is, those that are like it. */
export function headerPlaces(texts: readonly string[], header: string): readonly number[] {
  const exact = placesOf(texts, (text) => text === header.trim());
  const key = likeKey(header);
  return exact.length > 0 ? exact : placesOf(texts, (text) => likeKey(text) === key);
}

/** Fields whose header stands over two columns or more. */
export function doubledFields(headerCells: readonly Cell[], headers: FieldHeaders): readonly Field[] {
  const texts = headerCells.map(cellText);
  return FIELDS.filter((field) => {
    const header = headers[field];
    return header !== undefined && headerPlaces(texts, header).length > 1;
  });
}

function chooseColumn(
  places: readonly number[],
  header: string,
  marked: number | undefined,
  essential: boolean,
): number | undefined {
  if (places.length > 1 && marked !== undefined && places.includes(marked)) return marked;
  // A doubled column of lesser weight is no reason to stop: the left one goes on being the field.
  if (essential && places.length > 1) throw new Failure('columnTwice', { header });
  if (essential && places.length === 0) throw new Failure('columnMissing', { header });
  return places[0];
}

function placesOf(texts: readonly string[], isIt: (text: string) => boolean): number[] {
  return texts.flatMap((text, index) => (isIt(text) ? [index + 1] : []));
}

function countHeaders(cells: readonly Cell[] | undefined, keys: readonly string[]): number {
  if (cells === undefined) return 0;
  const present = new Set(cells.map((cell) => likeKey(cellText(cell))));
  return keys.filter((key) => present.has(key)).length;
}

function lastUsed(texts: readonly string[]): number {
  let width = texts.length;
  while (width > 0 && texts[width - 1] === '') width--;
  return width;
}
