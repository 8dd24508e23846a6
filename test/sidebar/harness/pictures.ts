/** Takes a picture of every screen in both languages and both colour schemes: `tsx test/sidebar/harness/pictures.ts DIR`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../../src/domain/messages/language';
import { launchBrowser } from '../../browser/launch';
import type { Answers } from './answers';
import { changesReport } from './fixtures/changes-report';
import { checkOfTwo } from './fixtures/check-result';
import { jointBoard } from './fixtures/sample-board';
import { setUpPreview } from './fixtures/set-up-preview';
import {
  type BuiltPages,
  builtPages,
  type OpenPanel,
  openPanel,
  openWindow,
  type WindowOptions,
} from './panel';

interface Shot {
  readonly name: string;
  readonly answers?: (language: Language) => Answers;
  readonly go?: (page: Page) => Promise<void>;
  readonly height?: number;
  /** Set: a shot of the large window, opened for this. */
  readonly facts?: WindowOptions['facts'];
}

const never = new Promise<never>(() => undefined);

const welcome = (language: Language): Answers => ({
  openPanel: () => ({ state: 'setUp', language, preview: setUpPreview[language] }),
});

const chooseTab = (at: number) => async (page: Page) => {
  await page.getByRole('tab').nth(at).click();
  await page.locator('.page:visible .button-main').first().click();
};

const openMenu = (page: Page) => page.locator('[data-menu]').nth(1).click();

const setUp = async (page: Page) => {
  await page.locator('.screen-foot .button-main').click();
  await page.locator('.done-mark').waitFor();
};

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
  {
    name: 'check-two',
    answers: (language) => ({ checkSheet: () => checkOfTwo(language) }),
    go: chooseTab(1),
    height: 1500,
  },
  { name: 'forecast', go: chooseTab(2) },
  { name: 'alerts', go: chooseTab(3) },
  {
    name: 'board-two',
    answers: (language) => ({
      openPanel: () => ({
        state: 'board',
        board: {
          ...jointBoard(language),
          notices: [
            language === 'ko'
              ? {
                  message: '‘금액’ 열의 제목이 ‘계약 금액’으로 바뀌었습니다.',
                  action: '복구를 누르면 새 제목으로 연결합니다.',
                  repairable: true,
                }
              : {
                  message: 'The column “Amount” is called “Deal value” now.',
                  action: 'Repair uses the new name.',
                  repairable: true,
                },
          ],
        },
      }),
    }),
  },
  { name: 'welcome', answers: welcome },
  {
    name: 'welcome-copy',
    answers: (language) => ({
      openPanel: () => ({ state: 'setUp', language, repairable: true }),
    }),
  },
  { name: 'window-set-up', facts: {} },
  { name: 'window-set-up-whole', facts: {}, height: 1100 },
  {
    name: 'window-another',
    facts: {},
    answers: (language) => ({ previewSetUp: () => ({ ...setUpPreview[language], another: true }) }),
  },
  {
    name: 'window-running',
    facts: {},
    answers: (language) => ({
      setUp: () => never,
      readProgress: () => ({
        done: 0.42,
        step: language === 'ko' ? '유효성 규칙을 쓰는 중' : 'Writing validations',
      }),
    }),
    go: async (page) => {
      await page.locator('.screen-foot .button-main').click();
      await page.locator('progress[value]').waitFor();
    },
  },
  { name: 'window-done', facts: {}, go: setUp },
  {
    name: 'window-undo',
    facts: {},
    answers: (language) => ({
      undoSetUp: () => ({
        undone: false,
        losses:
          language === 'ko'
            ? ['기록 탭의 내용 12줄이 사라집니다.', '‘다음 할 일’ 열에 입력한 셀 3개가 사라집니다.']
            : ['12 lines of the Log tab.', '3 cells typed into the column “Next step”.'],
      }),
    }),
    go: async (page) => {
      await setUp(page);
      await page.locator('.done .button').first().click();
      await page.locator('.losses').waitFor();
    },
  },
  {
    name: 'window-merge',
    facts: { screen: 'merge', rows: [12, 31] },
    go: async (page) => {
      await page.locator('.merge').first().waitFor();
    },
    height: 1000,
  },
  {
    name: 'window-merged',
    facts: { screen: 'merge', rows: [12, 31] },
    go: async (page) => {
      await page.locator('.screen-foot .button-main').click();
      await page.locator('.done-mark').waitFor();
    },
  },
  { name: 'window-changes', facts: { screen: 'changes' }, height: 1300 },
  {
    name: 'window-changes-none',
    facts: { screen: 'changes' },
    answers: (language) => ({
      changesBetween: () => ({
        ...changesReport(language),
        from: '2026-11-16',
        knownSince: '2026-11-16',
        bridges: [],
        groups: [],
      }),
    }),
  },
  { name: 'window-stages', facts: { screen: 'stages' } },
  {
    name: 'window-stages-taken',
    facts: { screen: 'stages' },
    go: async (page) => {
      await page.locator('.learned .button').first().click();
      await page.locator('.toast').waitFor();
    },
  },
  { name: 'window-known', facts: { known: true } },
];

function opener(browser: Browser, pages: BuiltPages) {
  return (shot: Shot, language: Language, scheme: 'light' | 'dark'): Promise<OpenPanel> => {
    const { facts, height = facts ? 640 : 800 } = shot;
    const options = { language, scheme, height, answers: shot.answers?.(language) ?? {} };
    return facts ? openWindow(browser, pages, { ...options, facts }) : openPanel(browser, pages, options);
  };
}

async function takeAll(folder: string, only: string | undefined): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pages = await builtPages();
  const browser = await launchBrowser();
  const openShot = opener(browser, pages);
  try {
    for (const shot of SHOTS.filter(({ name }) => !only || name.startsWith(only))) {
      for (const language of LANGUAGES) {
        for (const scheme of ['light', 'dark'] as const) await take(shot, language, scheme);
      }
    }
  } finally {
    await browser.close();
  }

  async function take(shot: Shot, language: Language, scheme: 'light' | 'dark'): Promise<void> {
    const panel = await openShot(shot, language, scheme);
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
