/** Lists are opened and saved, and what cannot be opened says why. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook, saveWorkbook, sheetToCsv } from '../../../host/files';
import { rectangle, Workbook } from '../../../host/workbook';

const folder = () => mkdtemp(join(tmpdir(), 'pipesheet-files-'));
const text = (content: string) => new TextEncoder().encode(content);

describe('opening a list', () => {
  it('reads a csv as Sheets imports it: typed values, formulas only after =', async () => {
    const bytes = text(
      '\uFEFFid,amount,close,note\r\n007,"$1,000",2026-11-30,"two\nlines"\r\n1,-5,50%,+82 10\r\n2,=B2*2,,-\r\n',
    );
    const workbook = await openWorkbook(bytes, { name: 'deals', now: () => 46347 });
    const [sheet] = workbook.sheets;
    expect(sheet?.name).toBe('deals');
    expect(sheet?.values(rectangle(1, 1, 4, 4))).toEqual([
      ['id', 'amount', 'close', 'note'],
      [7, 1000, 46356, 'two\nlines'],
      [1, -5, 0.5, '+82 10'],
      [2, 2000, null, '-'],
    ]);
    expect(sheet?.display(2, 3)).toBe('2026-11-30');
  });

  it('keeps as text what would reach out of the file, and computes the rest', async () => {
    const outward = '=HYPERLINK(""http://evil.example"",""x"")';
    const bytes = text(
      `company,amount\n"${outward}",1\n"=IMPORTXML(A1,B1)",2\n"=cmd|'/c calc'!A0",3\nTotal,=SUM(B2:B4)\n`,
    );
    const [sheet] = (await openWorkbook(bytes, { name: 'deals' })).sheets;
    expect(sheet?.formulas(rectangle(2, 1, 3, 1)).flat()).toEqual(['', '', '']);
    expect(sheet?.value(2, 1)).toBe('=HYPERLINK("http://evil.example","x")');
    expect(sheet?.value(5, 2)).toBe(6);
  });

  it('reads Korean lists that older spreadsheets wrote', async () => {
    const eucKr = new Uint8Array([0xb4, 0xdc, 0xb0, 0xe8, 0x2c, 0x31]);
    const workbook = await openWorkbook(eucKr, { kind: 'csv', locale: 'ko_KR' });
    expect(workbook.sheets[0]?.values(rectangle(1, 1, 1, 2))).toEqual([['단계', 1]]);
  });

  it('names a workbook after its file', async () => {
    const path = join(await folder(), '영업 현황.csv');
    await writeFile(path, 'a,b\n1,2\n');
    const workbook = await openWorkbook(path);
    expect(workbook.name).toBe('영업 현황');
  });
});

describe('saving a sheet as a list', () => {
  it('writes what is shown, and text that would compute elsewhere as text', async () => {
    const list = 'deal,amount\n"=HYPERLINK(""x"",""y"")",-5\n@SUM(1),"1,000"\n"two\nlines",\n';
    const { sheets } = await openWorkbook(text(list), { name: 'deals' });
    const csv = sheets[0] ? sheetToCsv(sheets[0]) : '';
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.slice(1).split('\r\n')).toEqual([
      'deal,amount',
      `"'=HYPERLINK(""x"",""y"")",-5`,
      `'@SUM(1),"1,000"`,
      '"two\nlines",',
      ...(csv.endsWith('\r\n') ? [''] : []),
    ]);
    const [again] = (await openWorkbook(text(csv), { name: 'deals' })).sheets;
    expect(again?.display(2, 1)).toBe('=HYPERLINK("x","y")');
  });
});

describe('files that cannot be opened', () => {
  it.each([
    ['missing.xlsx', null, 'FILE_MISSING'],
    ['empty.csv', '', 'FILE_EMPTY'],
    ['renamed.xlsx', 'id,stage\n1,won\n', 'NOT_XLSX'],
    ['zip.xlsx', 'PK\u0003\u0004 not really', 'NOT_XLSX'],
    ['picture.png', 'x', 'UNKNOWN_TYPE'],
  ])('says what is wrong with %s in one sentence', async (name, content, code) => {
    const path = join(await folder(), name);
    if (content !== null) await writeFile(path, content);
    await expect(openWorkbook(path)).rejects.toMatchObject({
      name: 'FileError',
      code,
      message: expect.stringContaining(name),
    });
  });
});

describe('saving', () => {
  it('replaces the file as a whole and leaves nothing else behind', async () => {
    const directory = await folder();
    const path = join(directory, 'pipeline.xlsx');
    await writeFile(path, 'old');
    const workbook = new Workbook();
    workbook.addSheet('Deals').enter(1, 1, 'Kim');
    await saveWorkbook(workbook, path);
    expect(await readdir(directory)).toEqual(['pipeline.xlsx']);
    expect((await openWorkbook(path)).sheets[0]?.value(1, 1)).toBe('Kim');
  });

  it('keeps the old file and says so when it cannot write', async () => {
    const directory = await folder();
    const workbook = new Workbook();
    workbook.addSheet('Deals');
    await expect(saveWorkbook(workbook, join(directory, 'no', 'such.xlsx'))).rejects.toMatchObject({
      code: 'CANNOT_WRITE',
    });
    expect(await readdir(directory)).toEqual([]);
    await expect(readFile(join(directory, 'no', 'such.xlsx'))).rejects.toThrow();
  });
});
