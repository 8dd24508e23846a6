/** A deal's page and new deals, and where that shows: the list and the log; and the list exactly as before after undo. */

import { describe, expect, it } from 'vitest';
import type { WorkbookPage } from '../browser/workbook-page';
import { eventually, readTab, rowTexts, type Shown, shownCells, valueAt } from './grid';
import { Panel } from './panel';
import { TEAM_ENGLISH } from './sheets';
import { useWorkbook } from './workbook';

const workbook = useWorkbook({ csv: TEAM_ENGLISH, sheetName: 'Team' });

const TITLE = 'Beta pilot';

const list = (window: WorkbookPage): Promise<Shown> => readTab(window, 'Team', 'Expected close');

async function undo(panel: Panel): Promise<void> {
  await panel.toast.getByRole('button', { name: panel.words.common.undo }).click();
}

describe('a deal’s page', () => {
  it('writes an edit into its cell and the log, and undo brings the list back exactly', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const before = await list(window);
    await panel.card(TITLE).locator('[data-open]').click();
    const company = panel.frame.locator('#deal-company');
    await company.fill('Globex Europe');
    await company.press('Enter');
    await eventually(async () => valueAt(await shownCells(window), TITLE, 'Company')).toBe('Globex Europe');
    await eventually(() => panel.frame.locator('.timeline').textContent()).toContain('Globex Europe');

    const log = await readTab(window, 'Log', 'How');
    expect(rowTexts(log, 2)).toEqual(expect.arrayContaining(['me@example.com', 'Globex', 'Globex Europe']));
    await list(window);
    await undo(panel);
    await eventually(() => shownCells(window)).toEqual(before);
  });
});

describe('a new deal', () => {
  it('becomes a row of the list, and undo takes the row out again', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const before = await list(window);
    await panel.lane('Proposal').locator('.lane-add').click();
    await panel.frame.locator('#add-deal').fill('Theta seats');
    await panel.frame.locator('#add-company').fill('Umbrella');
    await panel.frame.locator('#add-amount').fill('12k');
    await panel.frame.locator('#add-amount').press('Enter');
    await panel.card('Theta seats').waitFor();
    await eventually(async () => Object.values(await shownCells(window))).toContain('Theta seats');
    const after = await shownCells(window);
    expect(valueAt(after, 'Theta seats', 'Stage')).toBe('Proposal');
    expect(valueAt(after, 'Theta seats', 'Company')).toBe('Umbrella');
    expect(Number(valueAt(after, 'Theta seats', 'Amount').replaceAll(',', ''))).toBe(12_000);

    await undo(panel);
    await eventually(() => shownCells(window)).toEqual(before);
    expect(await panel.card('Theta seats').count()).toBe(0);
  });
});
