/** The forecast's chart as a person sees it: won and weighted on top of each other, the target as a line. */
import { expect, it } from 'vitest';
import { chartView } from '../../../host/server/views/chart-view';
import { pipelineHost } from '../given/pipeline-host';
import { call } from '../host';

async function chartOf(targets: readonly (readonly string[])[] = []) {
  const host = await pipelineHost(12);
  if (targets.length > 0) host.edit('Targets', `A2:D${targets.length + 1}`, targets);
  call(host, 'buildForecast', {});
  const [chart] = host.sheet('Forecast').sheet.properties.charts;
  if (!chart) throw new Error('the forecast has no chart');
  return chartView(host.workbook, chart);
}

it('stacks won and weighted and draws the target over them', async () => {
  const { stacked, series } = await chartOf();
  expect(stacked).toBe(true);
  expect(series.map(({ name, drawnAs }) => [name, drawnAs])).toEqual([
    ['Won so far', 'column'],
    ['Weighted', 'column'],
    ['Target', 'line'],
  ]);
});

it('leaves a gap in the line where a month has no target', async () => {
  const { categories, series } = await chartOf([['2026-12-01', '', '5000', 'USD']]);
  expect(categories.slice(0, 2)).toEqual(['Sep 2026', 'Oct 2026']);
  const line = series.find(({ name }) => name === 'Target');
  expect(line?.values).toEqual(categories.map((month) => (month === 'Dec 2026' ? 5000 : null)));
});
