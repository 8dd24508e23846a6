/** Alerts on request, through the panel's door. */
import { expect, it } from 'vitest';
import { pipelineHost } from './given/pipeline-host';
import { call } from './host';

const EARLY = '2026-11-23T06:00:00+09:00';

it('sends now, and nothing more in the morning', async () => {
  const host = await pipelineHost(6, { now: EARLY }, true);
  const { mails, deals } = call(host, 'sendAlertsNow', {});
  expect(mails).toBe(host.outbox.length);
  expect(deals).toBeGreaterThanOrEqual(mails);
  host.advance('2026-11-23T12:00:00+09:00');
  expect(host.outbox).toHaveLength(mails);
});

it('says for whom there is no address', async () => {
  const host = await pipelineHost(6, { now: EARLY });
  const { mails, skipped } = call(host, 'sendAlertsNow', {});
  expect(mails).toBe(0);
  expect(skipped).toEqual([{ reason: 'The owner has no e-mail address', count: 4 }]);
});
