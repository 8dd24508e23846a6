/** Every page for people who need it large: little room, type twice as big, their own colours, no motion. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel } from './harness/panel';

const browser = oneBrowser();

type Open = (size: { readonly width: number; readonly height: number }) => Promise<OpenPanel>;

const PAGES: Readonly<Record<string, Open>> = {
  sidebar: (size) => browser.panel(size),
  'large board': (size) => browser.board(size),
  'set-up': (size) => browser.window(size),
  merge: (size) => browser.window({ ...size, facts: { screen: 'merge', rows: [12, 31] } }),
  'what changed': (size) => browser.window({ ...size, facts: { screen: 'changes' } }),
};

/** Runs in the page: controls that no scrolling brings into sight. */
function outOfReach(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('button, select, input, summary')];
  return controls
    .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((control) => {
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      return x < 0 || y < 0 || x > innerWidth || y > innerHeight;
    })
    .map((control) => control.outerHTML.slice(0, 120));
}

async function ready(opened: OpenPanel | undefined): Promise<Page> {
  if (!opened) throw new Error('There is no such page.');
  await opened.page.locator('main:not([aria-busy="true"]) button').first().waitFor();
  return opened.page;
}

describe.each(['sidebar', 'large board'])('the %s at 400 %', (name) => {
  it('keeps room for a card', async () => {
    const page = await ready(await PAGES[name]?.({ width: 320, height: 256 }));
    const room = await page.locator('.lanes').evaluate((lanes) => lanes.clientHeight);
    expect(room).toBeGreaterThan(200);
  });
});

describe.each(Object.keys(PAGES))('the page %s', (name) => {
  it('loses nothing at 400 %: 320 by 256 pixels', async () => {
    const page = await ready(await PAGES[name]?.({ width: 320, height: 256 }));
    expect(await page.evaluate(outOfReach)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('grows with the type that a person has chosen, and loses nothing', async () => {
    const page = await ready(await PAGES[name]?.({ width: 300, height: 800 }));
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const before = await size();
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    expect(await size()).toBe(before * 2);
    expect(await page.evaluate(outOfReach)).toEqual([]);
  });
});

it('keeps buttons and cards apart from their ground in the colours of the system', async () => {
  const { page } = await browser.panel({
    prepare: (opened) => opened.emulateMedia({ forcedColors: 'active' }),
  });
  const card = page.locator('.card').first();
  await card.waitFor();
  const [line, ground] = await card.evaluate((element) => {
    const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(element);
    return [borderTopWidth === '0px' ? backgroundColor : borderTopColor, backgroundColor];
  });
  expect(line).not.toBe(ground);
});

it('moves nothing where a person wants no motion', async () => {
  const { page } = await browser.panel({
    prepare: (opened) => opened.emulateMedia({ reducedMotion: 'reduce' }),
  });
  await page.locator('.card').first().waitFor();
  await page.locator('[data-open]').first().click();
  await page.locator('.deal:not([aria-busy="true"])').waitFor();
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 20).length,
  );
  expect(moving).toBe(0);
});
