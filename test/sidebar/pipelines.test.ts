/** Several pipelines in the sidebar, what has happened to the workbook, and taking fixes back, in a real Chromium. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/contract/rpc';
import type { Answers } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { movedOn } from './harness/fixtures/changed-board';
import { checkOfTwo } from './harness/fixtures/check-result';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel } from './harness/panel';

const browser = oneBrowser();
let opened: OpenPanel;

const PIPELINES = [
  { key: 'main', name: 'Direct sales' },
  { key: 'p2', name: 'Partner deals' },
];

/** Both pipelines know Proposal and Won; only the main one negotiates, and the other wins at other odds. */
function boardOf(shown: string): Board {
  const main = card({ id: 'D-1', title: 'Annual licence', amount: 1000, probability: 0.5 });
  const partner = card({ id: 'D-2', title: 'Resale', amount: 2000, probability: 0.2, pipeline: 'p2' });
  const terms = (stage: string, probability: number, other?: number) => [
    { stage, probability, required: [] },
    ...(other === undefined
      ? []
      : [{ stage, pipeline: 'p2', probability: other, required: ['amount'] as const }]),
  ];
  const isAll = shown === 'all';
  const cards = isAll ? [main, partner] : [shown === 'p2' ? partner : main];
  return board(
    [
      lane({ stage: 'Proposal', ...(isAll && { terms: terms('Proposal', 0.5, 0.2) }) }, cards),
      lane({ stage: 'Negotiation', probability: 0.8, ...(isAll && { terms: terms('Negotiation', 0.8) }) }),
      lane({ stage: 'Closing', ...(isAll && { terms: terms('Closing', 0.9, 0.6) }) }),
    ],
    { pipelines: PIPELINES, shown },
  );
}

async function open(answers: Answers = {}): Promise<Page> {
  opened = await browser.panel({
    answers: {
      openPanel: () => ({ state: 'board', board: boardOf('main') }),
      loadBoard: ({ pipeline = 'main' }) => boardOf(pipeline),
      moveDeals: (request) => movedOn(boardOf('all'), request),
      ...answers,
    },
  });
  await opened.page.locator('[data-card]').first().waitFor();
  return opened.page;
}

const { asked } = browser;

async function showAll(answers: Answers = {}): Promise<Page> {
  const page = await open(answers);
  await page.getByLabel('Pipeline').selectOption('all');
  await page.locator('[data-card="D-2"]').waitFor();
  return page;
}

describe('the pipeline switch', () => {
  it('is not there while there is one pipeline only', async () => {
    const page = await open({
      openPanel: () => ({ state: 'board', board: { ...boardOf('main'), pipelines: PIPELINES.slice(0, 1) } }),
    });
    expect(await page.getByLabel('Pipeline').count()).toBe(0);
    await page.getByRole('heading', { name: 'Deals', level: 1 }).waitFor();
  });

  it('loads another pipeline, and refreshes the one that is shown', async () => {
    const page = await open();
    expect(await page.getByLabel('Pipeline').locator('option').allTextContents()).toEqual([
      'All pipelines',
      'Direct sales',
      'Partner deals',
    ]);
    await page.getByLabel('Pipeline').selectOption('p2');
    await page.locator('[data-card="D-2"]').waitFor();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => asked('loadBoard')).toEqual([{ pipeline: 'p2' }, { pipeline: 'p2' }]);
  });

  it('is remembered when the sidebar is opened again', async () => {
    const page = await open();
    await page.getByLabel('Pipeline').selectOption('p2');
    await page.locator('[data-card="D-2"]').waitFor();
    await page.reload();
    await page.locator('[data-card="D-2"]').waitFor();
    expect(await page.getByLabel('Pipeline').inputValue()).toBe('p2');
  });

  it('gives way to the pipeline whose tab is in front when the sidebar is opened from another one', async () => {
    let front = 'main';
    const page = await open({ openPanel: () => ({ state: 'board', board: boardOf(front) }) });
    await page.getByLabel('Pipeline').selectOption('all');
    await page.locator('[data-card="D-2"]').waitFor();
    front = 'p2';
    await page.reload();
    await page.locator('[data-card="D-2"]').waitFor();
    expect(await page.getByLabel('Pipeline').inputValue()).toBe('p2');
    expect(asked('loadBoard')).toHaveLength(1);
  });
});

