/** Formulas on their way into files and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFileFormula, toFileFormula } from '../../../host/files/xlsx-formula';

const same = (name: string) => name;

describe('formulas in files', () => {
  it.each([
    ['=TEXTJOIN(", ",TRUE,A1:A3)', '_xlfn.TEXTJOIN(", ",TRUE,A1:A3)'],
    ['=FILTER(A2:A,B2:B="x")', '_xlfn._xlws.FILTER(A2:A$1048576,B2:B$1048576="x")'],
    [
      '=MAXIFS(Deals!$C$2:$C,Deals!A2:A,"won")',
      '_xlfn.MAXIFS(Deals!$C$2:$C$1048576,Deals!A2:A$1048576,"won")',
    ],
    ['=SUM(A:A,3:3)', 'SUM(A:A,3:3)'],
    ['="A2:A"&TODAY()', '"A2:A"&TODAY()'],
  ])('stores %s as %s and reads it back', (formula, stored) => {
    expect(toFileFormula(formula, same)).toBe(stored);
    expect(fromFileFormula(stored, same)).toBe(formula);
  });

  it('uses the names that sheets have in the file', () => {
    const fileName = (name: string) => (name === 'Kim: deals' ? 'Kim  deals' : name);
    expect(toFileFormula("=SUM('Kim: deals'!A2:A9)", fileName)).toBe("SUM('Kim  deals'!A2:A9)");
  });

  it('changes nothing but prefixes and open ends', () => {
    const pieces = fc.constantFrom(
      'A1',
      '$B$2:C3',
      '"text ""A1"" "',
      '+',
      '(',
      ')',
      'SUM',
      'IFS',
      '1.5E+3',
      ' ',
      "'a b'!C4",
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const formula = `=${parts.join(',')}`;
        expect(fromFileFormula(toFileFormula(formula, same), same)).toBe(formula);
      }),
    );
  });
});
