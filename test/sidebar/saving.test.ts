/** Saving in a real Chromium: many cards at once, undo, conflicts, and what cannot be saved yet. */
import { describe, expect, it } from 'vitest';
import type { AddDealRequest, Board, Card } from '../../src/contract/rpc';
import { type Answers, problem, Refusal } from './harness/answers';
import { board, card, lane } from './harness/fixtures/card';
import {
  addedTo,
  cardIn,
  movedOn,
  NEXT_REVISION,
  undoneOn,
  withCells,
} from './harness/fixtures/changed-board';
import { DealSheet } from './harness/fixtures/deal-page';
import { oneBrowser } from './harness/one-browser';
import type { OpenPanel, PanelOptions } from './harness/panel';

const browser = oneBrowser();
let panel: OpenPanel;

const pilot = card({ id: 'D-2', title: 'Pilot', amount: 30_000 });
const pipeline = (): Board =>
  board([
    lane({ stage: 'Proposal', probability: 0.5 }, [
      card({ id: 'D-1', title: 'Annual licence', amount: 120_000 }),
      pilot,
      card({ id: 'D-4', title: 'Rollout' }),
    ]),
    lane({ stage: 'Negotiation', probability: 0.8 }, [card({ id: 'D-3', title: 'Renewal', amount: 50_000 })]),
    lane({ stage: 'Won', kind: 'won', probability: 1, required: ['amount'] }),
    lane({ stage: 'Lost', kind: 'lost', probability: 0, required: ['lostReason'] }),
  ]);

async function open(answers: Answers = {}, options: PanelOptions = {}): Promise<OpenPanel> {
  const start: Answers = {
    openPanel: () => ({ state: 'board', board: pipeline() }),
    loadBoard: pipeline,
    ...answers,
  };
  panel = await browser.panel({ ...options, answers: start });
  await panel.page.locator('[data-card]').first().waitFor();
  return panel;
}

const inLane = (stage: string) => panel.page.locator(`[data-stage="${stage}"]`);
const titles = (stage: string) => inLane(stage).locator('.card-title').allTextContents();
const toast = () => panel.page.locator('.toast');
const moves = () => browser.asked('moveDeals');
const dialog = () => panel.page.getByRole('dialog');
const bar = () => panel.page.locator('.unsaved');

async function move(title: string, stage: string): Promise<void> {
  await panel.page.getByRole('button', { name: `Actions for ${title}` }).click();
  await panel.page.getByRole('menuitem', { name: stage }).click();
}

const moveOf = (ids: readonly string[], toStage: string) => ({
  toStage,
  deals: ids.map((id) => ({ id, row: Number(id.slice(2)) + 1, fromStage: 'Proposal' })),
});

describe('a saved move', () => {
  it('takes what the server says of the card', async () => {
    await open({
      moveDeals: (request) => {
        const answer = movedOn(pipeline(), request);
        const [moved] = answer.moved;
        return moved ? { ...answer, moved: [{ ...moved, card: { ...moved.card, amount: 99_000 } }] } : answer;
      },
    });
    await move('Pilot', 'Negotiation');
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    await inLane('Negotiation').getByText('$99K').waitFor();
    expect(moves()).toEqual([moveOf(['D-2'], 'Negotiation')]);
  });
});

async function moveSeveral(names: readonly string[], stage: string): Promise<void> {
  const { page } = panel;
  for (const title of names) {
    await page.locator('.card', { hasText: title }).click({ modifiers: ['ControlOrMeta'] });
  }
  await page.locator('.selection-bar').getByRole('button', { name: 'Move to…' }).click();
  await page.getByRole('menuitem', { name: stage }).click();
}

const save = () => panel.page.getByRole('button', { name: 'Save and move' }).click();

