/** Set-up of sheets as people keep them: what is found, what is added, and what is left alone. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { MESSY_EN, MESSY_KO, SMALL } from '../given/messy-sheets';
import { stateOf } from '../given/workbook-state';
import { ask, bundleHost, call, hostWithCsv } from '../host';

const ADOPT_EN = { language: 'en', mode: 'adopt' } as const;
const ADOPT_KO = { language: 'ko', mode: 'adopt' } as const;

function koreanHost(): Promise<Host> {
  return hostWithCsv(MESSY_KO, { user: { locale: 'ko' }, timeZone: 'Asia/Seoul' });
}

/** The texts of one column below the header, by its header. */
function columnOf(host: Host, sheet: string, header: string, headerRow = 1): string[] {
  const rows = host.sheet(sheet).display();
  const column = rows[headerRow - 1]?.indexOf(header) ?? -1;
  expect(column, `${sheet} has a column ${header}`).toBeGreaterThanOrEqual(0);
  return rows.slice(headerRow).map((row) => row[column] ?? '');
}

function firstSheet(host: Host): string {
  return host.workbook.sheets[0]?.name ?? '';
}

/** How far the run under way says it is, 0 to 1. */
function progressOf(host: Host): number {
  return JSON.parse(host.machine.caches.named('document').get('pipesheet.progress') ?? '{"done":1}').done;
}

describe('the preview', () => {
  it('finds header, fields, deals and stages, and writes nothing', async () => {
    const host = await hostWithCsv(MESSY_EN);
    const before = stateOf(host);
    const preview = call(host, 'previewSetUp', { language: 'en' });
    expect(preview).toMatchObject({ headerRow: 3, deals: 9, currency: 'USD' });
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'id',
      'company',
      'deal',
      'owner',
      'stage',
      'amount',
      'expectedClose',
      'email',
      undefined,
      'notes',
    ]);
    expect(stateOf(host)).toEqual(before);
    expect(host.calls.filter(({ kind }) => kind === 'write')).toEqual([]);
  });
});

