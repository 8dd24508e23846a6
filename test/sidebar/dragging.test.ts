/** Dragging cards in a real Chromium, by mouse and by finger. */
import { describe, expect, it } from 'vitest';
import { cardOf, carry, finger, hold, spotOn } from './board/hands';
import { card, lane } from './harness/fixtures/card';
import { moveOf, oneBoard } from './harness/one-board';

const { asked, dealPage, drag, inLane, moves, open, scrolled, titles, toast } = oneBoard();

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
    expect(await page.locator('.rail-name:visible').allTextContents()).toEqual([
      'Negotiation',
      'Won',
      'Lost',
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
    expect(asked('saveView')).toEqual([]);
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
