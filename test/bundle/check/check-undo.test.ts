/** What the check has fixed or merged can be put back, cell for cell, on the built bundle. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import type { IssueRow } from '../../../src/contract/rpc';
import { MESSY_EN, MESSY_KO } from '../given/messy-sheets';
import { stateOf } from '../given/workbook-state';
import { call, hostWithCsv } from '../host';

/** A repeat in the last row above the total, a formula in each row, and a column of the person's own. */
const REPEATS = `Deal,Company,Owner,Stage,Amount,Close,E-mail,Notes,Tags,Weighted,Region
Roof,Acme,Ann,Proposal,1000,2026-12-01,a@acme.example,first call,vip,=E2*0.5,East
Doors,Borealis,Bob,Won,800,2026-11-02,b@bor.example,,,=E3*0.5,West
roof,ACME,Ann,Negotiation,1200,2026-12-20,A@acme.example,"sent, ""offer""",east,=E4*0.5,North
Total,,,,=SUM(E2:E4),,,,,=SUM(J2:J4),
`;

function fixesOf(issues: readonly IssueRow[]) {
  return issues
    .filter(({ fix }) => fix !== undefined)
    .map(({ row, column, found, dealId }) => ({ row, column, found, dealId }));
}

/**
 * The workbook without its log, which only grows. The local host's engine takes the quotes off sheet names when rows
 * come and go.
 */
function withoutLog(host: Host): unknown[] {
  const state = stateOf(host);
  if (typeof state !== 'object' || state === null || !('state' in state) || !Array.isArray(state.state)) {
    throw new Error('no state');
  }
  const others = state.state.filter(({ name }) => name !== 'Log' && name !== '기록');
  return JSON.parse(JSON.stringify(others).replaceAll("'deals'!", 'deals!'));
}

describe('undoing a batch of fixes', () => {
  it.each([
    ['English', MESSY_EN, 'en'],
    ['Korean', MESSY_KO, 'ko'],
  ] as const)('gives the messy %s sheet back cell for cell', async (_, csv, language) => {
    const host = await hostWithCsv(csv, language === 'ko' ? { timeZone: 'Asia/Seoul' } : {});
    call(host, 'setUp', { language, mode: 'adopt' });
    const before = withoutLog(host);
    const fixes = fixesOf(call(host, 'checkSheet', {}).issues);
    expect(call(host, 'applyFixes', { fixes })).toEqual({ fixed: fixes.length, skipped: 0, undoable: true });
    expect(withoutLog(host)).not.toEqual(before);
    expect(call(host, 'checkSheet', {}).undo).toBe('fixes');
    expect(call(host, 'undoLast', {})).toEqual({ kind: 'fixes', restored: fixes.length, skipped: 0 });
    expect(withoutLog(host)).toEqual(before);
    expect(call(host, 'checkSheet', {}).undo).toBeUndefined();
  });
});

it('undoing fixes takes the format away that a date had given to a bare cell', async () => {
  const host = await hostWithCsv(
    'Deal,Owner,Stage,Amount,Close\nA,Ann,Proposal,5,2026-12-01\nB,Ann,Proposal,6,\n',
  );
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  host.sheet('deals').sheet.setStyle({ row: 3, column: 5, rows: 1, columns: 1 }, { numberFormat: null });
  host.edit('deals', 'E3', "'12/24/2026");
  const before = withoutLog(host);
  const fixes = fixesOf(call(host, 'checkSheet', {}).issues);
  expect(fixes).toHaveLength(1);
  call(host, 'applyFixes', { fixes });
  expect(host.sheet('deals').sheet.style(3, 5).numberFormat).toBeDefined();
  call(host, 'undoLast', {});
  expect(withoutLog(host)).toEqual(before);
});

describe('a merge', () => {
  async function repeats(): Promise<Host> {
    const host = await hostWithCsv(REPEATS);
    call(host, 'setUp', { language: 'en', mode: 'adopt' });
    return host;
  }

  function merge(host: Host) {
    const preview = call(host, 'previewMerge', { keep: 2, drop: 4 });
    return call(host, 'mergeDeals', { keep: preview.keep, drop: preview.drop, choices: {} });
  }

  it('leaves one row that says what both said, and formulas that still hold', async () => {
    const host = await repeats();
    expect(merge(host)).toEqual({ row: 2, id: 'D-000001', undoable: true });
    const [row = []] = host.sheet('deals').display('A2:K2');
    expect(row.slice(0, 5)).toEqual(['Roof', 'Acme', 'Ann', 'Proposal', '1,000.00']);
    expect(row[7]?.split('\n')).toEqual([
      'first call',
      'sent, "offer"',
      'Stage: Negotiation',
      'Amount: 1,200.00',
      'Close: 2026-12-20',
      'Region: North',
    ]);
    expect(row[8]).toBe('vip, east');
    expect(host.sheet('deals').formulas('J2:J4')).toEqual([['=E2*0.5'], ['=E3*0.5'], ['=SUM(J2:J3)']]);
    expect(host.sheet('deals').display('A4')).toEqual([['Total']]);
  });

  it('undone gives the workbook back cell for cell, look for look', async () => {
    const host = await repeats();
    const before = withoutLog(host);
    merge(host);
    expect(call(host, 'undoLast', {})).toMatchObject({ kind: 'merge', skipped: 0 });
    expect(withoutLog(host)).toEqual(before);
    expect(host.sheet('deals').formulas('E5')).toEqual([['=SUM(E2:E4)']]);
  });

  it('brings the currency along that only a number format shows', async () => {
    const host = await hostWithCsv(
      'Deal,Company,Owner,Stage,Amount\nRoof,Acme,Ann,Proposal,\nDoors,Bor,Ann,Proposal,$5\nroof,Acme,Ann,Proposal,€900\n',
    );
    call(host, 'setUp', { language: 'en', mode: 'adopt', without: ['currency'] });
    const before = withoutLog(host);
    merge(host);
    expect(host.sheet('deals').display('E2')).toEqual([['€900']]);
    call(host, 'undoLast', {});
    expect(withoutLog(host)).toEqual(before);
  });

  it('leaves nothing for the hourly run to find, done or undone', async () => {
    const host = await repeats();
    host.run('runHourly');
    merge(host);
    const lines = () => host.sheet('Log').values().length;
    const merged = lines();
    host.run('runHourly');
    expect(lines()).toBe(merged);
    call(host, 'undoLast', {});
    const undone = lines();
    host.run('runHourly');
    expect(lines()).toBe(undone);
  });
});
