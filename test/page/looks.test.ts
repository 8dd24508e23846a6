/** What cells and sheets look like in the page: lists, boxes, faults, colours, charts, hidden rows. */

import { describe, expect, it } from 'vitest';
import { usePage } from './fixture';

const fixture = usePage();

async function withRules() {
  const window = await fixture.window();
  await window.clickMenu(['Extensions', 'Pipesheet', 'Set rules']);
  await window.cell('B2').locator('[data-list-arrow]').waitFor();
  return window;
}

describe('a cell with a list', () => {
  it('offers its values and takes the chosen one', async () => {
    const window = await withRules();
    await window.cell('B2').locator('[data-list-arrow]').click();
    expect(await window.page.getByRole('option').allTextContents()).toEqual(['Acme', 'Globex', 'Hooli']);
    await window.page.getByRole('option', { name: 'Hooli' }).click();
    await window.waitForCell('B2', 'Hooli');
  });

  it('is opened, searched and chosen from by keyboard', async () => {
    const window = await withRules();
    await window.select('B3');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('combobox').waitFor();
    await window.page.keyboard.type('hoo');
    await window.page.keyboard.press('Enter');
    await window.waitForCell('B3', 'Hooli');
    await window.page.keyboard.press('ArrowDown');
    await window.waitForSelection('B4');
  });

  it('marks a value that is not on it, and says what is', async () => {
    const window = await withRules();
    const cell = window.cell('B4');
    expect(await cell.getAttribute('class')).toContain('invalid');
    expect(await cell.getAttribute('title')).toContain('A company we know');
    expect(await window.cell('B2').getAttribute('class')).not.toContain('invalid');
  });
});

describe('a checkbox', () => {
  it('is ticked by a click and by the space bar', async () => {
    const window = await withRules();
    await window.cell('F2').locator('[data-checkbox]').click();
    await window.waitForCell('F2', 'TRUE');
    await window.page.keyboard.press('Space');
    await window.waitForCell('F2', 'FALSE');
  });
});

describe('looks', () => {
  it('follow conditional formats as values change', async () => {
    const window = await withRules();
    const colour = (name: string) =>
      window.cell(name).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(await colour('C2')).toBe('rgb(255, 224, 138)');
    expect(await colour('C3')).toBe('rgb(255, 255, 255)');
    await window.type('C3', '2000');
    await window.waitForCell('C3', '2000');
    await expect.poll(() => colour('C3')).toBe('rgb(255, 224, 138)');
  });

  it('show notes when the pointer rests on a cell', async () => {
    const window = await withRules();
    expect(await window.cell('A1').getAttribute('title')).toBe('Names of deals');
  });

  it('leave hidden rows out, keep frozen ones, and use the set widths', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'Hide lines']);
    await window.cell('A3').waitFor({ state: 'detached' });
    expect(await window.page.locator('.frozen-rows [data-cell="A1"]').count()).toBe(1);
    expect((await window.cell('A2').boundingBox())?.width).toBe(180);
    await window.select('A2');
    await window.page.keyboard.press('ArrowDown');
    await window.waitForSelection('A4');
  });
});

describe('a chart', () => {
  it('is drawn over the grid and follows the numbers', async () => {
    const window = await fixture.window();
    await window.clickMenu(['Extensions', 'Pipesheet', 'Draw chart']);
    const chart = window.page.getByRole('img', { name: 'Amounts' });
    await chart.waitFor();
    const highest = () =>
      chart
        .locator('rect[width] title')
        .allTextContents()
        .then((titles) => titles.at(-1));
    expect(await highest()).toBe('Upgrade · Amount: 4500');
    await window.type('C4', '9000');
    await expect.poll(highest).toBe('Upgrade · Amount: 9000');
  });
});
