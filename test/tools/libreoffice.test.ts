/** Where LibreOffice is installed: it computes the exported forecast to the same numbers, cell by cell (design 10). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files';
import type { Host } from '../../host/host';
import type { Workbook } from '../../host/workbook';
import { call, hostFor } from '../../tools/pipeline/open-pipeline';

const OFFICE = ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(existsSync);

/** Tells LibreOffice to compute every formula of a file anew and not to trust the numbers saved beside them. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const DEALS = [
  ['Deal', 'Owner', 'Stage', 'Amount', 'Currency', 'Probability', 'Expected close', 'Closed on'],
  ['Pilot', 'Ann', 'Proposal', 12000, '', '', '2026-12-05', ''],
  ['Roll-out', 'Ann', 'Negotiation', 80000, 'USD', 0.9, '2027-01-20', ''],
  ['Renewal', 'Bo', 'Negotiation', 5000, 'EUR', '', '2026-12-11', ''],
  ['Idea', 'Bo', 'Proposal', '', '', '', '', ''],
  ['Odd one', 'Bo', 'On the moon', 700, '', '', '2026-12-01', ''],
  ['Done', 'Ann', 'Won', 30000, '', '', '2026-11-01', '2026-11-03'],
  ['Done too', 'Ann', 'won. ', 400, '', '', '2026-11-01', '2026-11-04'],
  ['Misspelt', 'Bo', 'Nego-tiation', 6000, '', 0.25, '2026-12-20', ''],
  ['Spaced', 'Bo', ' negotiation', 70, '', '', '2026-12-20', ''],
  ['A pattern', 'Bo', 'Call ~ "mail"*', 3000, '', '', '2026-12-21', ''],
  ['Its likeness', 'Bo', 'Call~"mail"*-', 500, '', '', '2026-12-21', ''],
  ['No such pattern', 'Bo', 'Call ~ "mail" twice', 20, '', '', '2026-12-21', ''],
  ['A comparison', 'Bo', '<5 % done?', 8000, '', 0.5, '2026-12-22', ''],
  ['Gone', 'Bo', 'Lost', 900, '', '', '2026-10-01', '2026-10-09'],
];

let folder: string;
let host: Host;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-office-'));
  mkdirSync(path.join(folder, 'profile/user'), { recursive: true });
  writeFileSync(path.join(folder, 'profile/user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  host = hostFor('en', '2026-11-18');
  host.workbook.sheets[0]?.enterAll(1, 1, DEALS);
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  host.edit('Stages', 'A2', 'Elsewhere');
  call(host, 'buildForecast', {});
  host.edit('Targets', 'A2:C2', [['2026-12-01', '', 50000]]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Saves the workbook, lets LibreOffice compute it, and hands its cells back. */
async function computedByOffice(office: string): Promise<Workbook> {
  const saved = path.join(folder, 'pipeline.xlsx');
  const out = path.join(folder, 'out');
  await host.save(saved);
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const words = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out];
  spawnSync(office, [...words, saved], { timeout: 120_000 });
  return openWorkbook(path.join(out, 'pipeline.xlsx'), {});
}

function forecastOf(workbook: Workbook): unknown[] {
  const sheet = workbook.sheetByName('Forecast');
  if (!sheet) throw new Error('There is no Forecast tab.');
  const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  const rounded = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
  return sheet.values(area).flat().map(rounded);
}

it.runIf(OFFICE)(
  'computes each cell of the forecast to what the host shows, also after odds change',
  async () => {
    const before = forecastOf(host.workbook);
    expect(before.filter((value) => typeof value === 'number' && value > 0).length).toBeGreaterThan(20);
    expect(before).toEqual(expect.arrayContaining(['Call ~ "mail"*', 3500, '<5 % done?', 8000]));
    expect(forecastOf(await computedByOffice(OFFICE ?? ''))).toEqual(before);

    const names = host.sheet('Stages').display('A1:A20').flat();
    host.edit('Stages', `C${names.indexOf('Proposal') + 1}`, '77%');
    const after = forecastOf(host.workbook);
    expect(after).not.toEqual(before);
    expect(forecastOf(await computedByOffice(OFFICE ?? ''))).toEqual(after);
  },
);
