/** The large window on the whole product: set-up taken back, two rows merged, what changed, stage lessons. */

import { describe, expect, it } from 'vitest';
import { menu } from '../../src/domain/messages/en/menu';
import type { WorkbookPage } from '../browser/workbook-page';
import { moveClock } from './clock';
import { crossing, eventually, shownCells } from './grid';
import { Panel } from './panel';
import { TEAM_ENGLISH, TEAM_WITH_REPEAT } from './sheets';
import { useWorkbook } from './workbook';

describe('set-up in the window', () => {
  const workbook = useWorkbook({ csv: TEAM_ENGLISH });

  it('is taken back with one click, and leaves the sheet as it was', async () => {
    const window = await workbook.window();
    const before = await shownCells(window);
    const tabs = await window.tabs();
    const panel = new Panel(window);
    await panel.openSetUp();
    await panel.window.locator('.screen-foot .button-main').click();
    const { setUp } = panel.windowWords;
    await panel.window.getByRole('button', { name: setUp.undo }).click();
    await panel.window.getByRole('heading', { name: setUp.undone }).waitFor();
    await eventually(() => window.tabs()).toEqual(tabs);
    await eventually(() => shownCells(window)).toEqual(before);
    await panel.window.getByRole('button', { name: panel.windowWords.common.close, exact: true }).click();
    await panel.windowClosed();
  });

  it('is welcomed in the sidebar, which opens on the board once it is done', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await window.clickMenu(['Pipesheet', menu.board]);
    await panel.frame.getByRole('button', { name: panel.words.welcome.setUp }).click();
    await panel.window.locator('.mapping-row').first().waitFor();
    expect(await window.page.locator('iframe[data-panel="sidebar"]').count()).toBe(1);
    await panel.window.locator('.screen-foot .button-main').click();
    await panel.window.locator('.done .button-main').click();
    await panel.windowClosed();
    await panel.frame.locator('[data-card]').first().waitFor();
  });

  it('is not done twice: the menu then offers to put back and to take back', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await window.clickMenu(['Pipesheet', menu.setUp]);
    await panel.window.getByRole('heading', { name: panel.windowWords.known.title }).waitFor();
  });
});

describe('a list with a deal in two rows', () => {
  const workbook = useWorkbook({ csv: TEAM_WITH_REPEAT });

  async function openMerge(window: WorkbookPage, panel: Panel): Promise<void> {
    await panel.frame.getByRole('tab', { name: panel.words.tabs.check }).click();
    await panel.frame.getByRole('button', { name: panel.words.check.run }).click();
    await panel.frame
      .getByRole('button', { name: /^Compare and merge… rows/ })
      .first()
      .click();
    await panel.window.locator('.merge').first().waitFor();
    await window.page.locator('dialog.modeless').waitFor();
  }

  const amounts = async (window: WorkbookPage) =>
    Object.values(await shownCells(window)).filter((text) => text === '12,000.00' || text === '14,500.00');

  it('is checked, compared, merged, and has both rows again on request', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const before = await shownCells(window);
    await openMerge(window, panel);
    await panel.window.getByRole('radio', { name: 'Amount: 14,500.00' }).check();
    await panel.window.locator('.screen-foot .button-main').click();
    await panel.window.getByRole('heading', { name: panel.windowWords.merge.done }).waitFor();
    await eventually(() => amounts(window)).toEqual(['14,500.00']);
    await panel.window.getByRole('button', { name: panel.windowWords.merge.undo }).click();
    await panel.window.locator('.merge').first().waitFor();
    await eventually(() => shownCells(window)).toEqual(before);
  });
});

describe('a pipeline at work', () => {
  const workbook = useWorkbook({ csv: TEAM_ENGLISH });

  it('has nothing to compare on the day on which its log begins', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await window.clickMenu(['Pipesheet', menu.changes]);
    await panel.window.getByText(panel.windowWords.changes.tooEarly('20 Nov')).waitFor();
  });

  it('tells what changed since, in figures and deal by deal, each a link to its row', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await moveClock(window, '2026-11-23T10:00', 'Monday, 23 November 2026 at 10:00');
    await panel.drag('Beta pilot', 'Negotiation');
    const amount = crossing(await shownCells(window), 'Delta rollout', 'Amount');
    await window.type(amount, '7000');
    await window.clickMenu(['Pipesheet', menu.changes]);
    const { changes } = panel.windowWords;
    await panel.window.locator('.bridge').getByText(changes.steps.resized).waitFor();
    const table = (name: string) => panel.window.getByRole('table', { name });
    await table(changes.kinds.skipped).getByText('Beta pilot').waitFor();
    const resized = table(changes.kinds.resized);
    await resized.getByText('$7,000').first().waitFor();
    await resized.getByRole('button', { name: 'Delta rollout' }).click();
    const title = Object.entries(await shownCells(window)).find(([, text]) => text === 'Delta rollout');
    await window.waitForSelection(title?.[0] ?? '');
  });

  it('says of each stage what its own deals teach, or that they are too few', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await window.clickMenu(['Pipesheet', menu.lessons]);
    const { lessons } = panel.windowWords;
    await panel.window.getByRole('columnheader', { name: lessons.odds }).waitFor();
    await panel.window
      .getByText(/won deals?, 20 needed/)
      .first()
      .waitFor();
  });
});

describe('a second tab of deals', () => {
  const workbook = useWorkbook({ csv: TEAM_ENGLISH });

  it('becomes a pipeline of its own, seen alone or with the first, and is taken back alone', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const tabs = await window.tabs();
    await window.page.getByRole('button', { name: 'Add sheet' }).click();
    await eventually(async () => (await window.tabs()).length).toBe(tabs.length + 1);
    const rows = [
      'Deal\tOwner\tStage\tAmount',
      'Partner roof\tAnn Lee\tScouting\t4000',
      'Partner door\tBob Ray\tSigned up\t6000',
    ];
    await window.paste('A1', rows.join('\n'));
    await window.waitForCell('A3', 'Partner door');
    await window.clickMenu(['Pipesheet', menu.setUp]);
    const { setUp } = panel.windowWords;
    await panel.window.getByRole('button', { name: setUp.go.another }).click();
    await panel.window.getByRole('button', { name: setUp.openBoard }).click();
    await panel.windowClosed();
    const choice = panel.frame.getByLabel(panel.words.pipeline);
    await panel.card('Partner roof').waitFor();
    await choice.selectOption(panel.words.allPipelines);
    await panel.card('Beta pilot').waitFor();
    await panel.card('Partner roof').waitFor();
    await window.clickMenu(['Pipesheet', menu.setUp]);
    await panel.window.getByRole('button', { name: panel.windowWords.known.undoOne }).click();
    await panel.window.getByRole('heading', { name: setUp.undone }).waitFor();
  });
});
