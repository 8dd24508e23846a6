/** One more tab becomes a pipeline of a workbook that has one: own stages, unique ids, no flood in the log. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { SMALL } from '../given/messy-sheets';
import { logLines } from '../given/pipeline-host';
import { everythingOf, stateOf } from '../given/workbook-state';
import { ask, call, hostWithCsv } from '../host';

const ADOPT = { language: 'en', mode: 'adopt' } as const;
const ANOTHER = { ...ADOPT, another: true } as const;

const PARTNERS = [
  ['Deal ID', 'Partner deal', 'Owner', 'Stage', 'Amount', 'Close'],
  ['D-000001', 'Delta', 'Ann', 'Qualification', 500, '2026-12-10'],
  ['', 'Epsilon', 'Cy', 'Negotiation', 700, '2026-12-20'],
  ['X-9', 'Zeta', 'Cy', 'Closed Won', 900, '2026-10-01'],
  ['X-8', 'Eta', 'Ann', 'Closed Lost', '1.2k', '2026-10-01'],
];

/** A workbook with a pipeline, and a person's second list in front. */
async function twoLists(rows: readonly (readonly (string | number)[])[] = PARTNERS): Promise<Host> {
  const host = await hostWithCsv(SMALL);
  host.change('INSERT_GRID', (workbook) => workbook.addSheet('Partners').enterAll(1, 1, rows));
  call(host, 'setUp', ADOPT);
  front(host, 'Partners');
  return host;
}

function front(host: Host, name: string): void {
  const sheet = host.sheet(name).sheet;
  host.machine.screen.select(sheet.id, { row: 1, column: 1, rows: 1, columns: 1 });
}

describe('another pipeline', () => {
  it('is what the preview offers for a foreign tab in front', async () => {
    const host = await twoLists();
    const before = stateOf(host);
    expect(call(host, 'previewSetUp', { language: 'en' })).toMatchObject({
      sheetName: 'Partners',
      another: true,
    });
    expect(stateOf(host)).toEqual(before);
    front(host, 'deals');
    expect(call(host, 'previewSetUp', { language: 'en' })).toMatchObject({
      sheetName: 'deals',
      another: false,
    });
  });

  it('is refused for a tab of ours', async () => {
    const host = await twoLists();
    for (const name of ['Team', 'deals', 'Log']) {
      front(host, name);
      expect(ask(host, 'setUp', ANOTHER)).toMatchObject({ problem: { code: 'notAdoptable' } });
    }
  });

  it('stands on the board beside the first one, with its own stages and ids', async () => {
    const host = await twoLists();
    expect(call(host, 'setUp', ANOTHER)).toMatchObject({ sheetName: 'Partners', deals: 4 });
    const board = call(host, 'loadBoard', { pipeline: 'p2' });
    expect(board.pipelines).toEqual([
      { key: 'main', name: 'deals' },
      { key: 'p2', name: 'Partners' },
    ]);
    expect(board.lanes.map(({ stage }) => stage)).toEqual([
      'Qualification',
      'Negotiation',
      'Closed Won',
      'Closed Lost',
    ]);
    const main = call(host, 'loadBoard', {});
    expect(main.lanes.map(({ stage }) => stage)).toEqual(['Proposal', 'Won', 'Lost']);
    const ids = [...board.lanes, ...main.lanes].flatMap(({ cards }) => cards.map(({ id }) => id));
    expect(new Set(ids).size).toBe(7);
    const header = host.sheet('Partners').display()[0];
    expect(header?.slice(0, 7)).toEqual([...(PARTNERS[0] ?? []), 'Deal ID (Pipesheet)']);
  });

  it('adds its stages with its name and its owners once, however often it is run', async () => {
    const host = await twoLists();
    call(host, 'setUp', ANOTHER);
    const stages = host
      .sheet('Stages')
      .display()
      .map((row) => [row[0], row[7]]);
    expect(stages.slice(1)).toEqual([
      ['Proposal', ''],
      ['Won', ''],
      ['Lost', ''],
      ['Qualification', 'Partners'],
      ['Negotiation', 'Partners'],
      ['Closed Won', 'Partners'],
      ['Closed Lost', 'Partners'],
    ]);
    expect(
      host
        .sheet('Team')
        .display()
        .map(([name]) => name),
    ).toEqual(['Name', 'Ann', 'Bob', 'Cy']);
    const before = stateOf(host);
    call(host, 'setUp', ADOPT);
    expect(stateOf(host)).toEqual(before);
  });

  it('offers only its own stages in its list', async () => {
    const host = await twoLists();
    call(host, 'setUp', ANOTHER);
    const [[rule] = []] = host.sheet('Partners').validations('D2');
    expect(rule?.source?.rectangle).toMatchObject({ row: 5, rows: 4 });
  });

  it('keeps ids of its own where no other deal has them', async () => {
    const host = await twoLists(
      PARTNERS.map(([id, ...rest]) => [String(id).replace('D-000001', 'X-1'), ...rest]),
    );
    call(host, 'setUp', ANOTHER);
    const ids = host
      .sheet('Partners')
      .display()
      .map(([id]) => id);
    expect(ids).toEqual(['Deal ID', 'X-1', 'D-000004', 'X-9', 'X-8']);
  });

  it('brings no lines into the log', async () => {
    const host = await twoLists();
    const lines = logLines(host);
    call(host, 'setUp', ANOTHER);
    host.advance('2026-11-21T09:30:00Z');
    expect(logLines(host)).toEqual(lines);
  });

  it('is given back with all the rest', async () => {
    const host = await hostWithCsv(SMALL);
    host.change('INSERT_GRID', (workbook) => workbook.addSheet('Partners').enterAll(1, 1, PARTNERS));
    const before = everythingOf(host);
    call(host, 'setUp', ADOPT);
    front(host, 'Partners');
    call(host, 'setUp', { ...ANOTHER, fix: true });
    expect(call(host, 'undoSetUp', { confirmed: false })).toEqual({ undone: true, losses: [] });
    expect(everythingOf(host)).toEqual(before);
  });

  it('is given back alone, and its key is not given again', async () => {
    const host = await twoLists();
    const before = stateOf(host);
    call(host, 'setUp', ANOTHER);
    expect(call(host, 'undoSetUp', { confirmed: false, pipeline: 'p2' })).toEqual({
      undone: true,
      losses: [],
    });
    expect(stateOf(host)).toEqual(before);
    call(host, 'setUp', ANOTHER);
    expect(call(host, 'loadBoard', {}).pipelines.map(({ key }) => key)).toEqual(['main', 'p3']);
  });
});
