/** Two people with the board open on one workbook, and a board beside the sheet it shows. */

import { describe, expect, it } from 'vitest';
import type { WorkbookPage } from '../browser/workbook-page';
import { crossing, eventually, readTab, rowTexts, type Shown, shownCells, valueAt } from './grid';
import { Panel } from './panel';
import { TEAM_ENGLISH } from './sheets';
import { useWorkbook } from './workbook';

const workbook = useWorkbook({ csv: TEAM_ENGLISH, sheetName: 'Team' });

const TITLE = 'Beta pilot';
const TARGETS = ['Negotiation', 'Proposal'] as const;

interface Person {
  readonly window: WorkbookPage;
  readonly panel: Panel;
  readonly target: (typeof TARGETS)[number];
}

/** Both have the board open. */
async function twoPeople(): Promise<readonly [Person, Person]> {
  const [ann, bob] = [
    await workbook.window({ user: 'ann@example.com' }),
    await workbook.window({ user: 'bob@example.com' }),
  ];
  const [first, second] = [new Panel(ann), new Panel(bob)];
  await first.setUp();
  await second.openBoard();
  return [
    { window: ann, panel: first, target: TARGETS[0] },
    { window: bob, panel: second, target: TARGETS[1] },
  ];
}

/** Both drop the same card at once, each elsewhere; answers who was first. */
async function race(people: readonly [Person, Person]): Promise<{ winner: Person; loser: Person }> {
  await Promise.all(people.map(({ panel, target }) => panel.drop(TITLE, target)));
  const told = people.map(async ({ panel }) => {
    await panel.frame.locator('.toast, dialog.conflict').first().waitFor();
    return (await panel.frame.locator('dialog.conflict').count()) > 0;
  });
  const [isFirstLate, isSecondLate] = await Promise.all(told);
  expect([isFirstLate, isSecondLate].sort()).toEqual([false, true]);
  const [first, second] = people;
  return isFirstLate ? { winner: second, loser: first } : { winner: first, loser: second };
}

const logRows = (log: Shown): string[][] =>
  [2, 3, 4].map((row) => rowTexts(log, row)).filter((texts) => texts.length > 0);

async function stageInSheet(window: WorkbookPage): Promise<string> {
  const shown = await readTab(window, 'Team', 'Expected close');
  return valueAt(shown, TITLE, 'Stage');
}

describe('two people who move the same card at once', () => {
  it('one wins; the other sees both versions and keeps the winner’s', async () => {
    const { winner, loser } = await race(await twoPeople());
    const { words } = loser.panel;
    const dialog = loser.panel.frame.getByRole('dialog');
    await dialog.getByText(words.saving.conflict.wanted(words.saving.to(TITLE, loser.target))).waitFor();
    expect(await dialog.locator('tbody tr').first().allTextContents()).toEqual([
      ['Stage', 'Qualification', winner.target].join(''),
    ]);
    await dialog.getByRole('button', { name: words.saving.conflict.theirs }).click();
    for (const { panel } of [winner, loser]) {
      await eventually(() => panel.titles(winner.target)).toContain(TITLE);
    }
    expect(await stageInSheet(winner.window)).toBe(winner.target);
    const rows = logRows(await readTab(winner.window, 'Log', 'How'));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual(expect.arrayContaining(['Qualification', winner.target]));
  });

  it('the other moves on from where the winner has put it, and the winner’s board follows', async () => {
    const { winner, loser } = await race(await twoPeople());
    const { words } = loser.panel;
    await loser.panel.frame.getByRole('button', { name: words.saving.conflict.move }).click();
    await loser.panel.toast.getByText(words.board.moved(TITLE, loser.target)).waitFor();
    await eventually(() => winner.panel.titles(loser.target)).toContain(TITLE);
    expect(await stageInSheet(loser.window)).toBe(loser.target);
    await readTab(loser.window, 'Log', 'How');
    await eventually(async () => logRows(await shownCells(loser.window))).toHaveLength(2);
    expect(logRows(await shownCells(loser.window))).toEqual(
      expect.arrayContaining([
        expect.arrayContaining(['Qualification', winner.target]),
        expect.arrayContaining([winner.target, loser.target]),
      ]),
    );
  });
});

describe('undo of a move that somebody has gone on from', () => {
  it('overwrites nothing, and shows where the deal is now', async () => {
    const [ann, bob] = await twoPeople();
    const { words } = ann.panel;
    await ann.panel.drag(TITLE, 'Negotiation');
    await eventually(() => bob.panel.titles('Negotiation')).toContain(TITLE);
    await bob.panel.drag(TITLE, 'Proposal');
    await ann.panel.toast.getByRole('button', { name: words.common.undo }).click();
    const dialog = ann.panel.frame.getByRole('dialog');
    await dialog.getByText(words.saving.conflict.wanted(words.saving.undo(TITLE))).waitFor();
    await dialog.getByRole('button', { name: words.saving.conflict.theirs }).click();
    expect(await ann.panel.titles('Proposal')).toContain(TITLE);
    expect(await stageInSheet(ann.window)).toBe('Proposal');
  });
});

describe('a board beside its sheet', () => {
  it('shows what is typed into the sheet, and the card of the row that is selected', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    const cells = await shownCells(window);
    await window.type(crossing(cells, TITLE, 'Amount'), '77000');
    await eventually(() => panel.card(TITLE).textContent()).toContain('$77K');
    await window.select(crossing(cells, 'Gamma renewal', 'Company'));
    await eventually(() => panel.frame.locator('[data-highlighted] .card-title').allTextContents()).toEqual([
      'Gamma renewal',
    ]);
  });
});
