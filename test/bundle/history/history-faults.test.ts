/** Edits, reconciling and archiving under faults: a rerun ends where the run without a fault ended (design 10). */
import { expect, it, vi } from 'vitest';
import type { Host, HostOptions } from '../../../host/host';
import { Breaker, lookAt, Rewindable, sweep, type Trial } from '../fault-sweep';
import { columnOf } from '../given/pipeline-host';
import { PARTNERS, partnerCell, twoPipelinesHost } from '../given/two-pipelines';

/** Monday in Seoul, before digests go out. */
const MONDAY = '2026-11-23T07:00:00+09:00';
/** Some hundred broken runs in each test. */
vi.setConfig({ testTimeout: 600_000 });

/** Calls that read or change something; those that only hand out handles and texts fail like the next of these. */
const TELLING = /\.(getValues|getFormulas|set\w+|insert\w+|delete\w+|append\w+|flush)$/;

/** With thousands of rows to compare after each broken run, only what archiving itself changes is broken. */
const ARCHIVING = /\.(insertSheet|addDeveloperMetadata|setValues|deleteRows)$/;

/** Two pipelines of six deals, seen by an hourly run. */
async function rewindable(prepare: (host: Host) => void = () => undefined): Promise<Rewindable> {
  const breaker = new Breaker();
  const options: HostOptions = { now: MONDAY, ...breaker.hooks };
  const host = await twoPipelinesHost(6, options);
  host.run('runHourly');
  prepare(host);
  return new Rewindable(host, breaker);
}

function labelOf({ call, moment, name }: Trial): string {
  return `call ${call} (${name}) failing ${moment} its effect`;
}

/**
 * All tabs; of the log what happened, not when, by whom and in which order: what an edit did not log the hourly run
 * does. An id that was taken and not written is never taken again, so a new deal may get the next one.
 */
function outcome(host: Host): unknown {
  const tabs = lookAt(host);
  const lines = (tabs.Log ?? []).map((cells) => cells.slice(2, 6)).sort();
  return JSON.parse(JSON.stringify({ ...tabs, Log: lines }).replaceAll(/D-0000[01]\d/g, 'an id'));
}

function hourly(host: Host): void {
  expect(host.run('runHourly')).toBeUndefined();
}

/** Breaks every call of `act` and lets the hourly run follow. */
function sweepToTheHour(subject: Rewindable, act: (host: Host) => void): number {
  let expected: unknown;
  return sweep(subject, {
    act,
    rerun: hourly,
    isWorthIt: (name) => TELLING.test(name),
    whole: (host) => {
      expected = outcome(host);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
}

it.each([
  [
    'a block over old and new rows',
    (host: Host) =>
      host.edit('deals', 'A6:E8', [
        ['Deal 5b', 'Company 5', 'Ada', 'Closed Won', '55'],
        ['Deal 6', 'Company 6', 'Ada', 'Proposal', '61'],
        ['New', 'Newco', 'Mina', 'Proposal', '7'],
      ]),
  ],
  ['a cleared block', (host: Host) => host.edit('deals', 'C3:E4', null)],
  ['a cleared id', (host: Host) => host.edit('deals', `${columnOf(host, 'Deal ID')}3`, null)],
  ['a stage of another pipeline', (host: Host) => host.edit(PARTNERS, partnerCell('stage', 4), 'Closed Won')],
])('completes the edit of %s in the next hour', async (_, act) => {
  expect(sweepToTheHour(await rewindable(), act)).toBeGreaterThan(20);
});

it('completes what nobody has seen, in both pipelines', async () => {
  const subject = await rewindable((host) => {
    const { sheet } = host.sheet('deals');
    sheet.enter(3, 4, 'Closed Won');
    sheet.enter(8, 1, 'New');
    sheet.enter(8, 3, 'Mina');
    sheet.deleteRows(5, 1);
    const partners = host.sheet(PARTNERS).sheet;
    partners.enter(4, 2, 'Closed Won');
    partners.enter(5, 3, 999);
  });
  expect(sweepToTheHour(subject, (host) => host.run('runHourly'))).toBeGreaterThan(20);
});

it('moves past months out of a long log, each line once', async () => {
  const subject = await rewindable((host) => {
    fillLog(host);
    host.sheet('deals').sheet.enter(3, 5, 4321);
  });
  let expected: unknown;
  const calls = sweep(subject, {
    act: (host) => host.run('runHourly'),
    rerun: (host) => {
      hourly(host);
      hourly(host);
    },
    isWorthIt: (name) => ARCHIVING.test(name),
    whole: (host) => {
      expected = outcome(host);
      const titles = host.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith('Log '));
      expect(titles).toEqual(['Log 2026-09', 'Log 2026-10']);
      expect(host.sheet('Log').values().length).toBeLessThan(5);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
  expect(calls).toBeGreaterThan(20);
});

/** A deal that came and went in past months; its last line stands so low that the log is too long. */
function fillLog(host: Host): void {
  const { sheet } = host.sheet('Log');
  const lines = [
    ['2026-09-03', 'Deal ID', '', 'D-900000'],
    ['2026-09-03', 'Stage', '', 'Proposal'],
    ['2026-10-05', 'Stage', 'Proposal', ''],
    ['2026-10-06', 'Deal ID', 'D-900000', ''],
  ];
  sheet.insertRows(sheet.lastRow() + 1, 16_000);
  lines.forEach(([day = '', field = '', from = '', to = ''], index) => {
    const row = index === lines.length - 1 ? 15_500 : 2 + index;
    [day, '', 'D-900000', field, from, to, 'Found later'].forEach((text, column) => {
      sheet.enter(row, column + 1, text);
    });
  });
  host.run('runHourly');
}
