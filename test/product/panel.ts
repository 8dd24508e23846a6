/** The add-on's sidebar and large window as a person uses them: set-up, board, cards. */

import type { FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { panelTexts } from '../../sidebar/texts/panel-texts';
import type { PanelTexts } from '../../sidebar/texts/panel-words';
import { type WindowTexts, windowTexts } from '../../sidebar/texts/window-words';
import { en as englishFields } from '../../src/domain/messages/en/fields';
import { menu as englishMenu } from '../../src/domain/messages/en/menu';
import { ko as koreanFields } from '../../src/domain/messages/ko/fields';
import { menu as koreanMenu } from '../../src/domain/messages/ko/menu';
import type { WorkbookPage } from '../browser/workbook-page';
import { eventually, shownCells } from './grid';

const MENUS = { en: englishMenu, ko: koreanMenu };
const FIELDS = { en: englishFields, ko: koreanFields };

/** The panel of one window. */
export class Panel {
  readonly #window: WorkbookPage;
  readonly #language: 'en' | 'ko';

  constructor(window: WorkbookPage, language: 'en' | 'ko' = 'en') {
    this.#window = window;
    this.#language = language;
  }

  /** The sidebar's words. */
  get words(): PanelTexts {
    return panelTexts(this.#language);
  }

  /** The large window's words. */
  get windowWords(): WindowTexts {
    return windowTexts(this.#language);
  }

  get frame(): FrameLocator {
    return this.#window.sidebar();
  }

  /** The large window's page. */
  get window(): FrameLocator {
    return this.#window.page.frameLocator('iframe[data-panel="modeless"]');
  }

  /** Waits until the large window is gone. */
  async windowClosed(): Promise<void> {
    await this.#window.page.locator('dialog.modeless').waitFor({ state: 'detached' });
  }

  /** Opens set-up from the menu and waits for what it proposes. */
  async openSetUp(): Promise<void> {
    await this.#window.clickMenu(['Pipesheet', MENUS[this.#language].setUp]);
    await this.window.locator('.mapping-row').first().waitFor();
  }

  /** Accepts what set-up proposes and opens the board. */
  async setUp(): Promise<void> {
    await this.openSetUp();
    await this.window.locator('.screen-foot .button-main').click();
    await this.window.locator('.done .button-main').click();
    await this.windowClosed();
    await this.frame.locator('[data-card]').first().waitFor();
    // The grid fetches the added columns by itself; a test that read it before would miss them.
    const { lastTouch } = FIELDS[this.#language];
    await eventually(async () => Object.values(await shownCells(this.#window))).toContain(lastTouch);
  }

  /** Opens the board from the menu. */
  async openBoard(): Promise<void> {
    await this.#window.clickMenu(['Pipesheet', MENUS[this.#language].board]);
    await this.frame.locator('[data-card]').first().waitFor();
  }

  lane(stage: string): Locator {
    return this.frame.locator(`[data-stage="${stage}"]`);
  }

  card(title: string): Locator {
    return this.frame.locator('.card', { hasText: title });
  }

  /** The titles of a lane's cards, from the top. */
  titles(stage: string): Promise<string[]> {
    return this.lane(stage).locator('.card-title').allTextContents();
  }

  /** What the panel says at its foot. */
  get toast(): Locator {
    return this.frame.locator('.toast');
  }

  /** Picks a card up and lets it go over a stage. */
  async drop(title: string, stage: string): Promise<void> {
    const { mouse } = this.#window.page;
    await this.card(title).hover();
    await mouse.down();
    const box = await this.card(title).boundingBox();
    if (!box) throw new Error(`The card “${title}” is not on the screen.`);
    await mouse.move(box.x + box.width / 2 + 4, box.y + box.height / 2 + 4, { steps: 3 });
    // Lanes may only scroll once the card is held: until then the pointer would hold what comes below it.
    await this.frame.locator('.board[data-dragging]').waitFor();
    await this.lane(stage).locator('.lane-header').hover();
    await this.frame.locator(`[data-stage="${stage}"][data-over]`).waitFor();
    await mouse.up();
  }

  /** Drags a card to a stage and waits until the panel says that it is saved there. */
  async drag(title: string, stage: string): Promise<void> {
    await this.drop(title, stage);
    await this.toast.getByText(this.words.board.moved(title, stage)).waitFor();
  }

  /** Moves a card by its menu, with nothing but the keyboard, from the sections on. */
  async moveByKeyboard(title: string, stage: string): Promise<void> {
    const { keyboard } = this.#window.page;
    await this.frame.getByRole('tab').first().focus();
    await this.#tabTo(this.frame.locator('.card-title[tabindex="0"]'));
    await this.#press('ArrowDown', this.card(title).locator('.card-title'));
    await keyboard.press('m');
    const entry = this.frame.getByRole('menuitem', { name: stage });
    await this.#press('ArrowDown', entry);
    await keyboard.press('Enter');
    await this.toast.getByText(this.words.board.moved(title, stage)).waitFor();
  }

  #tabTo(target: Locator): Promise<void> {
    return this.#press('Tab', target);
  }

  /** Presses a key until something has the focus; gives up after so many that it can only be out of reach. */
  async #press(key: string, target: Locator): Promise<void> {
    await target.waitFor();
    for (let count = 0; count < 80; count += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.#window.page.keyboard.press(key);
    }
    expect.fail(`${key} never reached ${String(target)}.`);
  }
}
