/** Reads what a forecast is built from: settings, stages, targets, and the deals of every pipeline. */
import { cellText, type Grid } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { Settings } from '../../domain/deals/settings';
import { forecastFigures } from '../../domain/forecast/figures';
import { forecastMonths } from '../../domain/forecast/months';
import type { ForecastSource, PipelineSource, TabAddress } from '../../domain/forecast/source';
import { stageSpellings } from '../../domain/forecast/spellings';
import type { Stage } from '../../domain/stages/stage';
import { stageBook } from '../../domain/stages/stage-book';
import { amountUnit } from '../../domain/table/amount-unit';
import type { Environment, Tab, TabName } from '../ports';
import { readAllDeals } from '../workbook/deal-rows/read-rows';
import { saveMirrors } from '../workbook/mirrors';
import { readTargets } from '../workbook/own-tabs/read-calendar-tabs';
import { readSettings } from '../workbook/own-tabs/read-settings';
import { readStages } from '../workbook/own-tabs/read-stages';
import {
  type ColumnName,
  type ColumnTab,
  columnNames,
  findTabColumns,
  tabRecords,
} from '../workbook/own-tabs/tab-columns';
import { openPipeline, openPipelines, type Pipeline, stagesOf, tableOf } from '../workbook/pipeline';
import { inPipeline } from '../workbook/pipeline-failure';

/** A forecast's source, and which tab belongs to which pipeline. */
export interface ReadSource {
  readonly source: ForecastSource;
  /** The tabs' titles by pipeline key, in the order of the source's pipelines. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * Settings, Stages and Targets, then one read for each pipeline; mirrors are refreshed on the way.
 *
 * @throws Failure notSetUp, tabMissing, noHeader, columnMissing, columnTwice
 */
export function readSource(env: Environment): ReadSource {
  const { settings, stages, stagesTab } = readDecisions(env);
  const targetsTab = readTab(env, 'targets');
  const targets = readTargets(targetsTab.grid, settings.currency);
  const read = openPipelines(env).map((pipeline) =>
    inPipeline(env, pipeline, () => readPipeline(pipeline, settings, stages, stagesTab.grid)),
  );
  const deals = read.flatMap((each) => each.deals);
  const months = forecastMonths(deals, env.now.day);
  const source: ForecastSource = {
    pipelines: read.map((each) => each.source),
    stages: addressOf('stages', stagesTab),
    targets: addressOf('targets', targetsTab),
    months,
    language: settings.language,
    currency: settings.currency,
    otherCurrencies: otherCurrencies(deals, settings.currency),
    stamp: env.now.stamp,
    outcomes: forecastFigures(deals, { months, currency: settings.currency, targets }),
  };
  const titles = read.map((each) => [each.key, each.source.tab.sheetName] as const);
  return { source, titles: Object.fromEntries(titles) };
}

interface Decisions {
  readonly settings: Settings;
  readonly stages: readonly Stage[];
  readonly stagesTab: TabContent;
}

function readDecisions(env: Environment): Decisions {
  const main = openPipeline(env);
  const settings = readSettings(env.tab('settings').readAll(), main.settings);
  const stagesTab = readTab(env, 'stages');
  const stages = readStages(stagesTab.grid, main.layout);
  saveMirrors(env.memory, { stages, settings });
  return { settings, stages, stagesTab };
}

interface ReadPipeline {
  readonly key: string;
  readonly source: PipelineSource;
  readonly deals: readonly Deal[];
}

function readPipeline(
  remembered: Pipeline,
  settings: Settings,
  all: readonly Stage[],
  stagesGrid: Grid,
): ReadPipeline {
  const { place } = remembered;
  const stages = stagesOf(all, place);
  const tab = remembered.tab();
  const grid = tab.readAll();
  const table = tableOf(grid, place);
  const deals = readAllDeals(grid, table, { ...remembered, stages, settings });
  const book = stageBook(stages);
  const stageList = stages.filter((stage) => book.find(stage.name) === stage);
  const source: PipelineSource = {
    tab: {
      sheetName: tab.name,
      columns: table.columns,
      headerRow: table.headerRow,
      lastRow: grid.length,
      amountUnit: amountUnit(grid, table.headerRow, table.columns.amount).size,
    },
    stageList,
    spellings: stageSpellings(deals, grid, table.columns.stage ?? 0, stageList),
    stagesUnder: stagesUnder(stages, all, stagesGrid),
  };
  return { key: place.key, source, deals };
}

/**
 * How the Stages tab writes this pipeline in the rows of its stages: blank for the main one, or a name in some
 * spelling. `readStages` gives one stage for each row that has a name, in their order.
 */
function stagesUnder(own: readonly Stage[], all: readonly Stage[], grid: Grid): readonly string[] {
  const texts = tabRecords('stages', grid, 'name').flatMap((record, index) => {
    const stage = all[index];
    const cell = record.cell('pipeline');
    // As it stands, spaces and all: a criterion compares with the whole cell.
    const text = typeof cell === 'string' ? cell : cellText(cell);
    return stage && own.includes(stage) ? [text.toLowerCase()] : [];
  });
  return [...new Set(texts)];
}

interface TabContent {
  readonly tab: Tab;
  readonly grid: Grid;
}

function readTab(env: Environment, name: TabName): TabContent {
  const tab = env.tab(name);
  return { tab, grid: tab.readAll() };
}

function addressOf<T extends ColumnTab>(name: T, { tab, grid }: TabContent): TabAddress<ColumnName<T>> {
  const places = findTabColumns(name, grid[0] ?? []);
  const columns: Partial<Record<ColumnName<T>, number>> = {};
  for (const column of columnNames(name)) {
    const place = places[column];
    if (place !== undefined) columns[column] = place + 1;
  }
  return { sheetName: tab.name, columns };
}

function otherCurrencies(deals: readonly Deal[], own: string): string[] {
  return [...new Set(deals.map((deal) => deal.currency))].filter((code) => code !== own).sort();
}
