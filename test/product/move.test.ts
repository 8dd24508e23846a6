/** Cards moved in the board, and where that shows: the list, the log, the forecast, after a restart. */

import { describe, expect, it } from 'vitest';
import type { WorkbookPage } from '../browser/workbook-page';
import { eventually, readTab, rowTexts, type Shown, shownCells, valueAt } from './grid';
import { Panel } from './panel';
import { TEAM_ENGLISH } from './sheets';
import { useWorkbook } from './workbook';

const workbook = useWorkbook({ csv: TEAM_ENGLISH, sheetName: 'Team' });

const TITLE = 'Beta pilot';
const AMOUNT = 8000;
const MONTH = 'Dec 2026';

const numberOf = (shown: string): number => Number(shown.replaceAll(',', '').replace('–', '0'));
const oddsOf = (stages: Shown, stage: string): number =>
  Number(valueAt(stages, stage, 'Probability').replace('%', '')) / 100;

async function weighted(window: WorkbookPage): Promise<number> {
  return numberOf(valueAt(await readTab(window, 'Forecast', MONTH), 'Weighted', MONTH));
}

/** The list shows a deal's stage and the day since when it stands there. */
async function expectStage(window: WorkbookPage, stage: string, since = '2026-11-20'): Promise<void> {
  await window.openTab('Team');
  const state = async (): Promise<string[]> => {
    const shown = await shownCells(window);
    return rowTexts(shown, 1).includes('Stage')
      ? [valueAt(shown, TITLE, 'Stage'), valueAt(shown, TITLE, 'In stage since')]
      : [];
  };
  await eventually(state).toEqual([stage, since]);
}

describe('a card dragged to another stage', () => {
  it('changes its cells in the list and no others', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const before = await shownCells(window);
    await panel.drag(TITLE, 'Negotiation');
    await expectStage(window, 'Negotiation');
    const after = await shownCells(window);
    const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
    expect(changed.filter((name) => !/^[A-Z]+3$/.test(name))).toEqual([]);
    expect(changed.map((name) => after[name.replace('3', '1')])).toEqual(
      expect.arrayContaining(['Stage', 'In stage since']),
    );
    expect(changed.length).toBeLessThanOrEqual(3);
  });

  it('adds one row to the log: who, which deal, from what to what', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const id = valueAt(await shownCells(window), TITLE, 'Deal ID');
    await panel.drag(TITLE, 'Negotiation');
    await readTab(window, 'Log', 'How');
    await eventually(async () => rowTexts(await shownCells(window), 2)).toContain('Negotiation');
    const row = rowTexts(await shownCells(window), 2);
    expect(row).toEqual(expect.arrayContaining(['me@example.com', id, 'Qualification', 'Negotiation']));
    expect(rowTexts(await shownCells(window), 3)).toEqual([]);
  });

  it('moves the forecast by its amount times the difference of the odds', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const stages = await readTab(window, 'Stages', 'Probability');
    const before = await weighted(window);
    await panel.drag(TITLE, 'Negotiation');
    const step = AMOUNT * (oddsOf(stages, 'Negotiation') - oddsOf(stages, 'Qualification'));
    expect(step).toBeGreaterThan(0);
    await eventually(() => weighted(window)).toBeCloseTo(before + step, 6);
  });

  it('is still there after the page is loaded again and after the server has started again', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await panel.drag(TITLE, 'Negotiation');
    await window.page.reload();
    await expectStage(window, 'Negotiation');
    await panel.openBoard();
    expect(await panel.titles('Negotiation')).toContain(TITLE);
    const forecast = await weighted(window);

    await workbook.restart();
    const again = await workbook.window();
    await expectStage(again, 'Negotiation');
    expect(await weighted(again)).toBe(forecast);
    await new Panel(again).openBoard();
    expect(await new Panel(again).titles('Negotiation')).toContain(TITLE);
    await readTab(again, 'Log', 'How');
    expect(rowTexts(await shownCells(again), 2)).toContain('Negotiation');
  });

  it('goes back with undo in the panel, and the log keeps both moves', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await panel.drag(TITLE, 'Negotiation');
    await panel.toast.getByRole('button', { name: panel.words.common.undo }).click();
    await panel.toast.getByText(panel.words.board.movedBack(TITLE, 'Qualification')).waitFor();
    // Exactly as it was: the deal has stood there since before.
    await expectStage(window, 'Qualification', '2026-11-18');
    const log = await readTab(window, 'Log', 'How');
    expect(rowTexts(log, 3)).toEqual(expect.arrayContaining(['Negotiation', 'Qualification']));
  });

  it('asks for the reason before a deal is lost, and writes it beside the deal', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await panel.drop(TITLE, 'Lost');
    const dialog = panel.frame.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Price');
    await dialog.getByRole('button', { name: panel.words.ask.save }).click();
    await panel.toast.getByText(panel.words.board.moved(TITLE, 'Lost')).waitFor();
    await expectStage(window, 'Lost');
    await eventually(async () => valueAt(await shownCells(window), TITLE, 'Lost reason')).toBe('Price');
  });
});

describe('a card moved by its menu with the keyboard only', () => {
  it('lands in the list like a dragged one', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await panel.moveByKeyboard(TITLE, 'Negotiation');
    await expectStage(window, 'Negotiation');
    expect(await panel.titles('Negotiation')).toContain(TITLE);
  });
});
