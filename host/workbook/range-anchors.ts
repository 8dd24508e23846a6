/** Long ranges that many formulas share, arranged so that HyperFormula links their cells only once. */

import { type Reference, referencesOf, referenceText } from './references';

/** A range shorter than this is linked quickly enough by itself. */
const LONG_RANGE = 100;

/**
 * HyperFormula links every cell of a range again for each formula that names the range: 200 formulas over
 * 7,000 rows take seconds. It does so only once for a range that continues a known one by a single row. So
 * each long range is announced without its last row, by a formula that reads nothing.
 */
export class RangeAnchors {
  readonly #announced = new Set<string>();

  /** The formulas to announce the long ranges of a translated formula with; none for ranges known already. */
  announce(formula: string, sheetName: string): string[] {
    return referencesOf(formula).flatMap((reference) => {
      const shorter = withoutLastRow(reference, sheetName);
      if (shorter === null || this.#announced.has(shorter)) return [];
      this.#announced.add(shorter);
      return [`=${ANCHOR_FUNCTION}(${shorter})`];
    });
  }
}

/** The plugin function that names a range without reading it. */
export const ANCHOR_FUNCTION = 'PIPESHEET.ANCHOR';

function withoutLastRow({ sheet, start, end }: Reference, sheetName: string): string | null {
  if (start.row === null || end === null || end.row === null || end.row - start.row < LONG_RANGE) return null;
  const fixed = { rowFixed: true, columnFixed: true };
  return referenceText({
    sheet: sheet ?? sheetName,
    start: { ...start, ...fixed },
    end: { ...end, row: end.row - 1, ...fixed },
  });
}
