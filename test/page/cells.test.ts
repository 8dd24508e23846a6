/** Typing, pasting, copying, deleting and undoing cells in the browser. */

import { describe, expect, it } from 'vitest';
import { usePage } from './fixture';

const fixture = usePage();

describe('typing', () => {
  it('sends raw text that the host parses', async () => {
    const window = await fixture.window();
    await window.type('C2', '50%');
    await window.type('C3', '=C4*2');
    await window.waitForCell('C2', '50%');
    await window.waitForCell('C3', '9000');
    await window.select('C3');
    expect(await window.page.locator('.formula-input').inputValue()).toBe('=C4*2');
  });

  it('fires onEdit', async () => {
    const window = await fixture.window();
    await window.type('A2', 'Pilot 2');
    await window.waitForCell('E2', 'edited: Pilot 2');
  });

  it('keeps Hangul from the first key on', async () => {
    const window = await fixture.window();
    await window.select('B2');
    const session = await window.page.context().newCDPSession(window.page);
    await session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: '한국', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '한국' });
    await window.page.keyboard.press('Enter');
    await window.waitForCell('B2', '한국');
  });

  it('is left without a trace by Escape', async () => {
    const window = await fixture.window();
    await window.select('B2');
    await window.page.keyboard.type('wrong');
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('ArrowDown');
    expect(await window.read('B2')).toBe('Acme');
  });

  it('goes on below after Enter and to the right after Tab', async () => {
    const window = await fixture.window();
    await window.select('A6');
    await window.page.keyboard.type('one');
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.type('two');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('three');
    await window.page.keyboard.press('Enter');
    await window.waitForCell('A6', 'one');
    await window.waitForCell('B6', 'two');
    await window.waitForCell('B7', 'three');
  });
});

describe('a block', () => {
  it('is pasted from other programs, each cell parsed', async () => {
    const window = await fixture.window();
    await window.paste('B6', 'x\ty\n"two\nlines"\t25%');
    await window.waitForCell('B6', 'x');
    await window.waitForCell('C6', 'y');
    await window.waitForCell('C7', '25%');
  });

  it('is copied and pasted elsewhere', async () => {
    const window = await fixture.window();
    await window.waitForCell('B3', 'Globex');
    await window.select('A2:B3');
    await window.page.keyboard.press('ControlOrMeta+c');
    await window.select('G2');
    await window.page.keyboard.press('ControlOrMeta+v');
    await window.waitForCell('H3', 'Globex');
    expect(await window.read('B3')).toBe('Globex');
  });

  it('is emptied by Delete and comes back with undo', async () => {
    const window = await fixture.window();
    await window.waitForCell('B3', 'Globex');
    await window.select('A2:B3');
    await window.page.keyboard.press('Delete');
    await window.waitForCell('B3', '');
    await window.page.keyboard.press('ControlOrMeta+z');
    await window.waitForCell('B3', 'Globex');
    expect(await window.read('A2')).toBe('Pilot');
    await window.page.keyboard.press('ControlOrMeta+y');
    await window.waitForCell('A2', '');
  });
});

describe('the keyboard', () => {
  it('walks and jumps through the cells', async () => {
    const window = await fixture.window();
    await window.waitForCell('A4', 'Upgrade');
    await window.select('A1');
    await window.page.keyboard.press('ControlOrMeta+ArrowDown');
    await window.page.keyboard.press('ArrowRight');
    await window.page.keyboard.press('Shift+ArrowUp');
    await window.waitForSelection('B3:B4');
  });
});
