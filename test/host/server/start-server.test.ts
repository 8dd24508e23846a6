/** Where an opened file is saved. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freeFile } from '../../../host/server/start-server';

describe('the file of an opened list', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a workbook beside it, under a name that git ignores', () => {
    expect(freeFile(folder, 'deals.csv')).toBe(path.join(folder, 'deals.local.xlsx'));
  });

  it('never takes the name of a file that is there', () => {
    writeFileSync(path.join(folder, 'deals.local.xlsx'), 'mine');
    expect(freeFile(folder, 'deals.csv')).toBe(path.join(folder, 'deals-2.local.xlsx'));
    expect(freeFile(folder, 'deals.local.xlsx')).toBe(path.join(folder, 'deals-2.local.xlsx'));
  });

  it('stays in its folder whatever an uploaded file is called', () => {
    expect(freeFile(folder, '../../etc/passwd.xlsx')).toBe(path.join(folder, 'passwd.local.xlsx'));
  });
});
