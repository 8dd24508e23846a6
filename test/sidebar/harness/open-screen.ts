/** Opens a page in one of its states. */
import type { Browser } from 'playwright-core';
import type { Language } from '../../../src/domain/messages/language';
import {
  type BuiltPages,
  type OpenPanel,
  openBoardWindow,
  openPanel,
  openWindow,
  type PageOptions,
} from './panel';
import type { Screen } from './screens';

/** Opens a screen and goes to its state. */
export async function openScreen(
  browser: Browser,
  pages: BuiltPages,
  screen: Screen,
  options: PageOptions & { readonly language: Language },
): Promise<OpenPanel> {
  const { page: shape, name, facts, go, width, height } = screen;
  const asked = {
    ...options,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(facts && { facts }),
    answers: screen.answers?.(options.language) ?? {},
  };
  const open = shape === 'board' ? openBoardWindow : shape === 'window' ? openWindow : openPanel;
  const opened = await open(browser, pages, asked);
  const isWaiting = name.startsWith('opening');
  await opened.page
    .locator(isWaiting ? '.bone' : 'main:not([aria-busy])')
    .first()
    .waitFor();
  await opened.page
    .locator(isWaiting ? '.bone' : 'main button')
    .first()
    .waitFor();
  await go?.(opened.page);
  return opened;
}
