/** `npm run pictures`: takes the pictures of README and docs from the running product, in docs/pictures/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../src/domain/messages/language';
import { buildAll } from './build/run';
import { CHROMIUM_FLAGS, requireChromium } from './chromium';
import { mailPicture } from './pictures/mail-page';
import { quantisePng } from './pictures/quantise-png';
import { startMessy, startSamples } from './pictures/sample-workbook';
import {
  addPartners,
  buildForecast,
  fillTeamAndTargets,
  openBoard,
  openCalls,
  openChanges,
  openDeal,
  openLargeBoard,
  openLessons,
  openMerge,
  openSection,
  openSetUp,
  sendAlerts,
  setUp,
  workbookOf,
} from './pictures/steps';
import { startTeam, typeRepeat, workForWeeks } from './pictures/team-at-work';
import { PictureWindow } from './pictures/window';

/** The place among the stages of the one whose first deal is opened: a deal with a story and open questions. */
const PROPOSAL = 2;

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/pictures');

async function take(shown: Page | Locator, name: string): Promise<void> {
  const png = quantisePng(await shown.screenshot());
  writeFileSync(path.join(FOLDER, `${name}.png`), png);
  console.log(`${name}.png, ${Math.round(png.length / 1024)} kB`);
}

/** The set-up proposal for a messy list, and what the check says about it afterwards. */
async function takeMessy(browser: Browser, bundle: string): Promise<void> {
  const server = await startMessy(bundle);
  try {
    const window = await PictureWindow.open(browser, server.url, 'en');
    await openSetUp(window);
    await window.settle();
    await take(window.page, 'set-up-en');
    await setUp(window);
    await openSection(window, 1);
    await window.panel().locator('.page:visible .button-main').first().click();
    await window.panel().locator('.result-line').first().waitFor();
    await window.settle();
    await take(window.page, 'check-en');
    await window.close();
  } finally {
    await server.close();
  }
}

/** The board of a team at work; in English also what its history teaches. */
async function takeTeam(browser: Browser, bundle: string, language: Language): Promise<void> {
  const server = await startTeam(language, bundle);
  try {
    const window = await PictureWindow.open(browser, server.url, language);
    await setUp(window);
    await window.closePanel();
    await workForWeeks(window);
    await window.closeDrawer();
    // From below the header that stays, so that the sheet is at its top again.
    await window.select('A2');
    await window.select('A1');
    await takeLargeBoard(window);
    await takeCalls(window);
    if (language === 'en') await takeHistory(window);
    await window.close();
  } finally {
    await server.close();
  }
}

/** The lanes side by side, then a deal's page on top of them. */
async function takeLargeBoard(window: PictureWindow): Promise<void> {
  await window.enlarge(true);
  await openLargeBoard(window);
  await takeDialogOpen(window, `large-board-${window.language}`);
  await openDeal(window, PROPOSAL);
  await takeDialog(window, `deal-${window.language}`);
  await window.enlarge(false);
}

/** The sidebar with the deals to call today. */
async function takeCalls(window: PictureWindow): Promise<void> {
  await openBoard(window);
  await openCalls(window);
  await window.settle();
  await take(window.page, `calls-${window.language}`);
  await window.closePanel();
}

/** What a team's own history tells, a deal that was typed twice, and a second pipeline. */
async function takeHistory(window: PictureWindow): Promise<void> {
  await openChanges(window);
  await takeDialog(window, 'changes-en');
  await openLessons(window);
  await takeDialog(window, 'lessons-en');
  const row = await typeRepeat(window);
  await openMerge(window, row);
  await takeDialog(window, 'merge-en');
  await addPartners(window);
  await window.settle();
  await take(window.page, 'pipelines-en');
}

/** The large window by itself; it is closed afterwards. */
async function takeDialog(window: PictureWindow, name: string): Promise<void> {
  await takeDialogOpen(window, name);
  await window.closeDialog();
}

/** The large window by itself; it stays open. */
async function takeDialogOpen(window: PictureWindow, name: string): Promise<void> {
  await window.settle();
  await window.hideSheet();
  await take(window.dialogBox(), name);
  await window.showSheet();
}

/** Board, mails and forecast of the sample deals. */
async function takePipeline(browser: Browser, bundle: string, language: Language): Promise<void> {
  const server = await startSamples(language, bundle);
  try {
    const window = await PictureWindow.open(browser, server.url, language);
    await setUp(window);
    await fillTeamAndTargets(window);
    await window.openTab(workbookOf(language).tabs.deals);
    await window.settle();
    await take(window.page, `board-${language}`);
    await sendAlerts(window);
    await window.closePanel();
    await takeMails(browser, window, server.url);
    await buildForecast(window);
    await window.settle();
    await take(window.page, `forecast-${language}`);
    await window.close();
  } finally {
    await server.close();
  }
}

async function takeMails(browser: Browser, window: PictureWindow, url: string): Promise<void> {
  const { page, language } = window;
  const rail = page.locator('.rail').getByRole('button').first();
  await rail.click();
  await page.locator('.mail-line').first().click();
  await page.locator('article.mail iframe').waitFor();
  await window.settle();
  if (language === 'en') await take(page, 'mailbox-en');
  await rail.click();
  const schemes = language === 'en' ? (['light', 'dark'] as const) : (['light'] as const);
  for (const scheme of schemes) {
    const picture = await mailPicture(browser, `${url}mail/0.eml`, scheme);
    const suffix = scheme === 'dark' ? '-dark' : '';
    await take(picture, `mail-${language}${suffix}`);
    await picture.context().close();
  }
}

/** All pictures, or only the groups that are named after the command: messy, team-en, team-ko, en, ko. */
function isWanted(group: string): boolean {
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.includes(group);
}

async function main(): Promise<void> {
  const executablePath = requireChromium();
  const bundle = await buildAll();
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    if (isWanted('messy')) await takeMessy(browser, bundle);
    for (const language of LANGUAGES) {
      if (isWanted(`team-${language}`)) await takeTeam(browser, bundle, language);
      if (isWanted(language)) await takePipeline(browser, bundle, language);
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
