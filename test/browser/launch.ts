/** Starts the browser of the page suites. */

import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from '../../tools/chromium';

/** A headless Chromium. Close it when the suite ends. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: ['--headless', ...CHROMIUM_FLAGS] });
}
