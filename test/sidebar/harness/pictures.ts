/** Takes a picture of every screen in both languages and both colour schemes: `tsx test/sidebar/harness/pictures.ts DIR`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../../src/domain/messages/language';
import { launchBrowser } from '../../browser/launch';
import { openScreen } from './open-screen';
import { type BuiltPages, builtPages } from './panel';
import { SCREENS, type Screen } from './screens';

const SCHEMES = ['light', 'dark'] as const;

async function takeAll(folder: string, only = ''): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pages = await builtPages();
  const browser = await launchBrowser();
  try {
    for (const screen of SCREENS.filter(({ name }) => name.startsWith(only))) {
      await take(browser, pages, screen, folder);
    }
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, pages: BuiltPages, screen: Screen, folder: string): Promise<void> {
  for (const language of LANGUAGES) {
    for (const scheme of SCHEMES) {
      const { page, close } = await openScreen(browser, pages, screen, { language, scheme });
      // Colours and shadows that change gently come to rest.
      await page.waitForTimeout(300);
      const file = [screen.name, language, scheme].join('-').concat('.png');
      await page.screenshot({ path: path.join(folder, file) });
      await close();
    }
  }
}

const [folder = 'dist/pictures', only] = process.argv.slice(2);
await takeAll(folder, only);
