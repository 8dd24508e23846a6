/** Drives the local workbook's page as a person does: cells, menus, tabs, panels, questions. */

import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** How a window is opened. */
export interface WindowOptions {
  readonly user?: string;
  readonly language?: 'en' | 'ko';
  readonly width?: number;
  readonly height?: number;
}

/** One browser window on a local workbook. */
export class WorkbookPage {
  readonly page: Page;
  /** What went wrong in the window: uncaught errors and requests to other origins. */
  readonly faults: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(origin)) this.faults.push(`request to ${url}`);
    });
  }

  /** Opens a window of its own (own cookies, own person) and waits for the grid. */
  static async open(browser: Browser, url: string, options: WindowOptions = {}): Promise<WorkbookPage> {
    const { user, language = 'en', width = 1400, height = 800 } = options;
    const context = await browser.newContext({ viewport: { width, height } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const address = new URL(url);
    address.searchParams.set('lang', language);
    if (user !== undefined) address.searchParams.set('user', user);
    const opened = new WorkbookPage(page, address.origin);
    await page.goto(address.href);
    await page.locator('[data-cell]').first().waitFor();
    return opened;
  }

  /** A cell by its name, such as B7. Only cells in view exist: go there first when it is far. */
  cell(name: string): Locator {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  /** The text that a cell shows. */
  async read(name: string): Promise<string> {
    return ((await this.cell(name).textContent()) ?? '').trim();
  }

  /** Waits until a cell shows a text. */
  async waitForCell(name: string, shown: string): Promise<void> {
    const expected = { name, shown };
    await this.page.waitForFunction(
      ({ name: cell, shown: text }) =>
        document.querySelector(`[data-cell="${cell}"]`)?.textContent?.trim() === text,
      expected,
    );
  }

  /** Selects a cell or a block through the name box. */
  async select(name: string): Promise<void> {
    const box = this.page.locator('.name-box');
    await box.fill(name);
    await box.press('Enter');
  }

  /** Waits until a cell or a block is selected. */
  async waitForSelection(name: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('.name-box')?.value === wanted,
      name,
    );
  }

  /** Types into a cell and leaves it with Enter. */
  async type(name: string, typed: string): Promise<void> {
    await this.select(name);
    await this.page.keyboard.type(typed);
    await this.page.keyboard.press('Enter');
  }

  /** Pastes text at a cell, as from another program. */
  async paste(name: string, text: string): Promise<void> {
    await this.select(name);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** Clicks through the menu bar: `['Extensions', 'Pipesheet', 'Open board']`. */
  async clickMenu(path: readonly string[]): Promise<void> {
    for (const name of path) {
      await this.page.getByRole('menubar').getByRole('menuitem', { name, exact: true }).click();
    }
  }

  /** Brings a sheet to the screen by its tab. */
  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** The names of the tabs. */
  tabs(): Promise<string[]> {
    return this.page.getByRole('tab').allInnerTexts();
  }

  /** The sidebar's page. */
  sidebar(): FrameLocator {
    return this.page.frameLocator('iframe[data-panel="sidebar"]');
  }

  /** The page of the open dialog. */
  dialog(): FrameLocator {
    return this.page.frameLocator('dialog iframe');
  }

  /** The box of ui.alert or ui.prompt. */
  question(): Locator {
    return this.page.locator('dialog.question');
  }

  /** Opens a part of the drawer: Mail, Clock, Triggers or Runs. */
  async openDrawer(name: string): Promise<Locator> {
    await this.page.locator('.rail').getByRole('button', { name }).click();
    return this.page.locator('.drawer');
  }

  /** Opens a file of one's own through File, Open. */
  async openFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('[data-file-input]').setInputFiles(file);
  }

  /** Closes the window. */
  async close(): Promise<void> {
    await this.page.context().close();
  }
}
