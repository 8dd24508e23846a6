/** Any service call of an edit or of a new deal may fail: asked again, it ends as if none had (design 1). */
import { expect, it, vi } from 'vitest';
import type { Host } from '../../../host/host';
import { Breaker, lookAt, Rewindable, sweep, type Trial } from '../fault-sweep';
import { pipelineHost } from '../given/pipeline-host';
import { ask } from '../host';

vi.setConfig({ testTimeout: 300_000 });

async function rewindable(prepare: (host: Host) => void = () => undefined): Promise<Rewindable> {
  const breaker = new Breaker();
  const host = await pipelineHost(6, breaker.hooks);
  prepare(host);
  return new Rewindable(host, breaker);
}

const labelOf = ({ call, moment, name }: Trial) => `call ${call} (${name}) failing ${moment} its effect`;

/** All tabs, the log without its stamps. An id that was taken and not written is never taken again. */
function outcome(host: Host): unknown {
  const tabs = lookAt(host);
  const text = JSON.stringify({ ...tabs, Log: (tabs.Log ?? []).map((cells) => cells.slice(2)) });
  return JSON.parse(text.replaceAll(/D-00000[7-9]/g, 'new id'));
}

async function endsAlike(act: (host: Host) => void, prepare?: (host: Host) => void): Promise<void> {
  const subject = await rewindable(prepare);
  let expected: unknown;
  const calls = sweep(subject, {
    act,
    rerun: act,
    whole: (host) => {
      expected = outcome(host);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
  expect(calls).toBeGreaterThan(20);
}

const edits = [
  { field: 'amount' as const, seen: 30, value: 4500 },
  { field: 'nextStep' as const, seen: '', value: 'Call Ann' },
];

const gate = { stage: 'Proposal', fields: { deal: 'Gate', owner: 'Mina', amount: 700 }, token: 'token-1' };

it('changes the cells of a deal exactly once', async () => {
  await endsAlike((host) => void ask(host, 'editDeal', { id: 'D-000003', row: 4, edits }));
});

it('adds a deal exactly once, with one set of log lines', async () => {
  await endsAlike((host) => void ask(host, 'addDeal', gate));
});

it('adds a deal above a total exactly once', async () => {
  await endsAlike(
    (host) => void ask(host, 'addDeal', gate),
    (host) => host.edit('deals', 'A8', 'Total'),
  );
});

it('adds a column exactly once', async () => {
  await endsAlike(
    (host) => void ask(host, 'addField', { field: 'stageSince' }),
    (host) => {
      host.edit('deals', 'A1', 'Deal');
    },
  );
});
