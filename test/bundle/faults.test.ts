/** Any service call may fail, before or after its effect: a rerun ends where the run without a fault ended (design 1). */
import { expect, it, vi } from 'vitest';
import type { Host } from '../../host/host';
import type { DealChanges } from '../../src/contract/rpc';
import { columnLetters } from '../../src/domain/cells/address';
import { Breaker, lookAt, Rewindable, sweep, type Trial } from './fault-sweep';
import { columnOf, pipelineHost } from './given/pipeline-host';
import { ask, call } from './host';

/** Monday in Seoul, after the hour at which digests go out. */
const MONDAY = '2026-11-23T10:00:00+09:00';
/** Some hundred broken runs in each test. */
vi.setConfig({ testTimeout: 300_000 });

const QUOTAS = { mailRecipients: 100_000 };

async function rewindable(
  mailed = false,
  prepare: (host: Host) => void = () => undefined,
): Promise<Rewindable> {
  const breaker = new Breaker();
  const host = await pipelineHost(9, { now: MONDAY, quotas: QUOTAS, ...breaker.hooks }, mailed);
  prepare(host);
  return new Rewindable(host, breaker);
}

function labelOf({ call, moment, name }: Trial): string {
  return `call ${call} (${name}) failing ${moment} its effect`;
}

/** What must be the same: all tabs, the log without its stamps. */
function outcome(host: Host): Record<string, string[][]> {
  const tabs = lookAt(host);
  return { ...tabs, Log: (tabs.Log ?? []).map((cells) => cells.slice(2)) };
}

/**
 * A broken edit is logged by the hourly run instead: who and how differ, what happened does not. An id that was
 * taken and not written is never taken again, so a new deal may get the next one.
 */
function outcomeOfEdit(host: Host): Record<string, string[][]> {
  const tabs = outcome(host);
  const lines = (tabs.Log ?? []).map((cells) => cells.slice(0, 4)).sort();
  const text = JSON.stringify({ ...tabs, Log: lines });
  return JSON.parse(text.replaceAll(/D-00001\d/g, 'new id'));
}

