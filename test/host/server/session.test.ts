/** The file of an open workbook holds what the workbook held when it was last saved. */

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../host/files';
import { Session } from '../../../host/server/session';
import { hostWith } from '../runtime/inline-host';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pipesheet-session-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('saving', () => {
  it('writes once more what changed while the file was being written', async () => {
    const file = path.join(folder, 'saved.xlsx');
    const answer = { button: 'CLOSE', text: '' } as const;
    const session = new Session({ tell: () => undefined, ask: () => answer, translated: () => null }, file);
    const host = hostWith('');
    session.attach(host);
    host.edit('Sheet1', 'A1', 'earlier');
    const writing = session.save();
    await Promise.resolve();
    host.edit('Sheet1', 'A1', 'later');
    await writing;
    await session.save();
    const saved = await openWorkbook(file);
    expect(saved.sheets[0]?.displays({ row: 1, column: 1, rows: 1, columns: 1 })).toEqual([['later']]);
  });
});
