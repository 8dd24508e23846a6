/** The board by keyboard alone, in a real Chromium: every key, and where the focus is after it. */
import { describe, expect, it } from 'vitest';
import type { Lane } from '../../src/contract/rpc';
import { cardOf } from './board/hands';
import type { Answers } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { OPEN_LANES } from './harness/one-board';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, PanelOptions } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

const LANES: readonly Lane[] = [
  ...OPEN_LANES,
  lane({ stage: 'Odd', kind: 'unknown' }),
  lane({ stage: 'Won', kind: 'won', probability: 1 }),
];

async function open(answers: Answers = {}, options: PanelOptions = {}): Promise<OpenPanel> {
  const start: Answers = {
    openPanel: () => ({ state: 'board', board: board(LANES) }),
    loadBoard: () => board(LANES),
  };
  panel = await browser.panel({ ...options, answers: { ...start, ...answers } });
  await panel.page.locator('[data-card]').first().waitFor();
  return panel;
}

const inLane = (stage: string) => panel.page.locator(`[data-stage="${stage}"]`);
const titles = (stage: string) => inLane(stage).locator('.card-title').allTextContents();
const moves = () => browser.asked('moveDeals');
const toast = () => panel.page.locator('.toast');

/** What the focus is on: a card by its title, a lane by its header's words. */
async function expectFocus(text: string): Promise<void> {
  await expect.poll(async () => (await panel.page.locator(':focus').innerText()).trim()).toContain(text);
}

