/** A sheet that people live in is theirs after set-up as before: order, widths, looks, formulas, notes, filters, hidden rows. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import type { Rectangle, Sheet } from '../../../host/workbook/index';
import { MESSY_EN, MESSY_KO } from '../given/messy-sheets';
import { stateOf } from '../given/workbook-state';
import { call, hostWithCsv } from '../host';

/** The person's columns end here: the eleventh holds formulas of their own. */
const WIDTH = 11;

interface LivedIn {
  readonly host: Host;
  readonly sheet: Sheet;
}

async function livedIn(csv: string, language: 'en' | 'ko'): Promise<LivedIn> {
  const host = await hostWithCsv(csv, { user: { locale: language }, timeZone: 'Asia/Seoul' });
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('The list is loaded into a sheet.');
  host.change('OTHER', () => furnish(sheet));
  for (let row = 4; row < sheet.lastRow(); row += 1) host.edit(sheet.name, `K${row}`, `=LEN(C${row})*2`);
  host.edit(sheet.name, 'K3', 'Mine');
  return { host, sheet };
}

/** Everything that a person may have done to a list by hand. */
function furnish(sheet: Sheet): void {
  const rows = sheet.lastRow();
  const column = (place: number): Rectangle => ({ row: 4, column: place, rows: rows - 3, columns: 1 });
  sheet.setStyle(
    { row: 3, column: 1, rows: 1, columns: 10 },
    { fontWeight: 'bold', background: '#123456', fontColor: '#ffffff' },
  );
  sheet.setStyle({ row: 1, column: 1, rows: 1, columns: 4 }, { fontSize: 18, fontStyle: 'italic' });
  sheet.setStyle(column(6), { numberFormat: '#,##0.0 "won"', horizontalAlignment: 'left' });
  sheet.setStyle(column(7), { numberFormat: 'dd.mm.yy' });
  sheet.setStyle(column(9), { background: '#ffeecc', wrapStrategy: 'CLIP' });
  sheet.setNotes({ row: 5, column: 2, rows: 1, columns: 2 }, [['call first', '=not a formula']]);
  sheet.setDataValidation(column(9), {
    criteria: 'VALUE_IN_LIST',
    values: ['East', 'West'],
    showDropdown: true,
    allowInvalid: false,
    helpText: 'Mine',
  });
  sheet.setDataValidation(column(6), {
    criteria: 'NUMBER_GREATER_THAN',
    values: [-1000],
    showDropdown: false,
    allowInvalid: true,
  });
  sheet.setConditionalFormatRules([
    {
      kind: 'boolean',
      ranges: [column(9)],
      criteria: 'TEXT_CONTAINS',
      values: ['West'],
      style: { background: '#ff0000' },
    },
  ]);
  sheet.update({
    columnWidths: new Map([
      [1, 40],
      [3, 333],
    ]),
    rowHeights: new Map([[3, 50]]),
    hiddenRows: new Set([6, 7]),
    hiddenColumns: new Set([8]),
    frozenRows: 3,
    frozenColumns: 2,
    tabColor: '#00ff00',
    merges: [{ row: 1, column: 1, rows: 1, columns: 4 }],
    filter: { rectangle: { row: 3, column: 1, rows: rows - 2, columns: 10 }, criteria: {} },
    bandings: [
      {
        id: 7,
        rectangle: { row: 3, column: 1, rows: rows - 3, columns: 10 },
        headerColor: '#cccccc',
        firstColor: '#ffffff',
        secondColor: '#eeeeee',
        footerColor: null,
      },
    ],
  });
}

/** What a person could see of their own columns. */
function ownState(sheet: Sheet) {
  const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: WIDTH };
  const { properties } = sheet;
  const each = <T>(pick: (row: number, column: number) => T) =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: WIDTH }, (_unused, column) => pick(row + 1, column + 1)),
    );
  const { columnWidths, rowHeights, hiddenRows, hiddenColumns } = properties;
  return {
    contents: each((row, column) => sheet.contentAt(row, column)),
    shown: sheet.displays(area),
    styles: each((row, column) => sheet.style(row, column)),
    notes: sheet.notes(area),
    ownRules: [6, 9].map((column) => sheet.dataValidations({ ...area, column, columns: 1 })),
    widths: Array.from({ length: WIDTH }, (_, index) => columnWidths.get(index + 1)),
    heights: [...rowHeights],
    hidden: [[...hiddenRows], [...hiddenColumns]],
    frozen: [properties.frozenRows, properties.frozenColumns],
    filter: properties.filter,
    bandings: properties.bandings,
    merges: properties.merges,
    tabColor: properties.tabColor,
    name: properties.name,
    firstColourRule: properties.conditionalFormatRules[0],
  };
}

describe.each([
  ['English', MESSY_EN, 'en'],
  ['Korean', MESSY_KO, 'ko'],
] as const)('a list in %s that somebody has furnished', (_, csv, language) => {
  let given: LivedIn;
  let before: ReturnType<typeof ownState>;

  beforeAll(async () => {
    given = await livedIn(csv, language);
    before = ownState(given.sheet);
    call(given.host, 'setUp', { language, mode: 'adopt' });
  });

  it('has every part of their columns as it was', () => {
    const after = ownState(given.sheet);
    for (const [part, state] of Object.entries(before)) {
      expect({ [part]: Reflect.get(after, part) }).toEqual({ [part]: state });
    }
  });

  it('has the columns of set-up to the right of them only', () => {
    const headers = given.sheet.displays({
      row: 3,
      column: 1,
      rows: 1,
      columns: given.sheet.lastColumn(),
    })[0];
    expect(headers?.slice(0, WIDTH)).toEqual(before.shown[2]);
    expect(headers?.slice(WIDTH).every((header) => header !== '')).toBe(true);
    expect(headers?.length).toBeGreaterThan(WIDTH);
  });

  it('is not changed by adopting it once more', () => {
    const once = stateOf(given.host);
    call(given.host, 'setUp', { language, mode: 'adopt' });
    expect(stateOf(given.host)).toEqual(once);
  });

  it('keeps rows that no deal stands in', () => {
    const total = given.sheet.displays({ row: 1, column: 1, rows: given.sheet.lastRow(), columns: 1 });
    expect(total.flat()).toContain(language === 'en' ? 'Total' : '소계');
    expect(call(given.host, 'loadBoard', {}).lanes.flatMap(({ cards }) => cards)).toHaveLength(
      language === 'en' ? 9 : 5,
    );
  });
});

it('leaves an id column to the array formula that fills it, blank cells included', async () => {
  const host = await hostWithCsv(
    'Deal ID,Deal,Owner,Stage,Amount\n,Roof,Mina,Proposal,100\n,Door,Joon,Prospecting,20\n,Wall,Joon,Proposal,300',
  );
  host.edit('deals', 'A2', '=ARRAYFORMULA(IF(E2:E4>50,"R-"&E2:E4,""))');
  const before = host.sheet('deals').display('A2:A4');
  expect(before).toEqual([['R-100'], [''], ['R-300']]);
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  host.run('runHourly');
  expect(host.sheet('deals').display('A2:A4')).toEqual(before);
});
