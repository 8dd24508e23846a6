/** Reads what stands in the workbook between the steps of a set-up, and remembers it at the end. */
import type { Grid } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import { ownerNames } from '../../domain/deals/owners';
import type { Member, Settings } from '../../domain/deals/settings';
import { adoptStages } from '../../domain/stages/adopt-stages';
import { defaultStages } from '../../domain/stages/default-stages';
import type { Stage } from '../../domain/stages/stage';
import { dealRows } from '../../domain/table/deal-rows';
import { type DealTable, findColumns } from '../../domain/table/deal-table';
import { findIssues } from '../check/find-issues';
import { stageArea } from '../guides/stage-area';
import { type Area, type Environment, TABS, type Tab, type TabName } from '../ports';
import {
  LAYOUT_VERSION,
  type Layout,
  MAIN_PIPELINE,
  type PipelineLayout,
  readLayout,
  saveLayout,
  withPipeline,
} from '../workbook/layout';
import { mirrorOf, readMirrors, saveMirrors } from '../workbook/mirrors';
import { readHolidays } from '../workbook/own-tabs/read-calendar-tabs';
import { defaultSettings, readSettings } from '../workbook/own-tabs/read-settings';
import { readStages } from '../workbook/own-tabs/read-stages';
import { readTeam } from '../workbook/own-tabs/read-team';
import { type ColumnTab, findTabColumns } from '../workbook/own-tabs/tab-columns';
import { stagesOf } from '../workbook/pipeline';
import type { SetUpWork } from './begin';
import type { PlanInput } from './own-tabs/own-tab-plans';
import { cellsOf } from './proposal/proposal';

/** The Deals tab as it stands now. */
export interface DealsStock {
  readonly grid: Grid;
  readonly table: DealTable;
  readonly deals: readonly Deal[];
  readonly issues: number;
  /** What the own tabs are made from. */
  readonly planInput: PlanInput;
}

/** The own tabs as they stand now. */
export interface OwnStock {
  readonly settings: Settings;
  /** Those of this pipeline. */
  readonly stages: readonly Stage[];
  /** Those of every pipeline. */
  readonly allStages: readonly Stage[];
  readonly members: readonly Member[];
  readonly holidays: readonly string[];
  readonly stageNames: { readonly tab: Tab; readonly area: Area };
  readonly ownerNames: { readonly tab: Tab; readonly area: Area };
}

/**
 * Reads the Deals tab. People go on sorting while set-up works, so every step reads anew.
 *
 * @param own the decisions in the tabs; before they are made, those that set-up will write into them
 */
export function readDealsTab(env: Environment, work: SetUpWork, own?: OwnStock): DealsStock {
  const { tab, pending, request } = work;
  const grid = tab.readAll();
  const table = findColumns(grid[pending.headerRow - 1] ?? [], pending.headers, pending.headerRow);
  const rows = dealRows(grid, table);
  const owners = ownerNames(cellsOf(grid, rows, table.columns.owner));
  const stages =
    own?.stages ??
    (rows.length === 0
      ? defaultStages(request.language)
      : adoptStages(cellsOf(grid, rows, table.columns.stage), request.language).stages);
  const settings =
    own?.settings ?? settledSettings(env) ?? defaultSettings(request.language, pending.currency);
  const members = own?.members ?? owners.map((name) => ({ name, email: '', manager: '', active: true }));
  const context = { stages, members, settings, today: env.now.day, locale: env.locale };
  const { deals, issues } = findIssues(grid, table, context);
  const currencies = deals.map(({ currency }) => currency);
  const planInput = { settings, stages, owners, currencies, headers: pending.headers, day: pending.day };
  return { grid, table, deals, issues: issues.length, planInput };
}

/** @throws Failure tabMissing, columnMissing */
export function readOwnTabs(env: Environment, work: SetUpWork): OwnStock {
  const { language } = work.request;
  const [stagesTab, teamTab] = [env.tab('stages'), env.tab('team')];
  const [stagesGrid, teamGrid] = [stagesTab.readAll(), teamTab.readAll()];
  const allStages = readStages(stagesGrid, layoutOf(env, work));
  return {
    settings: readSettings(env.tab('settings').readAll(), defaultSettings(language, work.pending.currency)),
    stages: stagesOf(allStages, placeOf(work)),
    allStages,
    members: readTeam(teamGrid),
    holidays: readHolidays(env.tab('holidays').readAll()).map((holiday) => holiday.day),
    stageNames: { tab: stagesTab, area: stageArea(stagesTab, stagesGrid, placeOf(work)) },
    ownerNames: { tab: teamTab, area: nameArea(teamTab, 'team', teamGrid) },
  };
}

/** Keeps the layout, and copies of what runs need without reading a tab. */
export function remember(env: Environment, work: SetUpWork, own: OwnStock): void {
  saveLayout(env.memory, layoutOf(env, work));
  const { settings, allStages, holidays, members } = own;
  saveMirrors(env.memory, { settings, stages: allStages, holidays, team: mirrorOf(members) });
}

function layoutOf(env: Environment, work: SetUpWork): Layout {
  const { tab, pending, nextId } = work;
  const tabs: Partial<Record<TabName, number>> = {};
  for (const name of TABS) {
    const isThis = name === 'deals' && pending.key === MAIN_PIPELINE;
    const found = isThis ? tab : env.findTab(name);
    if (found) tabs[name] = found.id;
  }
  const before = readLayout(env.memory);
  const highest = Math.max(nextId ?? 1, before?.nextId ?? 1);
  const layout = before ?? { pipelines: [] };
  const { pipelines } = withPipeline(
    { ...layout, version: LAYOUT_VERSION, tabs, nextId: highest },
    { ...before?.pipelines.find(({ key }) => key === work.pending.key), ...placeOf(work) },
  );
  return { version: LAYOUT_VERSION, tabs, pipelines, nextId: highest };
}

/** This pipeline's part of the layout. */
function placeOf({ tab, pending }: SetUpWork): PipelineLayout {
  const { key, name, headerRow, headers, added } = pending;
  return { key, name, sheetId: tab.id, headerRow, headers, added };
}

/** What the team works by, once there is a team. */
function settledSettings(env: Environment): Settings | undefined {
  return readLayout(env.memory) ? readMirrors(env.memory).settings : undefined;
}

/** The column of names below its header, to the end of the tab. */
export function nameArea(tab: Tab, name: ColumnTab & 'team', grid: Grid): Area {
  const column = (findTabColumns(name, grid[0] ?? []).name ?? 0) + 1;
  return { row: 2, column, rows: tab.size().rows - 1, columns: 1 };
}
