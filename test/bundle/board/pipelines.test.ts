/** Two pipelines in one workbook, on the shipped bundle: one board or both, moves, digests, and the budgets of design 5. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../../host/host';
import { columnLetters } from '../../../src/domain/cells/address';
import { Breaker, lookAt, Rewindable, sweep } from '../fault-sweep';
import { cardsOf, lastCells, logLines } from '../given/pipeline-host';
import { FIRST_ROW, PARTNERS, partnerCards, partnerCell, twoPipelinesHost } from '../given/two-pipelines';
import { ask, call, lastCounts } from '../host';

/** Monday before and after the hour at which digests go out, in Seoul. */
const EARLY = '2026-11-23T07:30:00+09:00';
const LATER = '2026-11-23T10:30:00+09:00';

/** Some hundred broken runs in one test. */
vi.setConfig({ testTimeout: 300_000 });

describe('two pipelines', () => {
  it('are two boards, and one of both with every deal once', async () => {
    const host = await twoPipelinesHost(12, { now: EARLY });
    const own = call(host, 'loadBoard', { pipeline: 'p2' });
    expect(own.lanes.map(({ stage, count }) => `${stage} ${count}`)).toEqual([
      'Demo 4',
      'Proposal 4',
      'Closed Won 4',
      'Lost 0',
    ]);
    const all = call(host, 'loadBoard', { pipeline: 'all' });
    expect(all.lanes.map(({ stage }) => stage)).toEqual([
      'Prospecting',
      'Qualification',
      'Demo',
      'Proposal',
      'Negotiation',
      'Closed Won',
      'Closed Lost',
      'Lost',
    ]);
    expect(all.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(24);
    expect(all.pipelines.map(({ key, name }) => `${key} ${name}`)).toEqual(['main deals', 'p2 Partners']);
  });

  it('move deals of both at once, each in its tab, and log them', async () => {
    const host = await twoPipelinesHost(12, { now: EARLY });
    const [card] = partnerCards(host, 'Demo', 1);
    if (!card) throw new Error('no card to move');
    const deals = [...cardsOf(host, 'Negotiation', 1), card];
    const { moved } = call(host, 'moveDeals', { toStage: 'Proposal', deals });
    expect(moved).toHaveLength(2);
    expect(host.sheet(PARTNERS).display(partnerCell('stage', card.row))).toEqual([['Proposal']]);
    expect(logLines(host).map((line) => line.split(' | ').slice(1).join(' | '))).toEqual([
      'Stage | Negotiation | Proposal | Board',
      'Stage | Demo | Proposal | Board',
    ]);
  });

  it('find a deal of the second one after its tab was sorted', async () => {
    const host = await twoPipelinesHost(12, { now: EARLY });
    const [card] = partnerCards(host, 'Demo', 1);
    if (!card) throw new Error('no card to move');
    const rows = host
      .sheet(PARTNERS)
      .display()
      .slice(FIRST_ROW - 1)
      .reverse();
    const last = FIRST_ROW + rows.length - 1;
    host.edit(PARTNERS, `A${FIRST_ROW}:${columnLetters(rows[0]?.length ?? 1)}${last}`, rows);
    const row = last + FIRST_ROW - card.row;
    expect(call(host, 'moveDeals', { toStage: 'Closed Won', deals: [card] }).moved).toMatchObject([
      { id: card.id, row },
    ]);
    expect(call(host, 'showDeal', { id: card.id, row: card.row, pipeline: 'p2' })).toEqual({ row });
  });

  it('go on when the tab of one is deleted, and say so', async () => {
    const host = await twoPipelinesHost(12, { now: EARLY });
    host.run('runHourly');
    host.change('REMOVE_GRID', (workbook) => workbook.removeSheet(host.sheet(PARTNERS).sheet));
    host.advance(LATER);
    expect(host.outbox).toHaveLength(3);
    expect(logLines(host)).toEqual([]);
    const board = call(host, 'loadBoard', { pipeline: 'all' });
    expect(board.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(12);
    expect(board.notices[0]?.message).toContain(PARTNERS);
    expect(board.health.lastError).toContain(PARTNERS);
    expect(board.health.lastRun).toContain('2026-11-23');
  });
});

it('move deals of both exactly once, whichever call fails', async () => {
  const breaker = new Breaker();
  const host = await twoPipelinesHost(6, { now: EARLY, ...breaker.hooks });
  const deals = [...cardsOf(host, 'Negotiation', 1), ...partnerCards(host, 'Demo', 1)];
  const move = () => expect(ask(host, 'moveDeals', { toStage: 'Closed Won', deals })).toBeDefined();
  const outcome = () => {
    const { Log = [], ...tabs } = lookAt(host);
    return { ...tabs, Log: Log.map((cells) => cells.slice(2)) };
  };
  let expected = {};
  const calls = sweep(new Rewindable(host, breaker), {
    act: move,
    rerun: move,
    whole: () => {
      expected = outcome();
      expect(logLines(host)).toHaveLength(4);
    },
    check: (_, { call: number, moment, name }) =>
      expect(outcome(), `call ${number} (${name}) failing ${moment} its effect`).toEqual(expected),
  });
  expect(calls).toBeGreaterThan(20);
});

describe.each([200, 1000])('with %i deals in each', (count) => {
  let host: Host;

  beforeAll(async () => {
    host = await twoPipelinesHost(count, { now: EARLY });
    host.run('runHourly');
  });

  function expectWithin(reads: number, writes: number): void {
    const counts = lastCounts(host);
    expect(counts.reads).toBeLessThanOrEqual(reads);
    expect(counts.writes).toBeLessThanOrEqual(writes);
  }

  it('loads one board with 3 reads, both with 5, and writes nothing', () => {
    call(host, 'loadBoard', { pipeline: 'p2' });
    expectWithin(3, 0);
    call(host, 'loadBoard', { pipeline: 'all' });
    expectWithin(1 + 2 * 2, 0);
  });

  it('moves a card of the second one with 3 reads and 5 writes, reading two rows', () => {
    call(host, 'moveDeals', { toStage: 'Closed Won', deals: partnerCards(host, 'Demo', 1) });
    expectWithin(3, 5);
    expect(lastCells(host).read).toBeLessThanOrEqual(count + 2 * 26);
    expect(lastCells(host).written).toBeGreaterThan(0);
  });

  it('moves many cards of both with 3 reads and 6 writes for each', () => {
    const deals = [...cardsOf(host, 'Negotiation', 20), ...partnerCards(host, 'Demo', 20)];
    expect(call(host, 'moveDeals', { toStage: 'Proposal', deals }).moved).toHaveLength(40);
    expectWithin(2 * 3, 2 * 6);
  });

  it('reconciles both with 7 reads and 3 writes when something went unseen', () => {
    const [card] = partnerCards(host, 'Demo', 1);
    host.sheet(PARTNERS).sheet.enter(card?.row ?? FIRST_ROW, 2, 'Proposal');
    host.run('runHourly');
    expectWithin(6 + 1, 3);
    expect(lastCounts(host).writes).toBeGreaterThan(0);
  });

  it('runs a quiet hour with one read more than for one pipeline, and no write', () => {
    host.run('runHourly');
    expectWithin(6 + 1, 0);
  });

  it('sends each person one mail for both, with 2 more writes', () => {
    const mailing = host.advance(LATER).filter(({ calls }) => calls.some(({ kind }) => kind === 'send'));
    expect(mailing).toHaveLength(1);
    const countOf = (kind: string) => mailing[0]?.calls.filter((each) => each.kind === kind).length;
    expect(countOf('read')).toBeLessThanOrEqual(6 + 1);
    expect(countOf('write')).toBeLessThanOrEqual(2);
    expect(host.outbox).toHaveLength(3);
    const links = new Set(host.outbox.flatMap(({ html }) => html?.match(/#gid=\d+/g) ?? []));
    expect([...links].sort()).toEqual(['deals', PARTNERS].map((tab) => `#gid=${host.sheet(tab).sheet.id}`));
  });
});
