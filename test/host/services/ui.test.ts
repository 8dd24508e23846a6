/** Menus, questions, panels and pages (platform.md 4.1, 4.2, 4.5, 5.9). */

import { describe, expect, test } from 'vitest';
import type { Question } from '../../../host/runtime/screen';
import { hostWith, outcome } from '../runtime/inline-host';

describe('menus (5.9)', () => {
  const code = `
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('Pipe').addItem('Old', 'old').addToUi();
      ui.createMenu('Pipe').addItem('Set up', 'setUp').addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('Deep', 'deep').addItem('Gone', 'gone')).addToUi();
    }
    function setUp() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(arguments.length); }
    function deep() { throw new Error('down here'); }`;

  test('a menu of the same name replaces the old one', () => {
    const [menu, ...others] = hostWith(code).open();
    expect(others).toEqual([]);
    expect(menu).toMatchObject({ label: 'Pipe', place: 'menu bar' });
    expect(menu?.entries.map((entry) => entry.kind)).toEqual(['item', 'separator', 'menu']);
  });

  test('an item calls its function by name, without arguments', () => {
    const host = hostWith(code);
    host.open();
    host.click(['Pipe', 'Set up']);
    expect(host.sheet('Sheet1').values()).toEqual([[0]]);
    expect(() => host.click('Pipe > More > Deep')).toThrow('down here');
  });

  test('an item without its function says so (4.3)', () => {
    const host = hostWith(code);
    host.open();
    expect(() => host.click('Pipe > More > Gone')).toThrow('Script function not found: gone');
  });

  test('an item that is not there is named', () => {
    expect(() => hostWith(code).click('Pipe > Nothing')).toThrow('Pipe > Nothing');
  });
});

describe('questions (5.9)', () => {
  const asking = `
    function ask() { const ui = SpreadsheetApp.getUi();
      const lock = LockService.getDocumentLock(); lock.tryLock(0);
      const button = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO);
      return [button === ui.Button.YES, lock.hasLock()]; }
    function name() { const answer = SpreadsheetApp.getUi().prompt('Name?');
      return [String(answer.getSelectedButton()), answer.getResponseText()]; }`;

  test('wait for the answer, and lose the locks meanwhile', () => {
    const asked: Question[] = [];
    const host = hostWith(asking, {
      ask: (question) => {
        asked.push(question);
        return { button: 'YES' };
      },
    });
    expect(host.run('ask')).toEqual([true, false]);
    expect(asked).toEqual([{ kind: 'alert', title: 'Title', message: 'Sure?', buttons: 'YES_NO' }]);
  });

  test('a prompt gives the button and the text', () => {
    const host = hostWith(asking, { ask: () => ({ button: 'OK', text: 'Ann' }) });
    expect(host.run('name')).toEqual(['OK', 'Ann']);
  });
});

describe('panels (4.1)', () => {
  const code = `
    function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Board').setWidth(900)); }
    function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>').setWidth(500).setHeight(200), 'Deal'); }
    function text() { return HtmlService.createHtmlOutputFromFile('panel.html').getContent(); }
    function missing() { HtmlService.createHtmlOutputFromFile('none'); }`;
  const bundle = { code: '', files: { 'panel.html': '<!DOCTYPE html><p>hi</p>' } };

  test('only one is open, a new one replaces it, and a sidebar takes no width', () => {
    const host = hostWith(code, { bundle });
    host.run('side');
    expect(host.screen.panel).toMatchObject({
      kind: 'sidebar',
      title: 'Board',
      width: null,
      html: bundle.files['panel.html'],
    });
    host.run('dialog');
    expect(host.screen.panel).toMatchObject({ kind: 'modal dialog', title: 'Deal', width: 500, height: 200 });
  });

  test('files are found with and without .html; another name is an exception', () => {
    const host = hostWith(code, { bundle });
    expect(host.run('text')).toBe(bundle.files['panel.html']);
    expect(() => host.run('missing')).toThrow('No HTML file named none was found.');
  });

  test('a template with scriptlets fails loudly (4.2)', () => {
    expect(outcome("HtmlService.createTemplate('<p><?= x ?></p>').evaluate();")).toContain(
      'Malformed HTML content',
    );
  });

  test('comments inside template literals of inline scripts are cut out (4.5)', () => {
    const page = '<script>const a = `see https://example.com/x`; const b = "https://kept"; // kept</script>';
    const host = hostWith(
      'function f() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("p")); }',
      {
        bundle: { code: '', files: { p: page } },
      },
    );
    host.run('f');
    expect(host.screen.panel?.html).toBe(
      '<script>const a = `see https:`; const b = "https://kept"; // kept</script>',
    );
  });
});

test('installing runs onInstall with full authority (3.1)', () => {
  const host =
    hostWith(`function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'a').addToUi(); }
    function onInstall(e) { console.log(String(e.authMode)); onOpen(e); }`);
  host.install();
  expect(host.executions.at(-1)?.logs[0]?.text).toBe('FULL');
  expect(host.menu()).toMatchObject([{ place: 'extensions' }]);
});

test('a toast stays five seconds unless it is told otherwise', () => {
  const host = hostWith(
    `function f() { const ss = SpreadsheetApp.getActive(); ss.toast('done'); ss.toast('stay', 'Title', -1); }`,
  );
  host.run('f');
  expect(host.screen.toasts).toEqual([
    { message: 'done', title: '', seconds: 5 },
    { message: 'stay', title: 'Title', seconds: -1 },
  ]);
});
