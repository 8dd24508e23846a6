/** Finishes a batch of fixes whose run broke off, and puts a batch back. */

import type { UndoResult } from '../../contract/rpc';
import { isSameCell } from '../../domain/cells/cell';
import type { LogEntry } from '../../domain/history/changes';
import type { Environment, Tab, Write } from '../ports';
import { type Ground, readGround, rowsById } from '../workbook/ground';
import { logWrites } from '../workbook/history/log-tab';
import { cellWrites } from '../workbook/writes/cell-writes';
import type { CellFill } from '../workbook/writes/fill-writes';
import { firstRows, fixLines, resumedLogWrites, undoLines } from './log-lines';
import { type PlacedCell, placeCells } from './place-cells';
import type { Author, FixesNote, NotedColumn } from './undo-note';

/** A tab of a note with its cells by what they hold now. */
interface Standing {
  readonly ground: Ground;
  /** All of those below, in the order of the note. */
  readonly untouched: readonly PlacedCell[];
  /** They hold what they held before the fix. */
  readonly unfixed: readonly PlacedCell[];
  /** They hold what the fix wrote. */
  readonly fixed: readonly PlacedCell[];
}

/**
 * Fixes the cells that a broken run has left, and logs what it has not logged. The log is written last, so a log that
 * has the lines says that all is done. A cell that somebody has changed since is theirs.
 */
export function completeFixes(env: Environment, note: FixesNote): void {
  const standing = note.sheets.map((sheet) => stand(readGround(env, sheet.pipeline), sheet.columns));
  const lines = standing.flatMap((each) => linesOf(each.untouched, each.ground, note.by));
  const log = resumedLogWrites(env, lines);
  if (lines.length > 0 && log.length === 0) return;
  env.write([...standing.flatMap(({ ground, unfixed }) => cellWrites(ground.tab, unfixed)), ...log]);
}

/**
 * Puts back what the cells held, where they still hold what the fixes wrote.
 *
 * @param resumed an earlier run has begun with it: what it wrote and logged counts
 */
export function putBackFixes(env: Environment, note: FixesNote, by: Author, resumed: boolean): UndoResult {
  const standing = note.sheets.map((sheet) => stand(readGround(env, sheet.pipeline), sheet.columns));
  const writes: Write[] = [];
  const lines: LogEntry[] = [];
  for (const { ground, fixed, untouched } of standing) {
    writes.push(...cellWrites(ground.tab, fixed.map(backwards)));
    writes.push(...plainWrites(ground.tab, resumed ? untouched : fixed));
    lines.push(...undoLines(linesOf(resumed ? untouched : fixed, ground, by), by));
  }
  env.write([...writes, ...(resumed ? resumedLogWrites(env, lines) : logWrites(env, lines))]);
  const restored = standing.reduce((sum, { untouched }) => sum + untouched.length, 0);
  return { kind: 'fixes', restored, skipped: sizeOf(note) - restored };
}

function stand(ground: Ground, columns: readonly NotedColumn[]): Standing {
  const cells = placeCells(ground, columns);
  const isFixed = ({ now, to }: PlacedCell) => isSameCell(now, to);
  const isUnfixed = ({ now, from }: PlacedCell) => isSameCell(now, from);
  return {
    ground,
    untouched: cells.filter((cell) => isFixed(cell) || isUnfixed(cell)),
    unfixed: cells.filter(isUnfixed),
    fixed: cells.filter((cell) => isFixed(cell) && !isUnfixed(cell)),
  };
}

/** What a cell is to hold when it is put back. */
export function backwards({ row, column, from }: PlacedCell): CellFill {
  return { row, column, to: from };
}

/** Takes the number format away that Google gave a cell with its date. One call. */
function plainWrites(tab: Tab, cells: readonly PlacedCell[]): Write[] {
  const areas = cells
    .filter(({ plain }) => plain)
    .map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return areas.length === 0 ? [] : [{ kind: 'look', tab, areas, look: { numberFormat: '' } }];
}

function linesOf(cells: readonly PlacedCell[], ground: Ground, by: Author): LogEntry[] {
  const columns = cells.map(({ row, column, dealId, from, to, field }): NotedColumn => {
    return { column, header: '', cells: [[row, dealId, from, to]], ...(field ? { field } : {}) };
  });
  return fixLines({ columns }, by, firstRows(rowsById(ground.grid, ground.table)));
}

function sizeOf({ sheets }: FixesNote): number {
  return sheets.flatMap(({ columns }) => columns).reduce((sum, { cells }) => sum + cells.length, 0);
}
