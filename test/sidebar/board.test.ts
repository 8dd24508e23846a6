/** The board in a real Chromium: drag, menu, questions. */
import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/contract/rpc';
import type { Answers } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, PanelOptions } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

const pipeline = (): Board =>
  board([
    lane({ stage: 'Proposal', probability: 0.5 }, [
      card({ id: 'D-1', title: 'Annual licence', amount: 120_000 }),
      card({ id: 'D-2', title: 'Pilot', amount: 30_000 }),
    ]),
    lane({ stage: 'Negotiation', probability: 0.8 }, [
      card({ id: 'D-3', title: 'Renewal', amount: 50_000, probability: 0.8 }),
    ]),
    lane({ stage: 'Won', kind: 'won', probability: 1 }),
    lane({ stage: 'Lost', kind: 'lost', probability: 0, required: ['lostReason'] }),
  ]);

async function open(answers: Answers = {}, options: PanelOptions = {}): Promise<OpenPanel> {
  const start: Answers = { openPanel: () => ({ state: 'board', board: pipeline() }), ...answers };
  panel = await browser.panel({ ...options, answers: start });
  await panel.page.locator('[data-card]').first().waitFor();
  return panel;
}

const inLane = (stage: string) => panel.page.locator(`[data-stage="${stage}"]`);
const titles = (stage: string) => inLane(stage).locator('.card-title').allTextContents();
const moves = () => panel.calls.filter(({ name }) => name === 'moveDeals').map(({ question }) => question);
const focused = async () => (await panel.page.locator(':focus').textContent())?.trim();
const toast = () => panel.page.locator('.toast');

async function drag(title: string, target: string): Promise<void> {
  const { page } = panel;
  await page.locator('.card', { hasText: title }).dragTo(page.locator(target).first());
}

/** The rail opens into a dock once a card is held, so its stops are only found then. */
async function dragToRail(title: string, stage: string): Promise<void> {
  const { page } = panel;
  await page.locator('.card', { hasText: title }).hover();
  await page.mouse.down();
  await page.mouse.move(150, 400, { steps: 3 });
  await page.mouse.move(150, 330, { steps: 3 });
  await page.locator('.board[data-dragging]').waitFor();
  await page.locator('.rail-stop', { hasText: stage }).hover();
  await page.locator('.rail-stop[data-over]', { hasText: stage }).waitFor();
  await page.mouse.up();
}

const moveOfPilot = {
  toStage: 'Negotiation',
  deals: [{ id: 'D-2', row: 3, fromStage: 'Proposal' }],
};

async function chooseInMenu(title: string, entry: string): Promise<void> {
  await panel.page.getByRole('button', { name: `Actions for ${title}` }).click();
  await panel.page.getByRole('menuitem', { name: entry }).click();
}

describe('dragging a card', () => {
  it('moves it to the lane and saves once, with where it came from', async () => {
    await open();
    await drag('Pilot', '[data-stage="Negotiation"]');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(await titles('Proposal')).toEqual(['Annual licence']);
    expect(await titles('Negotiation')).toEqual(['Renewal', 'Pilot']);
    expect(moves()).toEqual([moveOfPilot]);
  });

  it('moves sums and counts at once, before the server has answered', async () => {
    await open({ moveDeals: () => new Promise(() => undefined) });
    await drag('Pilot', '[data-stage="Negotiation"]');
    await inLane('Negotiation').getByText('Saving…').waitFor();
    expect(await inLane('Proposal').locator('.lane-figures').textContent()).toContain('$120K');
    expect(await inLane('Negotiation').locator('.lane-sum').textContent()).toMatch(/\$80K\s*\$64K weighted/);
    expect(await inLane('Negotiation').locator('.lane-count').textContent()).toBe('2');
  });

  it('drops on a folded lane', async () => {
    await open();
    expect(await inLane('Won').getByRole('button', { expanded: false }).count()).toBe(1);
    await drag('Pilot', '[data-stage="Won"]');
    await toast().getByText('Pilot moved to Won').waitFor();
    expect(await inLane('Won').locator('.lane-count').textContent()).toBe('1');
  });

  it('drops on the rail, for lanes that are out of sight', async () => {
    await open({}, { height: 420 });
    await dragToRail('Annual licence', 'Negotiation');
    await toast().getByText('Annual licence moved to Negotiation').waitFor();
    expect(moves()).toHaveLength(1);
  });

  it('does not move a card that is let go in its own lane', async () => {
    await open();
    await drag('Pilot', '[data-card="D-1"]');
    expect(moves()).toEqual([]);
    expect(await titles('Proposal')).toEqual(['Annual licence', 'Pilot']);
  });

  it('does not pick up a card whose stage a formula computes', async () => {
    const fixed = card({ id: 'D-8', title: 'Computed', stageComputed: true });
    const lanes = [lane({ stage: 'Proposal' }, [fixed]), lane({ stage: 'Negotiation' })];
    await open({ openPanel: () => ({ state: 'board', board: board(lanes) }) });
    await drag('Computed', '[data-stage="Negotiation"]');
    expect(moves()).toEqual([]);
    await panel.page.getByText('A formula computes this stage').waitFor();
  });
});

