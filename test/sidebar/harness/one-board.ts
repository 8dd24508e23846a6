/** A small board in a page of its own, and what tests of the board see and do there. */
import type { Board, Lane } from '../../../src/contract/rpc';
import { carry, hold } from '../board/hands';
import type { Answers } from './answers';
import { board, card, lane } from './fixtures/card';
import { oneBrowser } from './one-browser';
import type { OpenPanel, PanelOptions } from './panel';

/** Three cards before a step, and one behind it. */
export const OPEN_LANES: readonly Lane[] = [
  lane({ stage: 'Proposal', probability: 0.5 }, [
    card({ id: 'D-1', title: 'Annual licence', amount: 120_000 }),
    card({ id: 'D-2', title: 'Pilot', amount: 30_000 }),
    card({ id: 'D-4', title: 'Rollout', amount: 10_000 }),
  ]),
  lane({ stage: 'Negotiation', probability: 0.8 }, [
    card({ id: 'D-3', title: 'Renewal', amount: 50_000, probability: 0.8 }),
  ]),
];

const LANES: readonly Lane[] = [
  ...OPEN_LANES,
  lane({ stage: 'Odd', kind: 'unknown' }, [card({ id: 'D-5', title: 'Stray' })]),
  lane({ stage: 'Won', kind: 'won', probability: 1 }),
  lane({ stage: 'Lost', kind: 'lost', probability: 0, required: ['lostReason'] }),
];

interface BoardOptions extends PanelOptions {
  readonly lanes?: readonly Lane[];
  readonly facts?: Partial<Board>;
}

/** What a move from Proposal asks of the server. */
export const moveOf = (ids: readonly string[], toStage: string) => ({
  toStage,
  deals: ids.map((id) => ({ id, row: Number(id.slice(2)) + 1, fromStage: 'Proposal' })),
});

/** To be called once, at the top of a test file, as `oneBrowser` is. */
export function oneBoard() {
  const browser = oneBrowser();
  let panel: OpenPanel;
  const inLane = (stage: string) => panel.page.locator(`[data-stage="${stage}"]`);
  return {
    asked: browser.asked,
    open: async (options: BoardOptions = {}): Promise<OpenPanel> => {
      const { lanes = LANES, facts, answers, ...rest } = options;
      const shown = board(lanes, facts);
      const start: Answers = {
        openPanel: () => ({ state: 'board', board: shown }),
        loadBoard: () => shown,
      };
      panel = await browser.panel({ height: 1000, ...rest, answers: { ...start, ...answers } });
      await panel.page.locator('[data-card]').first().waitFor();
      return panel;
    },
    inLane,
    titles: (stage: string) => inLane(stage).locator('.card-title').allTextContents(),
    moves: () => browser.asked('moveDeals'),
    toast: () => panel.page.locator('.toast'),
    dealPage: () => panel.page.getByRole('heading', { name: 'Pilot' }),
    focused: async () => (await panel.page.locator(':focus').textContent())?.trim(),
    scrolled: (selector: string) => panel.page.locator(selector).evaluate(({ scrollTop }) => scrollTop),
    drag: async (title: string, stage: string) => {
      await hold(panel.page, title);
      await carry(panel.page, inLane(stage).locator('.lane-header'));
      await panel.page.mouse.up();
    },
    chooseInMenu: async (title: string, entry: string) => {
      await panel.page.getByRole('button', { name: `Actions for ${title}` }).click();
      await panel.page.getByRole('menuitem', { name: entry }).click();
    },
  };
}
