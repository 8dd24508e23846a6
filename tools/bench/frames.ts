/** Measures the board in a real Chromium: how soon cards stand, and how smooth a drag is. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Board } from '../../src/contract/rpc';
import { CHROMIUM_FLAGS } from '../chromium';
import { boardPage } from '../pipeline/board-page';

export interface FrameReport {
  readonly deals: number;
  /** From the start of the page to the first frame with cards. */
  readonly firstCardsMs: number;
  /** 95th percentile of the time between frames while a card is dragged. */
  readonly dragFrameP95Ms: number;
  readonly dragFrames: number;
  /** JavaScript heap of the page with the board open. */
  readonly heapMegabytes: number;
}

const DRAG_STEPS = 60;

/** Runs in the page; a text, because a compiled function would bring the compiler's own names along. */
const COUNT_FRAMES = `
  globalThis.frameGaps = [];
  let last = performance.now();
  requestAnimationFrame(function tick(now) {
    frameGaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  });`;

/** @param folder where the pages are written while they are measured */
export async function measureFrames(
  executablePath: string,
  dist: string,
  boards: readonly { readonly deals: number; readonly board: Board }[],
  folder: string,
): Promise<FrameReport[]> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const reports: FrameReport[] = [];
    for (const { deals, board } of boards) {
      const file = path.join(folder, `board-${deals}.html`);
      writeFileSync(file, boardPage(dist, board, 'en', 'sidebar'));
      reports.push({ deals, ...(await measurePage(browser, file)) });
    }
    return reports;
  } finally {
    await browser.close();
  }
}

async function measurePage(browser: Browser, file: string): Promise<Omit<FrameReport, 'deals'>> {
  const page = await browser.newPage({ viewport: { width: 300, height: 900 } });
  await page.goto(`file://${file}`);
  const card = page.locator('[data-card]').first();
  await card.waitFor();
  const firstCardsMs = await page.evaluate(() => Math.round(performance.now()));
  const gaps = await dragGaps(page);
  const heapMegabytes = await page.evaluate(() => {
    const memory: unknown = Reflect.get(performance, 'memory');
    const used = typeof memory === 'object' && memory ? Reflect.get(memory, 'usedJSHeapSize') : 0;
    return Math.round(Number(used) / 1e6);
  });
  await page.close();
  const sorted = [...gaps].sort((one, other) => one - other);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { firstCardsMs, dragFrameP95Ms: Math.round(p95 * 10) / 10, dragFrames: gaps.length, heapMegabytes };
}

/** Drags the first card up and down over the board and hands back the time between frames. */
async function dragGaps(page: Page): Promise<number[]> {
  const box = await page.locator('[data-card]').first().boundingBox();
  if (!box) throw new Error('The board shows no card to drag.');
  await page.evaluate(COUNT_FRAMES);
  const x = box.x + 60;
  await page.mouse.move(x, box.y + 20);
  await page.mouse.down();
  for (let step = 0; step < DRAG_STEPS; step += 1) {
    await page.mouse.move(x + (step % 5), box.y + 20 + 6 * (step % 30));
  }
  const gaps: unknown = await page.evaluate(() => Reflect.get(globalThis, 'frameGaps'));
  await page.mouse.up();
  return Array.isArray(gaps) ? gaps.slice(1).map(Number) : [];
}
