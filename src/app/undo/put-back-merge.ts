/** Takes a merge back: the kept row's cells as they were, and the other row where it was, with its id. */
import type { UndoResult } from '../../contract/rpc';
import { isBlank, isSameCell } from '../../domain/cells/cell';
import type { LogEntry } from '../../domain/history/changes';
import { findDropped } from '../merge/dropped-row';
import { formatsBack } from '../merge/merge-looks';
import { totalWrites } from '../merge/totals';
import type { Environment, Write } from '../ports';
import { type Ground, readGround, rowFinder } from '../workbook/ground';
import { logWrites } from '../workbook/history/log-tab';
import { cellWrites } from '../workbook/writes/cell-writes';
import { backwards } from './fixes';
import { resumedLogWrites } from './log-lines';
import { type PlacedCell, placeCells } from './place-cells';
import { rowNow } from './row-now';
import type { Author, MergeNote } from './undo-note';

/**
 * First the kept row's cells and notes, while every row still stands where it was found; then the row comes back with
 * its values, formulas, number formats and notes; then the formulas that had named it; the log comes last.
 *
 * @param resumed an earlier run has begun with it
 */
export function putBackMerge(env: Environment, note: MergeNote, by: Author, resumed: boolean): UndoResult {
  const [sheet] = note.sheets;
  if (!sheet) return { kind: 'merge', restored: 0, skipped: 0 };
  const ground = readGround(env, sheet.pipeline);
  const cells = placeCells(ground, sheet.columns);
  const open = cells.filter(({ now, to }) => isSameCell(now, to));
  const untouched = cells.filter(({ now, from, to }) => isSameCell(now, to) || isSameCell(now, from));
  const told = linesOf(note, by, untouched);
  env.write([
    ...cellWrites(ground.tab, open.map(backwards)),
    ...formatWrites(ground, note, resumed ? untouched : open),
    ...cellNoteWrites(ground, note),
    ...comeback(ground, note, resumed),
    ...(resumed ? resumedLogWrites(env, told) : logWrites(env, told)),
  ]);
  return { kind: 'merge', restored: untouched.length + 1, skipped: sheet.columns.length - untouched.length };
}

/** What the log is told, without fields of the kept deal in which somebody has worked on. */
function linesOf(
  { undoLog, kept, dropped }: MergeNote,
  by: Author,
  untouched: readonly PlacedCell[],
): LogEntry[] {
  const fields = new Set<string | undefined>(untouched.map(({ field }) => field));
  const isToldAlways = ({ dealId, field }: LogEntry) =>
    dealId !== kept.id || kept.id === dropped.id || field === 'id' || field === 'pipeline';
  return undoLog
    .filter((line) => isToldAlways(line) || fields.has(line.field))
    .map((line) => ({ ...line, ...by }));
}

/** The row and the formulas that had named it, as far as they are not back yet. */
function comeback(ground: Ground, note: MergeNote, resumed: boolean): Write[] {
  const { tab, ownFormulas } = ground;
  const row = placeOf(ground, note);
  const isThere = findDropped(ground, note) !== undefined;
  const hasGrown = tab.size().rows > (note.rowsBefore ?? Number.POSITIVE_INFINITY);
  const isInserted = hasGrown && isFree(ground, row);
  const hasTotals = row === note.dropped.row && (resumed || !isThere);
  return [
    ...(isThere ? [] : rowWrites(ground, note, row, isInserted)),
    ...(hasTotals ? totalWrites(tab, ownFormulas, note, isThere || isInserted) : []),
  ];
}

/** Number formats of cells that are put back; one whose column has moved since keeps what it has. */
function formatWrites({ tab }: Ground, note: MergeNote, cells: readonly PlacedCell[]): Write[] {
  const [first] = cells;
  return first ? formatsBack(tab, first.row, note, new Set(cells.map(({ column }) => column))) : [];
}

/** Notes on the kept row's cells that still read as the merge left them. */
function cellNoteWrites(ground: Ground, { cellNotes, kept }: MergeNote): Write[] {
  const { tab } = ground;
  const row = rowFinder(ground)(kept.id, kept.row);
  if (cellNotes.length === 0 || row === undefined) return [];
  const columns = Math.max(...cellNotes.map(([column]) => column));
  const now = tab.readNotes({ row, column: 1, rows: 1, columns })[0] ?? [];
  return cellNotes
    .filter(([column, , to]) => now[column - 1] === to)
    .map(([column, from]): Write => ({ kind: 'note', tab, cell: { row, column }, text: from }));
}

/** Nothing stands there but what a formula elsewhere fills: a row of somebody's own makes the tab longer too. */
function isFree({ grid, ownFormulas, formulas }: Ground, row: number): boolean {
  const own = ownFormulas[row - 1] ?? [];
  const cells = grid[row - 1] ?? [];
  return (
    own.every((formula) => formula === '') &&
    cells.every((cell, index) => isBlank(cell) || formulas[row - 1]?.[index])
  );
}

/** A run that broke off may have inserted the row and not yet filled it. */
function rowWrites(ground: Ground, note: MergeNote, row: number, isInserted: boolean): Write[] {
  const { tab } = ground;
  const { values, formulas, formats, notes } = rowNow(ground, note, row);
  const at = { row, column: 1, rows: 1, columns: values.length };
  // Below the last row there is nothing to move: the tab grows as it is written.
  const needsRoom = !isInserted && row <= tab.size().rows;
  return [
    ...(needsRoom ? [{ kind: 'insertRows', tab, before: row, count: 1 } as const] : []),
    { kind: 'formats', tab, at, formats: [formats] },
    { kind: 'restore', tab, at, values: [values], formulas: [formulas] },
    ...notes.flatMap((text, index): Write[] => {
      return text === '' ? [] : [{ kind: 'note', tab, cell: { row, column: index + 1 }, text }];
    }),
  ];
}

/** Where the row was, unless the deal that stood above it stands elsewhere by now: then below that one. */
function placeOf(ground: Ground, { dropped, above }: MergeNote): number {
  const found = above === undefined ? undefined : rowFinder(ground)(above, dropped.row - 1);
  return found === undefined ? Math.min(dropped.row, ground.grid.length + 1) : found + 1;
}
