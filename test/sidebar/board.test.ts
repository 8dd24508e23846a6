/** The board in a real Chromium: drag by mouse and finger, menu, selecting, long lanes. */
import { describe, expect, it } from 'vitest';
import type { Board, Lane } from '../../src/contract/rpc';
import { cardOf, carry, finger, hold, spotOn } from './board/hands';
import type { Answers } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, PanelOptions } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

const LANES: readonly Lane[] = [
  lane({ stage: 'Proposal', probability: 0.5 }, [
    card({ id: 'D-1', title: 'Annual licence', amount: 120_000 }),
    card({ id: 'D-2', title: 'Pilot', amount: 30_000 }),
    card({ id: 'D-4', title: 'Rollout', amount: 10_000 }),
  ]),
  lane({ stage: 'Negotiation', probability: 0.8 }, [
    card({ id: 'D-3', title: 'Renewal', amount: 50_000, probability: 0.8 }),
  ]),
  lane({ stage: 'Odd', kind: 'unknown' }, [card({ id: 'D-5', title: 'Stray' })]),
  lane({ stage: 'Won', kind: 'won', probability: 1 }),
  lane({ stage: 'Lost', kind: 'lost', probability: 0, required: ['lostReason'] }),
];

interface OpenOptions extends PanelOptions {
  readonly lanes?: readonly Lane[];
  readonly facts?: Partial<Board>;
}

async function open(options: OpenOptions = {}): Promise<OpenPanel> {
  const { lanes = LANES, facts, answers, ...rest } = options;
  const shown = board(lanes, facts);
  const start: Answers = { openPanel: () => ({ state: 'board', board: shown }), loadBoard: () => shown };
  panel = await browser.panel({ height: 1000, ...rest, answers: { ...start, ...answers } });
  await panel.page.locator('[data-card]').first().waitFor();
  return panel;
}

const inLane = (stage: string) => panel.page.locator(`[data-stage="${stage}"]`);
const titles = (stage: string) => inLane(stage).locator('.card-title').allTextContents();
const moves = () => browser.asked('moveDeals');
const focused = async () => (await panel.page.locator(':focus').textContent())?.trim();
const toast = () => panel.page.locator('.toast');
const scrolled = (selector: string) => panel.page.locator(selector).evaluate(({ scrollTop }) => scrollTop);
const dealPage = () => panel.page.getByRole('heading', { name: 'Pilot' });

const moveOf = (ids: readonly string[], toStage: string) => ({
  toStage,
  deals: ids.map((id) => ({ id, row: Number(id.slice(2)) + 1, fromStage: 'Proposal' })),
});

async function drag(title: string, stage: string): Promise<void> {
  await hold(panel.page, title);
  await carry(panel.page, inLane(stage).locator('.lane-header'));
  await panel.page.mouse.up();
}

async function chooseInMenu(title: string, entry: string): Promise<void> {
  await panel.page.getByRole('button', { name: `Actions for ${title}` }).click();
  await panel.page.getByRole('menuitem', { name: entry }).click();
}

