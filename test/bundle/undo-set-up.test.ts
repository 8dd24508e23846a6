/** Set-up, then undo: the workbook is what it was, cell for cell and format for format. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import { rectangle } from '../../host/workbook';
import type { SetUpRequest } from '../../src/contract/rpc';
import { ask, bundleHost, call, hostWithCsv } from './host';
import { MESSY_EN, MESSY_KO, SMALL } from './messy-sheets';
import { everythingOf } from './workbook-state';

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

  it('has nothing to undo where nothing was set up', async () => {
    const host = await hostWithCsv(SMALL);
    expect(ask(host, 'undoSetUp', { confirmed: true })).toMatchObject({ problem: { code: 'notSetUp' } });
  });
});
