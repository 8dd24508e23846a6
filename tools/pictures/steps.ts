/** What a person does before a picture is taken: set-up, addresses, targets, alerts, the forecast. */

import { choose } from '../../src/domain/messages/choose';
import { menu as menuEn } from '../../src/domain/messages/en/menu';
import { workbook as workbookEn } from '../../src/domain/messages/en/workbook';
import { menu as menuKo } from '../../src/domain/messages/ko/menu';
import { workbook as workbookKo } from '../../src/domain/messages/ko/workbook';
import type { Language } from '../../src/domain/messages/language';
import type { PictureWindow } from './window';

/** The add-on's menu words in a language. */
function menuOf(language: Language): typeof menuEn {
  return choose(language, { en: menuEn, ko: menuKo });
}

/** The words of the tabs in a language. */
export function workbookOf(language: Language): typeof workbookEn {
  return choose(language, { en: workbookEn, ko: workbookKo });
}

/** What the whole team wants to win in each month from September 2026 on. */
const TARGETS = { en: { amount: '125000', currency: 'USD' }, ko: { amount: '125000000', currency: 'KRW' } };
const TARGET_MONTHS = ['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'];

/** Opens set-up in the large window and waits for the proposal. */
export async function openSetUp(window: PictureWindow): Promise<void> {
  await window.chooseMenu(menuOf(window.language).setUp);
  await window.dialog().locator('.mapping-row').first().waitFor();
}

/** Accepts what set-up proposes; ends on the board. */
export async function setUp(window: PictureWindow): Promise<void> {
  await openSetUp(window);
  await window.dialog().locator('.screen-foot .button-main').click();
  await window.dialog().locator('.done-mark').waitFor({ timeout: 60_000 });
  await window.dialog().locator('.done .button-main').click();
  await window.panel().locator('[data-card]').first().waitFor();
}

/** Gives every owner an address and the team a target. */
export async function fillTeamAndTargets(window: PictureWindow): Promise<void> {
  const { tabs, columns } = workbookOf(window.language);
  await window.openTab(tabs.team, columns.team.name);
  const owners = await window.columnFrom('A', 2);
  await window.paste(
    'B2',
    owners.map((owner, index) => [addressOf(owner, index)]),
  );
  await window.openTab(tabs.targets, columns.targets.month);
  const { amount, currency } = TARGETS[window.language];
  await window.paste(
    'A2',
    TARGET_MONTHS.map((month) => [month, '', amount, currency]),
  );
}

function addressOf(owner: string, index: number): string {
  const words = owner.toLowerCase().match(/[a-z]+/g);
  return `${words ? words.join('.') : `owner${index + 1}`}@example.com`;
}

/** Builds the forecast from the menu and goes to its tab. */
export async function buildForecast(window: PictureWindow): Promise<void> {
  await window.chooseMenu(menuOf(window.language).forecast);
  await window.agree();
  await window.openTab(workbookOf(window.language).tabs.forecast);
}

/** Sends the alerts from the menu: one question before, one report after. */
export async function sendAlerts(window: PictureWindow): Promise<void> {
  await window.chooseMenu(menuOf(window.language).alerts);
  await window.agree();
  await window.agree();
  await window.page.locator('.rail .badge').waitFor();
}

/** Chooses one of the panel's sections: 0 board, 1 check, 2 forecast, 3 alerts. */
export async function openSection(window: PictureWindow, at: number): Promise<void> {
  await window.panel().getByRole('tab').nth(at).click();
}

/** Opens the board in the sidebar. */
export async function openBoard(window: PictureWindow): Promise<void> {
  await window.chooseMenu(menuOf(window.language).board);
  await window.panel().locator('[data-card]').first().waitFor();
}

/** Opens the board in the large window. */
export async function openLargeBoard(window: PictureWindow): Promise<void> {
  await window.chooseMenu(menuOf(window.language).largeBoard);
  await window.dialog().locator('[data-card]').first().waitFor();
}

/** Opens the page of the first deal of a stage, counted from 0, on the large board. */
export async function openDeal(window: PictureWindow, stage: number): Promise<void> {
  const lane = window.dialog().locator('section.lane').nth(stage);
  await lane.locator('[data-open]').first().click();
  await window.dialog().locator('.deal:not([aria-busy="true"])').waitFor();
}

/** Opens the list of deals to call today in the sidebar. */
export async function openCalls(window: PictureWindow): Promise<void> {
  await window.panel().locator('[data-key="f"]').click();
  await window.panel().locator('.focus-deal').first().waitFor();
}

/** Opens what changed in the last seven days. */
export async function openChanges(window: PictureWindow): Promise<void> {
  await window.chooseMenu(menuOf(window.language).changes);
  await window.dialog().locator('.bridge').waitFor();
}

/** Opens what the stages teach. */
export async function openLessons(window: PictureWindow): Promise<void> {
  await window.chooseMenu(menuOf(window.language).lessons);
  await window.dialog().locator('table.lessons').waitFor();
}

/** Checks the sheet and compares the two rows of a deal, of which one is this. */
export async function openMerge(window: PictureWindow, row: number): Promise<void> {
  await window.chooseMenu(menuOf(window.language).check);
  const panel = window.panel();
  await panel.locator('.result-line').first().waitFor();
  await panel.locator('details.issues:not([open]) summary').evaluateAll(clickAll);
  const compare = new RegExp(` rows (${row} and|\\d+ and ${row}\\b)`);
  await panel.getByRole('button', { name: compare }).first().click();
  await window.dialog().locator('table.merge').first().waitFor();
}

/** Runs in the page. */
function clickAll(elements: readonly (HTMLElement | SVGElement)[]): void {
  for (const element of elements) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

const PARTNERS = [
  ['Deal', 'Company', 'Owner', 'Stage', 'Amount', 'Close', 'Next step'],
  ['Resale north', 'Bluebell', 'Maya Chen', 'Applied', '18000', '2026-12-18', 'References'],
  ['Resale coast', 'Canal Street', 'Liam Novak', 'Applied', '15500', '2027-01-15', 'Call back'],
  ['Joint tender', 'Fernhill', 'Priya Nair', 'Training', '42000', '2027-02-12', 'Book exam'],
  ['Referrals', 'Millrace', 'Liam Novak', 'Signed', '12000', '2026-11-13', ''],
];

/** A second list in a tab of its own becomes a pipeline; ends on a board that shows both. */
export async function addPartners(window: PictureWindow): Promise<void> {
  await window.addTab('Partners');
  await window.paste('A1', PARTNERS);
  await window.chooseMenu(menuOf(window.language).setUp);
  await window.dialog().locator('.mapping-row').first().waitFor();
  await window.dialog().locator('.screen-foot .button-main').click();
  await window.dialog().locator('.done .button-main').click();
  const choice = window.panel().locator('select.pipelines');
  await choice.selectOption('all');
  await window.panel().locator('[data-card]').first().waitFor();
  await window
    .panel()
    .getByRole('button', { name: /^Applied, / })
    .first()
    .click();
}
