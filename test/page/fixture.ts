/** A local workbook and a browser for each file of page tests. */

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { RunningServer } from '../../host/server/start-server';
import { launchBrowser } from '../browser/launch';
import { startTestServer, type TestServerOptions } from '../browser/local-server';
import { type WindowOptions, WorkbookPage } from '../browser/workbook-page';
import { TEST_BUNDLE, TEST_ROWS } from './bundle';

/** What a test finds: a fresh workbook for each test. */
export interface Fixture {
  /** Opens a window on the workbook; it is closed after the test, and must not have failed. */
  window(options?: WindowOptions): Promise<WorkbookPage>;
}

/** Sets a fresh workbook up for each test of the calling file. */
export function usePage(options: Partial<TestServerOptions> = {}): Fixture {
  let browser: Browser;
  let server: RunningServer;
  let windows: WorkbookPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await startTestServer({
      bundle: TEST_BUNDLE,
      rows: TEST_ROWS,
      sheetName: 'Deals',
      now: Date.UTC(2026, 10, 20, 9, 30),
      timeZone: 'Asia/Seoul',
      ...options,
    });
  });
  afterEach(async () => {
    const faults = windows.flatMap((window) => window.faults);
    for (const window of windows) await window.close();
    windows = [];
    await server.close();
    expect(faults).toEqual([]);
  });
  return {
    async window(windowOptions) {
      const window = await WorkbookPage.open(browser, server.url, windowOptions);
      windows.push(window);
      return window;
    },
  };
}