describe('several cards at once', () => {
  it('move in one request, and one undo brings all of them back', async () => {
    await open({
      undoChanges: (request) => undoneOn(pipeline(), request),
    });
    await moveSeveral(['Annual licence', 'Pilot'], 'Negotiation');
    await toast().getByText('2 deals moved to Negotiation').waitFor();
    expect(moves()).toEqual([moveOf(['D-1', 'D-2'], 'Negotiation')]);
    await panel.page.keyboard.press('ControlOrMeta+z');
    await toast().getByText('Undone: 2 deals').waitFor();
    expect(await titles('Proposal')).toEqual(expect.arrayContaining(['Annual licence', 'Pilot']));
    expect(browser.asked('undoChanges')).toHaveLength(1);
  });

  it('are asked once for what all of them lack, and each for its own amount', async () => {
    await open();
    await moveSeveral(['Annual licence', 'Rollout'], 'Lost');
    await panel.page.getByRole('button', { name: 'Price' }).click();
    await save();
    await toast().getByText('2 deals moved to Lost').waitFor();
    const asked = moveOf(['D-1', 'D-4'], 'Lost');
    const deals = asked.deals.map((deal) => ({ ...deal, fields: { lostReason: 'Price' } }));
    expect(moves()).toEqual([{ ...asked, deals }]);
  });

  it('sends an amount with the one deal that lacks it', async () => {
    await open();
    await moveSeveral(['Pilot', 'Rollout'], 'Won');
    await panel.page.getByLabel(/Amount · Rollout/).fill('7,000');
    await save();
    await toast().getByText('2 deals moved to Won').waitFor();
    const [pilotMove, rollout] = moveOf(['D-2', 'D-4'], 'Won').deals;
    expect(moves()).toEqual([
      { toStage: 'Won', deals: [pilotMove, { ...rollout, fields: { amount: 7000 } }] },
    ]);
  });

  it('says which one stays and why, while the others have moved', async () => {
    const why = problem({ code: 'cellComputed', message: 'A formula computes its stage.' });
    await open({
      moveDeals: (request) => {
        const answer = movedOn(pipeline(), request);
        return {
          ...answer,
          moved: answer.moved.filter(({ id }) => id !== 'D-2'),
          refused: [{ id: 'D-2', problem: why, card: pilot }],
        };
      },
    });
    await moveSeveral(['Annual licence', 'Pilot'], 'Negotiation');
    await toast()
      .getByText('Annual licence moved to Negotiation. Not moved: Pilot. A formula computes its stage.')
      .waitFor();
    expect(await titles('Proposal')).toContain('Pilot');
    expect(await titles('Negotiation')).toContain('Annual licence');
  });
});

describe('a move that somebody else was faster than', () => {
  const changed = problem({ code: 'dealChanged', message: 'It has changed.' });
  const theirs: Card = { ...pilot, stage: 'Won', amount: 45_000, owner: 'Jonas Weber' };

  it('shows both versions, and keeps theirs when the person says so', async () => {
    await open({
      moveDeals: () => ({
        moved: [],
        refused: [{ id: 'D-2', problem: changed, card: theirs }],
        revision: NEXT_REVISION,
      }),
    });
    await move('Pilot', 'Negotiation');
    await dialog().getByText('You wanted: Pilot → Negotiation').waitFor();
    const rows = await dialog().locator('tbody tr').allTextContents();
    expect(rows).toEqual(['StageProposalWon', 'Amount$30,000$45,000', 'OwnerMina ParkJonas Weber']);
    await dialog().getByRole('button', { name: 'Keep theirs' }).click();
    expect(await dialog().count()).toBe(0);
    expect(await inLane('Won').locator('.lane-count').textContent()).toBe('1');
    expect(moves()).toHaveLength(1);
  });

  it('moves anyway from where the deal is now', async () => {
    let refused = false;
    await open({
      moveDeals: (request) => {
        if (refused) return movedOn(pipeline(), request);
        refused = true;
        return {
          moved: [],
          refused: [{ id: 'D-2', problem: changed, card: theirs }],
          revision: NEXT_REVISION,
        };
      },
    });
    await move('Pilot', 'Negotiation');
    await dialog().getByRole('button', { name: 'Move anyway' }).click();
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(moves()[1]).toEqual({
      toStage: 'Negotiation',
      deals: [{ id: 'D-2', row: 3, fromStage: 'Won' }],
    });
    expect(await titles('Negotiation')).toContain('Pilot');
  });

  it('offers to add a deal again that is gone', async () => {
    const gone = problem({ code: 'dealNotFound', message: 'It is not in the sheet.' });
    await open({
      moveDeals: () => ({
        moved: [],
        refused: [{ id: 'D-2', problem: gone }],
        revision: NEXT_REVISION,
      }),
      addDeal: ({ fields, stage }) => {
        const added = withCells(card({ id: 'D-9' }), { ...fields, stage });
        return {
          added: { row: 10, card: added, undo: { id: 'D-9', row: 10, cells: [], added: true } },
          revision: NEXT_REVISION,
        };
      },
    });
    await move('Pilot', 'Negotiation');
    await dialog().getByRole('button', { name: 'Add it again' }).click();
    await toast().getByText('Pilot added to Negotiation').waitFor();
    expect(browser.asked('addDeal')).toMatchObject([
      { stage: 'Negotiation', fields: { deal: 'Pilot', amount: 30_000, owner: 'Mina Park' } },
    ]);
    expect(await panel.page.locator('.card', { hasText: 'Pilot' }).count()).toBe(1);
  });
});

