/** Questions, the panel and the menu: all that the person at the keyboard sees of Google's own interface. */
import type { Dialogs, PanelScreen } from '../app/ports';

/** The page that the build puts beside the server's code. */
const PANEL_FILE = 'sidebar';

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
    SpreadsheetApp.getUi().showSidebar(panelPage(screen));
  },
};

/**
 * The panel's page. A plain file, not a template: a template would run through the page for scriptlets
 * (platform.md 4.2). The screen is told by a line of its own at the end.
 */
function panelPage(screen: PanelScreen | undefined): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(PANEL_FILE).setTitle('Pipesheet');
  return screen ? page.append(`<script>window.pipesheetScreen=${JSON.stringify(screen)};</script>`) : page;
}
