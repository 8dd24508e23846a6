/** Shows a mail alone, as wide as mail programs do, in a light or a dark scheme. */

import type { Browser, Page } from 'playwright-core';
import PostalMime from 'postal-mime';

/** The width that mail programs give a message. */
const WIDTH = 600;

/**
 * Opens the HTML part of a mail; the page is as high as the mail.
 *
 * @param address where the local server gives the .eml
 * @throws Error when the mail has no HTML part
 */
export async function mailPicture(
  browser: Browser,
  address: string,
  scheme: 'light' | 'dark',
): Promise<Page> {
  const eml = await (await fetch(address)).arrayBuffer();
  const { html } = await PostalMime.parse(eml);
  if (!html) throw new Error(`The mail at ${address} has no HTML part.`);
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: 400 },
    deviceScaleFactor: 1.25,
    colorScheme: scheme,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.setContent(html);
  const height = await page
    .locator('body')
    .evaluate((body) => body.ownerDocument.documentElement.scrollHeight);
  await page.setViewportSize({ width: WIDTH, height });
  return page;
}
