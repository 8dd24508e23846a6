/** Every screen and state of the three pages: what opens each, for whoever looks at all of them. */
import type { Page } from 'playwright-core';
import type { Language } from '../../../src/domain/messages/language';
import { type Answers, problem, Refusal } from './answers';
import { changesReport } from './fixtures/changes-report';
import { checkOfTwo } from './fixtures/check-result';
import { jointBoard, sampleBoard } from './fixtures/sample-board';
import { setUpPreview } from './fixtures/set-up-preview';
import type { WindowOptions } from './panel';
import {
  chooseTab,
  filter,
  move,
  openDeal,
  openFilter,
  openFocusList,
  openMenu,
  select,
  setUp,
  shown,
} from './screen-steps';

/** One state of a page, and the way to it. */
export interface Screen {
  readonly name: string;
  /** The sidebar when absent. */
  readonly page?: 'board' | 'window';
  readonly answers?: (language: Language) => Answers;
  /** From the open page to the state; waits until it stands. */
  readonly go?: (page: Page) => Promise<void>;
  readonly width?: number;
  readonly height?: number;
  /** What a window was opened for. */
  readonly facts?: WindowOptions['facts'];
}

const never = new Promise<never>(() => undefined);

const welcome = (language: Language): Answers => ({
  openPanel: () => ({ state: 'setUp', language, preview: setUpPreview[language] }),
});

/** Somebody else has moved the deal on meanwhile. */
const refusing = (language: Language): Answers => ({
  moveDeals: ({ deals }) => ({
    moved: [],
    refused: deals.map(({ id }) => {
      const card = sampleBoard(language)
        .lanes.flatMap(({ cards }) => cards)
        .find((each) => each.id === id);
      return {
        id,
        problem: problem({ code: 'dealChanged' }),
        ...(card && { card: { ...card, owner: 'Priya Nair' } }),
      };
    }),
    revision: { before: 'r1', after: 'r2' },
  }),
});

const failing = (): Answers => ({
  moveDeals: () => {
    throw new Refusal(problem());
  },
});

/** What can be done on either board. */
const boardStates = (page: 'board' | undefined, prefix: string): readonly Screen[] =>
  [
    { name: 'menu', go: openMenu },
    { name: 'deal', go: openDeal },
    { name: 'adding', go: shown('.lane-add', '.quick-add') },
    { name: 'filter', go: openFilter },
    { name: 'filtered', go: filter },
    { name: 'focus-list', go: openFocusList },
    { name: 'selected', go: select },
    {
      name: 'unsaved',
      answers: failing,
      go: async (opened: Page) => {
        await move(opened);
        await opened.locator('.unsaved').waitFor();
      },
    },
    {
      name: 'conflict',
      answers: refusing,
      go: async (opened: Page) => {
        await move(opened);
        await opened.locator('.conflict[open]').waitFor();
      },
    },
  ].map((screen) => ({ ...screen, name: prefix.concat(screen.name), ...(page && { page }) }));

export const SCREENS: readonly Screen[] = [
  { name: 'opening', answers: () => ({ openPanel: () => never }) },
  { name: 'board' },
  { name: 'opening-large', page: 'board', answers: () => ({ loadBoard: () => never }) },
  { name: 'large', page: 'board' },
  ...boardStates(undefined, ''),
  { name: 'keys', go: shown('.keys-button', '.keys[open]') },
  ...boardStates('board', 'large-'),
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
      await move(page);
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
  { name: 'window-set-up', page: 'window', facts: {} },
  { name: 'window-set-up-whole', page: 'window', facts: {}, height: 1100 },
  {
    name: 'window-another',
    page: 'window',
    facts: {},
    answers: (language) => ({ previewSetUp: () => ({ ...setUpPreview[language], another: true }) }),
  },
  {
    name: 'window-running',
    page: 'window',
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
  { name: 'window-done', page: 'window', facts: {}, go: setUp },
  {
    name: 'window-undo',
    page: 'window',
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
    page: 'window',
    facts: { screen: 'merge', rows: [12, 31] },
    go: async (page) => {
      await page.locator('.merge').first().waitFor();
    },
    height: 1000,
  },
  {
    name: 'window-merged',
    page: 'window',
    facts: { screen: 'merge', rows: [12, 31] },
    go: async (page) => {
      await page.locator('.screen-foot .button-main').click();
      await page.locator('.done-mark').waitFor();
    },
  },
  { name: 'window-changes', page: 'window', facts: { screen: 'changes' }, height: 1300 },
  {
    name: 'window-changes-none',
    page: 'window',
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
  { name: 'window-stages', page: 'window', facts: { screen: 'stages' } },
  {
    name: 'window-stages-taken',
    page: 'window',
    facts: { screen: 'stages' },
    go: async (page) => {
      await page.locator('.learned .button').first().click();
      await page.locator('.toast').waitFor();
    },
  },
  { name: 'window-known', page: 'window', facts: { known: true } },
];
