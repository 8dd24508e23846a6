/** What the shipped bundle knows of the person at the board: who it is, and how the board was looked at last. */
import { expect, it } from 'vitest';
import type { BoardView } from '../../../src/contract/rpc';
import { giveAddresses, pipelineHost } from '../given/pipeline-host';
import { ask, call, hostWithCsv, lastCounts } from '../host';

const VIEW: BoardView = { order: 'amount', hand: ['1'], filter: { owner: 'Mina' } };

it('knows the person from Team as soon as the address is typed there', async () => {
  const host = await pipelineHost(6, { user: { email: 'Joon@example.com' } });
  expect(call(host, 'loadBoard', {})).not.toHaveProperty('me');
  giveAddresses(host);
  const { me, owners } = call(host, 'loadBoard', {});
  expect([me, owners]).toEqual(['Joon', ['Mina', 'Joon', 'Ada']]);
  expect(lastCounts(host)).toMatchObject({ reads: 3, writes: 0 });
});

it('gives everybody their own view back, without touching the document', async () => {
  const host = await pipelineHost(6);
  expect(call(host, 'saveView', { pipeline: 'main', view: VIEW })).toEqual({});
  expect(lastCounts(host)).toMatchObject({ reads: 0, writes: 0 });
  expect(call(host, 'loadBoard', {}).view).toEqual(VIEW);
  expect(lastCounts(host)).toMatchObject({ reads: 3, writes: 0 });
  host.actAs({ email: 'other@example.com' });
  expect(call(host, 'loadBoard', {})).not.toHaveProperty('view');
});

it('refuses a view that is none', async () => {
  const host = await pipelineHost(6);
  const wrong = { ...VIEW, order: 'newest' };
  expect(
    JSON.parse(String(host.rpc('saveView', JSON.stringify({ pipeline: 'main', view: wrong })))),
  ).toMatchObject({ ok: false });
  expect(ask(host, 'saveView', { pipeline: 'p9', view: VIEW })).toMatchObject({ ok: false });
});

it('offers rows for the rates of other currencies at set-up, and converts by them once they are dated', async () => {
  const csv = [
    'Deal,Company,Owner,Stage,Amount,Currency',
    'Roof,Acme,Mina,Proposal,1000,USD',
    'Doors,Borealis,Mina,Proposal,2000,EUR',
    'Stairs,Cobalt,Joon,Proposal,3000,USD',
  ].join('\n');
  const host = await hostWithCsv(csv);
  call(host, 'setUp', { language: 'en', mode: 'adopt', currency: 'USD' });
  const keys = host
    .sheet('Settings')
    .values()
    .map(([key]) => key);
  const row = keys.indexOf('Exchange rate: EUR') + 1;
  expect(keys.slice(row - 1)).toEqual(['Exchange rate: EUR', 'Exchange rate: EUR, as of']);
  host.edit('Settings', `B${row}`, '1.16');
  const undated = call(host, 'loadBoard', {});
  expect([undated.rates, undated.notices.length]).toEqual([[], 1]);
  host.edit('Settings', `B${row + 1}`, '2026-11-20');
  const { rates, notices } = call(host, 'loadBoard', {});
  expect([rates, notices]).toEqual([[{ currency: 'EUR', rate: 1.16, day: '2026-11-20' }], []]);
});
