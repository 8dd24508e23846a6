/** What follows when rows, columns and sheets move. */
import { describe, expect, it } from 'vitest';
import { type DataValidation, rectangle, Workbook } from '../../../host/workbook';

function pair() {
  const workbook = new Workbook();
  const deals = workbook.addSheet('Deals');
  const forecast = workbook.addSheet('Forecast');
  deals.enterAll(1, 1, [
    ['Amount', 'Stage'],
    [10, 'a'],
    [20, 'b'],
    [30, 'a'],
  ]);
  return { workbook, deals, forecast };
}

describe('moving rows, columns and sheets', () => {
  it('keeps formulas on other sheets looking at the same cells', () => {
    const { deals, forecast } = pair();
    forecast.enterAll(1, 1, [['=SUM(Deals!A2:A4)', '=Deals!A4', '=SUM(Deals!A2:A)']]);
    deals.insertRows(3, 2);
    expect(forecast.formulas(rectangle(1, 1, 1, 3))).toEqual([
      ['=SUM(Deals!A2:A6)', '=Deals!A6', '=SUM(Deals!A2:A)'],
    ]);
    expect(forecast.values(rectangle(1, 1, 1, 3))).toEqual([[60, 30, 60]]);
    deals.deleteRows(6, 1);
    expect(forecast.values(rectangle(1, 1, 1, 3))).toEqual([[30, { error: '#REF!' }, 30]]);
  });

  it('follows a renamed sheet and loses a removed one', () => {
    const { workbook, deals, forecast } = pair();
    forecast.enter(1, 1, '=SUM(Deals!A2:A)');
    workbook.renameSheet(deals, "Kim's deals");
    expect(forecast.formula(1, 1)).toBe("=SUM('Kim''s deals'!A2:A)");
    expect(forecast.value(1, 1)).toBe(60);
    workbook.removeSheet(deals);
    expect(forecast.value(1, 1)).toEqual({ error: '#REF!' });
    workbook.journal.undo();
    expect(forecast.value(1, 1)).toBe(60);
  });

  it('refuses a taken name and the removal of the last sheet', () => {
    const { workbook, deals, forecast } = pair();
    expect(() => workbook.renameSheet(deals, 'FORECAST')).toThrow(
      'already exists. Please enter another name.',
    );
    workbook.removeSheet(deals);
    expect(() => workbook.removeSheet(forecast)).toThrow();
  });

  it('moves rules, charts, names and metadata along', () => {
    const { workbook, deals } = pair();
    const list: DataValidation = {
      criteria: 'VALUE_IN_RANGE',
      values: [],
      source: { sheetId: deals.id, rectangle: rectangle(2, 2, 3, 1) },
      showDropdown: true,
      allowInvalid: true,
    };
    deals.setDataValidation(rectangle(2, 2, 3, 1), list);
    deals.setConditionalFormatRules([
      {
        kind: 'boolean',
        ranges: [rectangle(2, 1, 3, 2)],
        criteria: 'CUSTOM_FORMULA',
        values: ['=$B2="a"'],
        style: { background: '#00ff00' },
      },
    ]);
    workbook.setNamedRange('amounts', deals, rectangle(2, 1, 3, 1));
    workbook.update({
      developerMetadata: [
        {
          id: 1,
          key: 'k',
          value: 'v',
          visibility: 'DOCUMENT',
          location: { type: 'COLUMN', sheetId: deals.id, column: 2 },
        },
      ],
    });
    deals.update({ frozenRows: 1 });
    deals.insertColumns(1, 1);
    deals.insertRows(2, 1);
    expect(deals.dataValidations(rectangle(3, 3))[0]?.[0]?.source?.rectangle).toEqual(rectangle(3, 3, 3, 1));
    expect(deals.properties.conditionalFormatRules).toMatchObject([
      { ranges: [rectangle(3, 2, 3, 2)], values: ['=$C3="a"'] },
    ]);
    expect(workbook.namedRange('Amounts')?.rectangle).toEqual(rectangle(3, 2, 3, 1));
    expect(workbook.developerMetadata[0]?.location).toMatchObject({ column: 3 });
    expect(deals.properties.frozenRows).toBe(1);
    deals.deleteColumns(3, 1);
    expect(workbook.developerMetadata).toEqual([]);
  });

  it('copies a sheet with its formulas, looks and rules', () => {
    const { workbook, deals } = pair();
    deals.enter(5, 1, '=SUM(A2:A4)');
    deals.setStyle(rectangle(1, 1), { fontWeight: 'bold' });
    const copy = workbook.duplicateSheet(deals, 'Copy');
    deals.enter(2, 1, 1000);
    expect(copy.value(5, 1)).toBe(60);
    expect(copy.style(1, 1).fontWeight).toBe('bold');
  });
});
