/** Applies the safe fixes at the end of a set-up, as far as they can be taken back exactly. */
import type { Issue } from '../../domain/deals/deal';
import { applyFixes } from '../check/apply-fixes';
import { inspect } from '../check/inspect';
import type { Area, Environment } from '../ports';
import { openPipeline } from '../workbook/pipeline';
import type { SetUpWork } from './begin';
import { isOwnColumn, noteTab } from './undo/note-changes';
import { type KeptCell, readNote, saveNote, type TabNote } from './undo/undo-note';

type Fixable = Issue & { readonly fix: NonNullable<Issue['fix']> };

/** What set-up has written is noted at its end, and must find room. */
const ROOM_FOR_OUTCOME = 20_000;

/**
 * Fixes what `Check sheet` would offer to fix. A fix that the undo could not take back, because its deal has no id or
 * the note is full, is left to the person.
 *
 * @returns how many were left
 */
export function applyFirstFixes(env: Environment, { pending: { key } }: SetUpWork): number {
  const {
    inspections: [inspection],
  } = inspect(env, [openPipeline(env, key)]);
  const fixable = inspection?.issues.filter(isFixable) ?? [];
  const known = fixable.filter(({ dealId }) => dealId !== '');
  if (!inspection || known.length === 0) {
    applyFixes(env, { fixes: [] });
    return fixable.length;
  }
  const { tab, grid } = inspection;
  const area = areaOf(known);
  const formats = tab.readFormats(area);
  const cells = known.map(({ row, column, dealId, field, fix }): KeptCell => {
    const isPlain = (formats[row - area.row]?.[column - area.column] ?? '') === '';
    const from = grid[row - 1]?.[column - 1] ?? '';
    return { id: dealId, field, from, to: fix, ...(isPlain ? { plain: true } : {}) };
  });
  const count = noteAsManyAs(env, key, cells);
  const fixes = known.slice(0, count).map(({ row, column, found, dealId }) => {
    return { row, column, found, dealId, pipeline: key };
  });
  const lines = logRows(env);
  applyFixes(env, { fixes });
  noteLogRows(env, logRows(env) - lines);
  return fixable.length - count;
}

function logRows(env: Environment): number {
  return env.tab('log').readAll().length;
}

/** Lines that tell of these fixes are no work of the team's; a first set-up counts them at its end. */
function noteLogRows(env: Environment, more: number): void {
  const note = readNote(env.memory);
  if (note?.logRows !== undefined) saveNote(env.memory, { ...note, logRows: note.logRows + more });
}

/** Keeps the first cells that there is room for. */
function noteAsManyAs(env: Environment, key: string, cells: readonly KeptCell[]): number {
  for (let count = cells.length; count > 0; count = Math.floor(count / 2)) {
    if (noteTab(env, key, (tab) => withCells(tab, cells.slice(0, count)), ROOM_FOR_OUTCOME)) return count;
  }
  return 0;
}

/** Cells of columns of ours need no note: they leave with their column. */
function withCells(tab: TabNote, cells: readonly KeptCell[]): TabNote {
  const known = new Set(tab.cells.map(cellKey));
  const fresh = cells.filter((cell) => isOwnColumn(tab, cell.field) && !known.has(cellKey(cell)));
  return { ...tab, cells: [...tab.cells, ...fresh] };
}

function cellKey({ id, field, from }: KeptCell): string {
  return JSON.stringify([id, field, from]);
}

function areaOf(issues: readonly Fixable[]): Area {
  const rows = issues.map(({ row }) => row);
  const columns = issues.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function isFixable(issue: Issue): issue is Fixable {
  return issue.fix !== undefined;
}