describe('adopting', () => {
  it.each([
    ['English', MESSY_EN, ADOPT_EN, 'Etc/GMT', 'en'],
    ['English west of Greenwich', MESSY_EN, ADOPT_EN, 'America/New_York', 'en'],
    ['English at the date line', MESSY_EN, ADOPT_EN, 'Pacific/Auckland', 'en'],
    ['Korean', MESSY_KO, ADOPT_KO, 'Asia/Seoul', 'ko'],
  ] as const)('changes no cell of the person in %s', async (_name, csv, request, timeZone, locale) => {
    const host = await hostWithCsv(csv, { user: { locale }, timeZone });
    const sheet = host.sheet(firstSheet(host));
    const area = `A1:J${sheet.sheet.lastRow()}`;
    const before = { shown: sheet.display(area), formulas: sheet.formulas(area) };
    call(host, 'setUp', request);
    const width = before.shown[2]?.filter((header) => header !== '').length ?? 0;
    const own = (rows: string[][]) => rows.map((row) => row.slice(0, width));
    expect(own(sheet.display(area))).toEqual(own(before.shown));
    expect(own(sheet.formulas(area))).toEqual(own(before.formulas));
  });

  it('adds columns at the right end and fills since when a deal stands in its stage', async () => {
    const host = await hostWithCsv(MESSY_EN);
    call(host, 'setUp', ADOPT_EN);
    const since = columnOf(host, firstSheet(host), 'In stage since', 3);
    expect(since.slice(0, 3)).toEqual(['2026-11-03', '2026-11-21', '2026-11-21']);
    const closed = columnOf(host, firstSheet(host), 'Closed on', 3);
    expect(closed.slice(0, 7)).toEqual(['2026-11-03', '', '', '', '', '', '2026-10-02']);
    expect(since[10], 'the total is no deal').toBe('');
  });

  it('keeps the stages found, in their order of progress, each with a kind', async () => {
    const host = await koreanHost();
    call(host, 'setUp', ADOPT_KO);
    expect(columnOf(host, '단계', '단계')).toEqual(['견적', '협상', '계약완료', '실주']);
    expect(columnOf(host, '단계', '구분')).toEqual(['진행', '진행', '수주', '실주']);
  });

  it('lists every owner once, without an address', async () => {
    const host = await hostWithCsv(MESSY_EN);
    call(host, 'setUp', ADOPT_EN);
    expect(columnOf(host, 'Team', 'Name')).toEqual(['Ann Lee', 'Bob Ray', 'Cy Ito']);
    expect(columnOf(host, 'Team', 'E-mail')).toEqual(['', '', '']);
  });

  it('offers Korean teams the public holidays', async () => {
    const host = await koreanHost();
    call(host, 'setUp', ADOPT_KO);
    expect(columnOf(host, '휴일', '날짜')).toContain('2026-10-09');
    expect(columnOf(host, '휴일', '휴일명')).toContain('한글날');
  });

  it('guides stage and owner by lists that let other values in', async () => {
    const host = await hostWithCsv(MESSY_EN);
    call(host, 'setUp', ADOPT_EN);
    const [[owner, stage] = []] = host.sheet(firstSheet(host)).validations('D900:E900');
    expect(owner).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true });
    expect(stage).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true });
  });

  it('hides its own state, warns before its own logs are edited, and schedules one hourly run', async () => {
    const host = await hostWithCsv(MESSY_EN);
    call(host, 'setUp', ADOPT_EN);
    expect(host.sheet('Pipesheet state').sheet.hidden).toBe(true);
    expect(host.sheet('Log').sheet.properties.protections).toMatchObject([{ warningOnly: true }]);
    expect(host.triggers().map(({ functionName }) => functionName)).toEqual(['runHourly']);
  });

  it("leaves a person's own tab alone that has the title of one of ours", async () => {
    const host = await hostWithCsv(SMALL);
    host.change('INSERT_GRID', (workbook) => workbook.addSheet('Team').enter(1, 1, 'Lunch list'));
    call(host, 'setUp', ADOPT_EN);
    expect(host.sheet('Team').display()).toEqual([['Lunch list']]);
    expect(columnOf(host, 'Team 2', 'Name')).toEqual(['Ann', 'Bob']);
  });

  it('makes room where the grid ends at the last column', async () => {
    const host = await hostWithCsv(SMALL);
    const { sheet } = host.sheet(firstSheet(host));
    host.change('REMOVE_COLUMN', () => sheet.deleteColumns(6, sheet.maxColumns - 5));
    call(host, 'setUp', ADOPT_EN);
    expect(columnOf(host, sheet.name, 'Deal ID')).toEqual(['D-000001', 'D-000002', '', 'D-000003']);
  });

  it("keeps a person's filter, widths, colour rules and lists", async () => {
    const host = await hostWithCsv(SMALL);
    const { sheet } = host.sheet(firstSheet(host));
    const colourRule = {
      kind: 'boolean',
      ranges: [{ row: 2, column: 1, rows: 9, columns: 1 }],
      style: { background: '#ff0000' },
      criteria: 'CUSTOM_FORMULA',
      values: ['=$A2="Alpha"'],
    } as const;
    const list = {
      criteria: 'NUMBER_GREATER_THAN',
      values: [5],
      showDropdown: false,
      allowInvalid: true,
    } as const;
    host.change('FORMAT', () => {
      sheet.update({ columnWidths: new Map([[2, 333]]), frozenRows: 1 });
      sheet.setConditionalFormatRules([colourRule]);
      sheet.setDataValidation({ row: 2, column: 4, rows: 3, columns: 1 }, list);
    });
    call(host, 'setUp', ADOPT_EN);
    call(host, 'setUp', ADOPT_EN);
    expect(sheet.properties.columnWidths.get(2)).toBe(333);
    expect(sheet.properties.frozenRows).toBe(1);
    const [first, ...ours] = sheet.properties.conditionalFormatRules;
    expect(first).toMatchObject(colourRule);
    expect(ours.length).toBe(new Set(ours.map((rule) => JSON.stringify(rule))).size);
    expect(host.sheet(sheet.name).validations('D2')).toMatchObject([[list]]);
  });

  it('tells how far it has come, never running back', async () => {
    const steps: number[] = [];
    const host = await hostWithCsv(SMALL, {
      afterCall: ({ service, method }) => {
        if (service !== 'Spreadsheet' || method !== 'toast') return;
        steps.push(progressOf(host));
      },
    });
    call(host, 'setUp', ADOPT_EN);
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.slice(0, -1)).toEqual([...steps.slice(0, -1)].sort((a, b) => a - b));
    expect(call(host, 'readProgress', {})).toBeNull();
  });

  it('follows the person in what a column means and which columns are not wanted', async () => {
    const host = await hostWithCsv(MESSY_EN);
    call(host, 'setUp', { ...ADOPT_EN, mapping: { 9: 'source', 10: null }, without: ['lostReason'] });
    const [, , header = []] = host.sheet(firstSheet(host)).display();
    expect(header).not.toContain('Lost reason');
    expect(header).not.toContain('Source');
  });

  it('changes nothing when it is run again', async () => {
    const host = await hostWithCsv(MESSY_EN);
    const first = call(host, 'setUp', ADOPT_EN);
    const before = stateOf(host);
    expect(call(host, 'setUp', ADOPT_EN)).toEqual(first);
    expect(stateOf(host)).toEqual(before);
  });
});

describe('starting anew', () => {
  it.each(['new', 'sample'] as const)('makes a sheet of the %s kind beside what is there', (mode) => {
    const host = bundleHost();
    const result = call(host, 'setUp', { language: 'en', mode });
    expect(result.sheetName).toBe('Deals');
    expect(result.deals > 10).toBe(mode === 'sample');
    expect(host.sheet('Sheet1').display()).toEqual([['']]);
    expect(call(host, 'openPanel', {}).state).toBe('board');
    expect(ask(host, 'setUp', { language: 'en', mode })).toMatchObject({ problem: { code: 'alreadySetUp' } });
  });

  it('makes sample deals that have no issue but those on purpose', () => {
    const host = bundleHost({ user: { locale: 'ko' } });
    const result = call(host, 'setUp', { language: 'ko', mode: 'sample' });
    expect(result.sheetName).toBe('딜');
    expect(result.issues).toBeLessThan(result.deals / 2);
  });
});

describe('sheets that cannot be adopted', () => {
  it.each([
    ['an empty sheet', '', 'noHeader'],
    ['numbers without a header', '1,2,3\n4,5,6\n', 'noHeader'],
    ['a list without stages', 'Deal,Owner,Amount\nA,Ann,5\nB,Bob,6\n', 'noStageColumn'],
    ['a header without rows', 'Deal,Owner,Stage,Amount\n', 'noRows'],
  ])('are left as they are: %s', async (_name, csv, code) => {
    const host = csv === '' ? bundleHost() : await hostWithCsv(csv);
    const before = stateOf(host);
    expect(ask(host, 'setUp', ADOPT_EN)).toMatchObject({ ok: false, problem: { code } });
    expect(stateOf(host)).toEqual(before);
    expect(ask(host, 'openPanel', {})).toMatchObject({ value: { state: 'setUp', reason: { code } } });
  });
});