describe('dragging a card to another lane', () => {
  it('moves it and saves once, with where it came from', async () => {
    await open();
    await drag('Pilot', 'Negotiation');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(await titles('Proposal')).toEqual(['Annual licence', 'Rollout']);
    expect(await titles('Negotiation')).toEqual(['Renewal', 'Pilot']);
    expect(moves()).toEqual([moveOf(['D-2'], 'Negotiation')]);
    expect(await dealPage().count()).toBe(0);
  });

  it('moves sums and counts at once, before the server has answered', async () => {
    await open({ answers: { moveDeals: () => new Promise(() => undefined) } });
    await drag('Pilot', 'Negotiation');
    await inLane('Negotiation').getByText('Saving…').waitFor();
    expect(await inLane('Proposal').locator('.lane-figures').textContent()).toContain('$130K');
    expect(await inLane('Negotiation').locator('.lane-sum').textContent()).toMatch(/\$80K\s*\$64K weighted/);
    expect(await inLane('Negotiation').locator('.lane-count').textContent()).toBe('2');
  });

  it('drops on a folded lane', async () => {
    await open();
    expect(await inLane('Won').getByRole('button', { expanded: false }).count()).toBe(1);
    await drag('Pilot', 'Won');
    await toast().getByText('Pilot moved to Won').waitFor();
    expect(await inLane('Won').locator('.lane-count').textContent()).toBe('1');
  });

  it('drops on the rail, which shows the stages that take the card by name', async () => {
    const { page } = await open({ height: 420 });
    await hold(page, 'Annual licence');
    expect(await page.locator('.rail-stop:visible').allTextContents()).toEqual([
      '1Negotiation',
      '0Won',
      '0Lost',
    ]);
    await carry(page, page.locator('.rail-stop', { hasText: 'Negotiation' }));
    await page.locator('.rail-stop[data-over]', { hasText: 'Negotiation' }).waitFor();
    await page.mouse.up();
    await toast().getByText('Annual licence moved to Negotiation').waitFor();
    expect(moves()).toHaveLength(1);
  });

  it('is refused by a lane that takes no cards, and the card goes back', async () => {
    const { page } = await open();
    await hold(page, 'Pilot');
    expect(await inLane('Odd').getAttribute('data-refuses')).toBe('');
    await carry(page, inLane('Odd').locator('.lane-header'));
    expect(await inLane('Odd').getAttribute('data-over')).toBeNull();
    await page.mouse.up();
    await page.getByRole('status').getByText('Put back').waitFor();
    await page.locator('.ghost').waitFor({ state: 'detached' });
    expect(moves()).toEqual([]);
    expect(await titles('Proposal')).toEqual(['Annual licence', 'Pilot', 'Rollout']);
  });

  it('ends with Escape, and nothing has happened', async () => {
    const { page } = await open();
    await hold(page, 'Pilot');
    await carry(page, inLane('Negotiation').locator('.lane-header'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.board[data-dragging], [data-held], [data-over]').count()).toBe(0);
    await page.mouse.up();
    expect(moves()).toEqual([]);
    expect(await dealPage().count()).toBe(0);
    await drag('Pilot', 'Negotiation');
    await expect.poll(moves).toHaveLength(1);
  });

  it('says what is held, over which lane it is and where it was dropped', async () => {
    const { page } = await open();
    const said = page.getByRole('status').filter({ hasText: /\w/ });
    await hold(page, 'Pilot');
    await said.getByText('Holding Pilot').or(said.getByText('Over Proposal')).waitFor();
    await carry(page, inLane('Negotiation').locator('.lane-header'));
    await said.getByText('Over Negotiation').waitFor();
    await page.mouse.up();
    await toast().getByText('Pilot moved to Negotiation').waitFor();
  });

  it('does not pick up a card whose stage a formula computes', async () => {
    const fixed = card({ id: 'D-8', title: 'Computed', stageComputed: true });
    const { page } = await open({ lanes: [lane({ stage: 'Proposal' }, [fixed]), lane({ stage: 'Late' })] });
    const { x, y } = await spotOn(cardOf(page, 'Computed'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 60, { steps: 4 });
    expect(await page.locator('[data-dragging], .ghost').count()).toBe(0);
    await page.mouse.up();
    await cardOf(page, 'Computed').getByText('A formula computes this stage').waitFor();
    expect(await page.getByRole('heading', { name: 'Computed' }).count()).toBe(0);
  });
});

describe('dragging a card within its lane', () => {
  it('puts it between the cards where the line is drawn', async () => {
    const { page } = await open();
    await hold(page, 'Rollout');
    await carry(page, cardOf(page, 'Annual licence'), { y: 10 });
    const line = await spotOn(page.locator('.drop-line'));
    const first = await spotOn(cardOf(page, 'Annual licence'), { y: 0 });
    expect(Math.abs(line.y - first.y)).toBeLessThan(8);
    await page.mouse.up();
    await expect.poll(() => titles('Proposal')).toEqual(['Rollout', 'Annual licence', 'Pilot']);
    expect(moves()).toEqual([]);
  });

  it('leaves it where it was when it is let go there', async () => {
    const { page } = await open();
    await hold(page, 'Pilot');
    await carry(page, cardOf(page, 'Pilot'), { y: 30 });
    await page.mouse.up();
    await page.locator('.board:not([data-dragging])').waitFor();
    expect(await titles('Proposal')).toEqual(['Annual licence', 'Pilot', 'Rollout']);
    expect(browser.asked('saveView')).toEqual([]);
  });

  it('scrolls the lanes while the card is near their edge, and finds the place there', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      card({ id: 'D-'.concat(String(index + 10)), title: `Deal ${index + 10}`, amount: 1000 - index }),
    );
    const { page } = await open({ lanes: [lane({ stage: 'Proposal' }, many)], height: 600 });
    await hold(page, 'Deal 10');
    const { x, y } = await spotOn(page.locator('.lanes'));
    const bottom = await page.locator('.lanes').evaluate((list) => list.getBoundingClientRect().bottom);
    await page.mouse.move(x, bottom - 3);
    await expect.poll(() => scrolled('.lanes'), { timeout: 15_000 }).toBeGreaterThan(700);
    await page.mouse.move(x, (y + bottom) / 2);
    const before = await scrolled('.lanes');
    await page.mouse.up();
    await expect.poll(async () => (await titles('Proposal')).indexOf('Deal 10')).not.toBe(0);
    expect(Math.abs((await scrolled('.lanes')) - before)).toBeLessThan(200);
  });
});

describe('pressing a card', () => {
  it('opens its deal, even when the hand shakes a little', async () => {
    const { page } = await open();
    const { x, y } = await spotOn(cardOf(page, 'Pilot'), { x: 60, y: 18 });
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 2);
    await page.mouse.up();
    await dealPage().waitFor();
  });

  it('with the second button opens its menu', async () => {
    const { page } = await open();
    await cardOf(page, 'Pilot').click({ button: 'right' });
    await page.getByRole('menu', { name: 'Actions for Pilot' }).waitFor();
  });
});

