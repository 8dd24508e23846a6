/** The forecast's chart as a person sees it: won and weighted on top of each other, the target as a line. */
import { expect, it } from 'vitest';
import { chartView } from '../../host/server/views/chart-view';
import { call } from './host';
import { pipelineHost } from './pipeline-host';

it('stacks won and weighted and draws the target over them', async () => {
  const host = await pipelineHost(12);
  call(host, 'buildForecast', {});
  const [chart] = host.sheet('Forecast').sheet.properties.charts;
  if (!chart) throw new Error('the forecast has no chart');
  const { stacked, series } = chartView(host.workbook, chart);
  expect(stacked).toBe(true);
  expect(series.map(({ name, drawnAs }) => [name, drawnAs])).toEqual([
    ['Won so far', 'column'],
    ['Weighted', 'column'],
    ['Target', 'line'],
  ]);
});
