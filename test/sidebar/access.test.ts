/** Every screen of both pages for people who do not see it or use no mouse: names, one heading, reach by Tab. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/messages/language';
import { checkOfTwo } from './harness/fixtures/check-result';
import { jointBoard } from './harness/fixtures/sample-board';
import { setUpPreview } from './harness/fixtures/set-up-preview';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel } from './harness/panel';

const browser = oneBrowser();

type Open = (language: Language) => Promise<OpenPanel>;

const SCREENS: Readonly<Record<string, Open>> = {
  welcome: (language) =>
    browser.panel({
      language,
      answers: { openPanel: () => ({ state: 'setUp', language, preview: setUpPreview[language] }) },
    }),
  board: (language) =>
    browser.panel({
      language,
      answers: { openPanel: () => ({ state: 'board', board: jointBoard(language) }) },
    }),
  check: (language) =>
    browser.panel({
      language,
      screen: 'check',
      answers: { checkSheet: () => checkOfTwo(language) },
    }),
  'set-up': (language) => browser.window({ language }),
  merge: (language) => browser.window({ language, facts: { screen: 'merge', rows: [12, 31] } }),
  changes: (language) => browser.window({ language, facts: { screen: 'changes' } }),
  stages: (language) => browser.window({ language, facts: { screen: 'stages' } }),
};

const CONTROLS = ['button', 'combobox', 'textbox', 'Date', 'checkbox', 'radio', 'tab', 'link'];

/** What assistive technology is told of each control on the page: its role and its name. */
async function controls(page: Page): Promise<{ role: string; name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && CONTROLS.includes(String(role?.value)))
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '').trim() }));
}

/** Runs in the page: what Tab should reach, radios counting once for each group. */
function reachable(): number {
  const all = [...document.querySelectorAll<HTMLElement>('button, select, input, summary, a[href]')];
  const shown = all.filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
  const groups = new Set(
    shown.map((element) => element.matches('[type=radio]') && element.getAttribute('name')),
  );
  const radios = shown.filter((element) => element.matches('[type=radio]'));
  return shown.length - radios.length + [...groups].filter((group) => typeof group === 'string').length;
}

describe.each(Object.keys(SCREENS))('the screen %s', (name) => {
  it.each(LANGUAGES)('has a name for every control and one main part (%s)', async (language) => {
    const opened = await SCREENS[name]?.(language);
    const page = opened?.page;
    if (!page) throw new Error(`There is no screen ${name}.`);
    await page.locator('main:not([aria-busy="true"])').first().waitFor();
    await page.locator('main button').last().waitFor();
    const found = await controls(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((control) => control.name === '')).toEqual([]);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('lets Tab come to every control and out again', async () => {
    const opened = await SCREENS[name]?.('en');
    const page = opened?.page;
    if (!page) throw new Error(`There is no screen ${name}.`);
    await page.locator('main:not([aria-busy="true"])').first().waitFor();
    await page.locator('main button').last().waitFor();
    const expected = await page.evaluate(reachable);
    const seen = new Set<string>();
    for (let step = 0; step < expected * 3 + 10; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return '';
        const all = [...document.querySelectorAll('*')];
        return String(all.indexOf(focused));
      });
      if (at === '' || (seen.has(at) && step > expected)) break;
      seen.add(at);
    }
    expect(seen.size).toBeGreaterThanOrEqual(expected);
  });
});