describe('a finger on a card', () => {
  it('that rests takes the card, carries it to another lane and lets go', async () => {
    const { page } = await open();
    const touch = await finger(page);
    const from = await spotOn(cardOf(page, 'Pilot'), { x: 60, y: 40 });
    const to = await spotOn(inLane('Negotiation').locator('.lane-header'));
    await touch.down(from);
    await page.locator('.board[data-dragging]').waitFor();
    await touch.move(from, to);
    await inLane('Negotiation').and(page.locator('[data-over]')).waitFor();
    await touch.up();
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(await dealPage().count()).toBe(0);
  });

  it('that moves at once scrolls the lanes and takes nothing', async () => {
    const { page } = await open({ height: 600 });
    const touch = await finger(page);
    const from = await spotOn(cardOf(page, 'Annual licence'), { x: 60, y: 60 });
    await touch.down(from);
    await touch.move(from, { x: from.x, y: from.y - 150 });
    await touch.up();
    expect(await page.locator('.board[data-dragging]').count()).toBe(0);
    await expect.poll(() => scrolled('.lanes')).toBeGreaterThan(50);
    expect(moves()).toEqual([]);
  });

  it('that rests and is lifted opens the menu, which can select', async () => {
    const { page } = await open();
    const touch = await finger(page);
    await touch.down(await spotOn(cardOf(page, 'Pilot'), { x: 60, y: 40 }));
    await page.locator('.board[data-dragging]').waitFor();
    await touch.up();
    await page.getByRole('menuitem', { name: 'Select' }).click();
    await page.getByText('1 selected').first().waitFor();
  });
});

