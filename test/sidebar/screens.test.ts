/** The other screens in a real Chromium: set-up, check, forecast, alerts, health, and what goes wrong. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch';
import { type Answers, problem, Refusal } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { setUpPreview } from './harness/fixtures/set-up-preview';
import { builtPanel, type OpenPanel, openPanel, type PanelOptions } from './harness/panel';

let browser: Browser;
let html: string;
let panel: OpenPanel;

beforeAll(async () => {
  [browser, html] = await Promise.all([launchBrowser(), builtPanel()]);
});
afterEach(() => panel.close());
afterAll(() => browser.close());

async function open(answers: Answers = {}, options: PanelOptions = {}): Promise<OpenPanel['page']> {
  panel = await openPanel(browser, html, { ...options, answers });
  return panel.page;
}

const asked = (name: string) =>
  panel.calls.filter((call) => call.name === name).map(({ question }) => question);

const fresh: Answers = {
  openPanel: () => ({ state: 'setUp', language: 'en', preview: setUpPreview.en }),
  previewSetUp: ({ language }) => setUpPreview[language],
  setUp: () => ({ sheetName: 'Deals Q4', deals: 214, issues: 12, tabs: ['Stages', 'Log'] }),
};

describe('opening', () => {
  it('makes one request, and none to any other origin', async () => {
    const page = await open();
    await page.locator('[data-card]').first().waitFor();
    expect(panel.calls.map(({ name }) => name)).toEqual(['openPanel']);
    expect(panel.strangers).toEqual([]);
  });

  it('says what went wrong and opens when tried again', async () => {
    let failing = true;
    const page = await open({
      openPanel: () => {
        if (failing)
          throw new Refusal(
            problem({ code: 'tabMissing', message: 'The tab Deals is gone.', retrySafe: true }),
          );
        return { state: 'board', board: board([lane({ stage: 'Proposal' }, [card({ id: 'D-1' })])]) };
      },
    });
    await page.getByRole('alert').getByText('The tab Deals is gone.').waitFor();
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-card="D-1"]').waitFor();
  });

  it('shows markup from cells as text', async () => {
    const evil = '<img src=x onerror="window.broken=1"><b>Bold</b>';
    const cards = [
      card({ id: 'D-1', title: evil, company: '<script>window.broken=1</script>', owner: evil }),
    ];
    const lanes = [lane({ stage: '<i>Stage</i>' }, cards)];
    const page = await open({
      openPanel: () => ({ state: 'board', board: board(lanes, { sheetName: evil }) }),
    });
    await page.locator('.card-title', { hasText: evil }).waitFor();
    expect(await page.locator('img, b, i').count()).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(panel.strangers).toEqual([]);
  });
});

describe('in Korean', () => {
  it('speaks Korean throughout and writes won without decimals', async () => {
    const page = await open({}, { language: 'ko' });
    await page.locator('[data-card]').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await page.getByRole('tab').allTextContents()).toEqual(['보드', '점검', '예측', '알림']);
    expect(await page.locator('.summary').textContent()).toMatch(/₩[\d.]+억/);
    expect(await page.locator('.workspace').textContent()).not.toMatch(/weighted|deals|stalled|unpriced/i);
  });
});

describe('set-up', () => {
  it('sends the person’s corrections and what they declined, and goes on to the board', async () => {
    const page = await open(fresh);
    await page.getByLabel('Meaning of column Date').selectOption({ label: 'Keep as my own column' });
    await page.getByLabel('Meaning of column Product line').selectOption({ label: 'Tags' });
    await page.getByLabel('Last touch').uncheck();
    await page.getByLabel('Currency', { exact: true }).selectOption('EUR');
    await page.getByRole('button', { name: 'Set up 214 deals' }).click();
    await page.getByText('Your pipeline is ready').waitFor();
    expect(asked('setUp')).toEqual([
      {
        language: 'en',
        mode: 'adopt',
        mapping: { '6': null, '7': 'tags' },
        without: ['lastTouch'],
        currency: 'EUR',
      },
    ]);
    await page.getByRole('button', { name: 'See 12 issues' }).click();
    await expect.poll(() => asked('openPanel').length).toBe(2);
  });

  it('gives a field to one column only', async () => {
    const page = await open(fresh);
    await page.getByLabel('Meaning of column Product line').selectOption({ label: 'Company' });
    expect(await page.getByLabel('Meaning of column Account').inputValue()).toBe('');
  });

  it('switches the language and asks for the preview in it', async () => {
    const page = await open(fresh);
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('button', { name: '딜 214건 설정하기' }).waitFor();
    expect(asked('previewSetUp')).toEqual([{ language: 'ko' }]);
    expect(await page.getByLabel('‘거래처명’ 열의 의미').inputValue()).toBe('company');
  });

  it('shows how far it has come', async () => {
    const page = await open({
      ...fresh,
      setUp: () => new Promise(() => undefined),
      readProgress: () => ({ done: 0.5, step: 'Writing validations' }),
    });
    await page.getByLabel('Try it with sample deals').check();
    await page.getByRole('button', { name: 'Create sample pipeline' }).click();
    await page.getByText('Writing validations').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0.5');
    expect(asked('setUp')).toMatchObject([{ mode: 'sample', language: 'en' }]);
  });

  it('offers a new sheet when the current one cannot be adopted, and says why', async () => {
    const reason = problem({
      code: 'noHeader',
      message: 'This sheet has no headers.',
      action: 'Write them in a row.',
    });
    const page = await open({ ...fresh, openPanel: () => ({ state: 'setUp', language: 'en', reason }) });
    await page.getByText('This sheet has no headers.').waitFor();
    expect(await page.getByLabel('Start a new sheet').isChecked()).toBe(true);
  });
});

describe('the check', () => {
  it('runs at once when the menu asked for it', async () => {
    const page = await open({}, { screen: 'check' });
    await page.getByRole('heading', { name: '5 issues in 214 deals' }).waitFor();
    expect(asked('checkSheet')).toHaveLength(1);
  });

  it('goes to the cell and applies one fix with what was found', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Check the sheet' }).click();
    await page.getByRole('button', { name: 'Go to cell D7' }).click();
    await expect.poll(() => asked('showCell')).toEqual([{ row: 7, column: 4 }]);
    await page.getByRole('button', { name: 'Fix D5: write 12,000' }).click();
    await page.locator('.toast', { hasText: '1 fixed' }).waitFor();
    expect(asked('applyFixes')).toEqual([
      { fixes: [{ row: 5, column: 4, found: '$12k', dealId: 'D-000001' }] },
    ]);
    await expect.poll(() => asked('checkSheet').length).toBe(2);
  });

  it('applies all safe fixes together', async () => {
    const page = await open({ applyFixes: () => ({ fixed: 2, skipped: 1 }) });
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Check the sheet' }).click();
    await page.getByRole('button', { name: 'Fix 3 safely' }).click();
    await page.locator('.toast', { hasText: '2 fixed, 1 left alone because they had changed' }).waitFor();
  });
});

describe('alerts and health', () => {
  it('sends only after the person has said yes, and names who was left out', async () => {
    const skipped = [{ reason: 'No e-mail in Team', count: 2 }];
    const page = await open({ sendAlertsNow: () => ({ mails: 3, deals: 7, skipped }) });
    await page.getByRole('tab', { name: 'Alerts' }).click();
    await page.getByRole('button', { name: 'Send what is due now' }).click();
    expect(asked('sendAlertsNow')).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('tabpanel').getByText('3 e-mails sent about 7 deals.').waitFor();
    await page.getByText('No e-mail in Team').waitFor();
  });

  it('builds the forecast and says where it is', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Forecast' }).click();
    await page.getByRole('button', { name: 'Build the forecast' }).click();
    await page.getByRole('tabpanel').getByText('The “Forecast” tab now covers 9 months.').waitFor();
  });

  it('shows a schedule that stopped and repairs it', async () => {
    const health = { scheduled: false, lastError: 'Authorisation expired', lastRun: '2026-11-19 03:05' };
    const page = await open({
      openPanel: () => ({ state: 'board', board: board([lane({ stage: 'A' })], { health }) }),
    });
    const line = page.getByRole('contentinfo');
    await line.getByText('The last run failed: Authorisation expired').waitFor();
    expect(await line.textContent()).toContain('Not scheduled');
    expect(await line.textContent()).toContain('19 Nov 03:05');
    await line.getByRole('button', { name: 'Repair' }).click();
    await line.getByText('Scheduled', { exact: true }).waitFor();
  });
});
