/** What validation rules accept, reject and mark. */
import { describe, expect, it } from 'vitest';
import {
  type DataValidation,
  dropdownItems,
  rectangle,
  type Scalar,
  type ValidationCriteria,
  violationOf,
  violationsIn,
  Workbook,
} from '../../../host/workbook';

function cellWith(rule: Partial<DataValidation> & { readonly criteria: ValidationCriteria }) {
  const workbook = new Workbook({ now: () => 46347 });
  const sheet = workbook.addSheet('Deals');
  sheet.setDataValidation(rectangle(1, 6, 3, 1), {
    values: [],
    showDropdown: true,
    allowInvalid: false,
    ...rule,
  });
  return { workbook, sheet };
}

describe('data validation', () => {
  it.each<[ValidationCriteria, Scalar[], Scalar[], Scalar[]]>([
    ['NUMBER_BETWEEN', [1, 5], [1, 5, 3.3], [0, 6, 'x', true]],
    ['NUMBER_GREATER_THAN', [0], [1], [0, -1, '1']],
    ['TEXT_CONTAINS', ['ab'], ['xAbx'], ['ax']],
    ['TEXT_IS_VALID_EMAIL', [], ['kim@example.com'], ['kim@', 'kim', 'a b@example.com', 5]],
    ['TEXT_IS_VALID_URL', [], ['https://example.com/a', 'example.com'], ['example', 'a b.c']],
    ['CHECKBOX', [], [true, false], ['yes', 1]],
    ['CHECKBOX', ['yes', 'no'], ['yes', 'no'], [true]],
    ['VALUE_IN_LIST', ['won', '5'], ['won', 5], ['Won', 'lost']],
    ['CUSTOM_FORMULA', ['=F1>10'], [11], [10, 'x'].slice(0, 1)],
  ])('judges %s %j', (criteria, values, good, bad) => {
    const { sheet } = cellWith({ criteria, values });
    for (const value of good) expect(violationOf(sheet, 1, 6, value)).toBeNull();
    for (const value of bad) expect(violationOf(sheet, 1, 6, value)?.rejected).toBe(true);
  });

  it('compares dates by day and takes plain numbers for no dates', () => {
    const { sheet } = cellWith({ criteria: 'DATE_ON_OR_BEFORE', values: ['=TODAY()'] });
    expect(violationOf(sheet, 1, 6, 46347.9, 'yyyy-mm-dd')).toBeNull();
    expect(violationOf(sheet, 1, 6, 46348, 'yyyy-mm-dd')).not.toBeNull();
    expect(violationOf(sheet, 1, 6, 46347)).not.toBeNull();
  });

  it('always accepts an empty cell', () => {
    const { sheet } = cellWith({ criteria: 'VALUE_IN_LIST', values: ['won'] });
    expect(violationOf(sheet, 1, 6, null)).toBeNull();
  });

  it('says which cell, and what would be right', () => {
    const base = 'The data you entered in cell F1 violates the data validation rules set on this cell.';
    const list = cellWith({ criteria: 'VALUE_IN_LIST', values: ['won', 'lost'] });
    expect(violationOf(list.sheet, 1, 6, 'x')?.message).toBe(
      `${base} Please enter one of the following values: won, lost.`,
    );
    const helped = cellWith({ criteria: 'CHECKBOX', helpText: 'Tick it.' });
    expect(violationOf(helped.sheet, 1, 6, 'x')?.message).toBe(`${base} Tick it.`);
  });

  it('offers and accepts what stands in the source range', () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Deals');
    const stages = workbook.addSheet('Stages');
    stages.enterAll(1, 1, [['won'], ['lost'], [null], ['won']]);
    sheet.setDataValidation(rectangle(1, 1), {
      criteria: 'VALUE_IN_RANGE',
      values: [],
      source: { sheetId: stages.id, rectangle: rectangle(1, 1, 4, 1) },
      showDropdown: true,
      allowInvalid: true,
    });
    expect(dropdownItems(sheet, 1, 1)).toEqual(['won', 'lost']);
    expect(violationOf(sheet, 1, 1, 'won')).toBeNull();
    expect(violationOf(sheet, 1, 1, 'open')?.rejected).toBe(false);
    expect(dropdownItems(sheet, 2, 1)).toBeNull();
  });

  it('moves a custom formula along the cells it is set on', () => {
    const { sheet } = cellWith({ criteria: 'CUSTOM_FORMULA', values: ['=F1>E1'] });
    sheet.enterAll(1, 5, [
      [1, 2],
      [5, 4],
      [1, 1],
    ]);
    expect(violationsIn(sheet, sheet.everything()).map(({ row }) => row)).toEqual([2, 3]);
    expect(sheet.value(2, 6)).toBe(4);
  });
});