describe('selected cards', () => {
  it('are dragged together and moved in one request', async () => {
    const { page } = await open();
    await cardOf(page, 'Annual licence').click({ modifiers: ['ControlOrMeta'] });
    await cardOf(page, 'Rollout').click({ modifiers: ['ControlOrMeta'] });
    await hold(page, 'Rollout');
    expect(await page.locator('.ghost').getAttribute('data-count')).toBe('2');
    await carry(page, inLane('Negotiation').locator('.lane-header'));
    await page.mouse.up();
    await toast().getByText('2 deals moved to Negotiation').waitFor();
    expect(moves()).toEqual([moveOf(['D-1', 'D-4'], 'Negotiation')]);
    expect(await page.locator('.selection-bar').count()).toBe(0);
  });

  it('are taken from one to another with Shift, counted, and moved by the bar', async () => {
    const { page } = await open();
    await page.getByRole('checkbox', { name: 'Select Annual licence' }).check({ force: true });
    await cardOf(page, 'Rollout').click({ modifiers: ['Shift'] });
    const bar = page.locator('.selection-bar');
    await bar.getByText('3 selected').waitFor();
    await bar.getByRole('button', { name: 'Move to…' }).click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([' Negotiation', ' Won', ' Lost']);
    await page.getByRole('menuitem', { name: 'Negotiation' }).click();
    await toast().getByText('3 deals moved to Negotiation').waitFor();
    expect(moves()).toEqual([moveOf(['D-1', 'D-2', 'D-4'], 'Negotiation')]);
  });

  it('are let go by the bar, and the focus stays on the board', async () => {
    const { page } = await open();
    await cardOf(page, 'Pilot').click({ modifiers: ['ControlOrMeta'] });
    await page.locator('.selection-bar').getByRole('button', { name: 'Clear' }).click();
    expect(await page.locator('.selection-bar, [data-selected]').count()).toBe(0);
    await expect.poll(focused).toBe('Pilot');
  });

  it('that a filter hides are no longer selected', async () => {
    const { page } = await open();
    await cardOf(page, 'Pilot').click({ modifiers: ['ControlOrMeta'] });
    await page.locator('[data-key="/"]').fill('Rollout');
    await expect.poll(() => page.locator('.selection-bar').count()).toBe(0);
  });
});

describe('the menu of a card', () => {
  it('moves by keyboard alone and keeps the focus on the card', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Actions for Pilot' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('n');
    expect(await focused()).toBe('Negotiation');
    await page.keyboard.press('Enter');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(moves()).toEqual([moveOf(['D-2'], 'Negotiation')]);
    expect(await focused()).toBe('Pilot');
    expect(await page.getByRole('status').allTextContents()).toContain('Pilot moved to Negotiation');
  });

  it('goes round with the arrows and gives the focus back on Escape', async () => {
    const { page } = await open();
    const button = page.getByRole('button', { name: 'Actions for Renewal' });
    await button.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Lost');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Open the deal');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('opens the deal, and shows it in the sheet', async () => {
    const { page } = await open();
    await chooseInMenu('Pilot', 'Show in sheet');
    await expect.poll(() => browser.asked('showDeal')).toEqual([{ id: 'D-2', row: 3 }]);
    await chooseInMenu('Pilot', 'Open the deal');
    await page.getByRole('heading', { name: 'Pilot' }).waitFor();
  });

  it('asks for the lost reason in place and sends it with the move', async () => {
    const { page } = await open();
    await chooseInMenu('Pilot', 'Lost');
    await page.getByRole('button', { name: 'Save and move' }).click();
    await page.getByText('Please fill this in.').waitFor();
    expect(moves()).toEqual([]);
    await page.getByRole('button', { name: 'No budget' }).click();
    await page.getByRole('button', { name: 'Save and move' }).click();
    await toast().getByText('Pilot moved to Lost').waitFor();
  });

  it('leaves the card where it is when the question is cancelled', async () => {
    const { page } = await open();
    await drag('Pilot', 'Lost');
    await page.getByLabel('Lost reason').press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await titles('Proposal')).toEqual(['Annual licence', 'Pilot', 'Rollout']);
    expect(moves()).toEqual([]);
  });
});

