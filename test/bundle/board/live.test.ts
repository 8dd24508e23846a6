/** What the panels of several people hear of each other, on the shipped bundle. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import type { ServiceCall } from '../../../host/runtime/execution';
import { columnOf, logLines, pipelineHost, shown } from '../given/pipeline-host';
import { ask, bundleHost, call, lastCounts } from '../host';

const CARD = { id: 'D-000003', row: 4, fromStage: 'Proposal' };
const toNegotiation = { toStage: 'Negotiation', deals: [CARD] };

const pulse = (host: Host) => call(host, 'readPulse', {});

describe('the revision', () => {
  it.each<[string, (host: Host) => void]>([
    ['a move', (host) => call(host, 'moveDeals', toNegotiation)],
    ['an edit of a stage', (host) => host.edit('deals', `${columnOf(host, 'Stage')}4`, 'Closed Won')],
    ['an edit that stamps nothing', (host) => host.edit('deals', `${columnOf(host, 'Deal')}4`, 'Gates')],
    ['an edit in a person’s own column', (host) => host.edit('deals', 'O4', 'mine')],
    [
      'a pasted block',
      (host) =>
        host.edit('deals', 'A20:B21', [
          ['New', 'A'],
          ['Newer', 'B'],
        ]),
    ],
    ['a renamed stage', (host) => host.edit('Stages', 'A3', 'Qualified')],
    ['a setting', (host) => host.edit('Settings', 'B3', 'EUR')],
    ['a new member of the team', (host) => host.edit('Team', 'A9', 'Kim')],
    ['a holiday', (host) => host.edit('Holidays', 'A2', '2026-12-24')],
    [
      'a change that only the hourly run has found',
      (host) => {
        host.sheet('deals').sheet.enter(4, 4, 'Negotiation');
        host.run('runHourly');
      },
    ],
  ])('is another one after %s', async (_, change) => {
    const host = await pipelineHost(12);
    host.run('runHourly');
    const { revision } = call(host, 'loadBoard', {});
    expect(pulse(host).revision).toBe(revision);
    change(host);
    expect(pulse(host).revision).not.toBe(revision);
    expect(call(host, 'loadBoard', {}).revision).toBe(pulse(host).revision);
  });

  it.each<[string, (host: Host) => void]>([
    ['loading the board', (host) => call(host, 'loadBoard', { pipeline: 'all' })],
    ['checking the sheet', (host) => call(host, 'checkSheet', {})],
    ['a quiet hour', (host) => host.run('runHourly')],
    ['a move that was refused', (host) => call(host, 'moveDeals', { ...toNegotiation, toStage: 'Nowhere' })],
    [
      'a move to where the deal stands',
      (host) => call(host, 'moveDeals', { ...toNegotiation, toStage: 'Proposal' }),
    ],
    ['an edit of somebody’s own tab', (host) => host.edit('Notes', 'A1', 'mine')],
  ])('stays the same after %s', async (_, read) => {
    const host = await pipelineHost(12);
    host.change('INSERT_GRID', (workbook) => workbook.addSheet('Notes'));
    host.run('runHourly');
    host.run('runHourly');
    const { revision } = pulse(host);
    read(host);
    expect(pulse(host).revision).toBe(revision);
  });

  it('of a move leads from the one before to the one after, for whoever has missed nothing', async () => {
    const host = await pipelineHost(12);
    const known = call(host, 'loadBoard', {}).revision;
    const { revision } = call(host, 'moveDeals', toNegotiation);
    expect(revision).toEqual({ before: known, after: pulse(host).revision });
  });

  it('tells of an edit while another run keeps the lock', async () => {
    const host = await pipelineHost(12);
    const { revision } = pulse(host);
    const release = host.holdLock('document');
    host.edit('deals', `${columnOf(host, 'Stage')}4`, 'Closed Won');
    release();
    expect(pulse(host).revision).not.toBe(revision);
  });
});

/** A host in which something happens once, at a moment of a run that can be chosen. */
async function meanwhileHost() {
  let happening: ((call: ServiceCall) => boolean) | undefined;
  let work: ((host: Host) => void) | undefined;
  const host: Host = await pipelineHost(12, {
    onCall: (each) => {
      if (!happening?.(each)) return;
      happening = undefined;
      work?.(host);
    },
  });
  const meanwhile = (when: (call: ServiceCall) => boolean, what: (host: Host) => void) => {
    happening = when;
    work = what;
  };
  return { host, meanwhile };
}

