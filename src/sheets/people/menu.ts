/** Builds the menu. It runs before any permission is given, so it touches nothing but the interface and the locale. */
import type { Handler } from '../../contract/handlers';
import { choose } from '../../domain/messages/choose';
import { menu as en } from '../../domain/messages/en/menu';
import { menu as ko } from '../../domain/messages/ko/menu';
import { userLanguage } from '../environment';

/**
 * Called by onOpen and onInstall, in any authorisation mode (platform.md 3.1).
 *
 * createMenu rather than createAddonMenu: in a sheet with its own script it stands in the menu bar, where people
 * look, and Google moves it below Extensions by itself once the add-on is published (platform.md 5.9).
 */
export function buildMenu(): void {
  const texts = choose(userLanguage(), { en, ko });
  const item = (menu: GoogleAppsScript.Base.Menu, label: string, handler: Handler) =>
    menu.addItem(label, handler);
  const menu = SpreadsheetApp.getUi().createMenu(texts.title);
  item(menu, texts.board, 'menuBoard');
  item(menu, texts.largeBoard, 'menuLargeBoard');
  item(menu, texts.moveSelected, 'menuMoveSelected');
  menu.addSeparator();
  item(menu, texts.check, 'menuCheck');
  item(menu, texts.forecast, 'menuForecast');
  item(menu, texts.alerts, 'menuAlerts');
  menu.addSeparator();
  item(menu, texts.changes, 'menuChanges');
  item(menu, texts.lessons, 'menuLessons');
  menu.addSeparator();
  item(menu, texts.setUp, 'menuSetUp');
  item(menu, texts.repair, 'menuRepair');
  item(menu, texts.undoSetUp, 'menuUndoSetUp');
  menu.addToUi();
}