it('moves a card exactly once', async () => {
  const subject = await rewindable();
  const request = {
    toStage: 'Closed Won',
    deals: [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }],
  };
  const move = (host: Host) => expect(ask(host, 'moveDeals', request)).toBeDefined();
  let expected = {};
  const calls = sweep(subject, {
    act: move,
    rerun: move,
    whole: (host) => {
      expected = outcome(host);
      expect(host.sheet('Log').values()).toHaveLength(1 + 2);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
  expect(calls).toBeGreaterThan(20);
});

it('moves many cards exactly once', async () => {
  const subject = await rewindable();
  const deals = [
    { id: 'D-000003', row: 4, fromStage: 'Proposal' },
    { id: 'D-000004', row: 5, fromStage: 'Negotiation' },
    { id: 'D-000009', row: 10, fromStage: 'Proposal' },
  ];
  const move = (host: Host) =>
    expect(ask(host, 'moveDeals', { toStage: 'Qualification', deals })).toBeDefined();
  let expected = {};
  sweep(subject, {
    act: move,
    rerun: move,
    whole: (host) => {
      expected = outcome(host);
      expect(host.sheet('Log').values()).toHaveLength(4);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
});

it.each([
  ['one card', [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }]],
  [
    'many cards',
    [
      { id: 'D-000003', row: 4, fromStage: 'Proposal' },
      { id: 'D-000004', row: 5, fromStage: 'Negotiation' },
      { id: 'D-000009', row: 10, fromStage: 'Proposal' },
    ],
  ],
])('takes a move of %s back exactly once', async (_, deals) => {
  await takesBackOnce(
    (host) => {
      const request = { toStage: 'Closed Lost', deals, fields: { lostReason: 'Price' } };
      return call(host, 'moveDeals', request).moved.flatMap(({ undo }) => undo ?? []);
    },
    (host) => expect(host.sheet('Log').values()).toHaveLength(1 + 6 * deals.length),
  );
});

it('takes a new deal back exactly once', async () => {
  await takesBackOnce((host) => {
    const request = { stage: 'Proposal', fields: { deal: 'Gates', amount: 700 }, token: 'once' };
    const { added } = call(host, 'addDeal', request);
    return added ? [added.undo] : [];
  });
});

/** @param change what is taken back @param seeWhole looks closer at what an undisturbed run leaves */
async function takesBackOnce(
  change: (host: Host) => readonly DealChanges[],
  seeWhole?: (host: Host) => void,
): Promise<void> {
  let changes: readonly DealChanges[] = [];
  let before: string[][] | undefined;
  const subject = await rewindable(false, (host) => {
    before = outcome(host).deals;
    changes = change(host);
  });
  const undo = (host: Host) => expect(ask(host, 'undoChanges', { deals: changes })).toBeDefined();
  let expected = {};
  sweep(subject, {
    act: undo,
    rerun: undo,
    whole: (host) => {
      expected = outcome(host);
      expect(outcome(host).deals).toEqual(before);
      seeWhole?.(host);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
}

it.each([
  ['a stage', (host: Host) => host.edit('deals', `${columnOf(host, 'Stage')}4`, 'Closed Won')],
  ['a new row', (host: Host) => host.edit('deals', 'A11:D11', [['New', 'Newco', 'Mina', 'Proposal']])],
])('completes the edit of %s in the next hour', async (_, act) => {
  const subject = await rewindable(false, (host) => host.run('runHourly'));
  const hourly = (host: Host) => expect(host.run('runHourly')).toBeUndefined();
  let expected = {};
  sweep(subject, {
    act,
    rerun: hourly,
    whole: (host) => {
      expected = outcomeOfEdit(host);
    },
    check: (host, trial) => expect(outcomeOfEdit(host), labelOf(trial)).toEqual(expected),
  });
});

it('sends no mail twice, and says of each what became of it', async () => {
  const subject = await rewindable(true, (host) => {
    const { sheet } = host.sheet('deals');
    sheet.enter(3, 5, 999);
  });
  let mark = 0;
  let expected: Record<string, string[][]> = {};
  const withoutAlerts = (host: Host) => ({ ...outcome(host), Alerts: [] });
  const recipients = (host: Host) => host.outbox.slice(mark).map(({ to }) => to.join());
  const fates = (host: Host) =>
    (outcome(host).Alerts ?? [])
      .slice(1)
      .filter((cells) => cells[5] !== 'Planned')
      .map((cells) => ({ key: cells[0] ?? '', recipient: cells[4] ?? '', state: cells[5] ?? '' }));
  let keys: string[] = [];
  sweep(subject, {
    act: (host) => {
      mark = host.outbox.length;
      host.run('runHourly');
    },
    rerun: (host) => expect(host.run('runHourly')).toBeUndefined(),
    whole: (host) => {
      expected = withoutAlerts(host);
      keys = fates(host).map(({ key }) => key);
      expect(recipients(host).sort()).toEqual(['ada@example.com', 'joon@example.com', 'mina@example.com']);
      expect(fates(host).every(({ state }) => state === 'Sent')).toBe(true);
    },
    check: (host, trial) => {
      expect(withoutAlerts(host), labelOf(trial)).toEqual(expected);
      const sent = recipients(host);
      expect(new Set(sent).size, labelOf(trial)).toBe(sent.length);
      expect(
        fates(host)
          .map(({ key }) => key)
          .sort(),
        labelOf(trial),
      ).toEqual([...keys].sort());
      for (const { recipient, state } of fates(host)) {
        expect(['Sent', 'Unknown'], labelOf(trial)).toContain(state);
        if (state === 'Sent') expect(sent, labelOf(trial)).toContain(recipient);
      }
    },
  });
});

it('builds the forecast whole, with one chart, around the notes', async () => {
  const subject = await rewindable(false, (host) => {
    // The next month that is shown makes the block grow into the note beside it.
    const columns = (host.sheet('Forecast').values()[0] ?? []).length;
    host.edit('Forecast', `${columnLetters(columns + 1)}3`, 'my note');
    host.edit('deals', `${columnOf(host, 'Expected close')}3`, '2027-10-15');
  });
  const build = (host: Host) => expect(ask(host, 'buildForecast', {})).toBeDefined();
  const charts = (host: Host) => host.sheet('Forecast').sheet.properties.charts.length;
  const note = (host: Host) => {
    const { columns } = JSON.parse(host.machine.properties.document.get('forecastBlock') ?? '{}');
    return host.sheet('Forecast').values(`${columnLetters(columns + 1)}3`)[0]?.[0];
  };
  let expected = {};
  sweep(subject, {
    act: build,
    rerun: build,
    // Calls that only hand out handles, builders and texts change nothing: they fail like the next call that does.
    isWorthIt: (name) =>
      !/\.(getSheet\w*|getRange\w*|formatDate|addRange|set(Option|Position|Num\w*))$/.test(name),
    whole: (host) => {
      expected = outcome(host);
      expect(charts(host)).toBe(1);
    },
    check: (host, trial) => {
      expect(outcome(host), labelOf(trial)).toEqual(expected);
      expect(charts(host), labelOf(trial)).toBe(1);
      expect(note(host), labelOf(trial)).toBe('my note');
    },
  });
});
