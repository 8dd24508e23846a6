/** Finding deals in a real Chromium: search, filters, orders and the list of whom to call; also by keyboard alone. */
import { describe, expect, it } from 'vitest';
import type { Board, BoardView } from '../../src/contract/rpc';
import type { Answers } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

const stalled = [{ code: 'stalled', text: '12 working days in Proposal' }] as const;

/** Five open deals and a won one. */
function pipeline(facts: Partial<Board> = {}): Board {
  return board(
    [
      lane({ stage: 'Proposal' }, [
        card({ id: 'D-1', title: 'Annual licence', amount: 120_000, attention: stalled }),
        card({ id: 'D-2', title: 'Pilot', amount: 30_000, owner: 'Jonas Weber', tags: ['vip'] }),
        card({ id: 'D-3', title: '한빛 전자 도입', amount: 5000, owner: '', nextStepDate: '2026-11-21' }),
      ]),
      lane({ stage: 'Negotiation' }, [
        card({ id: 'D-4', title: 'Renewal', amount: 50_000, probability: 0.8, expectedClose: '2026-12-20' }),
        card({ id: 'D-5', title: 'Migration', owner: 'Jonas Weber' }),
      ]),
      lane({ stage: 'Won', kind: 'won' }, [card({ id: 'D-6', title: 'Old licence', amount: 7000 })]),
    ],
    facts,
  );
}

async function open(facts: Partial<Board> = {}, answers: Answers = {}): Promise<OpenPanel> {
  panel = await browser.panel({
    answers: { openPanel: () => ({ state: 'board', board: pipeline(facts) }), ...answers },
  });
  await panel.page.locator('.find').waitFor();
  return panel;
}

const search = () => panel.page.getByRole('searchbox', { name: 'Find a deal' });
const count = () => panel.page.locator('.find').getByRole('status');
const chips = () => panel.page.locator('.find-chip').allTextContents();
const titles = () => panel.page.locator('.lanes .card-title').allTextContents();
const filters = () => panel.page.getByRole('dialog', { name: 'Filter' });
const filterButton = () => panel.page.getByRole('button', { name: 'Filter', exact: true });
const press = (key: string) => panel.page.keyboard.press(key);
const focused = () => panel.page.evaluate(() => document.activeElement?.textContent?.trim());

/** Until the board says how many deals are left. */
const counted = (shown: number) => count().getByText(`${shown} of 6 deals`).waitFor();

/** What was saved, once there is something. */
async function saved(): Promise<readonly unknown[]> {
  await expect.poll(() => browser.asked('saveView').length, { timeout: 5000 }).toBeGreaterThan(0);
  return browser.asked('saveView');
}

describe('search', () => {
  it('narrows the board while one types, and gives it back on Escape', async () => {
    await open();
    expect(await titles()).toHaveLength(5);
    await press('/');
    await panel.page.keyboard.type('LICENCE');
    await counted(2);
    expect(await titles()).toEqual(['Annual licence']);
    expect(await panel.page.locator('.rail-count').allTextContents()).toEqual(['1', '0', '1']);
    expect(await panel.page.locator('.summary').textContent()).toContain('$120K');
    await press('Escape');
    await count().waitFor({ state: 'detached' });
    expect(await titles()).toHaveLength(5);
  });

  it('waits for a Hangul syllable to be whole', async () => {
    const { page } = await open();
    await search().focus();
    const client = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('ㅎ');
    await compose('하');
    await page.waitForTimeout(300);
    expect(await count().count()).toBe(0);
    await compose('한');
    await client.send('Input.insertText', { text: '한' });
    await counted(1);
    expect(await titles()).toEqual(['한빛 전자 도입']);
    expect(await search().inputValue()).toBe('한');
  });
});

