/** Mails about stalled deals: asked for from the menu, and sent by the clock. */

import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alerts } from '../../src/domain/messages/en/alerts';
import { menu } from '../../src/domain/messages/en/menu';
import type { WorkbookPage } from '../browser/workbook-page';
import { moveClock } from './clock';
import { crossing, eventually, readTab, rowTexts, shownCells } from './grid';
import { Panel } from './panel';
import { TEAM_ENGLISH } from './sheets';
import { useWorkbook } from './workbook';

/** Saturday, 21 November 2026, 10:00 in New York: mails wait for Monday. */
const workbook = useWorkbook({ csv: TEAM_ENGLISH, now: Date.UTC(2026, 10, 21, 15) });

const ADDRESSES = { 'Ann Lee': 'ann@example.com', 'Bob Ray': 'bob@example.com' };

/** Sets up and types the team's addresses, without which nobody is told anything. */
async function preparedWindow(): Promise<WorkbookPage> {
  const window = await workbook.window();
  await new Panel(window).setUp();
  const team = await readTab(window, 'Team', 'E-mail');
  for (const [name, address] of Object.entries(ADDRESSES)) {
    await window.type(crossing(team, name, 'E-mail'), address);
  }
  await eventually(async () => Object.values(await shownCells(window))).toContain('bob@example.com');
  return window;
}

async function openMailbox(window: WorkbookPage): Promise<Locator> {
  const isOpen = await window.page.locator('.drawer').getByRole('heading', { name: 'Mail' }).isVisible();
  return isOpen ? window.page.locator('.drawer') : window.openDrawer('Mail');
}

async function expectNoMail(window: WorkbookPage): Promise<void> {
  const mailbox = await openMailbox(window);
  await mailbox.getByText(/^No e-mail has been sent/).waitFor();
}

/** One mail for each of the two owners, and no more. */
async function expectOneMailEach(window: WorkbookPage): Promise<void> {
  const mailbox = await openMailbox(window);
  await eventually(async () => (await mailbox.locator('.mail-to').allTextContents()).sort()).toEqual(
    Object.values(ADDRESSES),
  );
}

const clickSend = (window: WorkbookPage) => window.clickMenu(['Pipesheet', menu.alerts]);

/** Lets the clock run to Monday, before the hour at which mails go by themselves. */
async function startMonday(window: WorkbookPage): Promise<void> {
  await moveClock(window, '2026-11-23T07:40', 'Monday, 23 November 2026 at 07:40');
}

describe('Send alerts now', () => {
  it('waits behind a question: the run does not end and nothing is sent before the answer', async () => {
    const window = await preparedWindow();
    await startMonday(window);
    const runs = await window.openDrawer('Runs');
    await runs.locator('.run').first().waitFor();
    await clickSend(window);
    await window.question().waitFor();
    expect(await window.question().textContent()).toContain(menu.alertsQuestion);
    expect(await runs.getByText('menuAlerts').count()).toBe(0);
    expect(await window.page.locator('.rail .badge').count()).toBe(0);
    await window.question().getByRole('button', { name: 'No' }).click();
    await runs.getByText('menuAlerts').waitFor();
    await expectNoMail(window);
  });

  it('sends nothing when the question is closed with Escape', async () => {
    const window = await preparedWindow();
    await startMonday(window);
    await clickSend(window);
    await window.question().waitFor();
    await window.page.keyboard.press('Escape');
    const runs = await window.openDrawer('Runs');
    await runs.getByText('menuAlerts').waitFor();
    await expectNoMail(window);
  });

  it('sends each owner one mail with the deal and why, says so, and enters it in the ledger', async () => {
    const window = await preparedWindow();
    await startMonday(window);
    await clickSend(window);
    await window.question().getByRole('button', { name: 'Yes' }).click();
    await window.question().getByText(menu.alertsSent(2, 2)).waitFor();
    await window.question().getByRole('button', { name: 'OK' }).click();
    await expectOneMailEach(window);
    const drawer = window.page.locator('.drawer');
    await drawer.locator('.mail-line', { hasText: 'ann@example.com' }).click();
    const letter = drawer.frameLocator('iframe');
    await letter.getByText('Alpha licence').last().waitFor();
    const words = await letter.locator('body').textContent();
    expect(words).toMatch(/Proposal/);
    expect(words).toMatch(/working days/);
    expect(words).not.toContain('Delta rollout');
    await readTab(window, 'Alerts', 'Recipient');
    await eventually(async () => rowTexts(await shownCells(window), 2)).toContain(alerts.states.sent);
    expect(rowTexts(await shownCells(window), 4)).toEqual([]);
  });
});

describe('the hourly trigger', () => {
  it('stays silent on days off and before the hour, then sends each digest once', async () => {
    const window = await preparedWindow();
    await moveClock(window, '2026-11-23T07:40', 'Monday, 23 November 2026 at 07:40');
    await expectNoMail(window);
    await moveClock(window, '2026-11-23T11:00', 'Monday, 23 November 2026 at 11:00');
    await expectOneMailEach(window);
    await moveClock(window, '2026-11-24T16:00', 'Tuesday, 24 November 2026 at 16:00');
    await expectOneMailEach(window);
    const runs = await window.openDrawer('Runs');
    await runs.getByText('runHourly').first().waitFor();
    expect(await runs.locator('.run.failed').count()).toBe(0);
  });
});
