/** The other screens in a real Chromium: set-up, check, forecast, alerts, health, and what goes wrong. */
import { describe, expect, it } from 'vitest';
import { type Answers, problem, Refusal } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import { setUpPreview } from './harness/fixtures/set-up-preview';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, PanelOptions } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

async function open(answers: Answers = {}, options: PanelOptions = {}): Promise<OpenPanel['page']> {
  panel = await browser.panel({ ...options, answers });
  return panel.page;
}

const { asked } = browser;

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

describe('a workbook that is not set up', () => {
  const opening = { state: 'setUp', language: 'en', preview: setUpPreview.en } as const;

  it('is welcomed, and set up in the large window', async () => {
    const page = await open({ openPanel: () => opening });
    await page.getByText('214 deals found in “Deals Q4”').waitFor();
    await page.getByRole('button', { name: 'Set up…' }).click();
    await expect.poll(() => asked('showWindow')).toEqual([{ screen: 'setUp' }]);
    expect(asked('setUp')).toEqual([]);
  });

  it('looks again when asked, as set-up may have been done in the window', async () => {
    let done = false;
    const page = await open({
      openPanel: () => (done ? { state: 'board', board: board([lane({ stage: 'A' })]) } : opening),
    });
    await page.getByRole('button', { name: 'Set up…' }).waitFor();
    done = true;
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('tab', { name: 'Board' }).waitFor();
  });

  it('says what has broken, with a way to repair it', async () => {
    let repaired = false;
    const reason = problem({ code: 'columnMissing', message: 'The column Stage is gone.', repairable: true });
    const page = await open({
      openPanel: () =>
        repaired
          ? { state: 'board', board: board([lane({ stage: 'A' })]) }
          : { state: 'setUp', language: 'en', reason },
      repairWorkbook: () => {
        repaired = true;
        return { done: ['The column is back.'], left: [] };
      },
    });
    await page.getByRole('alert').getByText('The column Stage is gone.').waitFor();
    await page.getByRole('button', { name: 'Repair' }).click();
    await page.getByRole('tab', { name: 'Board' }).waitFor();
  });

  it('is repaired when it only lost its memory, and opens on its board', async () => {
    let repaired = false;
    const reason = problem({ code: 'notSetUp', message: 'This file is a copy.', action: 'Press Repair.' });
    const page = await open({
      openPanel: () =>
        repaired
          ? { state: 'board', board: board([lane({ stage: 'A' })]) }
          : { state: 'setUp', language: 'en', reason, repairable: true },
      repairWorkbook: () => {
        repaired = true;
        return { done: ['The copy has its own memory now.'], left: ['Alerts are off.'] };
      },
    });
    await page.getByText('This file is a copy.').waitFor();
    await page.getByRole('button', { name: 'Repair' }).click();
    await page.getByRole('tab', { name: 'Board' }).waitFor();
    await page.locator('.toast', { hasText: 'The copy has its own memory now.' }).waitFor();
    await page.locator('.toast', { hasText: 'Alerts are off.' }).waitFor();
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
    const page = await open({ applyFixes: () => ({ fixed: 2, skipped: 1, undoable: true }) });
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