describe('undo', () => {
  it('is shown at once and sends exactly what the action changed', async () => {
    await open({ undoChanges: () => new Promise(() => undefined) });
    await move('Pilot', 'Negotiation');
    await toast().getByRole('button', { name: 'Undo' }).click();
    await inLane('Proposal').getByText('Pilot').waitFor();
    expect(browser.asked('undoChanges')).toEqual([
      { deals: [{ id: 'D-2', row: 3, cells: [{ field: 'stage', from: 'Proposal', to: 'Negotiation' }] }] },
    ]);
  });

  it('shows both versions when somebody has changed the deal since', async () => {
    const now: Card = { ...pilot, stage: 'Won' };
    await open({
      undoChanges: () => ({
        undone: [],
        refused: [{ id: 'D-2', problem: problem({ code: 'dealChanged' }), card: now }],
        revision: NEXT_REVISION,
      }),
    });
    await move('Pilot', 'Negotiation');
    await toast().getByRole('button', { name: 'Undo' }).click();
    await dialog().getByText('You wanted: Undo: Pilot').waitFor();
    expect(await dialog().locator('tbody tr').allTextContents()).toEqual(['StageProposalWon']);
    await dialog().getByRole('button', { name: 'Undo anyway' }).click();
    await toast().getByText('Pilot moved to Proposal').waitFor();
    expect(moves()[1]).toMatchObject({ toStage: 'Proposal', deals: [{ fromStage: 'Won' }] });
  });

  it('waits for an action that is still being saved, and takes that one back', async () => {
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await open({
      moveDeals: async (request) => {
        await slow;
        return movedOn(pipeline(), request);
      },
    });
    await move('Pilot', 'Negotiation');
    await inLane('Negotiation').getByText('Saving…').waitFor();
    await panel.page.keyboard.press('ControlOrMeta+z');
    answer();
    await toast().getByText('Pilot is back in Proposal').waitFor();
  });
});

