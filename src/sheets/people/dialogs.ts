/** Questions, the panel and the window: all that the person at the keyboard sees of Google's own interface. */
import type { Dialogs } from '../../app/ports';

/** The pages that the build puts beside the server's code. */
const PANEL_FILE = 'sidebar';
const WINDOW_FILE = 'window';

/** Pixels of the large window; a browser that has less shows less of it. */
const WIDTH = 900;
const HEIGHT = 640;

/** Dialogs of a menu's run. Locks do not survive an open question (platform.md 5.9): ask before taking one. */
export const dialogs: Dialogs = {
  tell: (title, text) => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  },
  confirm: (title, text) => {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
  },
  ask: (title, text) => {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : undefined;
  },
  openPanel: (screen) => {
    const page = servedPage(PANEL_FILE, { pipesheetScreen: screen });
    SpreadsheetApp.getUi().showSidebar(page.setTitle('Pipesheet'));
  },
  openWindow: (title, facts) => {
    const page = servedPage(WINDOW_FILE, { pipesheetWindow: facts });
    SpreadsheetApp.getUi().showModelessDialog(page.setWidth(WIDTH).setHeight(HEIGHT), title);
  },
};

/**
 * A page of ours. A plain file, not a template: a template would run through the page for scriptlets
 * (platform.md 4.2). What the page is told stands in a line of its own at the end.
 */
function servedPage(file: string, told: object): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(file);
  const lines = Object.entries(told).map(([name, value]) => `window.${name}=${inScript(value)};`);
  return page.append(`<script>${lines.join('')}</script>`);
}

/** JSON that can stand inside a script element, whatever texts it holds. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
