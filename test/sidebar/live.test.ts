/** A board that is looked at in a real Chromium while others change the sheet. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Board, Pulse } from '../../src/contract/rpc';
import { type Answers, problem, Refusal } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { movedOn } from './harness/fixtures/changed-board';
import { oneBrowser } from './harness/one-browser';

const browser = oneBrowser();
let page: Page;

const many = Array.from({ length: 30 }, (_, at) => card({ id: 'D-'.concat(String(at + 10)), amount: 1000 }));

/** A workbook that others change while the panel is open. */
function workbook() {
  const state = {
    revision: 'r1',
    renewal: 'Renewal',
    selected: undefined as Pulse['selected'],
    fails: false,
  };
  const now = (): Board =>
    board(
      [
        lane({ stage: 'Proposal', probability: 0.5 }, [
          card({ id: 'D-2', title: 'Pilot', amount: 30_000 }),
          card({ id: 'D-3', title: state.renewal, amount: 20_000 }),
          ...many,
        ]),
        lane({ stage: 'Negotiation', probability: 0.8 }),
      ],
      { revision: state.revision },
    );
  const answers: Answers = {
    openPanel: () => ({ state: 'board', board: now() }),
    loadBoard: now,
    readPulse: () => {
      if (state.fails) throw new Refusal(problem());
      const { revision, selected } = state;
      return selected ? { revision, selected } : { revision };
    },
  };
  return {
    answers,
    state,
    rename: (title: string) => Object.assign(state, { renewal: title, revision: state.revision.concat('+') }),
  };
}

/** Opens the panel with its clock in hand. */
async function open(answers: Answers): Promise<void> {
  const opened = await browser.panel({ answers, prepare: ({ clock }) => clock.install() });
  page = opened.page;
  await page.locator('[data-card]').first().waitFor();
}

const pulses = () => browser.asked('readPulse').length;
const loads = () => browser.asked('loadBoard').length;
const pass = (seconds: number) => page.clock.runFor(seconds * 1000);
const cardOf = (title: string) => page.locator('.card', { hasText: title });

async function hide(hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', {
      value: value ? 'hidden' : 'visible',
      configurable: true,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** Waits until the panel has asked so often. */
const asked = (count: number) => expect.poll(pulses).toBe(count);

describe('the pulse', () => {
  it('is asked every ten seconds, and once a minute when nobody has touched the panel for five', async () => {
    await open(workbook().answers);
    for (let count = 1; count <= 30; count += 1) {
      await pass(10);
      await asked(count);
    }
    await pass(20);
    const before = pulses();
    await pass(50);
    expect(pulses() - before).toBeLessThanOrEqual(1);
  });

  it('rests while the panel is hidden and is asked at once when it is seen again', async () => {
    await open(workbook().answers);
    await hide(true);
    await pass(120);
    expect(pulses()).toBe(0);
    await hide(false);
    await asked(1);
  });

  it('is asked at once when the pointer comes in, at most every two seconds', async () => {
    await open(workbook().answers);
    const enter = () => page.dispatchEvent('html', 'pointerenter');
    await pass(3);
    await enter();
    await asked(1);
    await enter();
    await enter();
    expect(pulses()).toBe(1);
  });

  it('comes less often while the server fails', async () => {
    const { answers, state } = workbook();
    await open(answers);
    state.fails = true;
    await pass(10);
    await asked(1);
    await pass(15);
    expect(pulses()).toBe(1);
    await pass(6);
    await asked(2);
  });

  it('goes on after a call that nobody ever answered', async () => {
    let calls = 0;
    const silentOnce = (): Pulse | Promise<Pulse> => {
      calls += 1;
      return calls === 1 ? new Promise(() => undefined) : { revision: 'r1' };
    };
    await open({ ...workbook().answers, readPulse: silentOnce });
    await pass(10);
    await asked(1);
    await pass(150);
    await expect.poll(pulses).toBeGreaterThan(1);
  });

  it('asks less and less often for a board that cannot be loaded', async () => {
    const { answers, rename } = workbook();
    const refuse = () => {
      throw new Refusal(problem({ code: 'columnMissing', retrySafe: false }));
    };
    await open({ ...answers, loadBoard: refuse });
    rename('Deal renewed');
    await pass(10);
    await expect.poll(loads).toBe(1);
    await pass(12);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(loads()).toBe(1);
    await pass(10);
    await expect.poll(loads).toBe(2);
  });

  it('stops when the workbook is not set up any more', async () => {
    const ended = () => {
      throw new Refusal(problem({ code: 'notSetUp' }));
    };
    await open({ ...workbook().answers, readPulse: ended });
    await pass(10);
    await asked(1);
    await pass(600);
    expect(pulses()).toBe(1);
  });
});

describe('a change by somebody else', () => {
  it('flows in with a mark on its card and one announcement, and leaves scroll, focus and typed text alone', async () => {
    const { answers, rename } = workbook();
    await open(answers);
    await page.keyboard.press('/');
    await page.keyboard.type('D');
    await page.locator('.lanes').evaluate((element) => element.scrollTo(0, 400));
    const scrolled = await page.locator('.lanes').evaluate((element) => element.scrollTop);
    rename('Deal renewed');
    await pass(10);
    await expect.poll(loads).toBe(1);
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain('1 deal changed by others');
    expect(await page.locator('.lanes').evaluate((element) => element.scrollTop)).toBe(scrolled);
    expect(await page.locator(':focus').inputValue()).toBe('D');
    await cardOf('Deal renewed').waitFor();
  });

  it('marks the card for a moment only', async () => {
    const { answers, rename } = workbook();
    await open(answers);
    rename('Renewed');
    await pass(10);
    await page.locator('[data-card="D-3"][data-changed]').waitFor();
    await pass(3);
    expect(await page.locator('[data-changed]').count()).toBe(0);
  });

  it('waits while a card is held or a menu is open', async () => {
    const { answers, rename } = workbook();
    await open(answers);
    await page.getByRole('button', { name: 'Actions for Pilot' }).click();
    rename('Renewed');
    await pass(30);
    await expect.poll(pulses).toBeGreaterThan(1);
    expect(loads()).toBe(0);
    await page.keyboard.press('Escape');
    await pass(3);
    await expect.poll(loads).toBe(1);
  });
});

describe('a change of one’s own', () => {
  it('is known by its revision and causes no load', async () => {
    const { answers, state } = workbook();
    const own: Answers = {
      ...answers,
      moveDeals: async (request) => {
        const opening = await answers.openPanel?.({});
        state.revision = 'r2';
        if (opening?.state !== 'board') throw new Error('There is no board.');
        return movedOn(opening.board, request);
      },
    };
    await open(own);
    await page.getByRole('button', { name: 'Actions for Pilot' }).click();
    await page.getByRole('menuitem', { name: 'Negotiation' }).click();
    await page.locator('.toast').waitFor();
    await pass(10);
    await expect.poll(pulses).toBeGreaterThan(0);
    expect(loads()).toBe(0);
  });
});

describe('the row that is selected in the sheet', () => {
  it('marks its card and brings it into view without taking the focus', async () => {
    const { answers, state } = workbook();
    await open(answers);
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    state.selected = { id: 'D-39' };
    await pass(10);
    const isInView = async () => {
      await pass(0.1);
      const seen = page.locator('[data-card="D-39"][data-highlighted]');
      if ((await seen.count()) === 0) return false;
      return seen.evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    };
    await expect.poll(isInView).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(focused);
  });
});
