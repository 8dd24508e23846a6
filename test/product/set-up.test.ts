/** From a list kept by hand to a pipeline, in the window. */

import { describe, expect, it } from 'vitest';
import { eventually, readTab, shownCells, valueAt } from './grid';
import { Panel } from './panel';
import { MESSY_ENGLISH } from './sheets';
import { useWorkbook } from './workbook';

const workbook = useWorkbook({ csv: MESSY_ENGLISH, sheetName: 'Q4 deals' });

const OWN_TABS = ['Stages', 'Team', 'Targets', 'Holidays', 'Settings', 'Forecast', 'Log', 'Alerts'];

describe('set-up of a messy list', () => {
  it('shows in a window of 900 by 640 pixels what each column is taken to mean, and changes nothing yet', async () => {
    const window = await workbook.window();
    const before = await shownCells(window);
    const panel = new Panel(window);
    await panel.openSetUp();
    const box = await window.page.locator('iframe[data-panel="modeless"]').boundingBox();
    expect(box).toMatchObject({ width: 900, height: 640 });
    const meaning = (header: string) =>
      panel.window
        .getByLabel(panel.windowWords.setUp.meaning(header))
        .locator('option:checked')
        .textContent();
    expect(await meaning('Opp #')).toBe('Deal ID');
    expect(await meaning('Account Name')).toBe('Company');
    expect(await meaning('Opportunity')).toBe('Deal');
    expect(await meaning('Rep')).toBe('Owner');
    expect(await meaning('Sales Stage')).toBe('Stage');
    expect(await meaning('Deal Size')).toBe('Amount');
    expect(await meaning('Region')).toBe(panel.windowWords.setUp.own);
    expect(await shownCells(window)).toEqual(before);
    expect(await window.tabs()).toEqual(['Q4 deals']);
  });

  it('makes the tabs, opens the board, and leaves every cell of the list as it was', async () => {
    const window = await workbook.window();
    const before = await shownCells(window);
    const panel = new Panel(window);
    await panel.setUp();
    expect(await window.tabs()).toEqual(['Q4 deals', ...OWN_TABS]);
    expect(await panel.titles('Proposal Sent')).toEqual(['Initech rollout', 'Globex pilot']);
    expect(await panel.titles('Prospecting')).toEqual(['Wayne cave']);
    expect(await shownCells(window)).toMatchObject(before);
  });

  it('writes to the list only headers at its right end and what belongs below them', async () => {
    const window = await workbook.window();
    const before = await shownCells(window);
    await new Panel(window).setUp();
    await eventually(async () => Object.values(await shownCells(window))).toContain('In stage since');
    const after = await shownCells(window);
    const added = Object.keys(after).filter((name) => before[name] === undefined);
    expect(added.filter((name) => /^[A-J]\d/.test(name))).toEqual([]);
    expect(valueAt(after, 'Hooli chat', 'In stage since')).not.toBe('');
    expect(after.A11).toBe('Total');
    expect(added.filter((name) => /\D11$/.test(name))).toEqual([]);
  });

  it('lists the stages and the people it found', async () => {
    const window = await workbook.window();
    await new Panel(window).setUp();
    const stages = await readTab(window, 'Stages', 'Stale after (working days)');
    expect([2, 3, 4, 5, 6].map((row) => stages[`A${row}`])).toEqual([
      'Prospecting',
      'Qualification',
      'Proposal Sent',
      'Closed Won',
      'Closed Lost',
    ]);
    const team = await readTab(window, 'Team', 'Alert hour');
    expect([2, 3, 4].map((row) => team[`A${row}`])).toEqual(['Ann Lee', 'Bob Ray', 'Cy Ito']);
  });
});
