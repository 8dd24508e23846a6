/** What every run over deals knows before it reads one: layout, settings, stages and working days, without a read. */
import { type WorkingCalendar, workingCalendar } from '../../domain/calendar/working-days';
import type { Day, Grid } from '../../domain/cells/cell';
import type { Settings } from '../../domain/deals/settings';
import { Failure } from '../../domain/errors/failure';
import type { Language } from '../../domain/messages/language';
import type { Stage } from '../../domain/stages/stage';
import { type DealTable, findColumns, locateHeader } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import {
  type Layout,
  MAIN_PIPELINE,
  type PipelineLayout,
  pipelineLayout,
  requireLayout,
  saveLayout,
  withPipeline,
} from './layout';
import { type Mirrors, readMirrors } from './mirrors';

export interface Pipeline {
  readonly layout: Layout;
  /** This pipeline's part of the layout. */
  readonly place: PipelineLayout;
  readonly settings: Settings;
  readonly holidays: readonly Day[];
  readonly stages: readonly Stage[];
  readonly calendar: WorkingCalendar;
  readonly language: Language;
  readonly locale: string;
  readonly today: Day;
  /** The tab of its deals. @throws Failure tabMissing */
  tab(): Tab;
}

/**
 * A pipeline as the document's memory has it (the mirrors of design 5), without a read.
 *
 * @param key the main pipeline when absent
 * @throws Failure notSetUp, pipelineUnknown
 */
export function openPipeline(env: Environment, key?: string): Pipeline {
  const layout = requireLayout(env.memory);
  return withMirrors(env, layout, pipelineLayout(layout, key), readMirrors(env.memory));
}

/** Every pipeline of the workbook, the main one first. @throws Failure notSetUp */
export function openPipelines(env: Environment): readonly Pipeline[] {
  const layout = requireLayout(env.memory);
  const mirrors = readMirrors(env.memory);
  return layout.pipelines.map((place) => withMirrors(env, layout, place, mirrors));
}

/** The pipeline whose deals stand in a tab, if any. */
export function pipelineOf(env: Environment, tab: Tab): Pipeline | undefined {
  return openPipelines(env).find(({ place }) =>
    place.key === MAIN_PIPELINE ? env.findTab('deals')?.id === tab.id : place.sheetId === tab.id,
  );
}

/** The tab of a pipeline's deals. @throws Failure tabMissing */
export function dealsTab(env: Environment, { key, sheetId }: PipelineLayout): Tab {
  if (key === MAIN_PIPELINE) return env.tab('deals');
  const tab = env.tabs().find((each) => each.id === sheetId);
  if (!tab) throw new Failure('tabMissing', { tab: 'deals' });
  return tab;
}

function withMirrors(env: Environment, layout: Layout, place: PipelineLayout, mirrors: Mirrors): Pipeline {
  return {
    layout,
    place,
    tab: () => dealsTab(env, place),
    ...mirrors,
    stages: stagesOf(mirrors.stages, place),
    calendar: workingCalendar(mirrors.settings.weekend, mirrors.holidays),
    language: mirrors.settings.language,
    locale: env.locale,
    today: env.now.day,
  };
}

/** The stages of one pipeline; one without a pipeline's name belongs to the main one. */
export function stagesOf(stages: readonly Stage[], { key, name }: PipelineLayout): readonly Stage[] {
  return stages.filter((stage) => (stage.pipeline ? stage.pipeline === name : key === MAIN_PIPELINE));
}

/** Finds the header and the columns in the whole grid of a Deals tab. @throws Failure noHeader, columnMissing */
export function tableOf(grid: Grid, { headers, headerRow }: PipelineLayout): DealTable {
  const row = locateHeader(grid, headers, headerRow);
  if (row === undefined) throw new Failure('noHeader', { row: headerRow });
  return findColumns(grid[row - 1] ?? [], headers, row);
}

/** Remembers where the header stands now: rows inserted above it move it. The caller holds the lock. */
export function rememberHeader(env: Environment, { key }: PipelineLayout, table: DealTable): void {
  const layout = requireLayout(env.memory);
  const place = pipelineLayout(layout, key);
  if (place.headerRow === table.headerRow) return;
  saveLayout(env.memory, withPipeline(layout, { ...place, headerRow: table.headerRow }));
}
