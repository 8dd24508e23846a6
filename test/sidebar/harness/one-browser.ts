/** One Chromium for the tests of a file, and one page in it for each test. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../browser/launch';
import {
  type BuiltPages,
  builtPages,
  type OpenPanel,
  openBoardWindow,
  openPanel,
  openWindow,
  type PanelOptions,
  type WindowOptions,
} from './panel';

export interface OneBrowser {
  readonly panel: (options?: PanelOptions) => Promise<OpenPanel>;
  readonly window: (options?: WindowOptions) => Promise<OpenPanel>;
  /** The board in its large window. */
  readonly board: (options?: WindowOptions) => Promise<OpenPanel>;
  /** What the page of this test has asked by a call, in order. */
  readonly asked: (name: string) => readonly unknown[];
}

/**
 * To be called once, at the top of a test file; the page is closed after each test, the browser after all. A page that
 * threw what nobody caught fails its test.
 */
export function oneBrowser(): OneBrowser {
  let browser: Browser;
  let pages: BuiltPages;
  let opened: OpenPanel | undefined;
  beforeAll(async () => {
    [browser, pages] = await Promise.all([launchBrowser(), builtPages()]);
  });
  afterEach(async () => {
    await opened?.close();
    const thrown = opened?.errors ?? [];
    opened = undefined;
    expect(thrown).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    panel: async (options) => {
      opened = await openPanel(browser, pages, options);
      return opened;
    },
    window: async (options) => {
      opened = await openWindow(browser, pages, options);
      return opened;
    },
    board: async (options) => {
      opened = await openBoardWindow(browser, pages, options);
      return opened;
    },
    asked: (name) =>
      (opened?.calls ?? []).filter((call) => call.name === name).map(({ question }) => question),
  };
}
