/** Set-up, then undo: the workbook is what it was, cell for cell and format for format. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { rectangle } from '../../../host/workbook/index';
import type { SetUpRequest } from '../../../src/contract/rpc';
import { MESSY_EN, MESSY_KO, SMALL } from '../given/messy-sheets';
import { columnOf, pipelineHost } from '../given/pipeline-host';
import { everythingOf } from '../given/workbook-state';
import { ask, bundleHost, call, hostWithCsv, lastCounts } from '../host';

const ADOPT_EN = { language: 'en', mode: 'adopt' } as const;
const ADOPT_KO = { language: 'ko', mode: 'adopt' } as const;

function setUpAndUndo(host: Host, ...requests: readonly SetUpRequest[]): void {
  for (const request of requests) call(host, 'setUp', request);
  expect(call(host, 'undoSetUp', { confirmed: false })).toEqual({ undone: true, losses: [] });
}

/** A sheet with everything that an inserted column, a list or a fix could disturb. */
async function arrangedHost(): Promise<Host> {
  const host = await hostWithCsv(MESSY_EN);
  const sheet = host.workbook.sheets[0];
  if (!sheet) throw new Error('The workbook has no sheet.');
  host.change('FORMAT', (workbook) => {
    const list = { criteria: 'VALUE_IN_LIST', showDropdown: true, allowInvalid: false } as const;
    sheet.setDataValidation(rectangle(4, 5, 6, 1), { ...list, values: ['Won', 'Lost'], helpText: 'Mine' });
    sheet.setDataValidation(rectangle(10, 5, 991, 1), { ...list, values: ['Won', 'Lost', 'Open'] });
    const formula = { criteria: 'CUSTOM_FORMULA', showDropdown: false, allowInvalid: true } as const;
    sheet.setDataValidation(rectangle(4, 4, 12, 1), { ...formula, values: ['=LEN($D4)>2'] });
    sheet.setDataValidation(rectangle(4, 10, 997, 1), { ...list, values: ['a', 'b'] });
    sheet.setDataValidation(rectangle(4, 6, 3, 1), {
      criteria: 'NUMBER_BETWEEN',
      values: [1, 9],
      showDropdown: false,
      allowInvalid: true,
    });
    sheet.setStyle(rectangle(1, 10, 40, 1), {
      background: '#ffeeaa',
      fontWeight: 'bold',
      numberFormat: '0%',
    });
    sheet.setStyle(rectangle(3, 1, 1, 10), { background: '#113355', fontColor: '#ffffff' });
    sheet.setStyle(rectangle(4, 12, 2, 2), { background: '#abcdef' });
    sheet.setNotes(rectangle(4, 1, 1, 1), [['a note']]);
    sheet.setConditionalFormatRules([
      {
        kind: 'boolean',
        ranges: [rectangle(4, 1, 20, 10)],
        criteria: 'CUSTOM_FORMULA',
        values: ['=$E4="Won"'],
        style: { background: '#00ff00' },
      },
    ]);
    sheet.update({
      frozenRows: 3,
      frozenColumns: 2,
      columnWidths: new Map([
        [2, 333],
        [10, 210],
        [11, 55],
      ]),
      hiddenColumns: new Set([9, 12]),
      hiddenRows: new Set([6]),
      filter: { rectangle: rectangle(3, 1, 12, 10), criteria: { 5: { hiddenValues: ['Prospecting'] } } },
      bandings: [
        {
          id: 7,
          rectangle: rectangle(3, 1, 12, 10),
          headerColor: '#cccccc',
          firstColor: '#ffffff',
          secondColor: '#eeeeee',
          footerColor: null,
        },
      ],
      merges: [rectangle(1, 1, 1, 10)],
    });
    workbook.setNamedRange('Pipeline', sheet, rectangle(4, 1, 12, 10));
    workbook.addSheet('Notes').enter(1, 1, `=SUM('${sheet.name}'!F:F)`);
  });
  return host;
}

