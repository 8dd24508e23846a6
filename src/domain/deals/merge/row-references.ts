/** Finds and moves what formulas say of one row. */

/** Texts and names of other sheets, which are left alone, or a reference to a cell. */
const PARTS =
  /("[^"]*")|((?:'[^']*'|[\p{L}_][\p{L}\p{N}_.]*)![$A-Z0-9:]+)|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(A-Za-z_])/gu;

/** Whether a formula names a cell of this row of its own tab. */
export function mentionsRow(formula: string, row: number): boolean {
  if (!formula.includes(String(row))) return false;
  return [...formula.matchAll(PARTS)].some(([, , , , number]) => Number(number) === row);
}

/** Ranges, which become shorter when one of their rows goes; those without an end, such as `F2:F`, too. */
const SPANS = /(\$?[A-Z]{1,3}\$?)(\d+):\$?[A-Z]{1,3}(?:\$?(\d+))?/g;

/** Whether a formula would be left with `#REF!` if this row of its own tab went. */
export function standsOnRow(formula: string, row: number): boolean {
  const bare = formula.replace(SPANS, (span, column: string, first: string, last?: string) =>
    first === last ? `${column}${first}` : span.replace(/\d+/g, '0'),
  );
  return mentionsRow(bare, row);
}

/** The formula of a row as it must be when the row stands elsewhere: what speaks of the row itself follows it. */
export function followRow(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  return formula.replace(PARTS, (part, _text, _other, column?: string, number?: string) =>
    column !== undefined && Number(number) === from ? `${column}${to}` : part,
  );
}
