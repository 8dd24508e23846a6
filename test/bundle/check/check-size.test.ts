/** A big sheet is checked with as few calls as a small one. */
import { expect, it } from 'vitest';
import { pipelineHost } from '../given/pipeline-host';
import { call, lastCounts } from '../host';

it('checks 10,000 deals with 4 reads and no write', async () => {
  const host = await pipelineHost(10_000);
  const { deals } = call(host, 'checkSheet', {});
  expect(deals).toBe(10_000);
  expect(lastCounts(host)).toMatchObject({ reads: 4, writes: 0 });
});
