/** A workbook comes back from an .xlsx file as it went in. */
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook, workbookToBytes } from '../../../host/files';
import { type DataValidation, rectangle, type Sheet, Workbook } from '../../../host/workbook';

const EVERYTHING = rectangle(1, 1, 12, 8);

function sample(): Workbook {
  const workbook = new Workbook({
    name: 'Pipeline',
    locale: 'ko_KR',
    timeZone: 'Asia/Seoul',
    now: () => 46347.5,
  });
  const deals = workbook.addSheet('딜');
  const stages = workbook.addSheet('A very long name for the tab of the stages / 단계');
  stages.enterAll(1, 1, [['제안'], ['협상'], ['수주']]);
  deals.enterAll(1, 1, [
    ['이름', '단계', '금액', '마감', '확률'],
    ['=연락 "A"', '제안', '₩1,000', '2026. 11. 30.', '50%'],
    ["'=1+1", '협상', 2000.5, '2026-12-01', true],
    ["'007", null, '=SUM(C2:C3)', '=TODAY()', '=1/0'],
    [
      '=TEXTJOIN(", ",TRUE,B2:B3)',
      `=COUNTIF('A very long name for the tab of the stages / 단계'!A:A,"제안")`,
      null,
      null,
      '=COUNT(C2:C)',
    ],
  ]);
  deals.setStyle(rectangle(1, 1, 1, 5), { fontWeight: 'bold', background: '#f3f3f3', wrapStrategy: 'WRAP' });
  deals.setStyle(rectangle(2, 2), {
    fontColor: '#ff0000',
    horizontalAlignment: 'center',
    verticalAlignment: 'middle',
  });
  deals.setNotes(rectangle(1, 3), [['원화']]);
  deals.update({
    frozenRows: 1,
    tabColor: '#00ff00',
    columnWidths: new Map([[1, 240]]),
    hiddenRows: new Set([9]),
    hiddenColumns: new Set([7]),
  });
  addRules(deals, stages);
  stages.update({ hidden: true });
  workbook.setNamedRange('amounts', deals, rectangle(2, 3, 2, 1));
  workbook.update({
    documentProperties: { 'pipesheet.state': '{"v":1}' },
    developerMetadata: [
      {
        id: 7,
        key: 'role',
        value: 'deals',
        visibility: 'PROJECT',
        location: { type: 'SHEET', sheetId: deals.id },
      },
    ],
  });
  return workbook;
}

