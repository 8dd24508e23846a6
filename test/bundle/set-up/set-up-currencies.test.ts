/** A sheet with amounts in several currencies: Sheets keeps a typed `€900` as 900 in a format, and set-up must not add it to dollars. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { MESSY_EN } from '../given/messy-sheets';
import { stateOf } from '../given/workbook-state';
import { call, hostWithCsv, lastCounts } from '../host';

const ADOPT = { language: 'en', mode: 'adopt' } as const;
const EURO_DEAL = '1008,Wonka,Wonka bars,Dee Oh,Prospecting,€900,2026-12-24,willy@wonka.example,West,\n';
/** The sheet row in which the deal in euros comes to stand. */
const EURO_ROW = 14;
const MIXED = MESSY_EN.replace('Total,', `${EURO_DEAL}Total,`);

/** The currency column below its header in row 3, up to the total's row. */
function currencies(host: Host): string[] {
  const rows = host.sheet('deals').display();
  const column = rows[2]?.indexOf('Currency') ?? -1;
  expect(column, 'a column at the right end').toBeGreaterThan(9);
  return rows.slice(3).map((row) => row[column] ?? '');
}

describe('a sheet in several currencies', () => {
  it('is offered a currency column, which a sheet in one currency is not', async () => {
    const mixed = call(await hostWithCsv(MIXED), 'previewSetUp', { language: 'en' });
    expect(mixed.currency).toBe('USD');
    expect(mixed.added).toContain('currency');
    const single = call(await hostWithCsv(MESSY_EN), 'previewSetUp', { language: 'en' });
    expect(single.added).not.toContain('currency');
  });

  it('gets the column filled for the deals in another currency only, and no amount changed', async () => {
    const host = await hostWithCsv(MIXED);
    const before = host.sheet('deals').values(`F${EURO_ROW}`);
    const shown = host.sheet('deals').display('F1:F15');
    call(host, 'setUp', ADOPT);
    const filled = currencies(host);
    expect(filled[EURO_ROW - 4]).toBe('EUR');
    expect(filled.filter((text) => text !== '')).toEqual(['EUR']);
    expect(host.sheet('deals').values(`F${EURO_ROW}`)).toEqual(before);
    expect(host.sheet('deals').display('F1:F15')).toEqual(shown);
  });

  it('sums each currency apart on the board and in the forecast', async () => {
    const host = await hostWithCsv(MIXED);
    call(host, 'setUp', ADOPT);
    const lane = call(host, 'loadBoard', {}).lanes.find(({ stage }) => stage === 'Prospecting');
    expect(lane?.sums).toMatchObject([
      { currency: 'USD', amount: 100 },
      { currency: 'EUR', amount: 900 },
    ]);
    const forecast = host.sheet('Forecast').display();
    const line = forecast.find(([label]) => label === 'Open deals in EUR') ?? [];
    expect(line.slice(0, 3)).toEqual(['Open deals in EUR', '1', '900']);
    const [open = []] = forecast.filter(([label]) => label === 'Prospecting');
    expect(open.slice(2)).toContain('100');
    expect(open.join('|')).not.toMatch(/1,000|900/);
  });

  it('is told by `Check sheet` which deals lack an exchange rate', async () => {
    const host = await hostWithCsv(MIXED);
    call(host, 'setUp', ADOPT);
    const codes = call(host, 'checkSheet', {}).notes.filter(({ row }) => row === EURO_ROW);
    expect(codes.map(({ code }) => code)).toContain('currencyOther');
  });

  it('may do without the column', async () => {
    const host = await hostWithCsv(MIXED);
    call(host, 'setUp', { ...ADOPT, without: ['currency'] });
    expect(host.sheet('deals').display()[2]).not.toContain('Currency');
  });

  it('keeps its own currency column as it is', async () => {
    const csv = 'Deal,Owner,Stage,Amount,Currency\nA,Ann,Proposal,$5,USD\nB,Bob,Proposal,$6,\nC,Cy,Won,€7,\n';
    const host = await hostWithCsv(csv);
    expect(call(host, 'previewSetUp', { language: 'en' }).added).not.toContain('currency');
    call(host, 'setUp', ADOPT);
    expect(host.sheet('deals').display('E2:E4')).toEqual([['USD'], [''], ['']]);
  });

  it('takes amounts shown in won for won, wherever the workbook is at home', async () => {
    const csv = 'Deal,Owner,Stage,Amount\nA,Ann,Proposal,₩5000000\nB,Bob,Proposal,₩600\nC,Cy,Won,$7\n';
    const host = await hostWithCsv(csv);
    expect(call(host, 'previewSetUp', { language: 'ko' })).toMatchObject({ currency: 'KRW' });
    call(host, 'setUp', { language: 'ko', mode: 'adopt' });
    const [header = [], ...rows] = host.sheet('deals').display();
    expect(rows.map((row) => row[header.indexOf('통화')])).toEqual(['', '', 'USD']);
  });

  it('is changed by no second set-up', async () => {
    const host = await hostWithCsv(MIXED);
    const first = call(host, 'setUp', ADOPT);
    const before = stateOf(host);
    expect(call(host, 'setUp', ADOPT)).toEqual(first);
    expect(stateOf(host)).toEqual(before);
  });
});

describe('an amount typed in another currency after set-up', () => {
  it('is reported with its currency as the fix, and then counted apart', async () => {
    const host = await hostWithCsv(MIXED);
    call(host, 'setUp', ADOPT);
    host.edit('deals', 'F12', '£70');
    const hidden = call(host, 'checkSheet', {}).issues.filter(({ code }) => code === 'currencyHidden');
    expect(hidden).toMatchObject([{ row: 12, found: '', fix: 'GBP' }]);
    expect(lastCounts(host)).toMatchObject({ reads: 4, writes: 0 });
    const fixes = hidden.map(({ row, column, found, dealId }) => ({ row, column, found, dealId }));
    expect(call(host, 'applyFixes', { fixes })).toMatchObject({ fixed: 1, skipped: 0 });
    const lane = call(host, 'loadBoard', {}).lanes.find(({ stage }) => stage === 'Prospecting');
    expect(lane?.sums.map(({ currency }) => currency)).toEqual(['USD', 'EUR', 'GBP']);
    expect(call(host, 'checkSheet', {}).issues.map(({ code }) => code)).not.toContain('currencyHidden');
  });

  it('is reported at the amount where the column was declined; set-up, run again, adds it', async () => {
    const host = await hostWithCsv(MIXED);
    call(host, 'setUp', { ...ADOPT, without: ['currency'] });
    const { issues } = call(host, 'checkSheet', {});
    const hidden = issues.filter(({ code }) => code === 'currencyHidden');
    expect(hidden).toMatchObject([{ cell: `F${EURO_ROW}`, found: '900' }]);
    expect(hidden[0]).not.toHaveProperty('fix');
    call(host, 'setUp', ADOPT);
    expect(currencies(host)[EURO_ROW - 4]).toBe('EUR');
  });

  it('is measured by the currency of Settings when set-up is run again', async () => {
    const host = await hostWithCsv(MIXED);
    call(host, 'setUp', { ...ADOPT, currency: 'EUR' });
    expect(currencies(host)[EURO_ROW - 4], 'the own currency stays blank').toBe('');
    expect(call(host, 'previewSetUp', { language: 'en' }).currency).toBe('EUR');
    const before = stateOf(host);
    call(host, 'setUp', ADOPT);
    expect(stateOf(host)).toEqual(before);
  });
});
