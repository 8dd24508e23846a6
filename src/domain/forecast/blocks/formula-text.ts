/** Pieces of formulas as Google Sheets, Excel, LibreOffice and HyperFormula all read them. */
import { columnLetters } from '../../cells/address';

/** A text as a formula writes it. HyperFormula does not read a doubled quotation mark, so marks are spelled as CHAR(34). */
export function quoted(text: string): string {
  return text
    .split('"')
    .map((part) => `"${part}"`)
    .join('&CHAR(34)&');
}

/** A cell that shows exactly this text, whatever it begins with: a name from the sheet never becomes a formula. */
export function textCell(text: string): string {
  return `=${quoted(text)}`;
}

/** A sheet's name in front of a reference; always quoted, so that spaces, Korean and apostrophes are safe. */
function sheetPrefix(sheetName: string): string {
  return `'${sheetName.replace(/'/g, "''")}'!`;
}

/**
 * A whole column, such as `'Deals'!$F:$F`: it grows with the table, and all four programs know it, which is
 * not true of `F4:F`. Headers and titles above the table are text or meet no criterion, so they do no harm.
 */
export function wholeColumn(sheetName: string, column: number): string {
  const letters = columnLetters(column);
  return `${sheetPrefix(sheetName)}$${letters}:$${letters}`;
}

/** Rows of a column, such as `'Deals'!$F$4:$F$600`. */
export function columnRows(sheetName: string, column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `${sheetPrefix(sheetName)}$${letters}$${first}:$${letters}$${last}`;
}

/** A cell of the own sheet; `$` before the column and the row when they are fixed. */
export function cellReference(
  row: number,
  column: number,
  fixed: 'column' | 'row' | 'both' | 'none' = 'none',
): string {
  const columnMark = fixed === 'column' || fixed === 'both' ? '$' : '';
  const rowMark = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${columnMark}${columnLetters(column)}${rowMark}${row}`;
}

/** A criterion that compares with a cell or an expression, such as `">="&D$3`. */
export function criterion(operator: '=' | '<>' | '<' | '<=' | '>' | '>=', expression: string): string {
  return `"${operator}"&${expression}`;
}

/**
 * A text as a criterion compares with it: wildcards are escaped. An operator at its beginning is stood for by `?`,
 * since HyperFormula reads `==` as no operator at all.
 */
export function matching(text: string): string {
  return quoted(text.replace(/[*?~]/g, '~$&').replace(/^[<=>]/, '?'));
}

/** A range and what its cells must meet. */
export type Condition = readonly [range: string, criterion: string];

/** The sum of a range where every condition is met. */
export function sumIfs(sumRange: string, conditions: readonly Condition[]): string {
  return `SUMIFS(${[sumRange, ...conditions.flat()].join(',')})`;
}

/** How many rows meet every condition. */
export function countIfs(conditions: readonly Condition[]): string {
  return `COUNTIFS(${conditions.flat().join(',')})`;
}
