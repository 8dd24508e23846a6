/** The large board in a real Chromium: lanes side by side, each with its own list. */
import { describe, expect, it } from 'vitest';
import type { Lane } from '../../src/contract/rpc';
import { cardOf, carry, hold, spotOn } from './board/hands';
import type { Answers } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

const deals = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) =>
    card({ id: 'D-'.concat(String(from + index)), title: `Deal ${from + index}`, amount: 9000 - index }),
  );

const LANES: readonly Lane[] = [
  lane({ stage: 'First' }, deals(2000, 1000)),
  lane({ stage: 'Second' }, deals(3, 5001)),
  lane({ stage: 'Third' }, deals(1, 6001)),
  lane({ stage: 'Fourth' }),
  lane({ stage: 'Fifth' }),
  lane({ stage: 'Won', kind: 'won' }),
];

async function open(width = 1180): Promise<OpenPanel> {
  const shown = board(LANES);
  const answers: Answers = { loadBoard: () => shown, openPanel: () => ({ state: 'board', board: shown }) };
  panel = await browser.board({ width, answers });
  await panel.page.locator('[data-card]').first().waitFor();
  return panel;
}

const inLane = (stage: string) => panel.page.locator(`[data-stage="${stage}"]`);
const box = async (stage: string) => {
  const found = await inLane(stage).boundingBox();
  if (!found) throw new Error(`${stage} is not on the screen.`);
  return found;
};

describe('the lanes', () => {
  it('stand side by side, at least 240 pixels wide, as high as the window; there is no rail', async () => {
    const { page } = await open();
    const [first, second] = [await box('First'), await box('Second')];
    expect(second.x).toBeGreaterThanOrEqual(first.x + first.width);
    expect(second.y).toBe(first.y);
    expect(first.width).toBeGreaterThanOrEqual(240);
    expect(first.height).toBeGreaterThan(400);
    expect(await page.locator('.rail').count()).toBe(0);
    await inLane('Fourth').getByText('No deals here. Drop one in.').waitFor();
  });

  it('scroll each by itself under their headers, and draw only what is seen', async () => {
    await open();
    const header = inLane('First').locator('.lane-header');
    const before = await header.boundingBox();
    await inLane('First')
      .locator('.lane-body')
      .evaluate((list) => {
        list.scrollTop = 60_000;
      });
    const places = () => inLane('First').locator('.card').last().getAttribute('aria-posinset');
    await expect.poll(async () => Number(await places())).toBeGreaterThan(300);
    await expect.poll(() => inLane('First').locator('.card').count()).toBeLessThanOrEqual(100);
    expect(await header.boundingBox()).toEqual(before);
    expect(
      await inLane('Second')
        .locator('.lane-body')
        .evaluate(({ scrollTop }) => scrollTop),
    ).toBe(0);
    const { y, height } = await box('First');
    expect(y + height).toBeLessThanOrEqual(720);
  });

  it('fold to a strip with name and count', async () => {
    await open();
    expect((await box('Won')).width).toBeLessThan(60);
    await inLane('Second').locator('.lane-fold').click();
    await expect.poll(async () => (await box('Second')).width).toBeLessThan(60);
    expect(await inLane('Second').locator('.lane-fold').innerText()).toMatch(/3\s*Second|Second\s*3/);
    await inLane('Second').locator('.lane-fold').click();
    await expect.poll(async () => (await box('Second')).width).toBeGreaterThanOrEqual(240);
  });
});

describe('dragging', () => {
  it('moves a card to the lane beside', async () => {
    const { page } = await open();
    await hold(page, 'Deal 5001');
    await carry(page, inLane('Third').locator('.lane-body'));
    await inLane('Third').and(page.locator('[data-over]')).waitFor();
    await page.mouse.up();
    await page.locator('.toast').getByText('Deal 5001 moved to Third').waitFor();
  });

  it('scrolls the board sideways at its edge, to a lane that was out of sight', async () => {
    const { page } = await open(700);
    await hold(page, 'Deal 5001');
    const { y } = await spotOn(inLane('Second').locator('.lane-body'));
    await page.mouse.move(697, y, { steps: 4 });
    await expect
      .poll(() => page.locator('.lanes').evaluate(({ scrollLeft }) => scrollLeft))
      .toBeGreaterThan(300);
    await carry(page, inLane('Fifth').locator('.lane-header'));
    await inLane('Fifth').and(page.locator('[data-over]')).waitFor();
    await page.mouse.up();
    await page.locator('.toast').getByText('Deal 5001 moved to Fifth').waitFor();
  });

  it('scrolls the lane below the card, and no other', async () => {
    const { page } = await open();
    await hold(page, 'Deal 1000');
    const { x, y, height } = await box('First');
    await page.mouse.move(x + 100, y + height - 6, { steps: 4 });
    const scrolled = (stage: string) =>
      inLane(stage)
        .locator('.lane-body')
        .evaluate(({ scrollTop }) => scrollTop);
    await expect.poll(() => scrolled('First')).toBeGreaterThan(400);
    await page.keyboard.press('Escape');
    expect(await scrolled('Second')).toBe(0);
    await page.mouse.up();
    expect(browser.asked('moveDeals')).toEqual([]);
  });
});

it('goes between lanes with left and right, and stays within one with up and down', async () => {
  const { page } = await open();
  await cardOf(page, 'Deal 5003').locator('.card-title').focus();
  const focused = () => page.locator(':focus').innerText();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Deal 5003');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(focused).toBe('Deal 1002');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toBe('Deal 6001');
});

it('shows a deal beside the lanes, which stay in use', async () => {
  const { page } = await open();
  await cardOf(page, 'Deal 6001').click();
  await page.getByRole('heading', { name: 'Deal 6001' }).waitFor();
  expect(await cardOf(page, 'Deal 1000').isVisible()).toBe(true);
});
