/** The forecast tab of the shipped bundle over two pipelines: one cell decides what every formula counts. */
import { expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { call, lastCounts } from '../host';
import { partnerStageRow, twoPipelineHost } from './forecast-host';

/** The largest number of a labelled line: its total. */
function totalOf(host: Host, label: string): number {
  const line =
    host
      .sheet('Forecast')
      .values()
      .find((cells) => cells[0] === label) ?? [];
  return Math.max(...line.filter((cell) => typeof cell === 'number').map(Number));
}

function totals(host: Host): number[] {
  return ['Won so far', 'Open, by expected close', 'Weighted'].map((label) => totalOf(host, label));
}

it('shows all pipelines or one, as the selector in its head says', async () => {
  const host = await twoPipelineHost();
  call(host, 'buildForecast', {});
  const { reads, writes } = lastCounts(host);
  expect(reads).toBeLessThanOrEqual(7);
  expect(writes).toBeLessThanOrEqual(15);
  const all = totals(host);
  host.edit('Forecast', 'C1', 'Partners');
  const partners = totals(host);
  expect(partners).toEqual([90, 7500, 7000 * 0.2 + 500 * 0.4]);
  host.edit('Forecast', 'C1', 'deals');
  const direct = totals(host);
  expect(direct.map((total, index) => total + (partners[index] ?? 0))).toEqual(all);
  expect(direct).not.toEqual(all);
});

it('keeps the choice through a rebuild, with the list in its cell', async () => {
  const host = await twoPipelineHost();
  call(host, 'buildForecast', {});
  host.edit('Forecast', 'C1', 'Partners');
  const before = totals(host);
  host.edit('Partners', 'C3', '8000');
  call(host, 'buildForecast', {});
  expect(host.sheet('Forecast').display('C1')).toEqual([['Partners']]);
  expect(totals(host)[1]).toBe((before[1] ?? 0) + 1000);
  const lists = host.sheet('Forecast').validations('B1:C1').flat();
  expect(lists[0]).toBeNull();
  expect(JSON.stringify(lists[1])).toContain('Partners');
});

it('follows the odds of the pipeline’s own stage', async () => {
  const host = await twoPipelineHost();
  call(host, 'buildForecast', {});
  host.edit('Forecast', 'C1', 'Partners');
  host.edit('Stages', `C${partnerStageRow(host, 'Proposal')}`, '50%');
  expect(totals(host)[2]).toBe(7000 * 0.5 + 500 * 0.4);
});
