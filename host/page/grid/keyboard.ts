/** Keys of the grid while no cell is being edited, and the keys that end editing. */

import { activeSheetId, outline } from '../state';
import { cellOf, listOf } from './cell-cache';
import {
  cancelEditing,
  clearSelected,
  commitEditing,
  editing,
  enterValue,
  redo,
  startEditing,
  undo,
} from './editing';
import { openList } from './list-state';
import { edgeFrom, onCell, type Position, type Step, stepped, type Terrain } from './selection';
import { selection } from './selection-state';

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

const PAGE_ROWS = 20;

/** The sheet on the screen as something to walk on. */
function terrain(): Terrain | null {
  const sheet = outline.get()?.sheets.find((candidate) => candidate.id === activeSheetId.get());
  if (!sheet) return null;
  const hidden = new Set(sheet.hiddenRows);
  return {
    rows: sheet.rows,
    columns: sheet.columns,
    isHiddenRow: (row) => hidden.has(row),
    isBlank: ({ row, column }) =>
      row > sheet.lastRow ||
      column > sheet.lastColumn ||
      (cellOf(sheet.id, row, column)?.display ?? '') === '',
  };
}

/** Moves the active cell by a step; stretching keeps the anchor. */
export function move(step: Step, options: { stretch?: boolean; toEdge?: boolean } = {}): void {
  const ground = terrain();
  if (!ground) return;
  const { anchor, focus } = selection.get();
  const from = options.stretch ? focus : anchor;
  const to = options.toEdge ? edgeFrom(from, step, ground) : stepped(from, step, ground);
  selection.set(options.stretch ? { anchor, focus: to } : onCell(to.row, to.column));
}

function goTo(to: Position, stretch: boolean): void {
  selection.update(({ anchor }) => (stretch ? { anchor, focus: to } : onCell(to.row, to.column)));
}

function lastUsedCell(): Position {
  const sheet = outline.get()?.sheets.find((candidate) => candidate.id === activeSheetId.get());
  return { row: Math.max(1, sheet?.lastRow ?? 1), column: Math.max(1, sheet?.lastColumn ?? 1) };
}

function selectAll(): void {
  selection.set({ anchor: { row: 1, column: 1 }, focus: lastUsedCell() });
}

/** Opens the list of a cell that has one, ticks a checkbox, or starts editing. */
function openActiveCell(): void {
  const sheetId = activeSheetId.get();
  const { anchor } = selection.get();
  if (sheetId === null) return;
  if (listOf(sheetId, anchor.row, anchor.column)) openList.set({ ...anchor, sheetId });
  else if (!toggleCheckbox()) startEditing('cell');
}

/** Ticks or unticks the active cell; false when it is no checkbox. */
export function toggleCheckbox(): boolean {
  const sheetId = activeSheetId.get();
  const { anchor } = selection.get();
  const checked = sheetId === null ? undefined : cellOf(sheetId, anchor.row, anchor.column)?.checked;
  if (sheetId === null || checked === undefined) return false;
  enterValue(sheetId, anchor, checked ? 'FALSE' : 'TRUE');
  return true;
}

function onCommandKey(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === 'z') void (event.shiftKey ? redo() : undo());
  else if (key === 'y') void redo();
  else if (key === 'a') selectAll();
  else if (key === 'home') goTo({ row: 1, column: 1 }, event.shiftKey);
  else if (key === 'end') goTo(lastUsedCell(), event.shiftKey);
  else return false;
  return true;
}

function onArrow(event: KeyboardEvent): boolean {
  const step = ARROWS[event.key];
  if (!step) return false;
  if (event.altKey && event.key === 'ArrowDown') openActiveCell();
  else move(step, { stretch: event.shiftKey, toEdge: event.ctrlKey || event.metaKey });
  return true;
}

function onPlainKey(event: KeyboardEvent): boolean {
  const { focus } = selection.get();
  const stretch = event.shiftKey;
  const actions: Record<string, () => void> = {
    Enter: () => (stretch ? move({ rows: -1, columns: 0 }) : openActiveCell()),
    Tab: () => move({ rows: 0, columns: stretch ? -1 : 1 }),
    F2: () => startEditing('cell'),
    Delete: () => void clearSelected(selection.get()),
    Backspace: () => void clearSelected(selection.get()),
    Home: () => goTo({ row: focus.row, column: 1 }, stretch),
    End: () => goTo({ row: focus.row, column: lastUsedCell().column }, stretch),
    PageDown: () => move({ rows: PAGE_ROWS, columns: 0 }, { stretch }),
    PageUp: () => move({ rows: -PAGE_ROWS, columns: 0 }, { stretch }),
  };
  const action = actions[event.key];
  action?.();
  return action !== undefined;
}

function onIdleKey(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  const isTick = event.key === ' ' && toggleCheckbox();
  if (isTick || onArrow(event) || (command ? onCommandKey(event) : onPlainKey(event))) event.preventDefault();
}

/** Where a key leads that ends editing, or null when the key stays in the text. */
function leavingStep(event: KeyboardEvent, fresh: boolean): Step | null {
  if (event.key === 'Enter' && !event.altKey) return { rows: event.shiftKey ? -1 : 1, columns: 0 };
  if (event.key === 'Tab') return { rows: 0, columns: event.shiftKey ? -1 : 1 };
  return fresh ? (ARROWS[event.key] ?? null) : null;
}

function onEditingKey(event: KeyboardEvent, fresh: boolean): void {
  if (event.key === 'Escape') cancelEditing();
  const step = leavingStep(event, fresh);
  if (!step) return;
  event.preventDefault();
  commitEditing();
  move(step);
}

/**
 * Handles a key of the grid. While an input method composes (Hangul), every key is the composition's:
 * Enter then ends the syllable, not the cell.
 */
export function onGridKey(event: KeyboardEvent): void {
  if (event.isComposing || event.key === 'Process') return;
  const current = editing.get();
  if (current) onEditingKey(event, current.fresh);
  else onIdleKey(event);
}
