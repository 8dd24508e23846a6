/** Builds the Forecast tab: live formulas over the deals, a chart, and a person's notes left in peace. */
import type { ForecastResult } from '../../contract/rpc';
import type { Grid } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import { forecastFigures } from '../../domain/forecast/figures';
import { forecastLayout } from '../../domain/forecast/layout';
import { forecastMonths } from '../../domain/forecast/months';
import type { ForecastSource, TabAddress } from '../../domain/forecast/source';
import { stageSpellings } from '../../domain/forecast/spellings';
import { choose } from '../../domain/messages/choose';
import { run as en } from '../../domain/messages/en/run';
import { workbook as workbookEn } from '../../domain/messages/en/workbook';
import { run as ko } from '../../domain/messages/ko/run';
import { workbook as workbookKo } from '../../domain/messages/ko/workbook';
import { stageBook } from '../../domain/stages/stage-book';
import type { Environment, Tab, TabName } from '../ports';
import { saveMirrors } from '../workbook/mirrors';
import { openPipeline, type Pipeline, tableOf } from '../workbook/pipeline';
import { readTargets } from '../workbook/read-calendar-tabs';
import { readAllDeals } from '../workbook/read-rows';
import { readSettings } from '../workbook/read-settings';
import { readStages } from '../workbook/read-stages';
import { type ColumnName, type ColumnTab, columnNames, findTabColumns } from '../workbook/tab-columns';
import { readBlock, saveBlock, underWay } from './forecast-block';
import { forecastWrites, roomWrites } from './forecast-writes';

/**
 * Rebuilds the generated block; what stands beside and below it moves only if the block grows into it.
 *
 * @throws Failure notSetUp, busy, tabMissing, noHeader, columnMissing, columnTwice
 */
export function buildForecast(env: Environment): ForecastResult {
  return env.alone(() => {
    const steps = choose(openPipeline(env).language, { en, ko }).forecast;
    env.progress(0.1, steps.reading);
    const { source, pipeline } = readSource(env);
    const layout = forecastLayout(source);
    const tab = forecastTab(env, pipeline);
    const before = readBlock(env.memory);
    env.progress(0.5, steps.writing);
    const size = { rows: layout.cells.length, columns: layout.cells[0]?.length ?? 0 };
    env.write(roomWrites(tab, size, before));
    saveBlock(env.memory, underWay(size, before));
    env.write(forecastWrites(tab, layout, before));
    env.flush();
    saveBlock(env.memory, { ...size, chartTitle: layout.chart.title });
    env.progress(1, steps.done);
    return { tab: tab.name, months: source.months.length };
  });
}

interface ReadSource {
  readonly source: ForecastSource;
  readonly pipeline: Pipeline;
}

/** Four reads: Settings, Stages, Targets, Deals. */
function readSource(env: Environment): ReadSource {
  const remembered = openPipeline(env);
  const settings = readSettings(env.tab('settings').readAll(), remembered.settings);
  const stagesTab = readTab(env, 'stages');
  const stages = readStages(stagesTab.grid, remembered.layout);
  saveMirrors(env.memory, { stages, settings });
  const pipeline = { ...remembered, stages, settings, language: settings.language };
  const targetsTab = readTab(env, 'targets');
  const targets = readTargets(targetsTab.grid, settings.currency);
  const dealsTab = pipeline.tab();
  const grid = dealsTab.readAll();
  const table = tableOf(grid, pipeline.place);
  const deals = readAllDeals(grid, table, pipeline);
  const months = forecastMonths(deals, pipeline.today);
  const book = stageBook(stages);
  const stageList = stages.filter((stage) => book.find(stage.name) === stage);
  const source: ForecastSource = {
    deals: {
      sheetName: dealsTab.name,
      columns: table.columns,
      headerRow: table.headerRow,
      lastRow: grid.length,
    },
    stages: addressOf('stages', stagesTab),
    targets: addressOf('targets', targetsTab),
    stageList,
    spellings: stageSpellings(deals, grid, table.columns.stage ?? 0, stageList),
    months,
    language: settings.language,
    currency: settings.currency,
    otherCurrencies: otherCurrencies(deals, settings.currency),
    stamp: env.now.stamp,
    outcomes: forecastFigures(deals, { months, currency: settings.currency, targets }),
  };
  return { source, pipeline };
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

/** The tab that set-up made, or a new one where somebody has deleted it. */
function forecastTab(env: Environment, pipeline: Pipeline): Tab {
  const found = env.findTab('forecast');
  if (found) return found;
  const tab = env.addTab(choose(pipeline.language, { en: workbookEn, ko: workbookKo }).tabs.forecast);
  env.claimTab('forecast', tab);
  return tab;
}
