/** How the pages are served in a real Chromium: the board in two shapes, each with the words of one language. */
import { describe, expect, it } from 'vitest';
import { problem, Refusal } from './harness/answers';
import { jointBoard, sampleBoard } from './harness/fixtures/sample-board';
import { oneBrowser } from './harness/one-browser';

const browser = oneBrowser();

describe('the large board', () => {
  it('asks once, for the pipeline that it was opened for, and nobody else', async () => {
    const { page, calls, strangers } = await browser.board({ facts: { pipeline: 'p2' } });
    await page.locator('[data-card]').first().waitFor();
    expect(calls.slice(0, 1)).toEqual([{ name: 'loadBoard', question: { pipeline: 'p2' } }]);
    expect(browser.asked('loadBoard')).toHaveLength(1);
    expect(strangers).toEqual([]);
  });

  it('has no other sections', async () => {
    const { page } = await browser.board();
    await page.locator('[data-card]').first().waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.getByRole('main').count()).toBe(1);
  });

  it('says why it cannot be loaded, and loads when asked again', async () => {
    let failing = true;
    const { page } = await browser.board({
      answers: {
        loadBoard: () => {
          if (failing) throw new Refusal(problem({ message: 'The tab Deals is gone.' }));
          return sampleBoard('en');
        },
      },
    });
    await page.getByRole('alert').getByText('The tab Deals is gone.').waitFor();
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-card]').first().waitFor();
  });

  it.each([
    ['en', 'Open large board'],
    ['ko', '보드 크게 열기'],
  ] as const)('opens from the sidebar, on the pipeline shown there (%s)', async (language, name) => {
    const { page } = await browser.panel({
      language,
      answers: { openPanel: () => ({ state: 'board', board: jointBoard(language) }) },
    });
    await page.getByRole('button', { name }).click();
    await expect.poll(() => browser.asked('showWindow')).toEqual([{ screen: 'board', pipeline: 'all' }]);
  });
});

describe('the words of a page', () => {
  it.each(['panel', 'board'] as const)(
    'are missed loudly when they were not appended (%s)',
    async (shape) => {
      const { page, errors } = await browser[shape]({ isWordless: true });
      await expect.poll(() => errors).toEqual([expect.stringContaining('This page has no words')]);
      errors.length = 0;
      expect(await page.locator('#panel').textContent()).toContain('If this text stays, reload the sheet');
    },
  );

  it('are those of the workbook once it turns out to speak another language', async () => {
    const { page } = await browser.panel({
      language: 'en',
      answers: { openPanel: () => ({ state: 'board', board: sampleBoard('ko') }) },
    });
    await page.locator('[data-card]').first().waitFor();
    await expect.poll(() => browser.asked('showBoard')).toEqual([{ screen: 'board' }]);
  });
});