describe('a change that cannot be saved yet', () => {
  const busy = () => {
    throw new Refusal(problem({ code: 'busy', message: 'The sheet was busy.' }));
  };

  it('stays on the board while offline, and is saved exactly once when the connection is back', async () => {
    await open();
    const { page } = panel;
    // What a page fetches once somebody comes near is here before the connection goes.
    await page.getByRole('button', { name: 'Actions for Pilot' }).click();
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.context().setOffline(true);
    await move('Pilot', 'Negotiation');
    await bar().getByText('1 change not saved yet').waitFor();
    expect(await titles('Negotiation')).toContain('Pilot');
    expect(moves()).toEqual([]);
    await page.context().setOffline(false);
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    await expect.poll(() => bar().count()).toBe(0);
    expect(moves()).toEqual([moveOf(['D-2'], 'Negotiation')]);
  });

  it('becomes one with a later move of the same card', async () => {
    let failing = true;
    await open({ moveDeals: (request) => (failing ? busy() : movedOn(pipeline(), request)) });
    await move('Pilot', 'Negotiation');
    await bar().waitFor();
    await move('Pilot', 'Won');
    await bar().locator('summary').click();
    expect(await bar().locator('li').allTextContents()).toEqual(['Pilot → Won']);
    failing = false;
    await bar().getByRole('button', { name: 'Send again' }).click();
    await toast().getByText('Pilot moved to Won').waitFor();
    expect(moves().at(-1)).toEqual(moveOf(['D-2'], 'Won'));
  });

  it('goes on from where an attempt without an answer had brought the deal, and asks nobody', async () => {
    let calls = 0;
    await open({
      moveDeals: (request) => {
        calls += 1;
        if (calls < 3) throw new Refusal(problem());
        if (request.deals[0]?.fromStage === 'Negotiation') return movedOn(pipeline(), request);
        const now: Card = { ...pilot, stage: 'Negotiation' };
        const refused = [{ id: 'D-2', problem: problem({ code: 'dealChanged' }), card: now }];
        return { moved: [], refused, revision: NEXT_REVISION };
      },
    });
    await move('Pilot', 'Negotiation');
    await bar().waitFor();
    await move('Pilot', 'Won');
    await expect.poll(() => calls).toBe(2);
    await bar().getByRole('button', { name: 'Send again' }).click();
    await toast().getByText('Pilot moved to Won').waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('is still there after the panel was closed, and is then sent by itself', async () => {
    let failing = true;
    await open({ moveDeals: (request) => (failing ? busy() : movedOn(pipeline(), request)) });
    await move('Pilot', 'Negotiation');
    await bar().waitFor();
    failing = false;
    await panel.page.reload();
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(await titles('Negotiation')).toContain('Pilot');
    expect(moves()).toHaveLength(2);
    await panel.page.reload();
    await panel.page.locator('[data-card]').first().waitFor();
    expect(await bar().count()).toBe(0);
    expect(moves()).toHaveLength(2);
  });

  it('goes when the person discards it, and the board is as the sheet is', async () => {
    await open({ moveDeals: busy });
    await move('Pilot', 'Negotiation');
    await bar().locator('summary').click();
    await bar().getByRole('button', { name: 'Discard: Pilot → Negotiation' }).click();
    await inLane('Proposal').getByText('Pilot').waitFor();
    expect(await bar().count()).toBe(0);
    expect(cardIn(pipeline(), 'D-2').title).toBe('Pilot');
  });

  it('goes by undo too, and the board is loaded: a call without an answer may have moved the deal', async () => {
    await open({ moveDeals: busy });
    await move('Pilot', 'Negotiation');
    await bar().waitFor();
    expect(browser.asked('loadBoard')).toHaveLength(0);
    await panel.page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => bar().count()).toBe(0);
    await expect.poll(() => browser.asked('loadBoard').length).toBe(1);
  });

  it('is not kept when the server decides against it: the card snaps back with the reason', async () => {
    await open({
      moveDeals: () => {
        throw new Refusal(problem({ code: 'notAllowed', message: 'This range is protected.' }));
      },
    });
    await move('Pilot', 'Negotiation');
    await toast().getByText('Pilot stays in Proposal. This range is protected.').waitFor();
    expect(await titles('Proposal')).toContain('Pilot');
    expect(await bar().count()).toBe(0);
  });
});

describe('a question whose form could not be fetched', () => {
  it('is asked once it can be', async () => {
    let failing = true;
    const { page } = await open({
      laterScreens: () => {
        if (failing) throw new Refusal(problem({ retrySafe: false }));
        return { html: '' };
      },
    });
    await page.locator('.card-title', { hasText: 'Rollout' }).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await toast().getByText('Rollout moved to Negotiation').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await toast().getByText('Google Sheets did not answer.').waitFor();
    failing = false;
    await dialog().waitFor({ timeout: 15_000 });
    await page.getByLabel(/Amount/).fill('7,000');
    await save();
    await toast().getByText('Rollout moved to Won').waitFor();
  });
});

describe('a move that lacks a fact which only the server knows to be missing', () => {
  it('asks for it and then moves with it', async () => {
    const missing = problem({
      code: 'fieldRequired',
      message: 'A contact is required.',
      fields: ['contact'],
    });
    await open({
      moveDeals: (request) =>
        request.deals[0]?.fields?.contact
          ? movedOn(pipeline(), request)
          : { moved: [], refused: [{ id: 'D-2', problem: missing, card: pilot }], revision: NEXT_REVISION },
    });
    await move('Pilot', 'Negotiation');
    await panel.page.getByLabel('Contact').fill('Kim');
    await save();
    await toast().getByText('Pilot moved to Negotiation').waitFor();
    expect(moves()[1]).toMatchObject({ deals: [{ id: 'D-2', fields: { contact: 'Kim' } }] });
  });
});

describe('an edit that somebody else was faster than', () => {
  it('writes nothing when the person keeps theirs, and nothing before that', async () => {
    const sheet = new DealSheet(pilot);
    await open(sheet.answers);
    const { page } = panel;
    await page.locator('[data-card="D-2"] [data-open]').focus();
    await page.keyboard.press('Enter');
    await page.locator('#deal-company').focus();
    await page.keyboard.type('X');
    sheet.write('company', 'Northwind GmbH');
    await page.keyboard.press('Enter');
    const conflict = page.locator('dialog.conflict');
    await conflict.getByLabel('In the sheet now').check();
    await conflict.getByRole('button', { name: 'Keep theirs' }).click();
    await expect.poll(() => page.locator('#deal-company').inputValue()).toBe('Northwind GmbH');
    expect(browser.asked('editDeal')).toHaveLength(1);
    expect(sheet.fields.find(({ field }) => field === 'company')?.cell).toBe('Northwind GmbH');
  });
});

describe('a new deal that cannot be saved yet', () => {
  it('stands on the board and is added once, by one token, when the connection is back', async () => {
    let lost = true;
    const lose = () => {
      lost = false;
      throw new Refusal(problem());
    };
    await open({ addDeal: (request) => (lost ? lose() : addedTo(pipeline(), request)) });
    const { page } = panel;
    await page.getByRole('button', { name: 'Add a deal to Proposal' }).click();
    await page.keyboard.type('Fresh');
    await page.keyboard.press('Enter');
    await bar().waitFor();
    await inLane('Proposal').getByText('Fresh').waitFor();
    await bar().getByRole('button', { name: 'Send again' }).click();
    await toast().getByText('Fresh added to Proposal').waitFor();
    const [one, other] = browser.asked('addDeal');
    expect(other).toEqual(one);
    expect(await page.locator('.card', { hasText: 'Fresh' }).count()).toBe(1);
  });

  it('goes where it was moved to meanwhile, though a lost call had added it where it was first', async () => {
    let first: AddDealRequest | undefined;
    await open({
      addDeal: (request) => {
        if (first) return addedTo(pipeline(), first);
        first = request;
        throw new Refusal(problem());
      },
    });
    const { page } = panel;
    await page.getByRole('button', { name: 'Add a deal to Proposal' }).click();
    await page.keyboard.type('Fresh');
    await page.keyboard.press('Enter');
    await bar().waitFor();
    await page.keyboard.press('Escape');
    await move('Fresh', 'Negotiation');
    await bar().getByRole('button', { name: 'Send again' }).click();
    await toast()
      .getByText(/moved to Negotiation/)
      .waitFor();
    expect(moves()).toMatchObject([
      { toStage: 'Negotiation', deals: [{ id: 'D-900001', fromStage: 'Proposal' }] },
    ]);
    expect(await inLane('Negotiation').locator('[data-card="D-900001"]').count()).toBe(1);
  });
});
