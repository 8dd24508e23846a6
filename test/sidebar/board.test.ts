/** The board in a real Chromium: pressing, selecting, the menu, lanes, long lanes. */
import { describe, expect, it } from 'vitest';
import { cardOf, carry, hold, spotOn } from './board/hands';
import { card, lane } from './harness/fixtures/card';
import { moveOf, oneBoard } from './harness/one-board';

const { asked, chooseInMenu, dealPage, drag, focused, inLane, moves, open, scrolled, titles, toast } =
  oneBoard();

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
    await expect.poll(() => asked('showDeal')).toEqual([{ id: 'D-2', row: 3 }]);
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
    const { page } = await open({ lanes });
    const marks = page.locator('.card-marks');
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
    await expect.poll(() => asked('loadBoard').length).toBe(1);
    expect(await scrolled('.lanes')).toBe(before);
  });
});
