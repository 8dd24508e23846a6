/** The board as the panel gets it from the shipped bundle. */
import { expect, it } from 'vitest';
import { columnOf, pipelineHost } from '../given/pipeline-host';
import { call } from '../host';

it('holds every deal once, and the sums of its lanes are the sum of the sheet', async () => {
  const host = await pipelineHost(60);
  const { lanes } = call(host, 'loadBoard', {});
  expect(lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(60);
  const amounts = lanes.flatMap((lane) => lane.sums.map(({ amount }) => amount));
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe((60 * 61 * 10) / 2);
});

it('opens a lane for a stage that Stages does not know, so that no deal is hidden', async () => {
  const host = await pipelineHost(6);
  host.edit('deals', `${columnOf(host, 'Stage')}2`, 'Thinking about it');
  const lane = call(host, 'loadBoard', {}).lanes.find(({ kind }) => kind === 'unknown');
  expect(lane).toMatchObject({ stage: 'Thinking about it', count: 1 });
});

it('says when the hourly work last ran, and that it is scheduled', async () => {
  const host = await pipelineHost(6);
  host.run('runHourly');
  expect(call(host, 'loadBoard', {}).health).toMatchObject({ lastRun: '2026-11-21 14:00', scheduled: true });
});

it('carries no date object, which would arrive as null', async () => {
  const host = await pipelineHost(6);
  const text = String(host.rpc('loadBoard', '{}'));
  expect(JSON.stringify(JSON.parse(text))).toBe(text);
});
