/** Makes our own tabs anew that people have deleted, with what the document's memory knows of them. */
import { koreanHolidays } from '../../../domain/calendar/korean-holidays';
import { type Cell, type Grid, isBlank } from '../../../domain/cells/cell';
import { ownerNames } from '../../../domain/deals/owners';
import { choose } from '../../../domain/messages/choose';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import { dealRows } from '../../../domain/table/deal-rows';
import { type Environment, TABS, type Tab, type TabName } from '../../ports';
import { furnish } from '../../set-up/own-tabs/furnish';
import { type PlanInput, type TabPlan, tabPlans } from '../../set-up/own-tabs/own-tab-plans';
import { forgetEnd } from '../../workbook/history/log-tab';
import { requireLayout, saveLayout } from '../../workbook/layout';
import { type Mirrors, readMirrors } from '../../workbook/mirrors';
import { forgetEvents } from '../notices';
import { columnsOf, type Sighting } from '../settle-columns';
import type { Report } from './report';

/** Tabs that come back with what they held, because the memory has a copy of it. */
const MIRRORED: readonly TabName[] = ['stages', 'settings', 'holidays'];

/**
 * A tab that was deleted though a copy of it stands is not made: the copy is taken (find-tabs.ts). The caller holds the lock.
 */
export function repairTabs(env: Environment, sightings: readonly Sighting[], report: Report): void {
  const standing = new Set(env.tabs().map(({ id }) => id));
  const { tabs } = requireLayout(env.memory);
  const gone = TABS.filter((name) => name !== 'deals' && !standing.has(tabs[name] ?? -1));
  if (gone.length === 0) return;
  const input = inputOf(env, sightings);
  for (const plan of tabPlans(input)) {
    if (gone.includes(plan.name)) repairTab(env, planOf(env, plan), input, report);
  }
  forgetEvents(env, ({ kind }) => kind === 'tabGone');
}

function repairTab(env: Environment, plan: TabPlan, input: PlanInput, report: Report): void {
  const { name } = plan;
  const found = env.findTab(name);
  const isKept = found !== undefined && !isEmpty(found);
  const tab = furnish(env, plan, input);
  if (name === 'log') {
    // It ends elsewhere than the one that is gone.
    forgetEnd(env.memory);
    if (!isKept) beginLog(env, tab, report);
  }
  const layout = requireLayout(env.memory);
  saveLayout(env.memory, { ...layout, tabs: { ...layout.tabs, [name]: tab.id } });
  report.done.push(isKept ? report.texts.tabTaken(tab.name) : sentenceFor(name, tab, report));
}

function sentenceFor(name: TabName, tab: Tab, { texts }: Report): string {
  if (MIRRORED.includes(name)) return texts.tabMade(tab.name);
  if (name === 'team') return texts.teamMade(tab.name);
  return name === 'alerts' ? texts.ledgerMade(tab.name) : texts.tabMadeEmpty(tab.name);
}

/** A line that is none of a deal's: it says from when on the log knows. */
function beginLog(env: Environment, tab: Tab, { texts }: Report): void {
  const { columns } = textsOf(env);
  const width = Object.keys(columns.log).length;
  const cells: Cell[] = [{ day: env.now.day }, '', '', '', '', texts.logBegins];
  const row = Array.from({ length: width }, (_, index): Cell => cells[index] ?? '');
  env.write([{ kind: 'values', tab, at: { row: 2, column: 1, rows: 1, columns: width }, values: [row] }]);
}

/** Holidays come back as they were, not as set-up would offer them. */
function planOf(env: Environment, plan: TabPlan): TabPlan {
  if (plan.name !== 'holidays') return plan;
  const [header = []] = plan.rows;
  return { ...plan, rows: [header, ...holidayRows(readMirrors(env.memory))] };
}

/** The memory keeps the days only; names of public holidays are known. */
function holidayRows({ holidays, settings }: Mirrors): Grid {
  const years = holidays.map((day) => Number(day.slice(0, 4)));
  if (years.length === 0) return [];
  const known = koreanHolidays(Math.min(...years), Math.max(...years), settings.language);
  const names = new Map(known.map(({ day, name }) => [day, name]));
  return holidays.map((day) => [{ day }, names.get(day) ?? '']);
}

/** What our tabs are made of, as far as the memory and the deals know it. */
export function inputOf(env: Environment, sightings: readonly Sighting[]): PlanInput {
  const { settings, stages } = readMirrors(env.memory);
  const headers = requireLayout(env.memory).pipelines[0]?.headers ?? {};
  const owners = ownerNames(sightings.flatMap(ownerCells));
  return { settings, stages, owners, currencies: [], headers, day: env.now.day };
}

function ownerCells({ grid, headerRow, fates }: Sighting): Cell[] {
  const columns = columnsOf(fates);
  const { owner } = columns;
  if (headerRow === undefined || owner === undefined) return [];
  const rows = dealRows(grid, { headerRow, width: grid[0]?.length ?? 0, columns });
  return rows.map((row) => grid[row - 1]?.[owner - 1] ?? '');
}

function isEmpty(tab: Tab): boolean {
  return tab.readAll().every((row) => row.every(isBlank));
}

function textsOf(env: Environment): typeof en {
  return choose(readMirrors(env.memory).settings.language, { en, ko });
}
