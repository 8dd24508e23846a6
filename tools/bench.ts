/** `npm run bench`: calls, cells, processor time, memory, bundle sizes and board frames, at several sizes. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BoardFigures, measureBoards } from './bench/board/measure-board';
import { type Measure, measureSize, type SizeReport } from './bench/operations';
import { BUNDLE_LIMITS, SERVED_LIMIT } from './build/limits';
import { buildAll } from './build/run';
import { requireChromium } from './chromium';

const SIZES = [200, 2000, 5000, 10_000];

/** What the bench prints with `--json`. */
interface BenchReport {
  /** Bytes of the files that are pushed, and the most that design 5 allows. */
  readonly bundle: readonly { readonly file: string; readonly bytes: number; readonly limit: number }[];
  readonly operations: readonly Measure[];
  /** Each board in Chromium, ours in both shapes and a plain one that draws every card. */
  readonly boards: readonly BoardFigures[];
}

async function bench(): Promise<BenchReport> {
  const executable = requireChromium();
  const dist = await buildAll();
  const sizes = SIZES.map((deals): SizeReport & { deals: number } => ({ deals, ...measureSize(deals) }));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-bench-'));
  try {
    return {
      bundle: [
        ...Object.entries(BUNDLE_LIMITS).map(([file, limit]) => weigh(dist, limit, file)),
        ...served(dist),
      ],
      operations: sizes.flatMap(({ measures }) => measures),
      boards: await measureBoards(executable, dist, folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page of the board goes out with the words of one language; here with the larger one. */
function served(dist: string) {
  return ['sidebar.html', 'board.html'].map((page) => weigh(dist, SERVED_LIMIT, page, 'words-ko.html'));
}

function weigh(dist: string, limit: number, ...files: readonly string[]) {
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0);
  return { file: files.join(' + '), bytes, limit };
}

function print(report: BenchReport): void {
  console.log('Bundle');
  console.table(report.bundle);
  console.log('Operations (counts are calls of Google services; time is processor time, host included)');
  console.table(report.operations);
  console.log(
    'Boards in Chromium (frame: as shown here; work: of the main thread for one frame; both while dragging)',
  );
  console.table(report.boards);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const report = await bench();
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else print(report);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
