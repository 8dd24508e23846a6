/** Finds and rewrites the references in a formula's text: for moves, renames, copies and calculation. */

import { columnLetters, columnNumber, quotedSheetName } from './rectangle';

/** One corner of a reference; a missing row or column is an open end, as in A2:A or 3:3. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A cell or range reference; `sheet` is null when the formula names none. */
export interface Reference {
  readonly sheet: string | null;
  readonly start: Corner;
  readonly end: Corner | null;
}

/** A piece of a formula. */
export type FormulaPart =
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'name'; readonly text: string; readonly called: boolean }
  | { readonly kind: 'other'; readonly text: string };

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}|\$?\d+`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const BOUNDARY = String.raw`(?![\p{L}\p{N}_.(!])`;
const PIECES = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*"?)',
    String.raw`(?<reference>(?:${SHEET})?(?:(?:${CORNER}):(?:${CORNER})|\$?[A-Za-z]{1,3}\$?\d+)${BOUNDARY})`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.]*)`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)`,
    '(?<rest>#[A-Z/0]+[!?]?|[^])',
  ].join('|'),
  'gu',
);

/** Cuts a formula into references, names and all else; the texts joined are the formula again. */
export function formulaParts(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  for (const match of formula.matchAll(PIECES)) {
    const text = match[0];
    const reference = match.groups?.reference ? parseReference(text) : null;
    if (reference) parts.push({ kind: 'reference', text, reference });
    else if (match.groups?.name) {
      parts.push({ kind: 'name', text, called: formula[match.index + text.length] === '(' });
    } else parts.push({ kind: 'other', text });
  }
  return parts;
}

/** Rewrites each reference of a formula; null makes it #REF!. */
export function mapReferences(formula: string, map: (reference: Reference) => Reference | null): string {
  return formulaParts(formula)
    .map((part) => {
      if (part.kind !== 'reference') return part.text;
      const mapped = map(part.reference);
      if (mapped === part.reference) return part.text;
      return mapped ? referenceText(mapped) : '#REF!';
    })
    .join('');
}

/** The references of a formula, from left to right. */
export function referencesOf(formula: string): Reference[] {
  return formulaParts(formula).flatMap((part) => (part.kind === 'reference' ? [part.reference] : []));
}

/** Writes a reference as a formula does. */
export function referenceText(reference: Reference): string {
  const prefix = reference.sheet === null ? '' : `${quotedSheetName(reference.sheet)}!`;
  const start = cornerText(reference.start);
  return reference.end ? `${prefix}${start}:${cornerText(reference.end)}` : `${prefix}${start}`;
}

/** Moves the relative parts of a formula's references, as copying it to another cell does. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const start = movedCorner(reference.start, rows, columns);
    const end = reference.end && movedCorner(reference.end, rows, columns);
    if (!start || (reference.end && !end)) return null;
    return { sheet: reference.sheet, start, end };
  });
}

function movedCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if ((row !== null && row < 1) || (column !== null && column < 1)) return null;
  return { ...corner, row, column };
}

function parseReference(text: string): Reference | null {
  const mark = text.lastIndexOf('!');
  const sheet = mark < 0 ? null : unquoted(text.slice(0, mark));
  const [first = '', last] = text.slice(mark + 1).split(':');
  const start = parseCorner(first);
  const end = last === undefined ? null : parseCorner(last);
  if (!start || (last !== undefined && !end)) return null;
  return { sheet, start, end };
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parseCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (!match) return null;
  const [, first, letters = '', second, digits = ''] = match;
  return {
    row: digits ? Number(digits) : null,
    column: letters ? columnNumber(letters) : null,
    // In `$5` the only dollar sign stands before the row.
    rowFixed: letters ? second === '$' : first === '$',
    columnFixed: letters !== '' && first === '$',
  };
}

function cornerText(corner: Corner): string {
  const column =
    corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === null ? '' : `${corner.rowFixed ? '$' : ''}${corner.row}`;
  return column + row;
}
