/** Measures one board in a page: how soon its cards stand, how smooth a drag is, what it weighs in memory. */
import type { Browser, Page } from 'playwright-core';
import { busyFrames, TRACE_CATEGORIES } from './trace';

export interface PageFigures {
  /** From the moment the reply is handed over to the first frame with cards. */
  readonly firstCardsMs: number;
  /** 95th percentile of the time between frames while a card is dragged, as this machine shows them. */
  readonly frameP95Ms: number;
  /** 95th percentile of the main thread's work for one frame of the same drag. */
  readonly workP95Ms: number;
  readonly frames: number;
  /** JavaScript heap after a collection. */
  readonly heapMegabytes: number;
  readonly elements: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Frames to see of each drag. */
const FRAMES = 240;

/** Between two moves of the mouse: about 120 a second, as mice send them. */
const PAUSE_MS = 8;

/** Runs in the page; texts, because compiled functions would bring the compiler's own names along. */
const MARK_FIRST_CARDS = `
  requestAnimationFrame(function look() {
    if (document.querySelector('[data-card]')) setTimeout(() => performance.mark('cards'));
    else requestAnimationFrame(look);
  });`;
const COUNT_FRAMES = `
  globalThis.frameGaps = [];
  let last;
  requestAnimationFrame(function tick(now) {
    if (last !== undefined) frameGaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  });`;
const FIRST_CARDS = `
  performance.getEntriesByName('cards')[0].startTime - performance.getEntriesByName('reply')[0].startTime`;

export async function measurePage(browser: Browser, file: string, size: Size): Promise<PageFigures> {
  const page = await browser.newPage({ viewport: size });
  await page.addInitScript(MARK_FIRST_CARDS);
  await page.goto(`file://${file}`);
  await page.waitForFunction("performance.getEntriesByName('cards').length > 0", undefined, {
    timeout: 120_000,
  });
  const firstCardsMs = rounded(Number(await page.evaluate(FIRST_CARDS)));
  const memory = await memoryOf(page);
  await page.evaluate(COUNT_FRAMES);
  const gaps = await dragging(page, size);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await dragging(page, size);
  const work = busyFrames(await browser.stopTracing());
  await page.close();
  return { firstCardsMs, frameP95Ms: p95(gaps), workP95Ms: p95(work), frames: gaps.length, ...memory };
}

async function memoryOf(page: Page): Promise<Pick<PageFigures, 'heapMegabytes' | 'elements'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const elements = await page.locator('*').count();
  return { heapMegabytes: rounded(usedSize / 1e6), elements };
}

/** Drags the first card over the whole board and back until enough frames were seen; hands back the time between them. */
async function dragging(page: Page, { width, height }: Size): Promise<number[]> {
  const box = await page.locator('[data-card]').first().boundingBox();
  if (!box) throw new Error('The board shows no card to drag.');
  const from = { x: box.x + 60, y: box.y + Math.min(20, box.height / 2) };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.evaluate('frameGaps.length = 0');
  let gaps: number[] = [];
  for (let step = 0; gaps.length < FRAMES; step += 1) {
    const x = from.x + ((1 - Math.cos(step / 60)) / 2) * (width - 40 - from.x);
    const y = from.y + ((1 - Math.cos(step / 23)) / 2) * (height - 60 - from.y);
    await page.mouse.move(x, y);
    await page.waitForTimeout(PAUSE_MS);
    if (step % 30 === 29) gaps = await frameGaps(page);
  }
  await page.mouse.move(from.x, from.y);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return gaps;
}

async function frameGaps(page: Page): Promise<number[]> {
  const gaps: unknown = await page.evaluate('frameGaps');
  return Array.isArray(gaps) ? gaps.map(Number) : [];
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return rounded(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