describe('undo of a set-up', () => {
  it.each([
    ['a small sheet', SMALL, ADOPT_EN, 'en'],
    ['a messy English sheet', MESSY_EN, ADOPT_EN, 'en'],
    ['a messy Korean sheet', MESSY_KO, ADOPT_KO, 'ko'],
  ] as const)('gives back %s', async (_name, csv, request, locale) => {
    const host = await hostWithCsv(csv, { user: { locale } });
    const before = everythingOf(host);
    setUpAndUndo(host, request);
    expect(everythingOf(host)).toEqual(before);
  });

  it.each([
    ['English', MESSY_EN, ADOPT_EN],
    ['Korean', MESSY_KO, ADOPT_KO],
  ] as const)('takes the fixes back that set-up applied to a messy %s sheet', async (_name, csv, request) => {
    const host = await hostWithCsv(csv);
    const before = everythingOf(host);
    call(host, 'setUp', { ...request, fix: true });
    expect(host.sheet(host.workbook.sheets[0]?.name ?? '').values()).not.toEqual([]);
    expect(call(host, 'undoSetUp', { confirmed: false })).toEqual({ undone: true, losses: [] });
    expect(everythingOf(host)).toEqual(before);
  });

  it('gives back lists, formats, filters, frozen and hidden parts, bandings, widths and names of a person', async () => {
    const host = await arrangedHost();
    const before = everythingOf(host);
    setUpAndUndo(host, { ...ADOPT_EN, fix: true });
    expect(everythingOf(host)).toEqual(before);
  });

  it('gives back what stood there before the first of several set-ups', async () => {
    const host = await arrangedHost();
    const before = everythingOf(host);
    setUpAndUndo(host, ADOPT_EN, ADOPT_EN, { ...ADOPT_EN, fix: true });
    expect(everythingOf(host)).toEqual(before);
  });

  it.each(['new', 'sample'] as const)('takes a sheet of the %s kind away again', (mode) => {
    const host = bundleHost();
    host.change('INSERT_GRID', (workbook) => workbook.addSheet('Team'));
    const before = everythingOf(host);
    setUpAndUndo(host, { language: 'en', mode });
    expect(everythingOf(host)).toEqual(before);
  });

  it('can be followed by another set-up and another undo', async () => {
    const host = await hostWithCsv(SMALL);
    const before = everythingOf(host);
    setUpAndUndo(host, ADOPT_EN);
    setUpAndUndo(host, ADOPT_EN);
    expect(everythingOf(host)).toEqual(before);
  });

  it('takes its own column away and not a person’s that has the same header', async () => {
    const host = await pipelineHost(6);
    const { sheet } = host.sheet('deals');
    const before = host.sheet('deals').values();
    host.change('INSERT_COLUMN', () => sheet.insertColumns(1, 1));
    host.edit('deals', 'A1:A2', [['Next step'], ['mine']]);
    call(host, 'undoSetUp', { confirmed: true });
    const [header = [], first = []] = host.sheet('deals').values();
    expect(header).toEqual(['Next step', ...(before[0] ?? []).slice(0, 7)]);
    expect(first[0]).toBe('mine');
  });

  it('has nothing to undo where nothing was set up', async () => {
    const host = await hostWithCsv(SMALL);
    expect(ask(host, 'undoSetUp', { confirmed: true })).toMatchObject({ problem: { code: 'notSetUp' } });
  });
});

describe('what an undo would lose', () => {
  /** A team that has worked for a while: a value typed, an address, a holiday, a card moved, a formula over Stages. */
  async function workedHost(): Promise<Host> {
    const host = await pipelineHost(12);
    host.edit('deals', `${columnOf(host, 'Next step')}2`, 'Call');
    host.edit('deals', `${columnOf(host, 'Next step')}3:${columnOf(host, 'Next step')}4`, [
      ['Mail'],
      ['Visit'],
    ]);
    host.edit('Team', 'B2', 'mina@example.com');
    host.edit('Holidays', 'A2', '2026-12-24');
    host.change('INSERT_GRID', (workbook) => workbook.addSheet('Mine').enter(1, 1, '=Stages!A2'));
    return host;
  }

  it('is told in sentences, and nothing is done before it is confirmed', async () => {
    const host = await workedHost();
    const before = everythingOf(host);
    const { undone, losses } = call(host, 'undoSetUp', { confirmed: false });
    expect(undone).toBe(false);
    expect(losses).toEqual([
      '3 values in the column “Next step” would be lost.',
      '3 values in the column “Last touch” would be lost.',
      '1 row that you entered or changed in “Team” would be lost.',
      '1 row that you entered or changed in “Holidays” would be lost.',
      expect.stringMatching(/^\d+ rows of the log would be deleted\.$/),
      '1 formula of yours refers to a tab that would be deleted, so it would show an error.',
    ]);
    expect(everythingOf(host)).toEqual(before);
    expect(lastCounts(host)).toMatchObject({ writes: 0 });
    expect(call(host, 'undoSetUp', { confirmed: true })).toEqual({ undone: true, losses });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['deals', 'Mine']);
  });

  it('is nothing for sample deals that nobody has touched, and names those that somebody has', () => {
    const host = bundleHost();
    call(host, 'setUp', { language: 'en', mode: 'sample' });
    host.edit('Deals', 'B3', 'Renamed');
    expect(call(host, 'undoSetUp', { confirmed: false }).losses).toEqual([
      'The “Deals” tab would be deleted, with 1 row that you entered or changed.',
      expect.stringContaining('of the log'),
    ]);
  });

  it('leaves cells and lists that people have changed since as they have them', async () => {
    const host = await hostWithCsv(MESSY_EN);
    call(host, 'setUp', { ...ADOPT_EN, fix: true });
    const own = host.workbook.sheets[0];
    if (!own) throw new Error('The workbook has no sheet.');
    const list = {
      criteria: 'VALUE_IN_LIST',
      values: ['Ann'],
      showDropdown: true,
      allowInvalid: true,
    } as const;
    host.edit(own.name, 'F5', 15000);
    host.change('FORMAT', () => own.setDataValidation(rectangle(4, 4, 997, 1), list));
    call(host, 'undoSetUp', { confirmed: true });
    expect(own.value(5, 6)).toBe(15000);
    expect(own.dataValidations(rectangle(4, 4, 1, 2))).toEqual([[list, null]]);
  });

  it('is told in the dialog of the menu, whose no changes nothing', async () => {
    const asked: string[] = [];
    const answers = ['NO', 'YES', 'OK'] as const;
    const host = await hostWithCsv(SMALL, {
      ask: (dialog) => {
        asked.push(dialog.message);
        return { button: answers[asked.length - 1] ?? 'OK' };
      },
    });
    const before = everythingOf(host);
    call(host, 'setUp', ADOPT_EN);
    host.runFromMenu('menuUndoSetUp');
    expect(call(host, 'openPanel', {}).state).toBe('board');
    host.runFromMenu('menuUndoSetUp');
    expect(asked[0]).toContain('Nothing that you entered is lost.');
    expect(asked[2]).toBe('Set-up has been undone.');
    expect(everythingOf(host)).toEqual(before);
  });
});
