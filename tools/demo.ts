/** `npm run demo`: the main job with no browser, from a file of deals to a pipeline, mails, a board and a summary. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Host } from '../host/host';
import { isDay } from '../src/domain/calendar/day';
import type { Day } from '../src/domain/cells/cell';
import type { Language } from '../src/domain/messages/language';
import { buildAll } from './build/run';
import { boardPage } from './pipeline/board-page';
import { type CallCounts, call, hostFor, lastCalls, openFile } from './pipeline/open-pipeline';
import { readForecast } from './pipeline/read-forecast';
import { type Summary, summarize } from './pipeline/summary';
import { giveAddresses } from './pipeline/team-addresses';

const HELP = `npm run demo -- --input deals.csv --out DIR [options]
  --input F        a .csv or .xlsx of deals
  --out DIR        gets pipeline.xlsx, outbox/*.eml, board.html and summary.json
  --today D        the day to pretend it is, YYYY-MM-DD (today)
  --lang L         en or ko (en)
  --mail-domain d  gives every owner an address there, so that alerts have somewhere to go`;

interface DemoOptions {
  readonly input: string;
  readonly out: string;
  readonly today: Day;
  readonly language: Language;
  readonly mailDomain: string | undefined;
}

/** Reads the command line; null asks for help. @throws Error one sentence */
function readOptions(words: readonly string[]): DemoOptions | null {
  const { values } = parseArgs({
    args: [...words],
    options: {
      input: { type: 'string' },
      out: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      lang: { type: 'string', default: 'en' },
      'mail-domain': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!values.input) throw new Error('Say which file of deals to use: --input deals.csv.');
  if (!values.out) throw new Error('Say which folder gets the results: --out DIR.');
  if (!isDay(values.today)) throw new Error(`--today takes a day such as 2026-11-21, not "${values.today}".`);
  if (values.lang !== 'en' && values.lang !== 'ko') {
    throw new Error(`--lang takes en or ko, not "${values.lang}".`);
  }
  return {
    input: path.resolve(values.input),
    out: path.resolve(values.out),
    today: values.today,
    language: values.lang,
    mailDomain: values['mail-domain'],
  };
}

/** Remembers how long each step took and what it called. */
class Ledger {
  readonly milliseconds: Record<string, number> = {};
  readonly calls: Record<string, CallCounts> = {};

  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.milliseconds[step] = Math.round(performance.now() - start);
    return result;
  }

  /** A step that is one operation of the add-on. */
  operation<T>(step: string, host: Host, work: () => T): Promise<T> {
    return this.time(step, () => {
      const result = work();
      this.calls[step] = lastCalls(host);
      return result;
    });
  }
}

/** Does the whole job in a draft folder, which becomes the output only once all is well. */
async function demo(options: DemoOptions): Promise<Summary> {
  const draft = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-demo-'));
  try {
    const summary = await runDemo(options, draft);
    mkdirSync(options.out, { recursive: true });
    rmSync(path.join(options.out, 'outbox'), { recursive: true, force: true });
    cpSync(draft, options.out, { recursive: true });
    return summary;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runDemo(options: DemoOptions, draft: string): Promise<Summary> {
  const { language } = options;
  const ledger = new Ledger();
  const workbook = await ledger.time('open', () => openFile(options.input, language));
  const dist = await ledger.time('build', () => buildAll());
  const outbox = path.join(draft, 'outbox');
  mkdirSync(outbox);
  const host = hostFor(language, options.today, { bundle: dist, workbook, mailFolder: outbox });
  host.open();
  const [deals] = host.workbook.sheets;
  const input = { rows: deals?.lastRow() ?? 0, columns: deals?.lastColumn() ?? 0 };
  const preview = await ledger.operation('preview', host, () => call(host, 'previewSetUp', { language }));
  await ledger.operation('setUp', host, () => call(host, 'setUp', { language, mode: 'adopt' }));
  if (options.mailDomain) giveAddresses(host, language, options.mailDomain);
  const check = await ledger.operation('check', host, () => call(host, 'checkSheet', {}));
  const alerts = await ledger.operation('alerts', host, () => call(host, 'sendAlertsNow', {}));
  const { tab } = await ledger.operation('forecast', host, () => call(host, 'buildForecast', {}));
  const board = await ledger.operation('board', host, () => call(host, 'loadBoard', {}));
  const forecast = await ledger.time('recalculate', () => readForecast(host, tab, language));
  await ledger.time('save', () => host.save(path.join(draft, 'pipeline.xlsx')));
  await host.delivered();
  const recipients = new Set(host.outbox.flatMap(({ to }) => to)).size;
  const { calls, milliseconds } = ledger;
  const found = { input, preview, board, check, alerts, recipients, forecast, calls, milliseconds };
  const summary = summarize(found);
  writeFileSync(path.join(draft, 'board.html'), boardPage(dist, board, language));
  writeFileSync(path.join(draft, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

function report({ deals, alerts, milliseconds }: Summary, out: string): string {
  const seconds = Object.values(milliseconds).reduce((sum, step) => sum + step, 0) / 1000;
  return [
    `${deals.total} deals: ${deals.open} open, ${deals.won} won, ${deals.lost} lost; ${deals.issues} cells to look at.`,
    `${alerts.mails} mails about ${alerts.deals} deals.`,
    ...alerts.skipped.map(({ reason, count }) => `Not sent: ${count} × ${reason}`),
    `Written to ${out} in ${seconds.toFixed(1)} s: pipeline.xlsx, outbox/, board.html, summary.json.`,
  ].join('\n');
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) console.log(HELP);
  else console.log(report(await demo(options), options.out));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
