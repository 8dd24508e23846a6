/** Builds the Forecast tab: live formulas over the deals, a chart, and a person's notes left in peace. */
import type { ForecastResult } from '../../contract/rpc';
import type { Grid } from '../../domain/cells/cell';
import { forecastLayout } from '../../domain/forecast/layout';
import { choose } from '../../domain/messages/choose';
import { run as en } from '../../domain/messages/en/run';
import { workbook as workbookEn } from '../../domain/messages/en/workbook';
import { run as ko } from '../../domain/messages/ko/run';
import { workbook as workbookKo } from '../../domain/messages/ko/workbook';
import type { Language } from '../../domain/messages/language';
import type { Environment, Tab } from '../ports';
import { openPipeline } from '../workbook/pipeline';
import { readBlock, saveBlock, underWay } from './forecast-block';
import { forecastWrites, roomWrites } from './forecast-writes';
import { readSource } from './read-source';
import { shownPipeline } from './shown-pipeline';

/**
 * Rebuilds the generated block over all pipelines; what stands beside and below it moves only if the block grows into
 * it, and what the selector showed it shows again.
 *
 * @throws Failure notSetUp, busy, tabMissing, noHeader, columnMissing, columnTwice
 */
export function buildForecast(env: Environment): ForecastResult {
  return env.alone(() => {
    const steps = choose(openPipeline(env).language, { en, ko }).forecast;
    env.progress(0.1, steps.reading);
    const { source, titles } = readSource(env);
    const tab = forecastTab(env, source.language);
    const before = readBlock(env.memory);
    const look = readOnce(tab);
    const shown = shownPipeline(titles, before, look);
    const title = shown === undefined ? undefined : titles[shown];
    const layout = forecastLayout({ ...source, ...(title === undefined ? {} : { shown: title }) });
    env.progress(0.5, steps.writing);
    const block = { rows: layout.cells.length, columns: layout.cells[0]?.length ?? 0, titles };
    env.write(roomWrites(tab, block, before, look));
    saveBlock(env.memory, underWay(block, before, shown));
    env.write(forecastWrites(tab, layout, before));
    env.flush();
    saveBlock(env.memory, { ...block, chartTitle: layout.chart.title });
    env.progress(1, steps.done);
    return { tab: tab.name, months: source.months.length };
  });
}

/** The tab that set-up made, or a new one where somebody has deleted it. */
function forecastTab(env: Environment, language: Language): Tab {
  const found = env.findTab('forecast');
  if (found) return found;
  const tab = env.addTab(choose(language, { en: workbookEn, ko: workbookKo }).tabs.forecast);
  env.claimTab('forecast', tab);
  return tab;
}

/** The tab's cells, read when they are first asked for: the selector and the room for a larger block share one read. */
function readOnce(tab: Tab): () => Grid {
  let grid: Grid | undefined;
  return () => {
    grid ??= tab.readAll();
    return grid;
  };
}