describe('two people', () => {
  it('move one card at the same moment: the one who comes second is told where it went', async () => {
    const { host, meanwhile } = await meanwhileHost();
    const known = call(host, 'loadBoard', {}).revision;
    let first: ReturnType<typeof call<'moveDeals'>> | undefined;
    meanwhile(
      ({ method }) => method === 'tryLock',
      () => {
        host.actAs({ email: 'joon@example.com' });
        first = call(host, 'moveDeals', toNegotiation);
        host.actAs({ email: 'me@example.com' });
      },
    );
    const second = call(host, 'moveDeals', { toStage: 'Qualification', deals: [CARD] });
    expect(first?.moved).toHaveLength(1);
    expect(second.moved).toEqual([]);
    expect(second.refused).toMatchObject([
      { id: CARD.id, problem: { code: 'dealChanged' }, card: { stage: 'Negotiation' } },
    ]);
    expect(shown(host, 4, 'Stage')).toBe('Negotiation');
    expect(logLines(host)).toEqual(['D-000003 | Stage | Proposal | Negotiation | Board']);
    expect(second.revision.before).not.toBe(known);
  });

  it('move different cards at the same moment: both are moved, and each hears of the other', async () => {
    const { host, meanwhile } = await meanwhileHost();
    const known = call(host, 'loadBoard', {}).revision;
    const other = { id: 'D-000009', row: 10, fromStage: 'Proposal' };
    meanwhile(
      ({ method }) => method === 'tryLock',
      () => {
        expect(call(host, 'moveDeals', { ...toNegotiation, deals: [other] }).revision.before).toBe(known);
      },
    );
    const mine = call(host, 'moveDeals', toNegotiation);
    expect(mine.moved).toHaveLength(1);
    expect(mine.revision.before).not.toBe(known);
    expect([shown(host, 4, 'Stage'), shown(host, 10, 'Stage')]).toEqual(['Negotiation', 'Negotiation']);
  });

  it('undo and edit at the same moment: what was typed stays', async () => {
    const { host, meanwhile } = await meanwhileHost();
    const { moved } = call(host, 'moveDeals', toNegotiation);
    meanwhile(
      ({ method }) => method === 'tryLock',
      () => host.edit('deals', `${columnOf(host, 'Stage')}4`, 'Closed Won'),
    );
    const { undone, refused } = call(host, 'undoChanges', { deals: moved.flatMap(({ undo }) => undo ?? []) });
    expect([undone.length, refused.length]).toEqual([0, 1]);
    expect(shown(host, 4, 'Stage')).toBe('Closed Won');
  });

  it('hear of a move that broke off once another run has finished it', async () => {
    const { host, meanwhile } = await meanwhileHost();
    meanwhile(
      ({ method }) => method === 'appendRow',
      () => {
        throw new Error('We are sorry, a server error occurred.');
      },
    );
    expect(ask(host, 'moveDeals', toNegotiation)).toMatchObject({ ok: false });
    const known = pulse(host).revision;
    const other = { id: 'D-000009', row: 10, fromStage: 'Proposal' };
    const { moved, revision } = call(host, 'moveDeals', { ...toNegotiation, deals: [other] });
    expect(moved).toHaveLength(1);
    expect(logLines(host)).toHaveLength(2);
    expect(revision.before).not.toBe(known);
    expect(revision.after).toBe(pulse(host).revision);
  });

  it('load and move at the same moment: the board that may have missed it asks again', async () => {
    const { host, meanwhile } = await meanwhileHost();
    meanwhile(
      ({ method }) => method === 'getValues',
      () => call(host, 'moveDeals', toNegotiation),
    );
    const board = call(host, 'loadBoard', {});
    expect(pulse(host).revision).not.toBe(board.revision);
  });
});

describe('the pulse', () => {
  const select = (host: Host, name: string, row: number, rows = 1) =>
    host.screen.select(host.sheet(name).sheet.id, { row, column: 2, rows, columns: 1 });

  it('names the deal in whose row the cursor stands, with one cell read', async () => {
    const host = await pipelineHost(12);
    call(host, 'loadBoard', {});
    select(host, 'deals', 4);
    expect(pulse(host).selected).toEqual({ id: 'D-000003' });
    const reads = host.calls.filter(({ kind }) => kind === 'read');
    expect(reads.map(({ cells }) => cells)).toEqual([1]);
    expect(lastCounts(host).writes).toBe(0);
  });

  it('takes no lock, and sets no property', async () => {
    const host = await pipelineHost(12);
    const release = host.holdLock('document');
    select(host, 'Stages', 3);
    expect(pulse(host)).not.toHaveProperty('selected');
    release();
    const names = host.calls.map(({ method }) => method);
    expect(names.filter((name) => /lock|^set|^delete/i.test(name))).toEqual([]);
    expect(lastCounts(host)).toEqual({ reads: 0, writes: 0, sends: 0 });
  });

  it('is answered before anything is set up', () => {
    const reply = ask(bundleHost(), 'readPulse', {});
    expect(reply).toMatchObject({ ok: true });
    expect(reply.ok && reply.value).not.toHaveProperty('selected');
  });
});