function addRules(deals: Sheet, stages: Sheet): void {
  const rule = (part: Partial<DataValidation>): DataValidation => ({
    criteria: 'VALUE_IN_LIST',
    values: [],
    showDropdown: false,
    allowInvalid: true,
    ...part,
  });
  const source = { sheetId: stages.id, rectangle: rectangle(1, 1, 3, 1) };
  deals.setDataValidation(
    rectangle(2, 2, 9, 1),
    rule({ criteria: 'VALUE_IN_RANGE', source, showDropdown: true, helpText: '단계를 고르세요' }),
  );
  deals.setDataValidation(
    rectangle(2, 3, 9, 1),
    rule({ criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', values: [0], allowInvalid: false }),
  );
  deals.setDataValidation(rectangle(2, 4, 9, 1), rule({ criteria: 'CUSTOM_FORMULA', values: ['=$D2>=$C2'] }));
  deals.setDataValidation(rectangle(2, 6, 2, 1), rule({ criteria: 'CHECKBOX' }));
  deals.setDataValidation(rectangle(2, 1, 9, 1), rule({ criteria: 'TEXT_IS_VALID_EMAIL' }));
  deals.setConditionalFormatRules([
    {
      kind: 'boolean',
      ranges: [rectangle(2, 1, 9, 5)],
      criteria: 'CUSTOM_FORMULA',
      values: ['=$B2="제안"'],
      style: { background: '#fff2cc', bold: true },
    },
    {
      kind: 'boolean',
      ranges: [rectangle(2, 3, 9, 1)],
      criteria: 'NUMBER_BETWEEN',
      values: [1, 5],
      style: { fontColor: '#0000ff' },
    },
    {
      kind: 'gradient',
      ranges: [rectangle(2, 5, 9, 1)],
      points: [
        { color: '#ffffff', type: 'MIN' },
        { color: '#00ff00', type: 'MAX' },
      ],
    },
  ]);
  deals.update({
    charts: [
      {
        id: 12,
        type: 'COLUMN',
        ranges: [{ sheetId: deals.id, rectangle: rectangle(1, 2, 3, 2) }],
        row: 6,
        column: 2,
        offsetX: 0,
        offsetY: 0,
        width: 600,
        height: 371,
        headers: 1,
        transposed: false,
        options: { title: '단계별 금액', isStacked: true, legend: { position: 'bottom' } },
      },
    ],
  });
}

function picture(sheet: Sheet) {
  return {
    id: sheet.id,
    formulas: sheet.formulas(EVERYTHING),
    values: sheet.values(EVERYTHING),
    displays: sheet.displays(EVERYTHING),
    styles: sheet.styles(EVERYTHING).map((line) => line.map(({ numberFormat: _, ...style }) => style)),
    notes: sheet.notes(EVERYTHING),
    validations: sheet.dataValidations(EVERYTHING),
    properties: sheet.properties,
  };
}

describe('an .xlsx file', () => {
  it('reopens as the document that was saved', async () => {
    const workbook = sample();
    const reopened = await openWorkbook(await workbookToBytes(workbook), { now: () => 46347.5 });
    expect(reopened.sheets.map(picture)).toEqual(workbook.sheets.map(picture));
    const { sheets: _before, ...before } = workbook.properties;
    const { sheets: _after, ...after } = reopened.properties;
    expect(after).toEqual(before);
    expect(reopened.journal.undo()).toBe(false);
  });

  it('keeps the number formats of dates, currencies and percentages', async () => {
    const workbook = sample();
    const reopened = await openWorkbook(await workbookToBytes(workbook), { now: () => 46347.5 });
    const formats = (book: Workbook) =>
      [2, 3].map((row) => [3, 4, 5].map((column) => book.sheets[0]?.style(row, column).numberFormat));
    expect(formats(reopened)).toEqual(formats(workbook));
  });

  it('keeps times of day and the first days of the calendar', async () => {
    const serials = [0.75, 0, 1, 1.25, 59, 61, 46347.5, -1];
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Times');
    sheet.store(1, 1, [serials]);
    sheet.setStyle(rectangle(1, 1, 1, serials.length), { numberFormat: '[h]:mm:ss' });
    const reopened = await openWorkbook(await workbookToBytes(workbook));
    expect(reopened.sheets[0]?.values(rectangle(1, 1, 1, serials.length))).toEqual([serials]);
  });

  it('holds computed values beside formulas, for programs that do not calculate', async () => {
    const file = await readXlsx(await workbookToBytes(sample()), { readStyles: true });
    const [deals] = file.sheets;
    expect(deals?.rows[3]?.[2]).toBe(3000.5);
    expect(deals?.rows[4]?.slice(0, 2)).toEqual(['제안, 협상', 1]);
    expect(deals?.cells?.get('4,0')?.formula).toBe('_xlfn.TEXTJOIN(", ",TRUE,B2:B3)');
    expect(deals?.cells?.get('4,4')).toMatchObject({ formula: 'COUNT(C2:C$1048576)', value: 3 });
  });

  it('tells other programs about rules, formats and charts', async () => {
    const file = await readXlsx(await workbookToBytes(sample()), { readStyles: true });
    const [deals, stages] = file.sheets;
    expect(stages?.hidden).toBe(true);
    expect(stages?.name.length).toBeLessThanOrEqual(31);
    expect(deals?.freezePane?.rows).toBe(1);
    expect(deals?.dataValidations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'list',
          range: 'B2:B10',
          inputMessage: '단계를 고르세요',
          errorStyle: 'warning',
        }),
        expect.objectContaining({ type: 'decimal', range: 'C2:C10', operator: 'greaterThanOrEqual' }),
        expect.objectContaining({ type: 'custom', range: 'D2:D10', formula1: '$D2>=$C2' }),
        expect.objectContaining({ type: 'list', range: 'F2:F3', values: ['TRUE', 'FALSE'] }),
      ]),
    );
    expect(deals?.conditionalRules?.map((rule) => rule.type)).toEqual(['expression', 'cellIs', 'colorScale']);
    expect(deals?.charts?.[0]).toMatchObject({
      title: '단계별 금액',
      seriesCount: 1,
      barGrouping: 'stacked',
    });
  });

  it('reads the rules of the file itself when another program moved rows', async () => {
    const workbook = sample();
    const bytes = await workbookToBytes(workbook);
    const foreign = await readXlsx(bytes, { readStyles: true });
    const reopened = await openWorkbook(await withoutState(foreign), { locale: 'ko_KR', now: () => 46347.5 });
    const [deals] = reopened.sheets;
    expect(deals?.dataValidations(rectangle(2, 2))[0]?.[0]).toMatchObject({
      criteria: 'VALUE_IN_RANGE',
      allowInvalid: true,
      helpText: '단계를 고르세요',
    });
    expect(deals?.dataValidations(rectangle(5, 4))[0]?.[0]?.values).toEqual(['=$D5>=$C5']);
    expect(deals?.properties.conditionalFormatRules).toHaveLength(3);
    expect(deals?.properties.charts[0]).toMatchObject({ type: 'COLUMN', row: 6, column: 2 });
  });
});

async function withoutState(file: Awaited<ReturnType<typeof readXlsx>>): Promise<Uint8Array> {
  const sheets = file.sheets.filter((sheet) => sheet.name !== '_document');
  return writeXlsx({
    sheets: sheets.map(({ name, rows, cells, dataValidations, conditionalRules }) => ({
      name,
      rows,
      cells: cells ?? new Map(),
      dataValidations: dataValidations ?? [],
      conditionalRules: conditionalRules ?? [],
      charts: [
        {
          type: 'column' as const,
          series: [{ values: "'딜'!$C$2:$C$3", categories: "'딜'!$B$2:$B$3" }],
          anchor: { from: { row: 5, col: 1 }, to: { row: 20, col: 7 } },
        },
      ],
    })),
  });
}
