/** Check sheet and its safe fixes, on the built bundle. */
import { describe, expect, it } from 'vitest';
import type { IssueRow } from '../../../src/contract/rpc';
import { MESSY_EN } from '../given/messy-sheets';
import { stateOf } from '../given/workbook-state';
import { call, hostWithCsv, lastCounts } from '../host';

async function checkedHost() {
  const host = await hostWithCsv(MESSY_EN);
  const { sheetName } = call(host, 'setUp', { language: 'en', mode: 'adopt' });
  const { issues } = call(host, 'checkSheet', {});
  return { host, sheetName, issues };
}

function fixesOf(issues: readonly IssueRow[]) {
  return issues
    .filter(({ fix }) => fix !== undefined)
    .map(({ row, column, found, dealId }) => ({ row, column, found, dealId }));
}

describe('check sheet', () => {
  it('finds what slipped past, cell by cell, in four reads and no write', async () => {
    const { host, issues } = await checkedHost();
    expect(lastCounts(host)).toMatchObject({ reads: 4, writes: 0 });
    const found = Object.fromEntries(issues.map(({ cell, code }) => [cell, code]));
    expect(found).toMatchObject({
      D5: 'ownerSpelling',
      F5: 'amountAsText',
      E6: 'stageSpelling',
      F7: 'amountNegative',
      F8: 'amountUnreadable',
      H8: 'emailInvalid',
      A11: 'idTwice',
      E13: 'stageUnknown',
      G13: 'dateUnreadable',
    });
    for (const { message, cell } of issues) expect(message).toContain(cell);
  });

  it('puts only the safe fixes asked for into their cells, and logs them', async () => {
    const { host, sheetName, issues } = await checkedHost();
    const before = host.sheet(sheetName).display();
    const fixes = fixesOf(issues);
    expect(call(host, 'applyFixes', { fixes })).toEqual({ fixed: fixes.length, skipped: 0, undoable: true });
    // The total's formula shows the fixed amounts.
    const touched = new Set(['14:6', ...fixes.map(({ row, column }) => `${row}:${column}`)]);
    host
      .sheet(sheetName)
      .display()
      .forEach((row, r) => {
        row.forEach((text, c) => {
          if (!touched.has(`${r + 1}:${c + 1}`)) expect(text).toBe(before[r]?.[c]);
        });
      });
    expect(host.sheet(sheetName).values('D5:F6')).toEqual([
      ['Ann Lee', 'Proposal Sent', 12000],
      ['Bob Ray', 'Proposal Sent', 1200000],
    ]);
    const left = call(host, 'checkSheet', {}).issues;
    expect(fixesOf(left)).toEqual([]);
    expect(host.sheet(sheetName).formulas('F14')).toEqual([['=SUM(F4:F13)']]);
    const log = host.sheet('Log').display();
    expect(log.length).toBeGreaterThan(1);
    expect(new Set(log.slice(1).map((line) => line[6]))).toEqual(new Set(['Sheet check']));
  });

  it('leaves a cell alone that somebody has changed since, or whose row has moved', async () => {
    const { host, sheetName, issues } = await checkedHost();
    const fixes = fixesOf(issues).filter(({ row }) => row === 5 || row === 6);
    host.edit(sheetName, 'F5', 'about 9k');
    host.change('OTHER', () => {
      const { sheet } = host.sheet(sheetName);
      sheet.insertRows(6, 1);
    });
    const untouched = stateOf(host);
    expect(call(host, 'applyFixes', { fixes: fixes.filter(({ column }) => column !== 4) })).toMatchObject({
      fixed: 0,
    });
    expect(stateOf(host)).toEqual(untouched);
  });

  it('changes nothing when the same fixes are asked for again', async () => {
    const { host, issues } = await checkedHost();
    const fixes = fixesOf(issues);
    call(host, 'applyFixes', { fixes });
    const before = stateOf(host);
    expect(call(host, 'applyFixes', { fixes })).toEqual({ fixed: 0, skipped: fixes.length, undoable: false });
    expect(stateOf(host)).toEqual(before);
  });
});
