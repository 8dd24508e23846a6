/** Texts that try to become a formula, a page element or a script stay texts wherever they are shown. */

import { describe, expect, it } from 'vitest';
import { menu } from '../../src/domain/messages/en/menu';
import { crossing, eventually, readTab, shownCells } from './grid';
import { Panel } from './panel';
import { FORMULA_TEXT, HOSTILE, MARKUP_TEXT, SCRIPT_TEXT } from './sheets';
import { useWorkbook } from './workbook';

/** Monday, 23 November 2026, 10:00 in New York. */
const workbook = useWorkbook({ csv: HOSTILE, now: Date.UTC(2026, 10, 23, 15) });

describe('texts that would be more than texts', () => {
  it('stay texts in the grid and in the panel', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await window.type('D4', `'${FORMULA_TEXT}`);
    await window.waitForCell('D4', FORMULA_TEXT);
    await panel.setUp();
    const shown = Object.values(await shownCells(window));
    expect(shown).toEqual(expect.arrayContaining([MARKUP_TEXT, SCRIPT_TEXT, FORMULA_TEXT]));
    const titles = await panel.frame.locator('.card-title').allTextContents();
    expect(titles).toContain(MARKUP_TEXT);
    await panel.frame.getByText(SCRIPT_TEXT).first().waitFor();
    expect(await panel.frame.locator('.lanes img, .lanes script').count()).toBe(0);
    expect(await window.page.locator('[data-cell] img, [data-cell] script').count()).toBe(0);
  });

  it('stay texts when a card is moved, and in what the panel says then', async () => {
    const window = await workbook.window();
    const panel = new Panel(window);
    await panel.setUp();
    await panel.drag(MARKUP_TEXT, 'Negotiation');
    expect(await panel.titles('Negotiation')).toContain(MARKUP_TEXT);
    expect(await panel.toast.locator('img').count()).toBe(0);
  });

  it('stay texts in a mail', async () => {
    const window = await workbook.window();
    await new Panel(window).setUp();
    const team = await readTab(window, 'Team', 'E-mail');
    await window.type(crossing(team, 'Ann Lee', 'E-mail'), 'ann@example.com');
    await eventually(async () => Object.values(await shownCells(window))).toContain('ann@example.com');
    await window.clickMenu(['Pipesheet', menu.alerts]);
    await window.question().getByRole('button', { name: 'Yes' }).click();
    await window.question().getByText(menu.alertsSent(1, 2)).waitFor();
    await window.question().getByRole('button', { name: 'OK' }).click();
    const drawer = await window.openDrawer('Mail');
    await drawer.locator('.mail-line').click();
    const letter = drawer.frameLocator('iframe');
    await letter.getByText(MARKUP_TEXT).last().waitFor();
    expect(await letter.locator('img, script').count()).toBe(0);
  });
});
