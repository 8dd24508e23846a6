/** Reads the grid as a person does: what the cells in view show. */

import { expect } from 'vitest';
import type { WorkbookPage } from '../browser/workbook-page';

/** Waits until what is read satisfies the matcher that follows; a busy machine may take its time. */
export function eventually<Value>(read: () => Promise<Value> | Value) {
  return expect.poll(read, { timeout: 20_000 });
}

/** What the cells in view show, by name; blank cells are left out. */
export type Shown = Readonly<Record<string, string>>;

/** Everything that the grid shows now. */
export function shownCells(window: WorkbookPage): Promise<Shown> {
  return window.page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
    const named = cells.map((cell) => [cell.dataset.cell ?? '', cell.textContent?.trim() ?? '']);
    return Object.fromEntries(named.filter(([, text]) => text !== ''));
  });
}

/** Goes to a tab and waits until its header stands in the grid; answers what the tab shows then. */
export async function readTab(window: WorkbookPage, tab: string, header: string): Promise<Shown> {
  await window.openTab(tab);
  await eventually(async () => Object.values(await shownCells(window))).toContain(header);
  return shownCells(window);
}

const rowOf = (name: string): string => name.replace(/^[A-Z]+/, '');
const columnOf = (name: string): string => name.replace(/\d+$/, '');

/** The name of the cell in the row of one text and under the header of another. */
export function crossing(shown: Shown, rowText: string, header: string): string {
  const nameOf = (text: string): string => {
    const found = Object.entries(shown).find(([, cell]) => cell === text);
    if (!found) throw new Error(`No cell shows “${text}”: ${JSON.stringify(shown)}`);
    return found[0];
  };
  return columnOf(nameOf(header)) + rowOf(nameOf(rowText));
}

/** What stands in the row of one text under the header of another; blank when nothing does. */
export function valueAt(shown: Shown, rowText: string, header: string): string {
  return shown[crossing(shown, rowText, header)] ?? '';
}

/** The texts of one row, from left to right. */
export function rowTexts(shown: Shown, row: number): string[] {
  return Object.entries(shown)
    .filter(([name]) => rowOf(name) === String(row))
    .map(([, text]) => text);
}
