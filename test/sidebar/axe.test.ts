/** axe-core over every screen and state of the three pages, in both languages, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/messages/language';
import { launchBrowser } from '../browser/launch';
import { openScreen } from './harness/open-screen';
import { type BuiltPages, builtPages } from './harness/panel';
import { SCREENS } from './harness/screens';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that axe knows but advice for whole sites; a page of ours stands in a frame of Google's. */
const ALL: RunOptions = { resultTypes: ['violations'], rules: { region: { enabled: false } } };

/** What can differ between light and dark. */
const COLOURS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['color-contrast', 'link-in-text-block'],
};

/** A held card is faded where it was: the copy under the pointer is the one to read. */
const WHOLE = JSON.stringify({ include: [['html']], exclude: [['[data-held]']] });

let browser: Browser;
let pages: BuiltPages;

beforeAll(async () => {
  [browser, pages] = await Promise.all([launchBrowser(), builtPages()]);
});
afterAll(() => browser.close());

/** What axe finds, one line for each element: how bad, which rule, where. */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  const results: AxeResults = await page.evaluate(`axe.run(${WHOLE},${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, any }) => [impact, id, target.join(' '), any[0]?.message ?? ''].join(' · ')),
  );
}

describe.each(LANGUAGES)('axe (%s)', (language) => {
  it.each(SCREENS)('finds nothing on the screen $name', async (screen) => {
    const options = { language, prepare: (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' }) };
    const { page, close } = await openScreen(browser, pages, screen, options);
    try {
      await page.evaluate(AXE);
      const light = await findings(page, ALL);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const dark = await findings(page, COLOURS);
      expect({ light, dark }).toEqual({ light: [], dark: [] });
    } finally {
      await close();
    }
  });
});
