/** Merges two rows that are one deal, and keeps everything that either of them said. */
import type { MergeRequest, MergeResult } from '../../contract/rpc';
import { cellText, isDateCell } from '../../domain/cells/cell';
import type { ColumnPlan, MergePlan } from '../../domain/deals/merge/merge-rows';
import { Failure } from '../../domain/errors/failure';
import { finishPending } from '../deal-changes/pending';
import type { Environment, Write } from '../ports';
import { finishBroken } from '../undo/finish-broken';
import { keepNote, type MergeNote, type NotedColumn, readNote } from '../undo/undo-note';
import { rowPrint } from '../workbook/deal-rows/row-print';
import { readGround, rowsById } from '../workbook/ground';
import { logWrites } from '../workbook/history/log-tab';
import { cellWrites } from '../workbook/writes/cell-writes';
import { droppedRow } from './dropped-row';
import { findMerge, type MergeGround, planOf } from './merge-ground';
import { mergeLines } from './merge-lines';
import { looksOf } from './merge-looks';
import { endMerge, totalsOf } from './totals';

/** The most that a cell holds (platform.md 2.5). */
const LONGEST_TEXT = 50_000;

/**
 * The kept row takes over what was chosen, then the dropped row is deleted whole, then the log says so. What is to be
 * done is noted first: a run that breaks off is finished by the next one, and the merge can be undone. Asking twice for
 * the same merge is safe.
 *
 * @throws Failure busy, dealNotFound, dealTwice, rowsChanged, valueInvalid when the joined notes are too long
 */
export function mergeDeals(env: Environment, request: MergeRequest): MergeResult {
  return env.alone(() => {
    finishPending(env);
    finishBroken(env);
    const asked = JSON.stringify([request.pipeline, request.keep, request.drop, request.choices]);
    return alreadyDone(env, asked) ?? carryOut(env, request, asked);
  });
}

/** The answer to a merge that an earlier run has made, so that the same request is not a deal that is missing. */
function alreadyDone(env: Environment, asked: string): MergeResult | undefined {
  const note = readNote(env)?.note;
  if (note?.kind !== 'merge' || note.asked !== asked) return undefined;
  const { grid, table } = readGround(env, note.sheets[0]?.pipeline);
  const rows = rowsById(grid, table);
  const isGone = note.dropped.id === note.kept.id || !rows.has(note.dropped.id);
  const [row] = rows.get(note.kept.id) ?? [];
  return isGone && row !== undefined ? { row, id: note.kept.id, undoable: true } : undefined;
}

function carryOut(env: Environment, request: MergeRequest, asked: string): MergeResult {
  const ground = findMerge(env, request);
  const plan = planOf(ground, request.choices);
  refuseLongTexts(plan, ground);
  const note = noteOf(env, ground, plan, asked);
  mustStillStand(ground);
  const isKept = keepNote(env, note, 'begun');
  env.write(mergeWrites(env, ground, note));
  env.flush();
  if (isKept) endMerge(env, ground.tab, note);
  const { keep, drop } = ground;
  return { row: keep.row - (drop.row < keep.row ? 1 : 0), id: keep.id, undoable: isKept };
}

function refuseLongTexts({ columns }: MergePlan, { keep }: MergeGround): void {
  for (const { to, header } of columns) {
    if (typeof to !== 'string' || to.length <= LONGEST_TEXT) continue;
    throw new Failure('valueInvalid', { field: header, found: keep.title });
  }
}

/**
 * Reading so much takes a second or two, in which somebody may have sorted the tab: a row that is deleted by its number
 * must still be the one that was read. Two reads.
 *
 * @throws Failure rowsChanged
 */
function mustStillStand({ tab, keep, drop, formulas }: MergeGround): void {
  for (const { row, seen } of [keep, drop]) {
    const [cells = []] = tab.readRows(row, 1);
    if (rowPrint(cells, formulas[row - 1] ?? []) !== seen) throw new Failure('rowsChanged');
  }
}

/** Nothing is deleted before all that it said stands in the kept row. */
function mergeWrites(env: Environment, { tab, keep, drop }: MergeGround, note: MergeNote): Write[] {
  const cells = note.sheets.flatMap(({ columns }) =>
    columns.flatMap(({ column, cells }) => cells.map(([row, , , to]) => ({ row, column, to }))),
  );
  return [
    ...cellWrites(tab, cells),
    ...looksOf(tab, keep.row, note),
    { kind: 'deleteRow', tab, row: drop.row },
    ...logWrites(env, note.log),
  ];
}

function noteOf(env: Environment, ground: MergeGround, plan: MergePlan, asked: string): MergeNote {
  const { pipeline, keep } = ground;
  const by = { stamp: env.now.stamp, who: env.user };
  const changed = plan.columns.filter(({ from, to }) => from !== to);
  const dropped = droppedRow(ground);
  return {
    kind: 'merge',
    by,
    asked,
    kept: { id: keep.id, row: keep.row },
    sheets: [{ pipeline: pipeline.place.key, columns: changed.map((column) => notedColumn(column, ground)) }],
    dropped,
    cellNotes: joinedNotes(ground, plan, dropped.notes),
    formats: changedFormats(ground, changed, dropped.formats),
    totals: totalsOf(ground),
    ...neighbour(ground),
    ...mergeLines(ground, plan, by),
  };
}

/** The deal above tells where the row was, should rows be inserted or sorted before it comes back. */
function neighbour({ grid, table, drop }: MergeGround): Pick<MergeNote, 'above'> {
  const above = cellText(grid[drop.row - 2]?.[(table.columns.id ?? 1) - 1]);
  return drop.row - 1 > table.headerRow && above !== '' ? { above } : {};
}

function notedColumn({ column, header, field, from, to }: ColumnPlan, { keep }: MergeGround): NotedColumn {
  return { column, header, cells: [[keep.row, keep.id, from, to]], ...(field ? { field } : {}) };
}

/**
 * A number format says what a number is, a currency for one: it comes along with the dropped row's value. A date gives
 * its format to a cell that has none, which the undo takes away again. One read.
 */
function changedFormats(
  { tab, keep, width }: MergeGround,
  changed: readonly ColumnPlan[],
  dropped: readonly string[],
): [number, string, string][] {
  const kept = tab.readFormats({ row: keep.row, column: 1, rows: 1, columns: width })[0] ?? [];
  return changed.flatMap(({ column, chosen, to }): [number, string, string][] => {
    const from = kept[column - 1] ?? '';
    const brought = chosen === 'drop' ? (dropped[column - 1] ?? '') : '';
    if (brought !== '' && brought !== from) return [[column, from, brought]];
    return from === '' && isDateCell(to) ? [[column, '', '']] : [];
  });
}

/**
 * Notes on cells of the dropped row go to the same cells of the kept one; values that found no place go to a note on
 * the deal's name.
 */
function joinedNotes(
  { tab, keep, table, width }: MergeGround,
  { leftOver }: MergePlan,
  dropped: readonly string[],
): [number, string, string][] {
  const kept = tab.readNotes({ row: keep.row, column: 1, rows: 1, columns: width })[0] ?? [];
  const place = table.columns.deal ?? 1;
  return Array.from({ length: width }, (_, index) => index + 1).flatMap(
    (column): [number, string, string][] => {
      const from = kept[column - 1] ?? '';
      const added = [dropped[column - 1] ?? '', column === place ? leftOver : ''];
      const fresh = added.filter((text) => text !== '' && !from.includes(text));
      return fresh.length === 0 ? [] : [[column, from, [from, ...fresh].filter(Boolean).join('\n')]];
    },
  );
}
