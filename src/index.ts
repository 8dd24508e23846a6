/** The table of contents: every global function that Google can call, one line each. */
import { sendAlertsNow } from './app/alerts/send-alerts';
import { loadBoard } from './app/board/load-board';
import { saveView } from './app/board/save-view';
import { changesBetween } from './app/changes/changes-between';
import { applyFixes } from './app/check/apply-fixes';
import { checkSheet } from './app/check/check-sheet';
import { addDeal } from './app/deal/add-deal';
import { addField } from './app/deal/add-field';
import { editDeal } from './app/deal/edit-deal';
import { readDeal } from './app/deal/read-deal';
import { handleCall, type Surroundings } from './app/door/door';
import { handleMenu } from './app/door/handle-menu';
import { openPanel } from './app/door/open-panel';
import { handleEdit } from './app/edit/handle-edit';
import { buildForecast } from './app/forecast/build-forecast';
import { runHourly } from './app/hourly/run-hourly';
import { stageLessons } from './app/lessons/stage-lessons';
import { takeLesson } from './app/lessons/take-lesson';
import { readPulse } from './app/live/read-pulse';
import {
  alertsFromMenu,
  forecastFromMenu,
  openBoard,
  openChanges,
  openCheck,
  openLargeBoard,
  openLessons,
  openSetUp,
  repairFromMenu,
} from './app/menu/menu-items';
import { moveSelected } from './app/menu/move-selected';
import { repairSchedule } from './app/menu/repair-schedule';
import { showCell, showDeal } from './app/menu/show';
import { laterScreens, showBoard, showWindow } from './app/menu/show-window';
import { undoFromMenu } from './app/menu/undo-from-menu';
import { mergeDeals } from './app/merge/merge-deals';
import { previewMerge } from './app/merge/preview-merge';
import { moveDeals } from './app/move/move-deals';
import { previewSetUp } from './app/set-up/proposal/preview';
import { setUp } from './app/set-up/run-set-up';
import { undoSetUp } from './app/set-up/undo/undo-set-up';
import { repairWorkbook } from './app/structure/repair/repair-workbook';
import { undoChanges } from './app/undo/undo-changes';
import { undoLast } from './app/undo/undo-last';
import { googleEnvironment } from './sheets/environment';
import { toFailure } from './sheets/google-errors';
import { buildMenu } from './sheets/people/menu';
import { handleEditEvent, handleTimer } from './sheets/triggers';

/** gas-webpack-plugin finds Google's entry points by assignments to this name (platform.md 9.1). */
declare const global: Record<string, unknown>;

const google: Surroundings = { open: () => googleEnvironment(), toFailure };

global.onInstall = buildMenu;
global.onOpen = buildMenu;
global.onEdit = handleEditEvent(handleEdit);
global.runHourly = handleTimer(runHourly);

global.menuSetUp = handleMenu(google, openSetUp);
global.menuBoard = handleMenu(google, openBoard);
global.menuLargeBoard = handleMenu(google, openLargeBoard);
global.menuMoveSelected = handleMenu(google, moveSelected);
global.menuCheck = handleMenu(google, openCheck);
global.menuForecast = handleMenu(google, forecastFromMenu);
global.menuAlerts = handleMenu(google, alertsFromMenu);
global.menuChanges = handleMenu(google, openChanges);
global.menuLessons = handleMenu(google, openLessons);
global.menuRepair = handleMenu(google, repairFromMenu);
global.menuUndoSetUp = handleMenu(google, undoFromMenu);

global.openPanel = handleCall(google, 'openPanel', openPanel);
global.previewSetUp = handleCall(google, 'previewSetUp', previewSetUp);
global.setUp = handleCall(google, 'setUp', setUp);
global.readProgress = handleCall(google, 'readProgress', (env) => env.readProgress() ?? null);
global.loadBoard = handleCall(google, 'loadBoard', loadBoard);
global.moveDeals = handleCall(google, 'moveDeals', moveDeals);
global.undoChanges = handleCall(google, 'undoChanges', undoChanges);
global.readPulse = handleCall(google, 'readPulse', readPulse);
global.saveView = handleCall(google, 'saveView', saveView);
global.readDeal = handleCall(google, 'readDeal', readDeal);
global.editDeal = handleCall(google, 'editDeal', editDeal);
global.addDeal = handleCall(google, 'addDeal', addDeal);
global.addField = handleCall(google, 'addField', addField);
global.showDeal = handleCall(google, 'showDeal', showDeal);
global.showCell = handleCall(google, 'showCell', showCell);
global.checkSheet = handleCall(google, 'checkSheet', checkSheet);
global.applyFixes = handleCall(google, 'applyFixes', applyFixes);
global.previewMerge = handleCall(google, 'previewMerge', previewMerge);
global.mergeDeals = handleCall(google, 'mergeDeals', mergeDeals);
global.undoLast = handleCall(google, 'undoLast', undoLast);
global.undoSetUp = handleCall(google, 'undoSetUp', undoSetUp);
global.repairWorkbook = handleCall(google, 'repairWorkbook', repairWorkbook);
global.changesBetween = handleCall(google, 'changesBetween', changesBetween);
global.stageLessons = handleCall(google, 'stageLessons', stageLessons);
global.takeLesson = handleCall(google, 'takeLesson', takeLesson);
global.showWindow = handleCall(google, 'showWindow', showWindow);
global.showBoard = handleCall(google, 'showBoard', showBoard);
global.laterScreens = handleCall(google, 'laterScreens', laterScreens);
global.buildForecast = handleCall(google, 'buildForecast', buildForecast);
global.sendAlertsNow = handleCall(google, 'sendAlertsNow', sendAlertsNow);
global.repairSchedule = handleCall(google, 'repairSchedule', repairSchedule);
