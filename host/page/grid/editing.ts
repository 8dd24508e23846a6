/** The cell that is being edited, and sending what was typed to the host. */

import { send } from '../connection';
import { activeSheetId, attempt, refreshOutline } from '../state';
import { createStore } from '../store';
import { cellOf, showTyped } from './cell-cache';
import type { Position, Selection } from './selection';
import { rectangleOf } from './selection';
import { selection } from './selection-state';

/** A cell being edited. In `fresh` mode (typing over the cell) arrows leave it, as in every spreadsheet. */
export interface Editing extends Position {
  readonly sheetId: number;
  readonly value: string;
  readonly fresh: boolean;
  readonly place: 'cell' | 'bar';
}

export const editing = createStore<Editing | null>(null);

/** What the formula bar shows for a cell. */
export function inputOf(sheetId: number, position: Position): string {
  const cell = cellOf(sheetId, position.row, position.column);
  return cell ? (cell.input ?? cell.display) : '';
}

/** Starts editing the active cell; `typed` replaces what stands there. */
export function startEditing(place: 'cell' | 'bar', typed?: string): void {
  const sheetId = activeSheetId.get();
  if (sheetId === null || editing.get()) return;
  const { anchor } = selection.get();
  selection.set({ anchor, focus: anchor });
  const value = typed ?? inputOf(sheetId, anchor);
  editing.set({ ...anchor, sheetId, value, fresh: typed !== undefined, place });
}

/** Takes over the text as it is typed. */
export function typeOn(value: string): void {
  const current = editing.get();
  if (current) editing.set({ ...current, value });
}

/** Leaves the cell as it was. */
export function cancelEditing(): void {
  editing.set(null);
}

/** Sends typed text for a block that begins at a cell. */
export async function enter(sheetId: number, from: Position, values: string[][]): Promise<void> {
  await attempt(() => send('enter', { sheetId, row: from.row, column: from.column, values }));
}

/** Ends editing and sends the text, unless it is what stood there before. */
export function commitEditing(value?: string): void {
  const current = editing.get();
  if (!current) return;
  const text = value ?? current.value;
  editing.set(null);
  if (text === inputOf(current.sheetId, current)) return;
  showTyped(current.sheetId, current.row, current.column, text);
  void enter(current.sheetId, current, [[text]]);
}

/** Puts a value into the active cell, as a list or a checkbox does. */
export function enterValue(sheetId: number, position: Position, value: string): void {
  showTyped(sheetId, position.row, position.column, value);
  void enter(sheetId, position, [[value]]);
}

/** Empties the selected cells; their formats and validations stay. */
export async function clearSelected(selected: Selection): Promise<void> {
  const sheetId = activeSheetId.get();
  if (sheetId === null) return;
  await attempt(() => send('clear', { sheetId, rectangle: rectangleOf(selected) }));
}

/** Takes the last change back. */
export async function undo(): Promise<void> {
  await attempt(() => send('undo', {}));
  await refreshOutline();
}

/** Makes the last undone change again. */
export async function redo(): Promise<void> {
  await attempt(() => send('redo', {}));
  await refreshOutline();
}