describe('filters', () => {
  it('begin with the deals of the person who has open ones, and say so', async () => {
    await open({ me: 'Mina Park' });
    expect(await chips()).toEqual(['Mine']);
    await counted(3);
    await panel.page.getByRole('button', { name: 'Remove filter: Mine' }).click();
    expect(await titles()).toHaveLength(5);
    expect(await saved()).toEqual([
      { pipeline: 'main', view: { order: 'attention', hand: [], filter: {} } satisfies BoardView },
    ]);
  });

  it('begin with everything for whoever has none', async () => {
    await open({ me: 'Priya Nair' });
    expect(await chips()).toEqual([]);
  });

  it('begin as this person left them', async () => {
    const view: BoardView = { order: 'amount', hand: ['D-3'], filter: { noNextStep: true } };
    await open({ me: 'Mina Park', view: { ...view, filter: { closeMonth: '2026-12' } } });
    expect(await chips()).toEqual(['Closes Dec 2026']);
    expect(await titles()).toEqual(['Renewal']);
  });

  it('can be set, seen and cleared by keyboard alone', async () => {
    const { page } = await open({ me: 'Mina Park', view: { order: 'attention', hand: [], filter: {} } });
    await filterButton().focus();
    await press('Enter');
    const owner = filters().getByLabel('Owner');
    await expect.poll(() => owner.evaluate((element) => element === document.activeElement)).toBe(true);
    await press('ArrowDown');
    await expect.poll(chips).toEqual(['Mine']);
    await owner.selectOption('Jonas Weber');
    await filters().getByLabel('Tag').selectOption('vip');
    await filters().getByLabel('from').fill('20k');
    await press('Tab');
    await expect.poll(chips).toEqual(['Jonas Weber', '#vip', '$20K or more']);
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Filter');
    await counted(1);
    await page.getByRole('button', { name: 'Clear filters' }).focus();
    await press('Enter');
    expect(await chips()).toEqual([]);
    expect(await titles()).toHaveLength(5);
  });

  it('find stalled deals and those of nobody, and say when an amount cannot be read', async () => {
    const { page } = await open();
    await filterButton().click();
    await filters().getByLabel('Stalled').check();
    await expect.poll(titles).toEqual(['Annual licence']);
    await filters().getByLabel('Stalled').uncheck();
    await filters().getByLabel('Owner').selectOption('No owner');
    await expect.poll(titles).toEqual(['한빛 전자 도입']);
    await filters().getByLabel('to', { exact: true }).fill('much');
    await press('Tab');
    await page.locator('.find-range [aria-invalid]').waitFor();
    expect(await chips()).toEqual(['No owner']);
  });

  it('stay when the page is opened again in this window, before the server has been told', async () => {
    const { page } = await open();
    await search().fill('pilot');
    await counted(1);
    await page.reload();
    await counted(1);
    expect(await search().inputValue()).toBe('pilot');
  });
});

it('orders cards as chosen, and remembers it', async () => {
  await open();
  await panel.page.getByLabel('Order').selectOption('Largest first');
  expect(await titles()).toEqual(['Annual licence', 'Pilot', '한빛 전자 도입', 'Renewal', 'Migration']);
  await panel.page.getByLabel('Order').selectOption('Most likely first');
  expect((await titles()).slice(3)).toEqual(['Renewal', 'Migration']);
  expect(await saved()).toEqual([
    { pipeline: 'main', view: { order: 'likelihood', hand: [], filter: {} } satisfies BoardView },
  ]);
});

it('says what all currencies are worth together only with a dated rate for each', async () => {
  const euro = lane({ stage: 'Proposal' }, [
    card({ id: 'D-1', amount: 100_000 }),
    card({ id: 'D-2', amount: 50_000, currency: 'EUR' }),
  ]);
  const rates = [{ currency: 'EUR', rate: 1.2, day: '2026-11-20' }];
  await open({ lanes: [euro], rates });
  const summary = () => panel.page.locator('.summary-sums');
  expect(await summary().textContent()).toContain('\u2248 $160K');
  expect(await summary().textContent()).toContain('at rates of 20 Nov');
  await panel.close();
  await open({ lanes: [euro] });
  expect(await summary().textContent()).not.toContain('\u2248');
});

describe('whom to call today', () => {
  const list = () => panel.page.getByRole('dialog', { name: 'Who to call today' });

  it('ranks the deals with why, opens one and comes back to it, by keyboard alone', async () => {
    const { page } = await open();
    await page.locator('body').press('f');
    await list().waitFor();
    const deals = await list().getByRole('listitem').allTextContents();
    expect(deals).toHaveLength(2);
    expect(deals[0]).toMatch(/^1Annual licence.*12 working days in Proposal/);
    expect(deals[1]).toMatch(/^2한빛 전자 도입.*Due today: Call the buyer/);
    expect(await page.locator('.lanes').isVisible()).toBe(false);
    for (const _ of ['close', 'first deal']) await press('Tab');
    expect(await focused()).toContain('Annual licence');
    await press('Enter');
    await page.getByRole('heading', { name: 'Annual licence' }).waitFor();
    await press('Escape');
    await list().waitFor();
    await expect.poll(focused).toContain('Annual licence');
    await press('Escape');
    await list().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('f');
  });

  it('shows a deal in the sheet, and keeps to what is filtered', async () => {
    await open({ view: { order: 'attention', hand: [], filter: { owner: 'Mina Park' } } });
    await panel.page.getByRole('button', { name: 'Who to call today' }).click();
    await list().getByText('Among the 2 open deals shown.').waitFor();
    await list().getByRole('button', { name: 'Show Annual licence in the sheet' }).click();
    expect(browser.asked('showDeal')).toEqual([{ id: 'D-1', row: 2 }]);
  });

  it('says so when nothing is wrong', async () => {
    await open({ lanes: [lane({ stage: 'Proposal' }, [card({ id: 'D-1', amount: 5 })])] });
    await panel.page.getByRole('button', { name: 'Who to call today' }).click();
    await list().getByText('Nobody to call today').waitFor();
  });
});
