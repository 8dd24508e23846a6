/** The workbook's file: written after a change, on closing, and opened again. */

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch';
import { startTestServer } from '../browser/local-server';
import { WorkbookPage } from '../browser/workbook-page';
import { TEST_BUNDLE, TEST_ROWS } from './bundle';

const folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-saving-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the file', () => {
  it('is not written before anything changes, and holds the last change after closing', async () => {
    const file = path.join(folder, 'deals.xlsx');
    const first = await startTestServer({ bundle: TEST_BUNDLE, rows: TEST_ROWS, saveTo: file });
    const window = await WorkbookPage.open(browser, first.url);
    await window.waitForCell('B2', 'Acme');
    expect(existsSync(file)).toBe(false);
    await window.type('B2', 'Umbrella');
    await window.page.getByRole('button', { name: 'Undo' }).and(window.page.locator(':enabled')).waitFor();
    await window.close();
    await first.close();
    expect(readdirSync(folder)).toEqual(['deals.xlsx']);
    const second = await startTestServer({ bundle: TEST_BUNDLE, file, saveTo: file });
    const again = await WorkbookPage.open(browser, second.url);
    await again.waitForCell('B2', 'Umbrella');
    await again.waitForCell('C4', '4500');
    await again.close();
    await second.close();
  });

  it('stops the start with a sentence when it is no workbook', async () => {
    const file = path.join(folder, 'missing.xlsx');
    await expect(startTestServer({ bundle: TEST_BUNDLE, file })).rejects.toThrow('missing.xlsx');
  });
});
