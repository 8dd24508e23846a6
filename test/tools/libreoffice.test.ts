/** Where LibreOffice is installed: it computes the exported forecast to the same numbers, cell by cell (design 10). */
import { beforeAll, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import { call, hostFor } from '../../tools/pipeline/open-pipeline';
import { twoPipelineHost } from '../bundle/forecast/forecast-host';
import { computedByOffice, forecastOf, OFFICE } from './office';

const DEALS = [
  ['Deal', 'Owner', 'Stage', 'Amount', 'Currency', 'Probability', 'Expected close', 'Closed on'],
  ['Pilot', 'Ann', 'Proposal', 12000, '', '', '2026-12-05', ''],
  ['Roll-out', 'Ann', 'Negotiation', 80000, 'USD', 0.9, '2027-01-20', ''],
  ['Renewal', 'Bo', 'Negotiation', 5000, 'EUR', '', '2026-12-11', ''],
  ['Idea', 'Bo', 'Proposal', '', '', '', '', ''],
  ['Odd one', 'Bo', 'On the moon', 700, '', '', '2026-12-01', ''],
  ['Done', 'Ann', 'Won', 30000, '', '', '2026-11-01', '2026-11-03'],
  ['Done too', 'Ann', 'won. ', 400, '', '', '2026-11-01', '2026-11-04'],
  ['Misspelt', 'Bo', 'Nego-tiation', 6000, '', 0.25, '2026-12-20', ''],
  ['Spaced', 'Bo', ' negotiation', 70, '', '', '2026-12-20', ''],
  ['A pattern', 'Bo', 'Call ~ "mail"*', 3000, '', '', '2026-12-21', ''],
  ['Its likeness', 'Bo', 'Call~"mail"*-', 500, '', '', '2026-12-21', ''],
  ['No such pattern', 'Bo', 'Call ~ "mail" twice', 20, '', '', '2026-12-21', ''],
  ['A comparison', 'Bo', '<5 % done?', 8000, '', 0.5, '2026-12-22', ''],
  ['Gone', 'Bo', 'Lost', 900, '', '', '2026-10-01', '2026-10-09'],
];

let host: Host;

beforeAll(() => {
  host = hostFor('en', '2026-11-18');
  host.workbook.sheets[0]?.enterAll(1, 1, DEALS);
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  host.edit('Stages', 'A2', 'Elsewhere');
  call(host, 'buildForecast', {});
  host.edit('Targets', 'A2:C2', [['2026-12-01', '', 50000]]);
});

it.runIf(OFFICE)(
  'computes each cell of the forecast to what the host shows, also after odds change',
  async () => {
    const before = forecastOf(host.workbook);
    expect(before.filter((value) => typeof value === 'number' && value > 0).length).toBeGreaterThan(20);
    expect(before).toEqual(expect.arrayContaining(['Call ~ "mail"*', 3500, '<5 % done?', 8000]));
    expect(forecastOf(await computedByOffice(host))).toEqual(before);

    const names = host.sheet('Stages').display('A1:A20').flat();
    host.edit('Stages', `C${names.indexOf('Proposal') + 1}`, '77%');
    const after = forecastOf(host.workbook);
    expect(after).not.toEqual(before);
    expect(forecastOf(await computedByOffice(host))).toEqual(after);
  },
);

it.runIf(OFFICE)('computes each cell alike over two pipelines, for all of them and for one', async () => {
  const two = await twoPipelineHost();
  call(two, 'buildForecast', {});
  const all = forecastOf(two.workbook);
  expect(forecastOf(await computedByOffice(two))).toEqual(all);
  two.edit('Forecast', 'C1', 'Partners');
  const one = forecastOf(two.workbook);
  expect(one).not.toEqual(all);
  expect(forecastOf(await computedByOffice(two))).toEqual(one);
});
