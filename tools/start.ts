/** `npm start`: builds the add-on and opens the local workbook in the browser. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDocument } from '../host/server/open-document';
import { freeFile, type RunningServer, type ServerOptions, startServer } from '../host/server/start-server';
import { type Cell, cellText, isDateCell } from '../src/domain/cells/cell';
import { type Language, languageOf } from '../src/domain/messages/language';
import { sampleDeals } from '../src/domain/samples/sample-deals';
import { buildAll } from './build/run';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where a workbook without a file of its own lives; git ignores it. */
const OWN_FILE = path.join(ROOT, 'pipesheet.local.xlsx');

const PORT = 8710;
const SEED = 7;

const HELP = `npm start [-- options]
  --file F   open an .xlsx or .csv (an .xlsx is saved in place, a .csv beside itself as .local.xlsx)
  --new      start again on sample deals
  --port P   the port (${PORT})
  --lang L   en or ko
  --user U   the e-mail address of the person at the page`;

interface StartOptions {
  readonly file: string | null;
  readonly isNew: boolean;
  readonly port: number;
  readonly language: Language;
  readonly isLanguageGiven: boolean;
  readonly user: string;
}

/** Reads a port number. Throws one sentence when it is none. */
function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port takes a number from 0 to 65535, not "${text}".`);
}

function languageFrom(text: string | undefined): Language {
  if (text === undefined) return languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
  if (text === 'en' || text === 'ko') return text;
  throw new Error(`--lang takes en or ko, not "${text}".`);
}

/** Reads the command line. Throws one sentence when it is wrong; null asks for help. */
function readOptions(words: readonly string[]): StartOptions | null {
  const { values } = parseArgs({
    args: [...words],
    options: {
      file: { type: 'string' },
      new: { type: 'boolean', default: false },
      port: { type: 'string', default: String(PORT) },
      lang: { type: 'string' },
      user: { type: 'string', default: 'me@example.com' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    file: values.file === undefined ? null : path.resolve(values.file),
    isNew: values.new,
    port: portOf(values.port),
    language: languageFrom(values.lang),
    isLanguageGiven: values.lang !== undefined,
    user: values.user,
  };
}

/** A date is typed as a person would type it; the sheet then keeps it as a date. */
function inputOf(cell: Cell): string | number | boolean {
  return isDateCell(cell) ? cellText(cell) : cell;
}

function samples(language: Language): Pick<ServerOptions, 'rows' | 'sheetName' | 'name'> {
  const today = new Intl.DateTimeFormat('en-CA').format(new Date());
  const { headers, rows } = sampleDeals(SEED, language, today);
  const isKorean = language === 'ko';
  return {
    rows: headers.length > 0 ? [headers, ...rows.map((row) => row.map(inputOf))] : null,
    sheetName: isKorean ? '딜' : 'Deals',
    name: isKorean ? '영업 딜' : 'Sales deals',
  };
}

/** Which file is read, and which one is written from then on. */
function filesOf(options: StartOptions): Pick<ServerOptions, 'file' | 'saveTo' | 'folder'> {
  const { file } = options;
  if (file === null) {
    const reopens = !options.isNew && existsSync(OWN_FILE);
    return { file: reopens ? OWN_FILE : null, saveTo: OWN_FILE, folder: ROOT };
  }
  const folder = path.dirname(file);
  return { file, saveTo: /\.csv$/i.test(file) ? freeFile(folder, file) : file, folder };
}

function serverOptions(options: StartOptions): ServerOptions {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const other: Language = options.language === 'ko' ? 'en' : 'ko';
  return {
    ...samples(options.language),
    ...(options.isLanguageGiven ? {} : { translation: { ...samples(other), locale: other } }),
    ...filesOf(options),
    bundle: () => buildAll(),
    user: { email: options.user, locale: options.language },
    timeZone,
    mailFolder: path.join(ROOT, 'out', 'outbox'),
    port: options.port,
  };
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the browser where there is a desktop; anywhere else the printed address has to do. */
function openBrowser(url: string): void {
  const hasDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDesktop || process.env.CI) return;
  const [command, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...words, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser could be opened: open the address by hand.'));
  opener.unref();
}

function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    console.log('\nSaving the workbook.');
    await server.close().catch(report);
    process.exit();
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function start(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  if (!options) return console.log(HELP);
  const settings = serverOptions(options);
  if (settings.file !== null) await openDocument(settings.file, path.basename(settings.file));
  const server = await startServer(settings);
  stopOnSignal(server);
  const url = options.isLanguageGiven ? `${server.url}?lang=${options.language}` : server.url;
  console.log(`Pipesheet is at ${url}`);
  console.log(`The workbook is saved to ${settings.saveTo}. Stop with Ctrl+C.`);
  openBrowser(url);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  start(process.argv.slice(2)).catch(report);
}