describe('all pipelines together', () => {
  it('say on each card whose it is', async () => {
    const page = await showAll();
    await page.locator('[data-card="D-1"]').getByText('Direct sales').waitFor();
    await page.locator('[data-card="D-2"]').getByText('Partner deals').waitFor();
  });

  it('let a card go only to stages of its own pipeline', async () => {
    const page = await showAll();
    await page.getByRole('button', { name: 'Actions for Resale' }).click();
    expect(await page.getByRole('menuitem', { name: 'Negotiation' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Closing' }).click();
    await page.locator('.toast', { hasText: 'Resale moved to Closing' }).waitFor();
    expect(asked('moveDeals')).toEqual([
      { toStage: 'Closing', deals: [{ id: 'D-2', row: 3, fromStage: 'Proposal', pipeline: 'p2' }] },
    ]);
    const figures = page.locator('[data-stage="Closing"] .lane-figures');
    expect(await figures.textContent()).toContain('$2,000');
  });

  it('refuse a card that is dropped on a stage of another pipeline', async () => {
    const page = await showAll();
    const drop = async (title: string, stage: string) => {
      await page.locator('.card', { hasText: title }).hover();
      await page.mouse.down();
      await page.mouse.move(150, 330, { steps: 4 });
      await page.locator('.board[data-dragging]').waitFor();
      const target = page.locator(`[data-stage="${stage}"] .lane-header`);
      const box = await target.boundingBox();
      if (!box) throw new Error(`No lane ${stage}.`);
      await page.mouse.move(box.x + 60, box.y + 8, { steps: 4 });
      await page.mouse.move(box.x + 64, box.y + 10, { steps: 2 });
      await page.mouse.up();
    };
    await drop('Resale', 'Negotiation');
    await page.locator('.board:not([data-dragging])').waitFor();
    expect(asked('moveDeals')).toEqual([]);
    await drop('Annual licence', 'Negotiation');
    await expect.poll(() => asked('moveDeals').length).toBe(1);
  });

  it('show a deal in the tab of its pipeline', async () => {
    const page = await showAll();
    await page.getByRole('button', { name: 'Actions for Resale' }).click();
    await page.getByRole('menuitem', { name: 'Show in sheet' }).click();
    await expect.poll(() => asked('showDeal')).toEqual([{ id: 'D-2', row: 3, pipeline: 'p2' }]);
  });
});

describe('a notice', () => {
  const notices = [
    { message: 'The column Amount is called Value now.', action: 'Repair uses it.', repairable: true },
    { message: 'The tab Team was renamed.', repairable: false },
  ];

  it('stands above the lanes, is repaired in one press and says what was done', async () => {
    const page = await open({
      openPanel: () => ({ state: 'board', board: { ...boardOf('main'), notices } }),
      repairWorkbook: () => ({ done: ['Value holds the amounts.'], left: ['Two columns are called Owner.'] }),
    });
    await page.getByText('The column Amount is called Value now.').waitFor();
    await page.getByText('The tab Team was renamed.').waitFor();
    await page.getByRole('button', { name: 'Repair' }).click();
    await page.locator('.toast', { hasText: 'Value holds the amounts.' }).waitFor();
    await page.locator('.toast', { hasText: 'Two columns are called Owner.' }).waitFor();
    await expect.poll(() => page.locator('.notice').count()).toBe(0);
    expect(asked('loadBoard')).toHaveLength(1);
  });

  it('offers nothing to press when nothing can be repaired', async () => {
    const page = await open({
      openPanel: () => ({ state: 'board', board: { ...boardOf('main'), notices: notices.slice(1) } }),
    });
    await page.getByText('The tab Team was renamed.').waitFor();
    expect(await page.getByRole('button', { name: 'Repair' }).count()).toBe(0);
  });
});

async function check(answers: Answers = {}): Promise<Page> {
  const page = await open({ checkSheet: () => checkOfTwo('en'), ...answers });
  await page.getByRole('tab', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Check the sheet' }).click();
  await page.getByRole('heading', { name: '6 issues in 214 deals' }).waitFor();
  return page;
}

describe('the check of several pipelines', () => {
  it('says of each issue in which sheet it is', async () => {
    const page = await check();
    await page.locator('.issue', { hasText: 'Acme Dental' }).getByText('Deals', { exact: true }).waitFor();
    const repeat = page.locator('.issue', { hasText: 'Annual licence' });
    await repeat.getByText('Partner deals').waitFor();
    await repeat.getByRole('button', { name: 'Go to cell B12' }).click();
    await expect.poll(() => asked('showCell')).toEqual([{ row: 12, column: 2, pipeline: 'p2' }]);
  });

  it('opens two rows that may be one deal in the large window', async () => {
    const page = await check();
    await page.getByRole('button', { name: 'Compare and merge… rows 12 and 31' }).click();
    await expect
      .poll(() => asked('showWindow'))
      .toEqual([{ screen: 'merge', rows: [12, 31], pipeline: 'p2' }]);
  });

  it('keeps what is only worth knowing out of the count', async () => {
    const page = await check();
    await page.getByRole('heading', { name: 'Worth knowing' }).waitFor();
    await page.getByText('Renewal abroad').waitFor();
  });
});

describe('fixes', () => {
  it('are taken back from the message that tells of them', async () => {
    const page = await check({ undoLast: () => ({ kind: 'fixes', restored: 2, skipped: 1 }) });
    await page.getByRole('button', { name: 'Fix 3 safely' }).click();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.toast', { hasText: '2 cells put back, 1 left alone' }).waitFor();
    expect(asked('undoLast')).toEqual([{}]);
    await expect.poll(() => asked('checkSheet').length).toBe(3);
  });

  it('leave the focus on the page when the button that was pressed is gone', async () => {
    let fixed = false;
    const page = await check({
      checkSheet: () => (fixed ? { deals: 214, issues: [], notes: [], titles: {} } : checkOfTwo('en')),
      applyFixes: () => {
        fixed = true;
        return { fixed: 1, skipped: 0, undoable: true };
      },
    });
    await page.getByRole('button', { name: 'Fix D5: write 12,000' }).press('Enter');
    await page.getByRole('heading', { name: 'Everything looks right' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Check again');
  });

  it('of an earlier visit are taken back by a button', async () => {
    const page = await check();
    await page.getByRole('button', { name: 'Undo the last fixes' }).click();
    await expect.poll(() => asked('undoLast')).toEqual([{}]);
  });

  it('say so when they are too many to be taken back', async () => {
    const page = await check({ applyFixes: () => ({ fixed: 3, skipped: 0, undoable: false }) });
    await page.getByRole('button', { name: 'Fix 3 safely' }).click();
    await page.locator('.toast', { hasText: 'Too many cells to undo' }).waitFor();
    expect(await page.locator('.toast').getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});
