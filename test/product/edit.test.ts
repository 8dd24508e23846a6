/** Cells edited by hand in the grid: stamped and logged at once, and undone as one step. */

import { describe, expect, it } from 'vitest';
import type { WorkbookPage } from '../browser/workbook-page';
import { crossing, eventually, readTab, rowTexts, shownCells, valueAt } from './grid';
import { Panel } from './panel';
import { TEAM_ENGLISH } from './sheets';
import { useWorkbook } from './workbook';

const workbook = useWorkbook({ csv: TEAM_ENGLISH });
const TITLE = 'Beta pilot';

async function stageAndDay(window: WorkbookPage): Promise<string[]> {
  const shown = await shownCells(window);
  return [valueAt(shown, TITLE, 'Stage'), valueAt(shown, TITLE, 'In stage since')];
}

describe('a stage typed into its cell', () => {
  it('gets the day it began and a row in the log', async () => {
    const window = await workbook.window();
    await new Panel(window).setUp();
    const cell = crossing(await shownCells(window), TITLE, 'Stage');
    await window.type(cell, 'Negotiation');
    await eventually(() => stageAndDay(window)).toEqual(['Negotiation', '2026-11-20']);
    await readTab(window, 'Log', 'How');
    await eventually(async () => rowTexts(await shownCells(window), 2)).toEqual(
      expect.arrayContaining(['Qualification', 'Negotiation']),
    );
  });

  it('goes back with its day by one undo', async () => {
    const window = await workbook.window();
    await new Panel(window).setUp();
    const before = await shownCells(window);
    await window.type(crossing(before, TITLE, 'Stage'), 'Negotiation');
    await eventually(() => stageAndDay(window)).toEqual(['Negotiation', '2026-11-20']);
    await window.page.keyboard.press('ControlOrMeta+z');
    await eventually(() => stageAndDay(window)).toEqual(['Qualification', '2026-11-18']);
    await eventually(() => shownCells(window)).toEqual(before);
  });

  it('shows on the board when that is refreshed', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await window.type(crossing(await shownCells(window), TITLE, 'Stage'), 'Negotiation');
    await eventually(() => stageAndDay(window)).toEqual(['Negotiation', '2026-11-20']);
    await panel.frame.getByRole('button', { name: panel.words.common.refresh }).click();
    await eventually(() => panel.titles('Negotiation')).toContain(TITLE);
    expect(await panel.lane('Qualification').locator('.card').count()).toBe(0);
  });
});