describe('the menu of a card', () => {
  it('moves by keyboard alone and keeps the focus on the card', async () => {
    await open();
    const { page } = panel;
    await page.getByRole('button', { name: 'Actions for Pilot' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('n');
    expect(await focused()).toBe('Negotiation');
    await page.keyboard.press('Enter');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(moves()).toEqual([moveOfPilot]);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Actions for Pilot');
    expect(await page.getByRole('status').allTextContents()).toContain('Pilot moved to Negotiation');
  });

  it('goes round with the arrows and gives the focus back on Escape', async () => {
    await open();
    const { page } = panel;
    const button = page.getByRole('button', { name: 'Actions for Renewal' });
    await button.press('Enter');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Lost');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Show in sheet');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('shows the deal in the sheet', async () => {
    await open();
    await chooseInMenu('Pilot', 'Show in sheet');
    await expect
      .poll(() => panel.calls.at(-1))
      .toEqual({ name: 'showDeal', question: { id: 'D-2', row: 3 } });
  });
});

describe('a stage that requires a fact', () => {
  it('asks for the lost reason in place and sends it with the move', async () => {
    await open();
    const { page } = panel;
    await chooseInMenu('Pilot', 'Lost');
    await page.getByRole('button', { name: 'Save and move' }).click();
    await page.getByText('Please fill this in.').waitFor();
    expect(moves()).toEqual([]);
    await page.getByRole('button', { name: 'No budget' }).click();
    await page.getByRole('button', { name: 'Save and move' }).click();
    await toast().getByText('Pilot moved to Lost').waitFor();
    expect(moves()).toEqual([{ ...moveOfPilot, toStage: 'Lost', fields: { lostReason: 'No budget' } }]);
  });

  it('leaves the card where it is when the question is cancelled', async () => {
    await open();
    await drag('Pilot', '[data-stage="Lost"]');
    await panel.page.getByLabel('Lost reason').press('Escape');
    expect(await panel.page.getByRole('dialog').count()).toBe(0);
    expect(await titles('Proposal')).toEqual(['Annual licence', 'Pilot']);
    expect(moves()).toEqual([]);
  });
});

describe('a long lane', () => {
  it('draws thirty cards and more as one scrolls', async () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      card({ id: 'D-'.concat(String(index)), amount: 400 - index }),
    );
    await open({ openPanel: () => ({ state: 'board', board: board([lane({ stage: 'Proposal' }, many)]) }) });
    const cards = inLane('Proposal').locator('.card');
    expect(await cards.count()).toBe(30);
    await panel.page.locator('.more').scrollIntoViewIfNeeded();
    await expect.poll(() => cards.count()).toBeGreaterThan(30);
    expect(await cards.count()).toBeLessThan(400);
    expect(await inLane('Proposal').locator('.lane-count').textContent()).toBe('400');
  });
});
