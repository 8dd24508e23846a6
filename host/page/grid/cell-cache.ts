/** The cells that the page holds: blocks of rows, fetched when they come into view. */

import type { CellLook, CellView, WindowView } from '../../server/protocol';
import { send } from '../connection';
import { attempt } from '../state';
import { createStore } from '../store';

/** Rows of one fetch. */
const BLOCK = 100;

interface Block {
  readonly view: WindowView;
  readonly revision: number;
}

/** One row as it is drawn; `version` changes whenever its cells may have changed. */
export interface RowView {
  readonly cells: readonly (CellView | null)[];
  readonly window: WindowView | null;
}

const NO_ROW: RowView = { cells: [], window: null };

/** Counts fetched blocks, so that the grid draws again. */
export const cacheVersion = createStore(0);

const blocks = new Map<string, Block>();
const pending = new Set<string>();

function keyOf(sheetId: number, row: number): string {
  return `${sheetId}/${Math.floor((row - 1) / BLOCK)}`;
}

/** A row of the sheet as far as it is known. */
export function rowOf(sheetId: number, row: number): RowView {
  const block = blocks.get(keyOf(sheetId, row));
  const cells = block?.view.rows[row - block.view.firstRow];
  return block && cells ? { cells, window: block.view } : NO_ROW;
}

/** A cell as far as it is known; null when it is blank or not fetched yet. */
export function cellOf(sheetId: number, row: number, column: number): CellView | null {
  return rowOf(sheetId, row).cells[column - 1] ?? null;
}

/** The look of a cell. */
export function lookOf(cell: CellView | null, window: WindowView | null): CellLook | null {
  return cell?.look === undefined ? null : (window?.looks[cell.look] ?? null);
}

/** The items that a cell offers, or null when it has no list. */
export function listOf(sheetId: number, row: number, column: number): readonly string[] | null {
  const place = cellOf(sheetId, row, column)?.list;
  return place === undefined ? null : (rowOf(sheetId, row).window?.lists[place] ?? null);
}

async function fetchBlock(sheetId: number, row: number, revision: number): Promise<void> {
  const key = keyOf(sheetId, row);
  if (pending.has(`${key}@${revision}`) || blocks.get(key)?.revision === revision) return;
  pending.add(`${key}@${revision}`);
  const firstRow = Math.floor((row - 1) / BLOCK) * BLOCK + 1;
  const view = await attempt(() => send('window', { sheetId, firstRow, rows: BLOCK }));
  pending.delete(`${key}@${revision}`);
  if (!view) return;
  const known = blocks.get(key);
  if (known && known.revision > revision) return;
  blocks.set(key, { view, revision });
  cacheVersion.update((version) => version + 1);
}

/** Fetches the rows that are on the screen where they are missing or older than the revision. */
export function fetchRows(sheetId: number, rows: readonly number[], revision: number): void {
  const wanted = new Map(rows.map((row) => [keyOf(sheetId, row), row]));
  for (const row of wanted.values()) void fetchBlock(sheetId, row, revision);
}

/** Shows typed text at once, before the host has parsed it. */
export function showTyped(sheetId: number, row: number, column: number, typed: string): void {
  const key = keyOf(sheetId, row);
  const block = blocks.get(key);
  const cells = block?.view.rows[row - block.view.firstRow];
  if (!block || !cells || typed.startsWith('=')) return;
  const changed = [...cells];
  while (changed.length < column) changed.push(null);
  const before = changed[column - 1];
  const checked = before?.checked === undefined ? {} : { checked: typed === 'TRUE' };
  changed[column - 1] = { ...(before ?? {}), ...checked, display: typed.replace(/^'/, '') };
  const rows = block.view.rows.map((line, index) => (index === row - block.view.firstRow ? changed : line));
  blocks.set(key, { ...block, view: { ...block.view, rows } });
  cacheVersion.update((version) => version + 1);
}

/** Forgets everything, as after another file was opened. */
export function forgetCells(): void {
  blocks.clear();
  cacheVersion.update((version) => version + 1);
}
