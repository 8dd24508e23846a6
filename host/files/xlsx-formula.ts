/** Formulas between the dialects of Sheets and of .xlsx files: newer functions, open ranges, sheet names. */

import { formulaParts, type Reference, referenceText } from '../workbook';

/** Functions that Excel stores with a prefix, as older versions lack them. */
const NEWER = new Set(
  (
    'CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN IFNA XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY LET LAMBDA ' +
    'VSTACK HSTACK TOCOL TOROW TEXTSPLIT TEXTBEFORE TEXTAFTER DAYS ISOWEEKNUM XOR NUMBERVALUE'
  ).split(' '),
);
const NEWER_ON_SHEETS = new Set(['FILTER', 'SORT']);

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Gives a sheet of the workbook the name that it has in the file, or the other way round. */
export type SheetNames = (name: string) => string;

/** A formula of Sheets, with its `=`, as a file stores it, without. */
export function toFileFormula(formula: string, fileName: SheetNames): string {
  return formulaParts(formula.slice(1))
    .map((part) => {
      if (part.kind === 'reference') return referenceText(closed(part.reference, fileName));
      if (part.kind !== 'name' || !part.called) return part.text;
      const name = part.text.toUpperCase();
      if (NEWER_ON_SHEETS.has(name)) return `_xlfn._xlws.${name}`;
      return NEWER.has(name) ? `_xlfn.${name}` : part.text;
    })
    .join('');
}

/** A formula from a file, without `=`, as Sheets writes it, with `=`. */
export function fromFileFormula(formula: string, sheetName: SheetNames): string {
  const parts = formulaParts(formula.replaceAll(/_xlfn\.(_xlws\.)?/g, ''));
  const text = parts.map((part) =>
    part.kind === 'reference' ? referenceText(opened(part.reference, sheetName)) : part.text,
  );
  return `=${text.join('')}`;
}

/** Files know no open ends: A2:A reaches to the last row there is. */
function closed(reference: Reference, fileName: SheetNames): Reference {
  const sheet = reference.sheet === null ? null : fileName(reference.sheet);
  const { start, end } = reference;
  if (!end) return { ...reference, sheet };
  if (start.row !== null && end.row === null)
    return { sheet, start, end: { ...end, row: LAST_ROW, rowFixed: true } };
  if (start.column !== null && end.column === null)
    return { sheet, start, end: { ...end, column: LAST_COLUMN, columnFixed: true } };
  return { ...reference, sheet };
}

function opened(reference: Reference, sheetName: SheetNames): Reference {
  const sheet = reference.sheet === null ? null : sheetName(reference.sheet);
  const { end } = reference;
  if (end?.row === LAST_ROW) return { ...reference, sheet, end: { ...end, row: null, rowFixed: false } };
  if (end?.column === LAST_COLUMN)
    return { ...reference, sheet, end: { ...end, column: null, columnFixed: false } };
  return { ...reference, sheet };
}
