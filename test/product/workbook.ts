/** The whole product for a test: the built bundle on a list of its own, behind the local server, in Chromium. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { RunningServer } from '../../host/server/start-server';
import { launchBrowser } from '../browser/launch';
import { startTestServer } from '../browser/local-server';
import { type WindowOptions, WorkbookPage } from '../browser/workbook-page';
import { eventually, shownCells } from './grid';

/** Friday, 20 November 2026, 10:00 in New York. */
const FRIDAY_MORNING = Date.UTC(2026, 10, 20, 15);

/** Wide and high enough that every cell of a small list is in view, and so can be read. */
const WHOLE_SHEET = { width: 2800, height: 1100 };

interface Start {
  /** The list, as the text of a .csv file. */
  readonly csv: string;
  /** The file's name without its ending, which becomes the sheet's name. */
  readonly sheetName?: string;
  readonly language?: 'en' | 'ko';
  readonly timeZone?: string;
  /** The instant at which the host's clock starts, in milliseconds. */
  readonly now?: number;
}

/** A workbook that lives for one test. */
export interface LocalWorkbook {
  /** Opens a window on it. */
  window(options?: WindowOptions): Promise<WorkbookPage>;
  /** Stops the server, which saves the workbook, and starts another one on the saved file. */
  restart(): Promise<void>;
}

/** Console errors of every page and frame, and requests to anywhere but the local server. */
function watch(window: WorkbookPage, origin: string, faults: string[]): void {
  const { page } = window;
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isLocal) faults.push(`request to ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`a page's own dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/**
 * Starts a fresh workbook for each test of the calling file. After each test every window must be free of
 * uncaught errors, console errors, dialogs of the browser, and requests to other origins.
 */
export function useWorkbook(start: Start): LocalWorkbook {
  const { csv, sheetName = 'pipeline', language = 'en', timeZone = 'America/New_York' } = start;
  // A person's whole path through set-up and on takes a few seconds, and far more on a machine that is busy.
  vi.setConfig({ testTimeout: 120_000 });
  let browser: Browser;
  let server: RunningServer;
  let folder: string;
  let windows: WorkbookPage[] = [];
  let faults: string[] = [];

  const serve = (file: string): Promise<RunningServer> =>
    startTestServer({
      bundle: 'dist',
      file,
      saveTo: path.join(folder, 'saved.xlsx'),
      user: { email: 'me@example.com', locale: language },
      timeZone,
      now: start.now ?? FRIDAY_MORNING,
    });
  const closeWindows = async (): Promise<void> => {
    faults.push(...windows.flatMap((window) => window.faults));
    for (const window of windows) await window.close();
    windows = [];
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    faults = [];
    folder = await mkdtemp(path.join(os.tmpdir(), 'pipesheet-product-'));
    const file = path.join(folder, `${sheetName}.csv`);
    await writeFile(file, csv);
    server = await serve(file);
  });
  afterEach(async () => {
    await closeWindows();
    await server.close();
    await rm(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });
  return {
    async window(options) {
      const window = await WorkbookPage.open(browser, server.url, { ...WHOLE_SHEET, language, ...options });
      watch(window, new URL(server.url).origin, faults);
      windows.push(window);
      // The grid fetches its cells after the page has loaded; a test that read it before would see nothing.
      await eventually(async () => Object.keys(await shownCells(window)).length).toBeGreaterThan(0);
      return window;
    },
    async restart() {
      await closeWindows();
      await server.close();
      server = await serve(path.join(folder, 'saved.xlsx'));
    },
  };
}
