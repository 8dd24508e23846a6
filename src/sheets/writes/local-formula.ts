/** Writes formulas with the punctuation of the workbook's locale, which is how Google reads them. */

/** Texts and quoted sheet names, which stay as they are, or one of the two signs that differ. */
const PARTS = /"[^"]*"|'[^']*'|,|(\d)\.(?=\d)/g;

/**
 * Spells formulas as the workbook's locale does. Where the comma stands in decimal numbers (`de_DE`), semicolons part
 * arguments, and a comma between them is a formula parse error. Takes formulas with commas and decimal points, without
 * array literals; text that is no formula stays as it is.
 *
 * @param locale in Google's spelling, such as `ko_KR`
 */
export function formulaSpelling(locale: string): <T>(cell: T) => T | string {
  if (!hasDecimalComma(locale)) return (cell) => cell;
  return (cell) => (typeof cell === 'string' && cell.startsWith('=') ? withSemicolons(cell) : cell);
}

function withSemicolons(formula: string): string {
  return formula.replace(PARTS, (part, digit?: string) => {
    if (part === ',') return ';';
    return digit === undefined ? part : `${digit},`;
  });
}

function hasDecimalComma(locale: string): boolean {
  return (0.5).toLocaleString(locale.replace(/_/g, '-')).includes(',');
}
