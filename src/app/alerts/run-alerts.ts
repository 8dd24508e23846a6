/** Plans today's digests and sends them through the ledger: written before a letter goes, settled after. */

import type { AlertsResult } from '../../contract/rpc';
import type { LedgerRow, LedgerState } from '../../domain/alerts/ledger';
import { type AlertPlan, type Digest, type DigestLine, planDigests } from '../../domain/alerts/plan-alerts';
import { skipText } from '../../domain/alerts/skips';
import { addressKey } from '../../domain/alerts/told';
import { cellAddress } from '../../domain/cells/address';
import type { Deal } from '../../domain/deals/deal';
import type { Member } from '../../domain/deals/settings';
import { digestLetter } from '../../domain/letters/digest';
import type { Environment, Letter, Tab } from '../ports';
import type { Reading } from '../reconcile/reconcile';
import type { Pipeline } from '../workbook/pipeline';
import { appendRows, type Ledger, readLedgerTab, stateBlock, stateWord, stateWrites } from './ledger-tab';
import { dropNote, fateOf, readNote, writeNote } from './mailing-note';
import { sendLetters } from './send-letters';

export interface AlertRun {
  /** The deals of every pipeline that could be read. */
  readonly readings: readonly [Reading, ...Reading[]];
  readonly members: readonly Member[];
  /** A person asked for the mails now. */
  readonly regardlessOfHour?: true;
}

/**
 * One read; without a digest to send, no write. With digests two writes, however many there are. The caller holds
 * the lock until the last letter is gone: a row that says `sending` while nobody holds the lock is therefore one
 * whose run has died, and no second run can be half-way through the same letters.
 */
export function runAlerts(env: Environment, run: AlertRun): AlertsResult {
  const found = readLedgerTab(env);
  const [{ pipeline }] = run.readings;
  const ledger = settleLedger(env, found, pipeline);
  const plan = planDigests({
    ...pipeline,
    pipelines: run.readings.map(({ deals, pipeline: { stages } }) => ({ deals, stages })),
    members: run.members,
    ledger: ledger.rows.map(({ entry }) => entry),
    hour: env.now.hour,
    stamp: env.now.stamp,
    quota: env.post.remaining(),
    ...(run.regardlessOfHour ? { regardlessOfHour: true } : {}),
  });
  const states = plan.rows.length > 0 ? deliver(env, run, ledger, plan) : new Map<string, LedgerState>();
  return resultOf(plan, states, pipeline);
}

/** Decides on the rows that an earlier run left behind while sending. */
function settleLedger(env: Environment, ledger: Ledger, pipeline: Pipeline): Ledger {
  const note = readNote(env.memory);
  const settled = ledger.rows.map(({ row, entry }) => ({
    row,
    was: entry.state,
    entry: entry.state === 'sending' ? { ...entry, state: fateOf(entry.recipient, note) } : entry,
  }));
  const changed = settled.filter(({ was, entry }) => was !== entry.state);
  if (changed.length > 0) {
    const states = new Map(changed.map(({ row, entry }) => [row, entry.state]));
    env.write(stateWrites(ledger, states, pipeline.language));
    env.flush();
  }
  if (note) dropNote(env.memory);
  return { ...ledger, rows: settled };
}

/** Ledger, letters, ledger. What became of each recipient's letter. */
function deliver(
  env: Environment,
  run: AlertRun,
  ledger: Ledger,
  plan: AlertPlan,
): ReadonlyMap<string, LedgerState> {
  const { language } = run.readings[0].pipeline;
  const rows = plan.rows.map(
    (row): LedgerRow => (row.state === 'planned' ? { ...row, state: 'sending' } : row),
  );
  if (plan.digests.length > 0) writeNote(env.memory, { sent: [], begun: [] });
  env.write([appendRows(ledger, rows, language)]);
  env.flush();
  if (plan.digests.length === 0) return new Map();
  const letters = plan.digests.map(letterWriter(env, run));
  const states = sendLetters(env, letters);
  const final = rows.map((row) =>
    row.state === 'sending' ? (states.get(addressKey(row.recipient)) ?? 'planned') : row.state,
  );
  env.write(stateBlock(ledger, ledger.lastRow + 1, final, language));
  env.flush();
  dropNote(env.memory);
  return states;
}

/** Each deal's link opens the tab that it stands in. */
function letterWriter(env: Environment, { readings }: AlertRun): (digest: Digest) => Letter {
  const places = new Map(readings.flatMap(placesOf));
  const [{ pipeline }] = readings;
  const workbookLink = env.linkTo(pipeline.tab(), 'A1');
  const linkTo = ({ deal }: DigestLine) => {
    const place = places.get(deal);
    return place ? env.linkTo(place.tab, cellAddress(deal.row, place.column)) : workbookLink;
  };
  const pipelineOf = ({ deal }: DigestLine) => places.get(deal)?.tab.name ?? '';
  return (digest) => {
    const letter = digestLetter(digest, {
      language: digest.language,
      today: pipeline.today,
      workbookName: env.workbookName,
      linkTo,
      ...(readings.length > 1 ? { pipelineOf } : {}),
      workbookLink,
    });
    return { to: digest.recipient, ...letter };
  };
}

/** The tab of each deal, and the column that a link to it opens. */
function placesOf({ pipeline, table, deals }: Reading): [Deal, { tab: Tab; column: number }][] {
  const place = { tab: pipeline.tab(), column: table.columns.deal ?? 1 };
  return deals.map((deal) => [deal, place]);
}

function resultOf(
  plan: AlertPlan,
  states: ReadonlyMap<string, LedgerState>,
  { language }: Pipeline,
): AlertsResult {
  const stateOf = ({ recipient }: Digest) => states.get(addressKey(recipient)) ?? 'planned';
  const sent = plan.digests.filter((digest) => stateOf(digest) === 'sent');
  const skipped = plan.skipped.map(({ reason, count }) => ({
    reason: skipText(reason, language),
    count,
  }));
  const unsent = plan.digests
    .filter((digest) => stateOf(digest) !== 'sent')
    .map((digest) => ({
      reason: `${digest.recipient}: ${stateWord(stateOf(digest), language)}`,
      count: digest.lines.length,
    }));
  return {
    mails: sent.length,
    deals: sent.reduce((sum, { lines }) => sum + lines.length, 0),
    skipped: [...skipped, ...unsent],
  };
}
