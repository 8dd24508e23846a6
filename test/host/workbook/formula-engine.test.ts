/** What formulas compute, and when they compute anew. */
import { describe, expect, it } from 'vitest';
import { rectangle, Workbook } from '../../../host/workbook';

function deals() {
  let now = 46347.5; // 2026-11-21 12:00
  const workbook = new Workbook({ now: () => now });
  const sheet = workbook.addSheet('Deals');
  sheet.enterAll(1, 1, [
    ['Stage', 'Amount', 'Close', 'Open'],
    ['won', 10, '2025-12-09', true],
    ['lost', 20, '2026-01-09', false],
    ['Won', 30, '2026-02-07', null],
    [null, null, null, null],
    ['won*', 5, '2025-12-09', null],
  ]);
  const cell = workbook.addSheet('Forecast');
  const compute = (formula: string) => {
    cell.enter(1, 1, formula);
    return cell.value(1, 1);
  };
  const setNow = (serial: number) => {
    now = serial;
  };
  return { workbook, sheet, cell, compute, setNow };
}

describe('formulas', () => {
  it.each([
    ['=SUMIFS(Deals!B2:B,Deals!A2:A,"won")', 40],
    ['=SUMIFS(Deals!B:B,Deals!A:A,"WON",Deals!C:C,">="&DATE(2026,1,1))', 30],
    ['=COUNTIFS(Deals!A2:A6,"",Deals!B2:B6,"")', 1],
    ['=COUNTIF(Deals!A2:A6,"<>")', 4],
    ['=COUNTIF(Deals!A2:A6,"<>won")', 3],
    ['=COUNTIF(Deals!A2:A6,"w*")', 3],
    ['=COUNTIF(Deals!A2:A6,"won~*")', 1],
    ['=COUNTIF(Deals!C2:C6,">=2026-01-01")', 2],
    ['=COUNTIF(Deals!D2:D6,TRUE)', 1],
    ['=SUMIF(Deals!A2:A,"won",Deals!B2:B)', 40],
    ['=SUMIF(Deals!B2:B,">10")', 50],
    ['=MAXIFS(Deals!B2:B,Deals!A2:A,"won")', 30],
    ['=MINIFS(Deals!B2:B,Deals!A2:A,"nothing")', 0],
    ['=AVERAGEIFS(Deals!B2:B,Deals!A2:A,"won")', 20],
    ['=AVERAGEIF(Deals!A2:A,"won",Deals!B2:B)', 20],
    ['=SUMPRODUCT((Deals!A2:A6="won")*Deals!B2:B6)', 40],
    ['=SUMPRODUCT(SUMIF(Deals!A2:A6,Deals!A2:A3,Deals!B2:B6))', 60],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFERROR(1/0)', ''],
    ['=IF(TRUE,1,2)', 1],
    ['=INDEX(Deals!B2:B,MATCH("lost",Deals!A2:A,0))', 20],
    ['=EDATE(DATE(2026,1,31),1)', 46081],
    ['=EDATE(DATE(2026,3,31),-1)', 46081],
    ['=EOMONTH(DATE(2026,2,10),0)', 46081],
    ['=NETWORKDAYS(DATE(2026,11,20),DATE(2026,11,24),Deals!C2:C3)', 3],
    ['=TEXT(DATE(2026,11,5),"yyyy-mm")', '2026-11'],
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=TEXTJOIN(", ",TRUE,Deals!A2:A6)', 'won, lost, Won, won*'],
    ['=DATEVALUE("2026-01-05")', 46027],
    ['=TEXT(DATE(2026,11,5),"yyyy""년"" m""월""")', '2026년 11월'],
    ['="say ""won"""&"C:\\"', 'say "won"C:\\'],
    ['=LEN("")', 0],
  ])('computes %s', (formula, value) => {
    expect(deals().compute(formula)).toBe(value);
  });

  it.each([
    ['=1/0', '#DIV/0!'],
    ['=MATCH("none",Deals!A2:A,0)', '#N/A'],
    ['=Missing!A1', '#REF!'],
    ['=A1', '#REF!'],
    ['=LET(x,1,x)', '#NAME?'],
    ['="a"+1', '#VALUE!'],
    ['=1+', '#ERROR!'],
    ['=SUMIFS(Deals!B2:B6,Deals!A2:A3,"won")', '#VALUE!'],
  ])('ends %s in %s', (formula, error) => {
    expect(deals().compute(formula)).toEqual({ error });
  });

  it('follows the clock of the workbook', () => {
    const { workbook, cell, compute, setNow } = deals();
    expect(compute('=TODAY()')).toBe(46347);
    expect(cell.display(1, 1)).toBe('11/21/2026');
    setNow(46348.25);
    expect(cell.value(1, 1)).toBe(46348);
    expect(compute('=NOW()')).toBe(46348.25);
    workbook.setClock(() => 46348.5);
    expect(cell.value(1, 1)).toBe(46348.5);
  });

  it('shows results as dates, times and percentages where the formula makes them so', () => {
    const { cell, compute } = deals();
    compute('=DATE(2026,1,5)+1');
    expect(cell.display(1, 1)).toBe('1/6/2026');
    compute('=MAX(Deals!C2:C)');
    expect(cell.display(1, 1)).toBe('2026-02-07');
    expect(cell.isDate(1, 1)).toBe(true);
    compute('=Deals!C3-Deals!C2');
    expect(cell.display(1, 1)).toBe('31');
  });

  it('does not calculate before a formula is looked at', () => {
    const { workbook, sheet, cell } = deals();
    cell.enter(1, 1, '=SUM(Deals!B2:B)');
    sheet.values(sheet.everything());
    expect(workbook.formulas.built).toBe(false);
    expect(cell.value(1, 1)).toBe(65);
    expect(workbook.formulas.built).toBe(true);
  });

  it('sees every change since it last looked', () => {
    const { sheet, cell, compute } = deals();
    expect(compute('=SUM(Deals!B2:B)')).toBe(65);
    sheet.enter(7, 2, 100);
    sheet.clear(rectangle(2, 2), { contents: true });
    expect(cell.value(1, 1)).toBe(155);
    sheet.insertRows(1001, 3000, 1000);
    sheet.enter(4000, 2, 1000);
    expect(cell.value(1, 1)).toBe(1155);
  });

  it('lets array results fill the cells around them', () => {
    const { cell, compute } = deals();
    compute('=FILTER(Deals!B2:B4,Deals!A2:A4="won")');
    expect(cell.values(rectangle(1, 1, 3, 1)).flat()).toEqual([10, 30, null]);
  });

  it('knows named ranges', () => {
    const { workbook, sheet, compute } = deals();
    workbook.setNamedRange('amounts', sheet, rectangle(2, 2, 5, 1));
    expect(compute('=SUM(Amounts)')).toBe(65);
  });

  it('computes the same sums over long shared ranges as over short ones', () => {
    const { sheet, cell } = deals();
    const stages = ['won', 'lost', 'open'];
    const rows = Array.from({ length: 600 }, (_, index) => [stages[index % 3] ?? null, index, 46000 + index]);
    sheet.store(2, 1, rows);
    const formulas = stages.map((stage) => [
      `=SUMIFS(Deals!$B$2:$B,Deals!$A$2:$A,"${stage}",Deals!$C$2:$C,">=46300")`,
    ]);
    cell.enterAll(1, 1, formulas);
    const expected = stages.map((stage) =>
      rows.reduce(
        (sum, [name, amount, day]) => (name === stage && Number(day) >= 46300 ? sum + Number(amount) : sum),
        0,
      ),
    );
    expect(cell.values(rectangle(1, 1, 3, 1)).flat()).toEqual(expected);
  });
});
