/** What every run over deals knows before it reads one: layout, settings, stages and working days, without a read. */
import { type WorkingCalendar, workingCalendar } from '../../domain/calendar/working-days';
import type { Day, Grid } from '../../domain/cells/cell';
import { FIELDS } from '../../domain/deals/field';
import type { Settings } from '../../domain/deals/settings';
import { Failure } from '../../domain/errors/failure';
import type { Language } from '../../domain/messages/language';
import type { Stage } from '../../domain/stages/stage';
import { type DealTable, doubledFields, findColumns, locateHeader } from '../../domain/table/deal-table';
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
  return openPipelines(env).find(({ place }) => findDealsTab(env, place)?.id === tab.id);
}

/** The tab of a pipeline's deals. @throws Failure tabMissing */
function dealsTab(env: Environment, place: PipelineLayout): Tab {
  const tab = findDealsTab(env, place);
  if (!tab) throw new Failure('tabMissing', { tab: place.key === MAIN_PIPELINE ? 'deals' : place.name });
  return tab;
}

/** The same, or nothing. */
export function findDealsTab(env: Environment, { key, sheetId }: PipelineLayout): Tab | undefined {
  return key === MAIN_PIPELINE ? env.findTab('deals') : env.tabs().find((each) => each.id === sheetId);
}

function withMirrors(env: Environment, layout: Layout, place: PipelineLayout, mirrors: Mirrors): Pipeline {
  return {
    layout,
    place: withMarked(env, place),
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

/** While a header stands twice, the marks say each time which column is ours. One read, and only then. */
function withMarked(env: Environment, place: PipelineLayout): PipelineLayout {
  const tab = place.twins?.length ? findDealsTab(env, place) : undefined;
  if (!tab || !place.twins) return place;
  const marks = env.marks.columns(tab);
  const marked = place.twins.map((field) => [field, marks.get(field)]);
  return { ...place, marked: Object.fromEntries(marked.filter(([, column]) => column !== undefined)) };
}

/**
 * Finds the header and the columns in the whole grid of a Deals tab. A column of lesser weight that is nowhere counts
 * as missing too, unless that has been settled (app/structure): it may only have been renamed, and its values must not
 * seem to be gone.
 *
 * @throws Failure noHeader, columnMissing, columnTwice
 */
export function tableOf(grid: Grid, place: PipelineLayout): DealTable {
  const { headers, headerRow, lost, twins = [], marked } = place;
  const row = locateHeader(grid, headers, headerRow);
  if (row === undefined) throw new Failure('noHeader', { row: headerRow });
  const cells = grid[row - 1] ?? [];
  const table = findColumns(cells, { ...lost, ...headers }, row, marked);
  const missing = FIELDS.find((field) => headers[field] !== undefined && table.columns[field] === undefined);
  if (missing) throw new Failure('columnMissing', { header: headers[missing] ?? missing });
  const doubled = doubledFields(cells, headers).find((field) => !twins.includes(field));
  if (doubled) throw new Failure('columnTwice', { header: headers[doubled] ?? doubled });
  return table;
}

/**
 * Remembers where the header stands now: rows inserted above it move it; and columns that have come back. The caller
 * holds the lock.
 */
export function rememberHeader(env: Environment, { key }: PipelineLayout, table: DealTable): void {
  const layout = requireLayout(env.memory);
  const place = pipelineLayout(layout, key);
  const { lost = {} } = place;
  const back = FIELDS.filter((field) => lost[field] !== undefined && table.columns[field] !== undefined);
  if (place.headerRow === table.headerRow && back.length === 0) return;
  const isBack = ([field]: readonly [string, string]) => back.some((each) => each === field);
  const entries = Object.entries(lost);
  saveLayout(
    env.memory,
    withPipeline(layout, {
      ...place,
      headerRow: table.headerRow,
      headers: { ...place.headers, ...Object.fromEntries(entries.filter(isBack)) },
      lost: Object.fromEntries(entries.filter((entry) => !isBack(entry))),
    }),
  );
}
