/** The names by which Google calls us; the build proves that each is a global function and that nothing else is. */
import type { RpcName } from './rpc';

/** Simple triggers, called by their reserved names (platform.md 3.2). */
const SIMPLE_TRIGGERS = ['onInstall', 'onOpen', 'onEdit'] as const;

/** Installable triggers. */
const TRIGGER_HANDLERS = ['runHourly'] as const;

/** Menu items. */
const MENU_HANDLERS = [
  'menuSetUp',
  'menuBoard',
  'menuLargeBoard',
  'menuMoveSelected',
  'menuCheck',
  'menuForecast',
  'menuAlerts',
  'menuChanges',
  'menuLessons',
  'menuRepair',
  'menuUndoSetUp',
] as const;

/** Calls of the panel. */
export const RPC_HANDLERS = [
  'openPanel',
  'previewSetUp',
  'setUp',
  'readProgress',
  'loadBoard',
  'moveDeals',
  'undoChanges',
  'readPulse',
  'saveView',
  'readDeal',
  'editDeal',
  'addDeal',
  'addField',
  'showDeal',
  'showCell',
  'checkSheet',
  'applyFixes',
  'previewMerge',
  'mergeDeals',
  'undoLast',
  'undoSetUp',
  'repairWorkbook',
  'changesBetween',
  'stageLessons',
  'takeLesson',
  'showWindow',
  'laterScreens',
  'showBoard',
  'buildForecast',
  'sendAlertsNow',
  'repairSchedule',
] as const satisfies readonly RpcName[];

export type Handler =
  | (typeof SIMPLE_TRIGGERS)[number]
  | (typeof TRIGGER_HANDLERS)[number]
  | (typeof MENU_HANDLERS)[number]
  | (typeof RPC_HANDLERS)[number];

/** Every name, in the order of the table of contents. */
export const ALL_HANDLERS: readonly Handler[] = [
  ...SIMPLE_TRIGGERS,
  ...TRIGGER_HANDLERS,
  ...MENU_HANDLERS,
  ...RPC_HANDLERS,
];
