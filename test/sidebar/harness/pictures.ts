/** Takes a picture of every screen in both languages and both colour schemes: `tsx test/sidebar/harness/pictures.ts DIR`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../../src/domain/messages/language';
import { launchBrowser } from '../../browser/launch';
import type { Answers } from './answers';
import { setUpPreview } from './fixtures/set-up-preview';
import { builtPanel, openPanel } from './panel';

interface Shot {
  readonly name: string;
  readonly answers?: (language: Language) => Answers;
  readonly go?: (page: Page) => Promise<void>;
  readonly height?: number;
}

const never = new Promise<never>(() => undefined);

const openSetUp = (language: Language): Answers => ({
  openPanel: () => ({ state: 'setUp', language, preview: setUpPreview[language] }),
});

const chooseTab = (at: number) => async (page: Page) => {
  await page.getByRole('tab').nth(at).click();
  await page.locator('.page:visible .button-main').first().click();
};

const openMenu = (page: Page) => page.locator('[data-menu]').nth(1).click();

const SHOTS: readonly Shot[] = [
  { name: 'opening', answers: () => ({ openPanel: () => never }) },
  { name: 'board' },
  { name: 'menu', go: openMenu },
  {
    name: 'ask',
    go: async (page) => {
      await openMenu(page);
      await page.getByRole('menuitem').nth(-2).click();
      await page.getByRole('button', { name: /Save|저장/ }).click();
    },
  },
  {
    name: 'moved',
    go: async (page) => {
      await openMenu(page);
      await page.getByRole('menuitem').nth(2).click();
      await page.locator('.toast').waitFor();
    },
  },
  {
    name: 'held',
    go: async (page) => {
      await page.locator('.card').nth(1).hover();
      await page.mouse.down();
      await page.mouse.move(150, 400, { steps: 4 });
      await page.mouse.move(150, 380, { steps: 4 });
      await page.locator('.board[data-dragging]').waitFor();
      await page.locator('.rail-stop').nth(1).hover();
      await page.locator('.rail-stop[data-over]').waitFor();
    },
  },
  { name: 'check', go: chooseTab(1) },
  { name: 'forecast', go: chooseTab(2) },
  { name: 'alerts', go: chooseTab(3) },
  { name: 'set-up', answers: openSetUp, height: 1700 },
  {
    name: 'set-up-running',
    answers: (language) => ({
      ...openSetUp(language),
      setUp: () => never,
      readProgress: () => ({
        done: 0.42,
        step: language === 'ko' ? '유효성 규칙을 쓰는 중' : 'Writing validations',
      }),
    }),
    go: async (page) => {
      await page.locator('.button-main').click();
      await page.locator('progress[value]').waitFor();
    },
  },
  {
    name: 'set-up-done',
    answers: (language) => ({
      ...openSetUp(language),
      setUp: () => ({
        sheetName: setUpPreview[language].sheetName,
        deals: 214,
        issues: 12,
        tabs:
          language === 'ko'
            ? ['단계', '팀', '휴일', '예측', '기록']
            : ['Stages', 'Team', 'Holidays', 'Forecast', 'Log'],
      }),
    }),
    go: async (page) => {
      await page.locator('.button-main').click();
      await page.locator('.done-mark').waitFor();
    },
  },
];

async function takeAll(folder: string, only: string | undefined): Promise<void> {
  await mkdir(folder, { recursive: true });
  const html = await builtPanel();
  const browser = await launchBrowser();
  try {
    for (const shot of SHOTS.filter(({ name }) => !only || name === only)) {
      for (const language of LANGUAGES) {
        for (const scheme of ['light', 'dark'] as const) await take(shot, language, scheme);
      }
    }
  } finally {
    await browser.close();
  }

  async function take(shot: Shot, language: Language, scheme: 'light' | 'dark'): Promise<void> {
    const { height = 800 } = shot;
    const answers = shot.answers?.(language) ?? {};
    const panel = await openPanel(browser, html, { language, scheme, height, answers });
    await panel.page.waitForTimeout(200);
    await shot.go?.(panel.page);
    await panel.page.waitForTimeout(300);
    await panel.page.screenshot({
      path: path.join(folder, [shot.name, language, scheme].join('-').concat('.png')),
    });
    await panel.close();
  }
}

const [folder = 'dist/pictures', only] = process.argv.slice(2);
await takeAll(folder, only);