/** Presses keys one after the other, each as a person would: once the last one has shown. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await panel.page.keyboard.press(key);
    await panel.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
}

const startOn = (title: string) => cardOf(panel.page, title).locator('.card-title').focus();

describe('going from card to card', () => {
  it('needs one Tab to come to the cards, and the arrows from there', async () => {
    const { page } = await open();
    expect(await page.locator('.card-title[tabindex="0"]').count()).toBe(1);
    await startOn('Annual licence');
    await press('ArrowDown');
    await expectFocus('Pilot');
    expect(await page.locator('.card-title[tabindex="0"]').allTextContents()).toEqual(['Pilot']);
    await press('End');
    await expectFocus('Rollout');
    await press('Home', 'ArrowRight');
    await expectFocus('Renewal');
    await press('ArrowDown');
    await expectFocus('Odd');
    await press('ArrowRight');
    await expectFocus('Won');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await expectFocus('Annual licence');
  });

  it('comes to a card that was not drawn yet', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      card({ id: 'D-'.concat(String(index)), title: `Deal ${index}`, amount: 4000 - index }),
    );
    const long = board([lane({ stage: 'Proposal' }, many)]);
    const { page } = await open({ openPanel: () => ({ state: 'board', board: long }) });
    await page.locator('.card-title').first().focus();
    await press('End');
    await expectFocus('Deal 499');
    expect(
      await page.locator(':focus').evaluate((card) => card.getBoundingClientRect().bottom < innerHeight),
    ).toBe(true);
    await press('ArrowUp');
    await expectFocus('Deal 498');
  });
});

describe('a key on a card', () => {
  it('Enter opens its deal', async () => {
    const { page } = await open();
    await startOn('Pilot');
    await press('Enter');
    await page.getByRole('heading', { name: 'Pilot' }).waitFor();
  });

  it('Space selects it, and Escape lets all go', async () => {
    const { page } = await open();
    await startOn('Annual licence');
    await press('Space', 'ArrowDown', 'Space');
    await page.getByText('2 selected').first().waitFor();
    await press('Space');
    await page.getByText('1 selected').first().waitFor();
    await press('Escape');
    expect(await page.locator('[data-selected]').count()).toBe(0);
    await expectFocus('Pilot');
  });

  it.each(['m', 'ContextMenu', 'Shift+F10'])('%s opens its menu, and Escape comes back', async (key) => {
    const { page } = await open();
    await startOn('Pilot');
    await press(key);
    await page.getByRole('menu', { name: 'Actions for Pilot' }).waitFor();
    await press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await expectFocus('Pilot');
  });

  it('Alt with left and right moves it to the next stage that takes it, and the focus goes along', async () => {
    await open();
    await startOn('Pilot');
    await press('Alt+ArrowRight');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    await expectFocus('Pilot');
    expect(await titles('Negotiation')).toContain('Pilot');
    await press('Alt+ArrowLeft');
    await expect.poll(() => titles('Proposal')).toContain('Pilot');
    await expectFocus('Pilot');
  });

  it('Alt with right passes a stage that takes nothing; a folded one shows where the card went', async () => {
    await open();
    await startOn('Renewal');
    await press('Alt+ArrowRight');
    await toast().getByText('Renewal moved to Won').waitFor();
    await expectFocus('Won');
  });

  it('Alt with left says so where there is no stage', async () => {
    const { page } = await open();
    await startOn('Pilot');
    await press('Alt+ArrowLeft');
    await page.getByRole('status').getByText('There is no stage on that side to move to').waitFor();
    expect(moves()).toEqual([]);
  });

  it('moves all that are selected with it', async () => {
    await open();
    await startOn('Annual licence');
    await press('Space', 'ArrowDown', 'Space', 'Alt+ArrowRight');
    await toast().getByText('2 deals moved to Negotiation').waitFor();
    expect(moves()).toHaveLength(1);
    await expectFocus('Pilot');
  });

  it('Alt with up and down puts it in order by hand', async () => {
    const { page } = await open();
    await startOn('Pilot');
    await press('Alt+ArrowUp');
    await expect.poll(() => titles('Proposal')).toEqual(['Pilot', 'Annual licence', 'Rollout']);
    await expectFocus('Pilot');
    await page.getByRole('status').getByText('Pilot is now 1 of 3').waitFor();
    await press('Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowDown');
    await expect.poll(() => titles('Proposal')).toEqual(['Annual licence', 'Rollout', 'Pilot']);
    expect(moves()).toEqual([]);
  });
});

describe('a key anywhere on the board', () => {
  it('N adds a deal to the lane of the focus', async () => {
    await open();
    await startOn('Renewal');
    await press('n');
    await inLane('Negotiation').locator('form').waitFor();
  });

  it('/ goes to the search, where letters are letters again', async () => {
    const { page } = await open();
    await startOn('Renewal');
    await press('/', 'n', 'm', '?', 'f');
    expect(await page.locator('[data-key="/"]').inputValue()).toBe('nm?f');
    expect(await page.locator('form, dialog[open], [role="menu"]').count()).toBe(0);
  });

  it('F opens the list of deals to call today', async () => {
    const { page } = await open();
    await startOn('Renewal');
    await press('f');
    expect(await page.locator('[data-key="f"]').getAttribute('aria-expanded')).not.toBe('false');
  });

  it('Ctrl or Cmd with Z takes the last action back', async () => {
    await open();
    await startOn('Pilot');
    await press('Alt+ArrowRight');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    await press('ControlOrMeta+z');
    await expect.poll(() => browser.asked('undoChanges')).toHaveLength(1);
    await expect.poll(() => titles('Proposal')).toContain('Pilot');
    await expectFocus('Pilot');
  });

  it('? lists the keys, and Escape closes the list', async () => {
    const { page } = await open();
    await startOn('Pilot');
    await press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByText('Move to the previous or next stage').waitFor();
    await press('Escape');
    await list.waitFor({ state: 'detached' });
    await expectFocus('Pilot');
  });

  it('does nothing while a syllable is being composed', async () => {
    const { page } = await open();
    await startOn('Pilot');
    await page.evaluate(() => {
      const key = { key: 'n', bubbles: true, cancelable: true, isComposing: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    expect(await page.locator('.lane form').count()).toBe(0);
  });
});

describe('the focus', () => {
  it('goes to the neighbour when the card is gone after a refresh', async () => {
    const [first, ...others] = LANES;
    const cards = first?.cards.filter(({ id }) => id !== 'D-2') ?? [];
    const { page } = await open({ loadBoard: () => board([lane({ stage: 'Proposal' }, cards), ...others]) });
    await page.getByRole('button', { name: 'Refresh' }).evaluate((button) => {
      setTimeout(() => button.dispatchEvent(new MouseEvent('click', { bubbles: true })), 100);
    });
    await startOn('Pilot');
    await expect.poll(() => titles('Proposal')).toEqual(['Annual licence', 'Rollout']);
    await expectFocus('Rollout');
  });

  it('is given back to the card when a toast closes', async () => {
    const { page } = await open();
    await startOn('Pilot');
    await press('Alt+ArrowRight');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    await toast().getByRole('button', { name: 'Close' }).focus();
    await press('Enter');
    await toast().waitFor({ state: 'detached' });
    await expectFocus('Pilot');
    expect(await page.locator(':focus').count()).toBe(1);
  });
});

describe('a Korean keyboard', () => {
  /** As a browser tells of a key while Hangul is chosen. */
  const pressHangul = (key: string, code: string, ctrlKey = false) =>
    panel.page.evaluate(
      (event) => {
        const init = { ...event, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
      },
      { key, code, ctrlKey },
    );

  it('has the same keys, by their place', async () => {
    const { page } = await open();
    await startOn('Annual licence');
    await pressHangul('\u3161', 'KeyM');
    await page.getByRole('menu').waitFor();
    await press('Escape');
    await startOn('Annual licence');
    await pressHangul('Process', 'KeyN');
    await page.getByLabel('Add a deal to Proposal').last().waitFor();
    await expect.poll(() => page.locator('.quick-add').count()).toBe(1);
  });

  it('takes back what was done', async () => {
    await open();
    await startOn('Pilot');
    await press('Alt+ArrowRight');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    await pressHangul('\u314b', 'KeyZ', true);
    await expect.poll(() => browser.asked('undoChanges').length).toBe(1);
  });
});
