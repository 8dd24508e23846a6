/** What a person's hand does on the board: takes cards by mouse or finger, carries them, lets go. */
import type { CDPSession, Locator, Page } from 'playwright-core';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The card of a deal, as it stands in its lane. */
export function cardOf(page: Page, title: string): Locator {
  return page.locator('[data-card]', { hasText: title });
}

/** A place on an element, from its top left corner; its middle when nothing is said. */
export async function spotOn(element: Locator, at: Partial<Spot> = {}): Promise<Spot> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${String(element)} is not on the screen.`);
  return { x: box.x + (at.x ?? box.width / 2), y: box.y + (at.y ?? box.height / 2) };
}

/** Takes a card by its title until it is in the hand. */
export async function hold(page: Page, title: string): Promise<void> {
  const { x, y } = await spotOn(cardOf(page, title), { x: 60, y: 18 });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 8, { steps: 3 });
  await page.locator('.board[data-dragging]').waitFor();
}

/** Carries what is held over an element and waits until the next frame has seen it there. */
export async function carry(page: Page, element: Locator, at: Partial<Spot> = {}): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const { x, y } = await spotOn(element, at);
  await page.mouse.move(x, y, { steps: 4 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** A finger on the page, by the browser's own input. */
export async function finger(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  return {
    down: (at: Spot) => touch('touchStart', [at]),
    move: async (from: Spot, to: Spot, steps = 6) => {
      for (let step = 1; step <= steps; step += 1) {
        const share = step / steps;
        await touch('touchMove', [
          { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
        ]);
      }
    },
    up: () => touch('touchEnd', []),
  };
}
