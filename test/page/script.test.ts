/** The add-on in the page: menu, questions, panel, dialogs, mail, log, clock. */

import { describe, expect, it } from 'vitest';
import type { WorkbookPage } from '../browser/workbook-page';
import { usePage } from './fixture';

const fixture = usePage();

async function openPanel(window: WorkbookPage) {
  await window.clickMenu(['Extensions', 'Pipesheet', 'Show panel']);
  await window.sidebar().locator('#names').waitFor();
  const frame = window.page.frames().find((candidate) => candidate.url().includes('/panel/'));
  if (!frame) throw new Error('The sidebar has no frame.');
  return frame;
}

type Outcome = { value?: unknown; error?: string; isError?: boolean; user?: string };

async function call(window: WorkbookPage, name: string, ...values: unknown[]): Promise<Outcome> {
  const frame = window.page.frames().find((candidate) => candidate.url().includes('/panel/'));
  if (!frame) throw new Error('The sidebar has no frame.');
  const code = `call(${[name, ...values].map((value) => JSON.stringify(value)).join(', ')})`;
  return frame.evaluate<Outcome>(code);
}

describe('ui.prompt', () => {
  it('holds the script back until it is answered', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'Ask for a name']);
    await window.question().waitFor();
    expect(await window.question().textContent()).toContain('Who is it?');
    expect(await window.read('D2')).toBe('');
    await window.question().getByRole('textbox').fill('Ann');
    await window.question().getByRole('button', { name: 'OK' }).click();
    await window.waitForCell('D2', 'OK Ann');
    expect(await window.read('D1')).toBe('asked');
  });

  it('tells the script when it is closed', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'Ask for a name']);
    await window.question().waitFor();
    await window.page.keyboard.press('Escape');
    await window.waitForCell('D2', 'CLOSE');
  });
});

describe('ui.alert', () => {
  it('answers with the button that was pressed', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'Confirm']);
    await window.question().getByRole('button', { name: 'No' }).click();
    await window.waitForCell('D3', 'NO');
  });
});

describe('google.script.run in the sidebar', () => {
  it('is 300 pixels wide and knows the public functions only', async () => {
    const window = await fixture.window();
    await openPanel(window);
    const box = await window.page.locator('iframe[data-panel="sidebar"]').boundingBox();
    expect(box?.width).toBe(300);
    expect(await window.sidebar().locator('#names').textContent()).toBe('function undefined');
  });

  it('returns values with the user object', async () => {
    const window = await fixture.window();
    await openPanel(window);
    expect(await call(window, 'giveSum', 2, 3)).toEqual({ value: 5, user: 'token' });
  });

  it('hands a Date in a result over as null', async () => {
    const window = await fixture.window();
    await openPanel(window);
    expect(await call(window, 'giveDate')).toEqual({ value: null, user: 'token' });
  });

  it('gives an Error to the failure handler', async () => {
    const window = await fixture.window();
    await openPanel(window);
    const outcome = await call(window, 'giveFailure');
    expect(outcome).toMatchObject({ isError: true, user: 'token' });
    expect(outcome.error).toContain('No luck today');
  });

  it('sees the range that is selected in this window', async () => {
    const window = await fixture.window();
    await openPanel(window);
    await window.select('B2:C3');
    expect(await call(window, 'giveSelection')).toMatchObject({ value: 'B2:C3' });
  });

  it('moves the window to cells that a script activates, on a new sheet too', async () => {
    const window = await fixture.window();
    await openPanel(window);
    await call(window, 'goToCells');
    await window.waitForSelection('B3:C4');
    await call(window, 'goToNewSheet');
    await window.waitForSelection('C2');
    expect(await window.page.locator('.tab-bar [aria-selected="true"]').innerText()).toContain('Fresh');
  });

  it('throws for a function that the bundle does not have', async () => {
    const window = await fixture.window();
    const frame = await openPanel(window);
    const message = await frame.evaluate<string>(
      'try { google.script.run.nothing(); } catch (error) { error.message }',
    );
    expect(message).toBe('google.script.run.nothing is not a function');
  });

  it('answers more calls than run at once', async () => {
    const window = await fixture.window();
    const frame = await openPanel(window);
    const code = `Promise.all(Array.from({ length: 14 }, (_, index) => call('giveSum', index, 1)))`;
    const outcomes = await frame.evaluate<Outcome[]>(code);
    expect(outcomes.map((outcome) => outcome.value)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  });

  it('is closed by its own script', async () => {
    const window = await fixture.window();
    const frame = await openPanel(window);
    await frame.evaluate('google.script.host.close()');
    await window.page.locator('.sidebar').waitFor({ state: 'detached' });
  });
});

describe('what the add-on shows', () => {
  it('opens a dialog in its size', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'Show dialog']);
    expect(await window.dialog().locator('p').textContent()).toBe('In the dialog');
    const box = await window.page.locator('dialog iframe').boundingBox();
    expect([box?.width, box?.height]).toEqual([320, 180]);
  });

  it('shows toasts', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'More', 'Toast']);
    await window.page.getByText('All done').waitFor();
  });

  it('tells of an error and keeps it in the log with the console lines', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'More', 'Break']);
    await window.page.locator('.toast').getByText('Broken on purpose').waitFor();
    const drawer = await window.openDrawer('Runs');
    const run = drawer.locator('.run.failed');
    expect(await run.textContent()).toContain('breakDown');
    expect(await run.textContent()).toContain('about to break');
  });

  it.each([
    { name: 'Mail', command: 'mails', known: '.empty' },
    { name: 'Triggers', command: 'triggers', known: '.empty, .list' },
    { name: 'Runs', command: 'executions', known: '.empty, .run' },
  ])('does not call $name empty before it knows', async ({ name, command, known }) => {
    const window = await fixture.window();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await window.page.route(`**/command/${command}`, async (route) => {
      await held;
      await route.continue();
    });
    const asked = window.page.waitForRequest(`**/command/${command}`);
    const drawer = await window.openDrawer(name);
    await asked;
    expect(await drawer.isVisible()).toBe(true);
    expect(await drawer.locator('.empty').count()).toBe(0);
    release();
    await drawer.locator(known).first().waitFor();
  });

  it('shows a mail without running its scripts', async () => {
    const window = await fixture.window();
    await openPanel(window);
    await call(window, 'sendMail');
    const drawer = await window.openDrawer('Mail');
    await drawer.getByText('Hello <b>Ann</b>').click();
    await drawer.frameLocator('iframe').getByRole('heading', { name: 'Big words' }).waitFor();
    expect(await window.page.title()).toBe('Pipesheet');
    await drawer.getByRole('button', { name: 'Plain text' }).click();
    expect(await drawer.locator('pre').textContent()).toContain('plain words');
  });

  it('moves the clock', async () => {
    const window = await fixture.window();
    const drawer = await window.openDrawer('Clock');
    const face = drawer.locator('[data-clock]');
    expect(await face.textContent()).toBe('Friday, 20 November 2026 at 18:30');
    await drawer.getByRole('button', { name: '+1 day' }).click();
    await drawer.getByText('Saturday, 21 November 2026 at 18:30').waitFor();
  });
});
