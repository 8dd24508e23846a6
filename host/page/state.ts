/** What the page knows: the workbook at a glance, and what is open on the screen. */

import type { HostEvent, MenuEntry, Outline, PanelView, Question, SheetOutline } from '../server/protocol';
import { CommandError, listen, send } from './connection';
import { selection } from './grid/selection-state';
import { text } from './language';
import { createStore } from './store';

/** A message that goes by itself. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
}

/** A question of a script, waiting for its answer. */
export interface OpenQuestion {
  readonly askId: number;
  readonly question: Question;
}

/** The workbook at a glance; null until the host has answered for the first time. */
export const outline = createStore<Outline | null>(null);

/** The id of the sheet on the screen. */
export const activeSheetId = createStore<number | null>(null);

export const toasts = createStore<readonly Toast[]>([]);
export const sidebar = createStore<PanelView | null>(null);
export const dialog = createStore<PanelView | null>(null);
export const questions = createStore<readonly OpenQuestion[]>([]);
export const connected = createStore(true);

/** How many script runs this window waits for. */
export const running = createStore(0);

type SelectEvent = Extract<HostEvent, { type: 'select' }>;

let lastToast = 0;

/**
 * Shows a message in place of the last one of the same title, as Sheets does; a negative number of seconds
 * keeps it until it is clicked away.
 */
function showToast(title: string, message: string, seconds = 6): void {
  lastToast += 1;
  const id = lastToast;
  toasts.update((list) => [...list.filter((toast) => toast.title !== title), { id, title, message }]);
  if (seconds >= 0) setTimeout(() => dismissToast(id), seconds * 1000);
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  toasts.update((list) => list.filter((toast) => toast.id !== id));
}

/** Runs an action and tells the person when it fails. */
export async function attempt<Result>(action: () => Promise<Result>): Promise<Result | null> {
  try {
    return await action();
  } catch (error) {
    const message = error instanceof CommandError ? error.message : text('disconnected');
    showToast('', message, 10);
    return null;
  }
}

/** The sheet on the screen. */
export function activeSheet(book: Outline | null, id: number | null): SheetOutline | null {
  return book?.sheets.find((sheet) => sheet.id === id) ?? null;
}

/** Brings a sheet to the screen. */
export function showSheet(id: number): void {
  if (activeSheetId.get() === id) return;
  activeSheetId.set(id);
  selection.set({ anchor: { row: 1, column: 1 }, focus: { row: 1, column: 1 } });
}

/** Asks the host for the workbook at a glance. */
export async function refreshOutline(): Promise<void> {
  const fresh = await attempt(() => send('outline', {}));
  if (!fresh) return;
  const shown = fresh.sheets.find((sheet) => sheet.id === activeSheetId.get() && !sheet.hidden);
  if (!shown) showSheet(fresh.activeSheetId);
  outline.set(fresh);
}

/** The sheet and range that a script started now finds active. */
export function activeRange() {
  const sheetId = activeSheetId.get();
  if (sheetId === null) return undefined;
  const { anchor, focus } = selection.get();
  const row = Math.min(anchor.row, focus.row);
  const column = Math.min(anchor.column, focus.column);
  const rows = Math.abs(anchor.row - focus.row) + 1;
  const columns = Math.abs(anchor.column - focus.column) + 1;
  return { sheetId, rectangle: { row, column, rows, columns } };
}

/** Runs a script function for this window and shows that something is going on. */
export async function runWhileBusy<Result>(action: () => Promise<Result>): Promise<Result | null> {
  running.update((count) => count + 1);
  try {
    return await attempt(action);
  } finally {
    running.update((count) => count - 1);
  }
}

/** Runs the function behind a menu entry. */
export async function runMenuEntry(entry: MenuEntry): Promise<void> {
  if (entry.kind !== 'item') return;
  await runWhileBusy(() => send('menu', { functionName: entry.functionName, active: activeRange() }));
}

function openPanel(panel: PanelView): void {
  (panel.kind === 'sidebar' ? sidebar : dialog).set(panel);
}

/** Closes a panel and lets the host forget its page. */
export function closePanel(panelId: number): void {
  for (const place of [sidebar, dialog]) if (place.get()?.panelId === panelId) place.set(null);
  void attempt(() => send('closePanel', { panelId }));
}

/** Follows a script to the cells that it has activated; their sheet may be new. */
async function goTo({ sheetId, row, column, rows, columns }: SelectEvent): Promise<void> {
  if (!outline.get()?.sheets.some((sheet) => sheet.id === sheetId)) await refreshOutline();
  showSheet(sheetId);
  const focus = { row: row + rows - 1, column: column + columns - 1 };
  selection.set({ anchor: { row, column }, focus });
}

function dropQuestion(askId: number): void {
  questions.update((list) => list.filter((open) => open.askId !== askId));
}

function onEvent(event: HostEvent): void {
  if (event.type === 'changed') void refreshOutline();
  if (event.type === 'toast') showToast(event.title, event.message, event.seconds);
  if (event.type === 'panel') openPanel(event.panel);
  if (event.type === 'select') void goTo(event);
  if (event.type === 'ask') questions.update((list) => [...list, event]);
  if (event.type === 'answered') dropQuestion(event.askId);
}

/** Connects to the host and keeps the state fresh from then on. */
export async function startState(): Promise<void> {
  listen(onEvent, (isConnected) => {
    if (isConnected && !connected.get()) void refreshOutline();
    connected.set(isConnected);
  });
  await refreshOutline();
}