describe('the header of a lane', () => {
  it('says its sums by currency, and all together where there are dated rates', async () => {
    const lanes = [
      lane({ stage: 'Proposal', probability: 0.5 }, [
        card({ id: 'D-1', amount: 120_000 }),
        card({ id: 'D-2', amount: 30_000_000, currency: 'KRW' }),
        card({ id: 'D-3', attention: [{ code: 'stalled', text: '20 working days' }] }),
      ]),
    ];
    await open({ lanes, facts: { rates: [{ currency: 'KRW', rate: 0.001, day: '2026-11-02' }] } });
    const figures = await inLane('Proposal').locator('.lane-figures').innerText();
    expect(figures).toContain('$120K');
    expect(figures).toContain('₩30M');
    expect(figures).toContain('≈ $150K');
    expect(figures).toContain('1 stalled');
    expect(figures).toContain('1 unpriced');
    await inLane('Proposal').getByTitle('All currencies together; oldest rate of 2 Nov').waitFor();
  });

  it('says how many of its deals a filter shows', async () => {
    const { page } = await open();
    await page.locator('[data-key="/"]').fill('Pilot');
    await inLane('Proposal').getByText('1 of 3').waitFor();
    await inLane('Negotiation').getByText('No deal here fits the filter.').waitFor();
  });

  it('adds a deal to its lane', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Add a deal to Negotiation' }).click();
    await inLane('Negotiation').locator('form').waitFor();
  });
});

describe('a card', () => {
  it('says two tags and how many more, until when it is put off, and what is selected in the sheet', async () => {
    const tags = ['enterprise', 'referral', 'Q4'];
    const lanes = [lane({ stage: 'Proposal' }, [card({ id: 'D-1', tags, snoozedUntil: '2026-12-03' })])];
    await open({ lanes });
    const marks = panel.page.locator('.card-marks');
    expect(await marks.locator('.chip').first().textContent()).toBe('enterprise');
    await marks.getByTitle('Q4').waitFor();
    await marks.getByText('Snoozed until 3 Dec').waitFor();
  });
});

describe('a long lane', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    card({ id: 'D-'.concat(String(index)), title: `Deal ${index}`, amount: 4000 - index }),
  );
  const cards = () => inLane('Proposal').locator('.card');

  it('draws only what is seen, wherever it is scrolled to, and says which of how many', async () => {
    const { page } = await open({ lanes: [lane({ stage: 'Proposal' }, many)] });
    expect(await cards().count()).toBeLessThanOrEqual(40);
    expect(await inLane('Proposal').locator('.lane-count').textContent()).toBe('2,000');
    await page.locator('.lanes').evaluate((list) => {
      list.scrollTop = list.scrollHeight / 2;
    });
    await expect.poll(() => cards().count()).toBeGreaterThan(40);
    await expect.poll(() => cards().count()).toBeLessThanOrEqual(100);
    await expect
      .poll(async () => Number(await cards().last().getAttribute('aria-posinset')))
      .toBeGreaterThan(500);
    expect(await cards().last().getAttribute('aria-setsize')).toBe('2000');
  });

  it('keeps its place when the board is loaded again', async () => {
    const { page } = await open({ lanes: [lane({ stage: 'Proposal' }, many)] });
    await page.locator('.lanes').evaluate((list) => {
      list.scrollTop = 5000;
    });
    await expect.poll(() => cards().count()).toBeGreaterThan(40);
    const before = await scrolled('.lanes');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => browser.asked('loadBoard').length).toBe(1);
    expect(await scrolled('.lanes')).toBe(before);
  });
});
