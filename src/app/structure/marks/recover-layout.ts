/**
 * Finds a workbook again that the document's memory knows nothing of: a copy of the file, or a project that was pushed
 * anew. The tabs of deals bear their part of the layout as a mark; the other tabs hold the rest.
 */
import { cellText, type Grid } from '../../../domain/cells/cell';
import { newIds } from '../../../domain/deals/new-ids';
import { Failure } from '../../../domain/errors/failure';
import { type Environment, TABS, type TabName } from '../../ports';
import { LAYOUT_KEY, LAYOUT_VERSION, type Layout, MAIN_PIPELINE, saveLayout } from '../../workbook/layout';
import { type Mirrors, mirrorOf, saveMirrors } from '../../workbook/mirrors';
import { readHolidays } from '../../workbook/own-tabs/read-calendar-tabs';
import { defaultSettings, readSettings } from '../../workbook/own-tabs/read-settings';
import { readStages } from '../../workbook/own-tabs/read-stages';
import { readTeam } from '../../workbook/own-tabs/read-team';
import { hasOwnColumns } from '../../workbook/own-tabs/tab-columns';
import { settleColumns } from '../settle-columns';
import { type MarkedPipeline, markedPipelines } from './deal-marks';
import { markWorkbook } from './mark-workbook';

/** Kept until a person has been told that a copy sends no reminders by itself. */
const COPIED_KEY = 'copied';

/** A workbook that was set up, though the memory knows nothing of it. */
export interface Forgotten {
  /** The main one first. */
  readonly pipelines: readonly MarkedPipeline[];
  /** The marks were made for another file. */
  readonly copied: boolean;
}

/**
 * One read, and none in a workbook that is set up. Without Stages there is nothing to go on with: set-up begins anew.
 *
 * @throws Failure newerVersion
 */
export function findForgotten(env: Environment): Forgotten | undefined {
  if (env.memory.get(LAYOUT_KEY) !== undefined) return undefined;
  const marked = markedPipelines(env).filter(({ isCopy }) => !isCopy);
  const main = marked.find(({ place }) => place.key === MAIN_PIPELINE);
  if (!main || !env.findTab('stages')) return undefined;
  if (marked.some(({ version }) => version > LAYOUT_VERSION)) throw new Failure('newerVersion');
  const others = marked.filter(({ place }) => place.key !== MAIN_PIPELINE);
  return { pipelines: [main, ...others], copied: main.workbook !== env.workbookId };
}

/**
 * Makes the memory anew from marks and tabs; no cell is written. A copy does not run by itself: both files would send
 * the same reminders. The layout comes last, because it is what says that a workbook is set up. The caller holds the
 * lock.
 */
export function recoverLayout(env: Environment, { pipelines, copied }: Forgotten): void {
  if (copied) noteCopy(env);
  const layout: Layout = {
    version: LAYOUT_VERSION,
    tabs: tabsOf(env, pipelines),
    pipelines: pipelines.map(({ place, tab }) => ({ ...place, sheetId: tab.id })),
    nextId: newIds(knownIds(env, pipelines), 0).next,
  };
  const settingsTab = env.findTab('settings');
  const fallback = defaultSettings(env.userLanguage);
  saveMirrors(env.memory, {
    settings: settingsTab ? readSettings(settingsTab.readAll(), fallback) : fallback,
    holidays: readHolidays(gridOf(env, 'holidays')).map(({ day }) => day),
    stages: readStages(gridOf(env, 'stages'), layout),
    ...teamMirror(env),
  });
  saveLayout(env.memory, layout);
  settleColumns(env);
  markWorkbook(env);
  if (!copied) env.schedule.ensure();
}

/** Nothing hangs on it but choices of owners: a Team tab that cannot be read is left to the hourly run. */
function teamMirror(env: Environment): Pick<Mirrors, 'team'> {
  const grid = gridOf(env, 'team');
  return hasOwnColumns('team', grid[0] ?? []) ? { team: mirrorOf(readTeam(grid)) } : {};
}

/** Remembers that the file is a copy, before anything makes it look like an original. */
export function noteCopy(env: Environment): void {
  env.memory.set({ [COPIED_KEY]: '1' });
}

/** True once after a copy was found: then its person has been told. */
export function tellCopyOnce(env: Environment): boolean {
  if (env.memory.get(COPIED_KEY) === undefined) return false;
  env.memory.remove(COPIED_KEY);
  return true;
}

function tabsOf(env: Environment, [main]: readonly MarkedPipeline[]): Layout['tabs'] {
  const tabs: Partial<Record<TabName, number>> = {};
  for (const name of TABS) {
    const tab = name === 'deals' ? main?.tab : env.findTab(name);
    if (tab) tabs[name] = tab.id;
  }
  return tabs;
}

/** Ids that stand anywhere are never given again. */
function knownIds(env: Environment, pipelines: readonly MarkedPipeline[]): string[] {
  const tabs = [...pipelines.map(({ tab }) => tab), ...env.archives().values()];
  const grids = [...tabs.map((tab) => tab.readAll()), gridOf(env, 'state'), gridOf(env, 'log')];
  return grids.flatMap((grid) => grid.flatMap((row) => row.map(cellText)));
}

function gridOf(env: Environment, name: TabName): Grid {
  return env.findTab(name)?.readAll() ?? [];
}
