/** The forecast tab of the shipped bundle: live over the deals, drawn once, around people's notes. */
import { expect, it } from 'vitest';
import { columnOf, pipelineHost } from '../given/pipeline-host';
import { call, hostWithCsv } from '../host';

/** The number that a labelled line shows in one of its columns. */
function lineOf(
  host: Awaited<ReturnType<typeof pipelineHost>>,
  label: string,
): (string | number | boolean | Date)[] {
  return (
    host
      .sheet('Forecast')
      .values()
      .find((cells) => cells[0] === label) ?? []
  );
}

it('moves with a deal, with no script run', async () => {
  const host = await pipelineHost(12);
  call(host, 'buildForecast', {});
  const sum = () => lineOf(host, 'Open, by expected close').filter((cell) => typeof cell === 'number');
  const before = sum();
  host.workbook.sheetByName('deals')?.enter(2, 5, 1010);
  const after = sum();
  expect(before).not.toEqual(after);
  expect(Math.max(...after.map(Number)) - Math.max(...before.map(Number))).toBe(1000);
});

it('follows a card that is moved on the board', async () => {
  const host = await pipelineHost(12);
  call(host, 'buildForecast', {});
  const won = () => Math.max(0, ...lineOf(host, 'Won so far').map(Number).filter(Number.isFinite));
  const before = won();
  call(host, 'moveDeals', {
    toStage: 'Closed Won',
    deals: [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }],
  });
  expect(won() - before).toBe(30);
});

it('draws one chart, however often it is built, and keeps a person’s notes', async () => {
  const host = await pipelineHost(12);
  const { sheet } = host.sheet('Forecast');
  for (let build = 0; build < 3; build += 1) call(host, 'buildForecast', {});
  sheet.enter(5, sheet.lastColumn() + 2, 'ask Mina');
  host.edit('deals', `${columnOf(host, 'Expected close')}2`, '2027-11-01');
  call(host, 'buildForecast', {});
  expect(sheet.properties.charts).toHaveLength(1);
  expect(host.sheet('Forecast').values().flat()).toContain('ask Mina');
});

it('computes alike where the comma stands in decimal numbers', async () => {
  const numbersIn = async (locale: string) => {
    const host = await pipelineHost(12);
    host.workbook.update({ locale });
    call(host, 'buildForecast', {});
    return host.sheet('Forecast').values();
  };
  const german = await numbersIn('de_DE');
  expect(german).toEqual(await numbersIn('en_US'));
  expect(german.flat()).not.toContain('#ERROR!');
});

const MISSPELT = `Deal,Owner,Stage,Amount,Expected close,Closed on
Alpha,Ann,Proposal Sent,1000,2026-12-05,
Beta,Ann,proposal sent ,200,2026-12-06,
Gamma,Ann,Proposal-Sent,40,2026-12-07,
Delta,Ann,Closed-Won,30000,,2026-11-02
Epsilon,Ann,Closed Won,5,,2026-11-03`;

it.each([
  ['', []],
  [', also when Stages holds it twice', [['closed won'], ['Proposal-Sent']]],
])('counts deals whose stage is misspelt where the board shows them%s', async (_when, more) => {
  const host = await hostWithCsv(MISSPELT);
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  const last =
    host
      .sheet('Stages')
      .values()
      .findLastIndex(([name]) => name !== '') + 1;
  if (more.length > 0) host.edit('Stages', `A${last + 1}:A${last + more.length}`, more);
  call(host, 'buildForecast', {});
  const totalOf = (label: string) => lineOf(host, label).filter((cell) => typeof cell === 'number');
  expect(Math.max(...totalOf('Won so far').map(Number))).toBe(30005);
  expect(Math.max(...totalOf('Open, by expected close').map(Number))).toBe(1240);
  expect(totalOf('Other stages').every((cell) => cell === 0)).toBe(true);
});
