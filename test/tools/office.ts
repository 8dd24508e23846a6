/** LibreOffice as a second opinion: computes every formula of a saved workbook anew. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkbook } from '../../host/files';
import type { Host } from '../../host/host';
import type { Workbook } from '../../host/workbook';

/** Where it is installed, if it is. */
export const OFFICE = ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(
  existsSync,
);

/** Tells LibreOffice to compute every formula of a file anew and not to trust the numbers saved beside them. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Saves the host's workbook, lets LibreOffice compute it, and hands its cells back. */
export async function computedByOffice(host: Host): Promise<Workbook> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-office-'));
  try {
    mkdirSync(path.join(folder, 'profile/user'), { recursive: true });
    writeFileSync(path.join(folder, 'profile/user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const saved = path.join(folder, 'pipeline.xlsx');
    const out = path.join(folder, 'out');
    await host.save(saved);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const words = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out];
    spawnSync(OFFICE ?? '', [...words, saved], { timeout: 120_000 });
    return await openWorkbook(path.join(out, 'pipeline.xlsx'), {});
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every cell of the Forecast tab, numbers to a millionth. */
export function forecastOf(workbook: Workbook): unknown[] {
  const sheet = workbook.sheetByName('Forecast');
  if (!sheet) throw new Error('There is no Forecast tab.');
  const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  const rounded = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
  return sheet.values(area).flat().map(rounded);
}
