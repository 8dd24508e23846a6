/** The comparison on which "as it was before" rests notices every kind of change. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { rectangle, type Sheet, type SheetProperties, type Workbook } from '../../../host/workbook/index';
import { hostWithCsv } from '../host';
import { SMALL } from './messy-sheets';
import { everythingOf } from './workbook-state';

const FAR = rectangle(900, 20);
const RULE = { criteria: 'DATE_IS_VALID_DATE', values: [], showDropdown: false, allowInvalid: true } as const;
const COLOUR = { criteria: 'CELL_EMPTY', values: [], kind: 'boolean', style: { bold: true } } as const;
const BANDING = { id: 1, headerColor: null, firstColor: '#fff', secondColor: '#eee', footerColor: null };
const PROTECTION = {
  id: 1,
  rectangle: null,
  description: '',
  warningOnly: true,
  editors: [],
  unprotected: [],
};

const PROPERTIES: Readonly<Record<string, Partial<SheetProperties>>> = {
  'a column width': { columnWidths: new Map([[20, 55]]) },
  'a row height': { rowHeights: new Map([[900, 55]]) },
  'a hidden column': { hiddenColumns: new Set([20]) },
  'a hidden row': { hiddenRows: new Set([900]) },
  'frozen columns': { frozenColumns: 1 },
  'frozen rows': { frozenRows: 1 },
  'a tab colour': { tabColor: '#ff0000' },
  'hidden gridlines': { hiddenGridlines: true },
  'the size of the grid': { maxColumns: 27 },
  'a filter': { filter: { rectangle: FAR, criteria: {} } },
  'a banding': { bandings: [{ ...BANDING, rectangle: FAR }] },
  'a merge': { merges: [rectangle(900, 20, 2, 2)] },
  'a protection': { protections: [PROTECTION] },
  'a colour rule': { conditionalFormatRules: [{ ...COLOUR, ranges: [FAR] }] },
};

const CELLS: Readonly<Record<string, (sheet: Sheet) => void>> = {
  'a value': (sheet) => sheet.enter(900, 20, 'x'),
  'a number instead of its text': (sheet) => sheet.store(2, 1, [[5]]),
  'a look': (sheet) => sheet.setStyle(FAR, { fontStyle: 'italic' }),
  'a number format': (sheet) => sheet.setStyle(FAR, { numberFormat: '0%' }),
  'a note': (sheet) => sheet.setNotes(FAR, [['x']]),
  'a validation': (sheet) => sheet.setDataValidation(FAR, RULE),
};

const WORKBOOK: Readonly<Record<string, (workbook: Workbook, sheet: Sheet) => void>> = {
  'a tab': (workbook) => workbook.addSheet('More'),
  "a tab's name": (workbook, sheet) => workbook.renameSheet(sheet, 'Else'),
  'a named range': (workbook, sheet) => workbook.setNamedRange('x', sheet, FAR),
  'developer metadata': (workbook, sheet) =>
    workbook.update({
      developerMetadata: [
        {
          id: 1,
          key: 'k',
          value: 'v',
          visibility: 'DOCUMENT',
          location: { type: 'COLUMN', sheetId: sheet.id, column: 2 },
        },
      ],
    }),
};

async function changed(change: (host: Host, sheet: Sheet) => void): Promise<boolean> {
  const host = await hostWithCsv(SMALL);
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  const before = JSON.stringify(everythingOf(host));
  expect(JSON.stringify(everythingOf(host))).toBe(before);
  change(host, sheet);
  return JSON.stringify(everythingOf(host)) !== before;
}

describe('the state of a workbook', () => {
  it.each(Object.entries(PROPERTIES))('tells of %s', async (_name, properties) => {
    expect(await changed((host, sheet) => host.change('FORMAT', () => sheet.update(properties)))).toBe(true);
  });

  it.each(Object.entries(CELLS))('tells of %s', async (_name, change) => {
    expect(await changed((host, sheet) => host.change('EDIT', () => change(sheet)))).toBe(true);
  });

  it.each(Object.entries(WORKBOOK))('tells of %s', async (_name, change) => {
    expect(await changed((host, sheet) => host.change('OTHER', (workbook) => change(workbook, sheet)))).toBe(
      true,
    );
  });

  it('tells of properties', async () => {
    expect(await changed((host) => host.machine.properties.document.set({ x: '1' }))).toBe(true);
    expect(await changed((host) => host.machine.properties.user(host.user.email).set({ x: '1' }))).toBe(true);
  });
});
