/** Tabs, files and two people on one workbook. */

import { describe, expect, it } from 'vitest';
import { usePage } from './fixture';

const fixture = usePage();

describe('tabs', () => {
  it('adds, renames and deletes sheets', async () => {
    const window = await fixture.window();
    await window.page.getByRole('button', { name: 'Add sheet' }).click();
    await window.page.getByRole('tab', { name: 'Sheet2' }).dblclick();
    await window.page.getByRole('textbox', { name: 'Sheet name' }).fill('Notes');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('tab', { name: 'Notes' }).waitFor();
    expect(await window.tabs()).toEqual(['Deals', 'Notes']);
    await window.page.getByRole('tab', { name: 'Notes' }).click({ button: 'right' });
    await window.page.getByRole('menuitem', { name: 'Delete' }).click();
    await window.page.getByRole('tab', { name: 'Notes' }).waitFor({ state: 'detached' });
  });

  it('hides a sheet and finds it again', async () => {
    const window = await fixture.window();
    await window.page.getByRole('button', { name: 'Add sheet' }).click();
    await window.page.getByRole('tab', { name: 'Sheet2' }).click({ button: 'right' });
    await window.page.getByRole('menuitem', { name: 'Hide' }).click();
    await window.page.getByRole('tab', { name: 'Sheet2' }).waitFor({ state: 'detached' });
    await window.page.getByRole('button', { name: 'All sheets' }).click();
    await window.page.getByRole('menuitem', { name: 'Sheet2' }).click();
    await window.page.getByRole('tab', { name: 'Sheet2' }).waitFor();
  });
});

describe('an opened file', () => {
  it('takes the place of the workbook', async () => {
    const window = await fixture.window();
    const csv = 'Deal,Amount\n"Big, one",1500\n작은 거래,20\n';
    await window.openFile({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await window.waitForCell('A2', 'Big, one');
    expect(await window.read('B2')).toBe('1500');
    expect(await window.read('A3')).toBe('작은 거래');
  });

  it('is refused with a sentence, and the workbook stays, when it is no workbook', async () => {
    const window = await fixture.window();
    const buffer = Buffer.from('not a workbook');
    await window.openFile({ name: 'mine.xlsx', mimeType: 'application/octet-stream', buffer });
    await window.page.locator('.toast').waitFor();
    expect(await window.read('A2')).toBe('Pilot');
  });

  it('is refused when it is a list without a header', async () => {
    const window = await fixture.window();
    const buffer = Buffer.from('Pilot,1200\nRenewal,300\n');
    await window.openFile({ name: 'mine.csv', mimeType: 'text/csv', buffer });
    await window.page.locator('.toast').getByText('has no header').waitFor();
    expect(await window.read('A2')).toBe('Pilot');
  });
});

describe('two windows', () => {
  it('see what the other one types', async () => {
    const ann = await fixture.window({ user: 'ann@example.com' });
    const bob = await fixture.window({ user: 'bob@example.com' });
    await ann.type('B2', 'Umbrella');
    await bob.waitForCell('B2', 'Umbrella');
    await bob.type('B3', 'Stark');
    await ann.waitForCell('B3', 'Stark');
  });

  it('are two people, and each gets only its own panel and questions', async () => {
    const ann = await fixture.window({ user: 'ann@example.com' });
    const bob = await fixture.window({ user: 'bob@example.com' });
    await bob.clickMenu(['Extensions', 'Pipesheet', 'Confirm']);
    await bob.question().waitFor();
    expect(await ann.question().count()).toBe(0);
    await bob.question().getByRole('button', { name: 'Yes' }).click();
    await ann.waitForCell('D3', 'YES');
    for (const window of [ann, bob]) {
      await window.clickMenu(['Extensions', 'Pipesheet', 'Show panel']);
      await window.sidebar().locator('#names').waitFor();
    }
    const users = [];
    for (const window of [ann, bob]) {
      const frame = window.page.frames().find((candidate) => candidate.url().includes('/panel/'));
      users.push(await frame?.evaluate<{ value: string }>("call('giveUser')"));
    }
    expect(users.map((user) => user?.value)).toEqual(['ann@example.com', 'bob@example.com']);
  });
});

describe('the page itself', () => {
  it('speaks Korean when asked to', async () => {
    const window = await fixture.window({ language: 'ko' });
    await window.clickMenu(['확장 프로그램', 'Pipesheet', 'Confirm']);
    await window.question().getByRole('button', { name: '아니요' }).click();
    await window.waitForCell('D3', 'NO');
  });
});
