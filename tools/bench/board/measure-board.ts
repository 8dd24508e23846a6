/** Measures boards of several sizes in a real Chromium: ours in both shapes, and a plain one beside them. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { Board, Reply } from '../../../src/contract/rpc';
import { FRAME_FLAGS } from '../../chromium';
import { boardPage } from '../../pipeline/board-page';
import { inScript, pageScript } from '../../pipeline/page-script';
import { measurePage, type PageFigures } from './measure-page';
import { boardWith } from './open-deals';

const SIZES = [200, 2000, 20_000];

/** Our two pages, and the page that draws every card at once. */
const BOARDS = [
  { board: 'sidebar', width: 300, height: 800 },
  { board: 'large', width: 1180, height: 720 },
  { board: 'plain', width: 1180, height: 720 },
] as const;

export interface BoardFigures extends PageFigures {
  readonly openDeals: number;
  readonly board: (typeof BOARDS)[number]['board'];
  /** Bytes of the server's reply that opens the board. */
  readonly replyBytes: number;
}

/**
 * @param dist the folder of the built pages
 * @param folder where the pages are written while they are measured
 */
export async function measureBoards(
  executablePath: string,
  dist: string,
  folder: string,
): Promise<BoardFigures[]> {
  const browser = await chromium.launch({ executablePath, args: FRAME_FLAGS });
  try {
    const figures: BoardFigures[] = [];
    for (const openDeals of SIZES) figures.push(...(await measureSize(browser, dist, folder, openDeals)));
    return figures;
  } finally {
    await browser.close();
  }
}

async function measureSize(
  browser: Browser,
  dist: string,
  folder: string,
  openDeals: number,
): Promise<BoardFigures[]> {
  const answer = boardWith(openDeals);
  const reply: Reply<Board> = { ok: true, value: answer };
  const replyBytes = Buffer.byteLength(JSON.stringify(reply));
  const figures: BoardFigures[] = [];
  for (const { board, width, height } of BOARDS) {
    const file = path.join(folder, `${board}-${openDeals}.html`);
    writeFileSync(file, board === 'plain' ? plainPage(dist, reply) : ourPage(dist, answer, board));
    const measured = await measurePage(browser, file, { width, height });
    figures.push({ openDeals, board, replyBytes, ...measured });
  }
  return figures;
}

function ourPage(dist: string, board: Board, shape: 'sidebar' | 'large'): string {
  return boardPage(dist, board, 'en', shape === 'large' ? 'board' : 'sidebar');
}

/** The plain board wears the styles of ours, so that only the way of drawing differs. */
function plainPage(dist: string, reply: Reply<Board>): string {
  const [styles = ''] =
    /<style>[\s\S]*<\/style>/.exec(readFileSync(path.join(dist, 'board.html'), 'utf8')) ?? [];
  const answers = inScript({ loadBoard: JSON.stringify(reply) });
  const script = `const FROZEN_ANSWERS=${answers};${pageScript('bench/board/plain-board.ts')}`;
  return `<!DOCTYPE html><html lang="en" data-shape="large"><head><meta charset="utf-8">${styles}<style>.plain [data-over]{outline:2px solid}</style></head><body class="plain"><div id="panel"></div><script>${script}</script></body></html>`;
}
