/** Questions, the panel and the windows: all that the person at the keyboard sees of Google's own interface. */
import type { Dialogs } from '../../app/ports';
import type { Language } from '../../domain/messages/language';

/** The pages that the build puts beside the server's code. */
const PANEL_FILE = 'sidebar';
const WINDOW_FILE = 'window';
const BOARD_FILE = 'board';
const LATER_FILE = 'later';

/** The words of the panel and the large board, one file for each language: those pages carry none themselves. */
const WORDS_FILES: Readonly<Record<Language, string>> = { en: 'words-en', ko: 'words-ko' };

/** Pixels of the large windows; a browser that has less shows less of them. */
const WINDOW_SIZE = { width: 900, height: 640 };
const BOARD_SIZE = { width: 1180, height: 720 };

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
  openPanel: (screen, language) => {
    const page = withWords(pageOf(PANEL_FILE), language);
    SpreadsheetApp.getUi().showSidebar(told(page, { pipesheetScreen: screen }).setTitle('Pipesheet'));
  },
  laterScreens: () => pageOf(LATER_FILE).getContent(),
  openWindow: (title, facts) => {
    const isBoard = facts.screen === 'board';
    const page = isBoard ? withWords(pageOf(BOARD_FILE), facts.language) : pageOf(WINDOW_FILE);
    const { width, height } = isBoard ? BOARD_SIZE : WINDOW_SIZE;
    told(page, { pipesheetWindow: facts }).setWidth(width).setHeight(height);
    SpreadsheetApp.getUi().showModelessDialog(page, title);
  },
};

type Page = GoogleAppsScript.HTML.HtmlOutput;

/** A plain file, not a template: a template would run through the page for scriptlets (platform.md 4.2). */
function pageOf(file: string): Page {
  return HtmlService.createHtmlOutputFromFile(file);
}

/** The words stand behind the page's own script, which waits for the end of the page. */
function withWords(page: Page, language: Language): Page {
  return page.append(pageOf(WORDS_FILES[language]).getContent());
}

/** What a page is told stands in a line of its own at the end. */
function told(page: Page, facts: object): Page {
  const lines = Object.entries(facts).map(([name, value]) => `window.${name}=${inScript(value)};`);
  return page.append(`<script>${lines.join('')}</script>`);
}

/** JSON that can stand inside a script element, whatever texts it holds. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
