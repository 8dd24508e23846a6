/** The demo turns a file of deals into a workbook, mails, a board and a summary that agree; or says why it cannot. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files';
import type { Summary } from '../../tools/pipeline/summary';
import { runCommand } from './run-command';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-demo-test-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

/** Two agents; open deals without amount or close date, as exports of running pipelines often are. */
const EXPORT = `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
A1,Moses Frase,GTX Basic,Cancity,Won,2016-10-20,2017-03-01,1054
A2,Moses Frase,GTXPro,Isdom,Lost,2016-10-25,2017-03-11,0
A3,Moses Frase,MG Special,,Engaging,2016-11-25,,
A4,Anna Snelling,MG Special,,Engaging,2016-11-30,,
A5,Anna Snelling,GTX Basic,Codehow,Won,2016-10-25,2017-08-09,588
A6,Anna Snelling,GTX Basic,,Engaging,2017-08-31,,
`;

describe('with an export of a running pipeline', () => {
  let out: string;
  let summary: Summary;

  beforeAll(() => {
    out = path.join(folder, 'out');
    const args = ['--input', file('deals.csv', EXPORT), '--out', out];
    const result = runCommand('demo.ts', [...args, '--today', '2017-09-01', '--mail-domain', 'example.com']);
    expect(result.errors).toEqual([]);
    expect(result.code).toBe(0);
    summary = JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8'));
  });

  it('maps the columns without a hint and keeps the person’s own', () => {
    expect(Object.fromEntries(summary.mapping.map(({ column, field }) => [column, field]))).toEqual({
      opportunity_id: 'id',
      sales_agent: 'owner',
      product: null,
      account: 'company',
      deal_stage: 'stage',
      engage_date: 'created',
      close_date: 'closeDate',
      close_value: 'amount',
    });
  });

  it('counts every deal, and unpriced ones as unpriced', () => {
    expect(summary.deals).toMatchObject({ total: 6, open: 3, won: 2, lost: 1, unpriced: 3 });
    expect(summary.forecast.unpriced).toBe(3);
    expect(summary.forecast.total).toEqual({ won: 1642, open: 0, weighted: 0 });
  });

  it('sends one mail to each agent with stalled deals', () => {
    expect(summary.alerts).toMatchObject({ recipients: 2, mails: 2, deals: 2 });
    const mails = readdirSync(path.join(out, 'outbox')).sort();
    expect(mails).toHaveLength(2);
    expect(mails[0]).toContain('@example.com.eml');
  });

  it('saves a workbook that says the same', async () => {
    const workbook = await openWorkbook(path.join(out, 'pipeline.xlsx'), {});
    const forecast = workbook.sheetByName('Forecast');
    const shown = forecast?.displays({ row: 4, column: 1, rows: 1, columns: 15 }).flat();
    expect(shown).toContain('1,642');
    expect(workbook.sheetByName('deals')?.lastRow()).toBe(7);
  });

  it('saves a board that needs no server and holds no other origin', () => {
    const page = readFileSync(path.join(out, 'board.html'), 'utf8');
    expect(page).toContain('Engaging');
    expect(page.match(/(?:src|href)="https?:/g)).toBeNull();
  });
});

describe('with bad input', () => {
  const cases = {
    'no file named': () => ['--out', path.join(folder, 'none')],
    'a file that is not there': () => ['--input', path.join(folder, 'gone.csv')],
    'an empty file': () => ['--input', file('empty.csv', '')],
    'a table without a header': () => ['--input', file('bare.csv', '1,2,3\n4,5,6\n7,8,9\n')],
    'a header without a stage': () => [
      '--input',
      file('phones.csv', 'Name,Phone\nAnn,010-1234-5678\nBo,1\n'),
    ],
    'an .xlsx that is none': () => ['--input', file('fake.xlsx', 'this is not a workbook')],
    'a day that is none': () => ['--input', file('deals2.csv', EXPORT), '--today', '2017-02-30'],
  };

  it.each(Object.keys(cases) as (keyof typeof cases)[])(
    'says in one sentence what is wrong with %s',
    (name) => {
      const out = path.join(folder, `bad-${name.replaceAll(' ', '-')}`);
      const { code, errors } = runCommand('demo.ts', [...cases[name](), '--out', out]);
      expect(code).not.toBe(0);
      expect(errors).toHaveLength(1);
      expect(errors[0]).not.toMatch(/\bat .*:\d+:\d+/);
      expect(existsSync(out)).toBe(false);
    },
  );
});
