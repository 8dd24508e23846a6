/** References in formulas are found, moved and renamed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formulaParts,
  mapReferences,
  referencesOf,
  translateFormula,
} from '../../../host/workbook/references';
import { shiftReference } from '../../../host/workbook/shift';

const insertTwoRowsAt3 = (formula: string) =>
  mapReferences(formula, (reference) =>
    shiftReference(reference, { axis: 'row', kind: 'insert', at: 3, count: 2 }),
  );
const deleteRows3And4 = (formula: string) =>
  mapReferences(formula, (reference) =>
    shiftReference(reference, { axis: 'row', kind: 'delete', at: 3, count: 2 }),
  );
const deleteColumnB = (formula: string) =>
  mapReferences(formula, (reference) =>
    shiftReference(reference, { axis: 'column', kind: 'delete', at: 2, count: 1 }),
  );

describe('references in formulas', () => {
  it('finds cells, ranges, open ends and other sheets, and leaves functions and texts alone', () => {
    const found = referencesOf(`=SUM(A1,$B$2:C3,D:D,5:5,E2:E,'딜 목록'!F1,LOG10(2),"G1",H1_x,I1(3))`);
    expect(found.map((reference) => reference.start.column)).toEqual([1, 2, 4, null, 5, 6]);
    expect(found.at(-1)?.sheet).toBe('딜 목록');
  });

  it('keeps a formula that nothing happens to, letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const formula = `=${text}`;
        expect(
          formulaParts(formula)
            .map((part) => part.text)
            .join(''),
        ).toBe(formula);
      }),
    );
  });

  it('moves references below inserted rows and stretches ranges around them', () => {
    expect(insertTwoRowsAt3('=A2+A3+$A$3+SUM(B1:B9)+SUM(C5:C)&"A3"')).toBe(
      '=A2+A5+$A$5+SUM(B1:B11)+SUM(C7:C)&"A3"',
    );
  });

  it('shrinks ranges around deleted rows and loses cells in them', () => {
    expect(deleteRows3And4('=A2+A3+A5+SUM(B1:B9)+SUM(C3:C4)+SUM(D4:D)')).toBe(
      '=A2+#REF!+A3+SUM(B1:B7)+SUM(#REF!)+SUM(D3:D)',
    );
  });

  it('treats columns alike', () => {
    expect(deleteColumnB('=A1+B1+C1+SUM(A:C)+SUM(3:3)')).toBe('=A1+#REF!+B1+SUM(A:B)+SUM(3:3)');
  });

  it('moves relative parts only when a formula is copied', () => {
    expect(translateFormula('=A1+$A1+A$1+$A$1+B2:B', 2, 1)).toBe('=B3+$A3+B$1+$A$1+C4:C');
    expect(translateFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});
