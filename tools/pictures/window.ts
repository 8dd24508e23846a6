/** A browser window on the local workbook, driven as a person drives it. */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/domain/messages/language';

/** Pixels of the page; the pictures have `SCALE` times as many. */
const VIEWPORT = { width: 1280, height: 800 };
const SCALE = 1.25;

/** Room for the large board as wide and high as it asks to be. */
const LARGE_VIEWPORT = { width: 1360, height: 940 };

/** Text blinks nowhere and nothing slides: a picture taken twice is the same. */
const STILL = `
  * { caret-color: transparent !important; animation-duration: 0s !important; }
  [data-alone] body { visibility: hidden; background: #fff !important; }
  [data-alone] dialog { visibility: visible; box-shadow: none !important; }
`;

/** Runs in the page: messages also go by themselves, so a real click could come too late. */
function pressAll(buttons: readonly (HTMLElement | SVGElement)[]): void {
  for (const button of buttons) button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

/** One window with the workbook open. */
export class PictureWindow {
  private constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  static async open(browser: Browser, url: string, language: Language): Promise<PictureWindow> {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      deviceScaleFactor: SCALE,
      reducedMotion: 'reduce',
      locale: language,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${url}?lang=${language}`);
    await page.addStyleTag({ content: STILL });
    await page.locator('[data-cell="A1"]').waitFor();
    return new PictureWindow(page, language);
  }

  /** Chooses an item of the add-on's menu. */
  async chooseMenu(item: string): Promise<void> {
    for (const name of ['Pipesheet', item]) {
      await this.page.getByRole('menubar').getByRole('menuitem', { name, exact: true }).click();
    }
  }

  /** The sidebar's own page. */
  panel(): FrameLocator {
    return this.page.frameLocator('iframe[data-panel="sidebar"]');
  }

  /** The large window's own page. */
  dialog(): FrameLocator {
    return this.page.frameLocator('iframe[data-panel="modeless"]');
  }

  /** The large window with its title, to be pictured by itself. */
  dialogBox(): Locator {
    return this.page.locator('dialog.modeless');
  }

  /** Gives the large board the room that it asks for, or takes it away again. */
  async enlarge(isLarge: boolean): Promise<void> {
    await this.page.setViewportSize(isLarge ? LARGE_VIEWPORT : VIEWPORT);
  }

  /** Leaves nothing on the page but the large window, whose corners let through what is behind. */
  async hideSheet(): Promise<void> {
    await this.page.evaluate(() => document.documentElement.setAttribute('data-alone', ''));
  }

  async showSheet(): Promise<void> {
    await this.page.evaluate(() => document.documentElement.removeAttribute('data-alone'));
  }

  /** Closes the large window. */
  async closeDialog(): Promise<void> {
    await this.dialogBox().locator('.panel-title button').click();
    await this.dialogBox().waitFor({ state: 'detached' });
  }

  /** Closes the sidebar, so that the sheet has the whole width. */
  async closePanel(): Promise<void> {
    await this.page.locator('aside.sidebar .panel-title button').click();
    await this.page.locator('aside.sidebar').waitFor({ state: 'detached' });
  }

  /** Goes to a tab and waits until its first cell shows a text. */
  async openTab(name: string, firstCell: string | RegExp = /\S/): Promise<void> {
    const tab = this.page.locator('.tab-bar').getByRole('tab', { name, exact: true });
    await tab.click();
    await this.page.locator('.tab-bar [aria-selected="true"]').filter({ hasText: name }).waitFor();
    await this.page.locator('[data-cell="A1"]').filter({ hasText: firstCell }).waitFor();
    await this.page.waitForTimeout(300);
  }

  /** Adds a tab of this name and goes to it. */
  async addTab(name: string): Promise<void> {
    const added = this.#answered('addSheet');
    await this.page.locator('.tab-bar').getByRole('button').first().click();
    await added;
    const tab = this.page
      .locator('.tab-bar [role="tab"][aria-selected="true"]')
      .filter({ hasText: /^Sheet/ });
    await tab.dblclick();
    await this.page.locator('.tab-name').fill(name);
    const renamed = this.#answered('renameSheet');
    await this.page.keyboard.press('Enter');
    await renamed;
    await this.page.locator('.tab-bar').getByRole('tab', { name, exact: true }).waitFor();
  }

  /** Puts the cursor on a cell through the name box. */
  async select(cell: string): Promise<void> {
    const box = this.page.locator('.name-box');
    await box.fill(cell);
    await box.press('Enter');
  }

  /** Pastes rows at a cell and waits until they are entered. */
  async paste(cell: string, rows: readonly (readonly string[])[]): Promise<void> {
    await this.select(cell);
    const text = rows.map((row) => row.join('\t')).join('\n');
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    const entered = this.#answered('enter');
    await this.page.keyboard.press('ControlOrMeta+v');
    await entered;
  }

  /** Moves the host's clock to a date and time of the workbook's zone, such as 2026-11-20T10:00. */
  async moveClock(wall: string): Promise<void> {
    const drawer = this.page.locator('.drawer');
    if ((await drawer.count()) === 0) await this.page.locator('.rail').getByRole('button').nth(1).click();
    await drawer.locator('input[type="datetime-local"]').fill(wall);
    const moved = this.#answered('advance');
    await drawer.locator('.clock-form button').click();
    await moved;
  }

  /** Closes what goes on behind the sheet: mail, clock, triggers, runs. */
  async closeDrawer(): Promise<void> {
    await this.page.locator('.drawer .panel-title button').click();
    await this.page.locator('.drawer').waitFor({ state: 'detached' });
  }

  /** Until the host has carried out a command of the page, with all scripts that it starts. */
  #answered(command: string): Promise<unknown> {
    return this.page.waitForResponse((response) => response.url().endsWith(`/command/${command}`), {
      timeout: 120_000,
    });
  }

  /** The texts of a column from a row on, until the first empty cell. */
  async columnFrom(letter: string, row: number): Promise<string[]> {
    const texts: string[] = [];
    for (let at = row; ; at += 1) {
      const cell = this.page.locator(`[data-cell="${letter}${at}"]`);
      const text = ((await cell.count()) > 0 ? await cell.textContent() : '')?.trim() ?? '';
      if (text === '') return texts;
      texts.push(text);
    }
  }

  /** Answers ui.alert or ui.prompt with its first button. */
  async agree(): Promise<void> {
    const question = this.page.locator('dialog.question');
    await question.locator('button.primary').click();
  }

  /** Waits until no script runs and no message covers the sheet. */
  async settle(): Promise<void> {
    await this.page.locator('.status').waitFor({ state: 'detached' });
    await this.page.locator('.toasts .toast button').evaluateAll(pressAll);
    await this.page.mouse.move(VIEWPORT.width / 2, 20);
    await this.page.waitForTimeout(400);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
