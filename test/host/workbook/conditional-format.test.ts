/** Which cells conditional formats colour, and which rows a filter hides. */
import { describe, expect, it } from 'vitest';
import { conditionalStyles, rectangle, rowsHiddenByFilter, Workbook } from '../../../host/workbook';

function deals() {
  const workbook = new Workbook({ now: () => 46347 });
  const sheet = workbook.addSheet('Deals');
  sheet.enterAll(1, 1, [
    ['Stage', 'Amount'],
    ['won', 10],
    ['lost', 20],
    ['won', 30],
  ]);
  return { workbook, sheet };
}

describe('conditional formats', () => {
  it('colour the rows whose formula holds, relative to the corner of the range', () => {
    const { sheet } = deals();
    sheet.setConditionalFormatRules([
      {
        kind: 'boolean',
        ranges: [rectangle(2, 1, 99, 2)],
        criteria: 'CUSTOM_FORMULA',
        values: ['=$A2="won"'],
        style: { background: '#00ff00' },
      },
    ]);
    const green = { background: '#00ff00' };
    const before = [
      [null, null],
      [green, green],
      [null, null],
      [green, green],
    ];
    expect(conditionalStyles(sheet, rectangle(1, 1, 4, 2))).toEqual(before);
    sheet.enter(3, 1, 'won');
    expect(conditionalStyles(sheet, rectangle(3, 1, 1, 2))).toEqual([[green, green]]);
  });

  it('see text, numbers, dates, booleans and empty cells as they are, without calculating the workbook', () => {
    const { workbook, sheet } = deals();
    sheet.enterAll(2, 1, [['say "won"', 10, '2026-11-20', true, null]]);
    sheet.enter(9, 1, '=SUM(B2:B4)');
    const holds = (formula: string) => workbook.formulas.evaluate(sheet, formula);
    expect(holds('=AND($A2="say ""won""",B2>9,C2<TODAY(),D2,ISBLANK(E2),E2="")')).toBe(true);
    expect(holds('=-B2')).toBe(-10);
    expect(holds('=NOT(D2)')).toBe(false);
    expect(holds('=E2')).toBeNull();
    expect(workbook.formulas.built).toBe(false);
    expect(holds('=COUNTIF($B$2:$B,">15")=2')).toBe(true);
    expect(holds('=A9=60')).toBe(true);
    expect(holds('=ROW(A2)')).toBe(2);
  });

  it('notice that a day has passed', () => {
    let now = 46347;
    const workbook = new Workbook({ now: () => now });
    const sheet = workbook.addSheet('Deals');
    sheet.store(1, 1, [[46347]]);
    expect(workbook.formulas.evaluate(sheet, '=A1<TODAY()')).toBe(false);
    now += 1;
    expect(workbook.formulas.evaluate(sheet, '=A1<TODAY()')).toBe(true);
  });

  it('let the earlier rule win and the later one add', () => {
    const { sheet } = deals();
    const ranges = [rectangle(2, 2, 3, 1)];
    sheet.setConditionalFormatRules([
      {
        kind: 'boolean',
        ranges,
        criteria: 'NUMBER_GREATER_THAN',
        values: [25],
        style: { background: '#ff0000' },
      },
      {
        kind: 'boolean',
        ranges,
        criteria: 'NUMBER_GREATER_THAN',
        values: [15],
        style: { background: '#ffff00', bold: true },
      },
    ]);
    expect(conditionalStyles(sheet, rectangle(2, 2, 3, 1)).flat()).toEqual([
      null,
      { background: '#ffff00', bold: true },
      { background: '#ff0000', bold: true },
    ]);
  });

  it('spread a colour scale between the smallest and the largest number', () => {
    const { sheet } = deals();
    sheet.setConditionalFormatRules([
      {
        kind: 'gradient',
        ranges: [rectangle(1, 2, 4, 1)],
        points: [
          { color: '#000000', type: 'MIN' },
          { color: '#ffffff', type: 'MAX' },
        ],
      },
    ]);
    expect(conditionalStyles(sheet, rectangle(1, 2, 4, 1)).flat()).toEqual([
      null,
      { background: '#000000' },
      { background: '#808080' },
      { background: '#ffffff' },
    ]);
  });
});

describe('the basic filter', () => {
  it('hides rows by value and by condition, never the header', () => {
    const { sheet } = deals();
    const area = rectangle(1, 1, 4, 2);
    sheet.update({ filter: { rectangle: area, criteria: { 1: { hiddenValues: ['won', 'Stage'] } } } });
    expect([...rowsHiddenByFilter(sheet)]).toEqual([2, 4]);
    sheet.update({
      filter: {
        rectangle: area,
        criteria: { 2: { hiddenValues: [], criteria: 'NUMBER_GREATER_THAN', values: [15] } },
      },
    });
    expect([...rowsHiddenByFilter(sheet)]).toEqual([2]);
  });
});
