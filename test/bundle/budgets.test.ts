/** The budgets of design 5, counted on the shipped bundle: they hold at any number of deals. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import { cardsOf, columnOf, lastCells, pipelineHost } from './given/pipeline-host';
import { call, lastCounts } from './host';

/** Monday before and after the hour at which digests go out, in Seoul. */
const EARLY = '2026-11-23T07:30:00+09:00';
const LATER = '2026-11-23T10:30:00+09:00';

describe.each([200, 5000])('with %i deals', (count) => {
  let host: Host;

  beforeAll(async () => {
    host = await pipelineHost(count, { now: EARLY }, true);
    host.run('runHourly');
  });

  function expectWithin(reads: number, writes: number): void {
    const counts = lastCounts(host);
    expect(counts.reads).toBeLessThanOrEqual(reads);
    expect(counts.writes).toBeLessThanOrEqual(writes);
  }

  it('loads the board with 3 reads and no write', () => {
    call(host, 'loadBoard', {});
    expectWithin(3, 0);
  });

  it('moves a card with 3 reads and 5 writes, reading two rows and writing what changes', () => {
    const [card] = cardsOf(host, 'Qualification', 1);
    if (!card) throw new Error('no card to move');
    call(host, 'moveDeals', { toStage: 'Closed Won', deals: [card] });
    expectWithin(3, 5);
    expect(lastCells(host).read).toBeLessThanOrEqual(count + 2 * 26);
    // Stage, three stamps, and a line of the log for the stage and for the closing day.
    expect(lastCells(host).written).toBeLessThanOrEqual(4 + 2 * 7);
  });

  it('moves a card with what its stage asks for with 3 reads and 5 writes', () => {
    const [card] = cardsOf(host, 'Qualification', 1);
    if (!card) throw new Error('no card to move');
    const request = { toStage: 'Closed Lost', deals: [card], fields: { lostReason: 'Price' } };
    expect(call(host, 'moveDeals', request).moved).toHaveLength(1);
    expectWithin(3, 5);
  });

  it('moves many cards with 3 reads and 6 writes', () => {
    const cards = cardsOf(host, 'Negotiation', 30);
    const { moved } = call(host, 'moveDeals', { toStage: 'Proposal', deals: cards });
    expect(moved).toHaveLength(30);
    expectWithin(3, 6);
  });

  it('takes a move back with 3 reads and 6 writes, reading two rows', () => {
    const [card] = cardsOf(host, 'Qualification', 1);
    if (!card) throw new Error('no card to move');
    const request = { toStage: 'Closed Lost', deals: [card], fields: { lostReason: 'Price' } };
    const deals = call(host, 'moveDeals', request).moved.flatMap(({ undo }) => undo ?? []);
    expect(call(host, 'undoChanges', { deals }).undone).toHaveLength(1);
    expectWithin(3, 6);
    expect(lastCells(host).read).toBeLessThanOrEqual(count + 2 * 26);
    // As many cells as the move has changed, and three lines of the log.
    expect(lastCells(host).written).toBeLessThanOrEqual(5 + 3 * 7);
  });

  it('takes a move of many cards back with 3 reads and 6 writes', () => {
    const cards = cardsOf(host, 'Prospecting', 30);
    const { moved } = call(host, 'moveDeals', { toStage: 'Qualification', deals: cards });
    const deals = moved.flatMap(({ undo }) => undo ?? []);
    expect(call(host, 'undoChanges', { deals }).undone).toHaveLength(30);
    expectWithin(3, 6);
  });

  it('answers a pulse with the one cell under the cursor', () => {
    host.screen.select(host.sheet('deals').sheet.id, { row: 4, column: 1, rows: 1, columns: 1 });
    expect(call(host, 'readPulse', {}).selected).toEqual({ id: 'D-000003' });
    expectWithin(1, 0);
    expect(lastCells(host).read).toBe(1);
  });

  it('answers a one-cell edit with 3 reads and 5 writes', () => {
    const row = cardsOf(host, 'Prospecting', 1)[0]?.row ?? 2;
    host.edit('deals', `${columnOf(host, 'Stage')}${row}`, 'Closed Won');
    expectWithin(3, 5);
    expect(lastCounts(host).writes).toBeGreaterThan(0);
  });

  it('gives a new row its id with 3 reads and 5 writes', () => {
    host.edit('deals', `A${count + 2}`, 'Brand new');
    expectWithin(3, 5);
    expect(lastCounts(host).writes).toBeGreaterThan(0);
  });

  it('checks the sheet with 4 reads and no write', () => {
    call(host, 'checkSheet', {});
    expectWithin(4, 0);
  });

  it('reconciles with 6 reads and 3 writes when something went unseen', () => {
    const { sheet } = host.sheet('deals');
    const stage = (host.sheet('deals').values()[0] ?? []).indexOf('Stage') + 1;
    sheet.enter(4, stage, 'Negotiation');
    sheet.enter(5, stage, 'Qualification');
    host.run('runHourly');
    expectWithin(6, 3);
    expect(lastCounts(host).writes).toBeGreaterThan(0);
  });

  it('runs a quiet hour with 6 reads and no write', () => {
    host.run('runHourly');
    expectWithin(6, 0);
  });

  it('sends one mail to each recipient with 2 more writes', () => {
    const mailing = host.advance(LATER).filter(({ calls }) => calls.some(({ kind }) => kind === 'send'));
    expect(mailing).toHaveLength(1);
    const countOf = (kind: string) => mailing[0]?.calls.filter((each) => each.kind === kind).length;
    expect(countOf('read')).toBeLessThanOrEqual(6);
    expect(countOf('write')).toBeLessThanOrEqual(2);
    expect(countOf('send')).toBe(3);
    expect(host.outbox).toHaveLength(3);
  });

  it('builds the forecast with 6 reads and 15 writes, charts and formats included', () => {
    for (const _ of ['first', 'again']) {
      call(host, 'buildForecast', {});
      expectWithin(6, 15);
    }
  });
});
