/** What a person does to come from an open page to one of its states. */
import type { Page } from 'playwright-core';

export const chooseTab = (at: number) => async (page: Page) => {
  await page.getByRole('tab').nth(at).click();
  const main = page.locator('.page:visible .button-main').first();
  await main.click();
  await page
    .locator('.page:visible .result-line, .page:visible .good, .page:visible .confirm')
    .first()
    .waitFor();
};

export const openMenu = (page: Page) => page.locator('[data-menu]').nth(1).click();

export const setUp = async (page: Page) => {
  await page.locator('.screen-foot .button-main').click();
  await page.locator('.done-mark').waitFor();
};

/** Moves the second card by its menu. */
export const move = async (page: Page) => {
  await openMenu(page);
  await page.locator('.menu-stage').first().click();
};

export const shown = (press: string, wanted: string) => async (page: Page) => {
  await page.locator(press).first().click();
  await page.locator(wanted).first().waitFor();
};

export const openDeal = shown('[data-open]', '.deal:not([aria-busy="true"])');
export const openFilter = shown('[popovertarget]', '.find-parts');
export const openFocusList = shown('[data-key="f"]', '.focus-deal');

export const filter = async (page: Page) => {
  await openFilter(page);
  await page.locator('.find-parts select').first().selectOption({ index: 1 });
  await page.locator('.find-chips').waitFor();
  await page.keyboard.press('Escape');
};

export const select = async (page: Page) => {
  for (const at of [0, 1]) {
    await page.locator('[data-open]').nth(at).focus();
    await page.keyboard.press('Space');
  }
  await page.locator('.selection-bar').waitFor();
};
