/** Copy, cut and paste of cells through the system's clipboard. */

import { send } from '../connection';
import { activeSheetId, attempt } from '../state';
import { rowOf } from './cell-cache';
import { clearSelected, editing, enter } from './editing';
import { rectangleOf } from './selection';
import { selection } from './selection-state';
import { fitToSelection, parseTabSeparated, toTabSeparated } from './tab-separated';

/** More rows than this are fetched from the host, since the page may not hold them all. */
const ROWS_AT_HAND = 80;

function selectedText(sheetId: number): string | null {
  const { row, column, rows, columns } = rectangleOf(selection.get());
  if (rows > ROWS_AT_HAND) return null;
  const lines = Array.from({ length: rows }, (_, index) => {
    const cells = rowOf(sheetId, row + index).cells;
    return Array.from({ length: columns }, (_, offset) => cells[column + offset - 1]?.display ?? '');
  });
  return toTabSeparated(lines);
}

async function copyFromHost(sheetId: number): Promise<void> {
  const rectangle = rectangleOf(selection.get());
  const text = await attempt(() => send('text', { sheetId, rectangle }));
  if (text !== null) await navigator.clipboard.writeText(text);
}

/** Puts the selected cells' displays on the clipboard. */
export function copyCells(event: ClipboardEvent): void {
  const sheetId = activeSheetId.get();
  if (sheetId === null || editing.get()) return;
  event.preventDefault();
  const text = selectedText(sheetId);
  if (text === null) void copyFromHost(sheetId);
  else event.clipboardData?.setData('text/plain', text);
}

/** Copies the selected cells and empties them. */
export function cutCells(event: ClipboardEvent): void {
  if (editing.get()) return;
  copyCells(event);
  void clearSelected(selection.get());
}

/** Types the clipboard's block into the sheet from the selection's corner on. */
export function pasteCells(event: ClipboardEvent): void {
  const sheetId = activeSheetId.get();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (sheetId === null || editing.get() || text === '') return;
  event.preventDefault();
  const area = rectangleOf(selection.get());
  const values = fitToSelection(parseTabSeparated(text), area.rows, area.columns);
  const last = { row: area.row + values.length - 1, column: area.column + (values[0]?.length ?? 1) - 1 };
  selection.set({ anchor: { row: area.row, column: area.column }, focus: last });
  void enter(sheetId, area, values);
}
