/** Opens the built panel in a real Chromium at the width of Google's sidebar, over a server that the test plays. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
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
  /** Every call so far, in order. */
  readonly calls: readonly Call[];
  /** Addresses outside the page itself that it asked for: there must be none. */
  readonly strangers: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PanelOptions {
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  readonly height?: number;
  readonly answers?: Answers;
  /** The section that the menu asked for. */
  readonly screen?: string;
}

const ADDRESS = 'https://panel.test/';

/** The built page's text; built once for each run of a suite. */
export async function builtPanel(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pipesheet-panel-'));
  try {
    await buildSidebar(path.resolve(import.meta.dirname, '../../..'), folder);
    return await readFile(path.join(folder, 'sidebar.html'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Opens a panel of its own: nothing is shared between two of them. */
export async function openPanel(
  browser: Browser,
  html: string,
  options: PanelOptions = {},
): Promise<OpenPanel> {
  const { language = 'en', scheme = 'light', height = 800 } = options;
  const context = await browser.newContext({
    viewport: { width: 300, height },
    colorScheme: scheme,
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const asked = options.screen ? `<script>window.pipesheetScreen='${options.screen}'</script>` : '';
  const calls: Call[] = [];
  const strangers: string[] = [];
  const answers: Answers = { ...kindAnswers(language), ...options.answers };
  await page.exposeFunction('answerCall', (name: string, json: string) => {
    calls.push({ name, question: JSON.parse(json) });
    return reply(answers, name, json);
  });
  await page.addInitScript(SCRIPT_RUN);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html', body: html.concat(asked) });
    strangers.push(url);
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, calls, strangers, close: () => context.close() };
}

/** `google.script.run` in the page: each `with…` returns a new runner, calls answer later (platform.md 4.3). */
const SCRIPT_RUN = `
  const runner = (done, failed) => new Proxy({}, {
    get(_, name) {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failed);
      if (name === 'withFailureHandler') return (handler) => runner(done, handler);
      return (json) => { window.answerCall(name, json).then(done, failed); };
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;
