/** Opens the built pages in a real Chromium at the sizes that Google gives them, over a server that the test plays. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { WindowFacts } from '../../../src/contract/rpc';
import type { Language } from '../../../src/domain/messages/language';
import { buildSidebar } from '../../../tools/build/sidebar';
import { type Answers, kindAnswers, reply } from './answers';

/** One call that the panel made. */
export interface Call {
  readonly name: string;
  readonly question: unknown;
}

export interface OpenPanel {
  readonly page: Page;
  /** Every call so far, in order, but those for the page's own files. */
  readonly calls: readonly Call[];
  /** Addresses outside the page itself that it asked for: there must be none. */
  readonly strangers: readonly string[];
  /** What the page threw and nobody caught; a test that wants it takes it out. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly answers?: Answers;
  /** True: the words are forgotten, which only a mistake in serving could do. */
  readonly isWordless?: boolean;
  /** What to do with the page before it loads, such as taking its clock in hand. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface PanelOptions extends PageOptions {
  /** The section that the menu asked for. */
  readonly screen?: string;
}

export interface WindowOptions extends PageOptions {
  /** What the window was opened for; set-up when nothing is said. */
  readonly facts?: Partial<WindowFacts>;
}

/** The pages as they are pushed, as texts. */
export interface BuiltPages {
  readonly sidebar: string;
  readonly board: string;
  readonly window: string;
  /** What the server appends to the sidebar and the large board. */
  readonly words: Readonly<Record<Language, string>>;
  /** What these two fetch once somebody comes near them. */
  readonly later: string;
}

const ADDRESS = 'https://panel.test/';

/** Builds the pages; once for each run of a suite. */
export async function builtPages(): Promise<BuiltPages> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pipesheet-panel-'));
  const page = (file: string) => readFile(path.join(folder, file), 'utf8');
  try {
    await buildSidebar(path.resolve(import.meta.dirname, '../../..'), folder);
    return {
      sidebar: await page('sidebar.html'),
      board: await page('board.html'),
      window: await page('window.html'),
      later: await page('later.html'),
      words: { en: await page('words-en.html'), ko: await page('words-ko.html') },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Opens a sidebar of its own: nothing is shared between two of them. */
export function openPanel(
  browser: Browser,
  pages: BuiltPages,
  options: PanelOptions = {},
): Promise<OpenPanel> {
  const { screen = 'board', language = 'en', width = 300, height = 800 } = options;
  const told = `<script>window.pipesheetScreen='${screen}'</script>`;
  const page = pages.sidebar.concat(options.isWordless ? '' : pages.words[language], told);
  return openPage(browser, page, { width, height }, options, pages.later);
}

/** Opens a large board of its own, at the size that Google gives it. */
export function openBoardWindow(
  browser: Browser,
  pages: BuiltPages,
  options: WindowOptions = {},
): Promise<OpenPanel> {
  const { language = 'en', width = 1180, height = 720 } = options;
  const told = toldFacts({ screen: 'board', language, today: '2026-11-21', ...options.facts });
  const page = pages.board.concat(options.isWordless ? '' : pages.words[language], told);
  return openPage(browser, page, { width, height }, options, pages.later);
}

/** Opens a large window of its own, at the size that Google gives it. */
export function openWindow(
  browser: Browser,
  { window }: BuiltPages,
  options: WindowOptions = {},
): Promise<OpenPanel> {
  const { language = 'en', width = 900, height = 640 } = options;
  const told = toldFacts({ screen: 'setUp', language, today: '2026-11-21', ...options.facts });
  return openPage(browser, window.concat(told), { width, height }, options);
}

function toldFacts(facts: WindowFacts): string {
  return `<script>window.pipesheetWindow=${JSON.stringify(facts)}</script>`;
}

async function openPage(
  browser: Browser,
  html: string,
  viewport: { readonly width: number; readonly height: number },
  options: PageOptions,
  later = '',
): Promise<OpenPanel> {
  const { language = 'en', scheme = 'light' } = options;
  const context = await browser.newContext({
    viewport,
    colorScheme: scheme,
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const calls: Call[] = [];
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const answers: Answers = { ...kindAnswers(language, options.answers?.openPanel), ...options.answers };
  await page.exposeFunction('answerCall', (name: string, json: string) => {
    if (name === 'laterScreens') return ownFile(answers, later);
    calls.push({ name, question: JSON.parse(json) });
    return reply(answers, name, json);
  });
  await page.addInitScript(SCRIPT_RUN);
  await options.prepare?.(page);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html', body: html });
    strangers.push(url);
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, calls, strangers, errors, close: () => context.close() };
}

/** The page's own later part, unless the test refuses it. */
async function ownFile({ laterScreens = () => ({ html: '' }) }: Answers, html: string): Promise<string> {
  const served: Answers = { laterScreens: async (question) => ({ ...(await laterScreens(question)), html }) };
  return reply(served, 'laterScreens', '{}');
}

/**
 * `google.script` in the page: each `with…` returns a new runner, calls answer later (platform.md 4.3); a page
 * that closes itself says so in its title.
 */
const SCRIPT_RUN = `
  const runner = (done, failed) => new Proxy({}, {
    get(_, name) {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failed);
      if (name === 'withFailureHandler') return (handler) => runner(done, handler);
      return (json) => { window.answerCall(name, json).then(done, failed); };
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close: () => { document.title = 'closed'; } } } };
`;
