/** What an .xlsx file has no place for, kept as JSON in a hidden sheet so that a saved document reopens as the same. */

import type {
  DeveloperMetadata,
  NamedRange,
  Rectangle,
  Sheet,
  SheetProperties,
  Workbook,
  WorkbookProperties,
} from '../workbook';
import { type RuleArea, ruleAreas } from './rule-areas';
import { toFileFormat } from './xlsx-style';

/** The hidden sheet's name, and how much text one of its cells takes (Excel allows 32,767 characters). */
export const STATE_SHEET = '_document';
const CHUNK = 30_000;

/** The properties of a sheet that only the JSON keeps in full. */
type KeptProperties = Pick<
  SheetProperties,
  | 'name'
  | 'maxRows'
  | 'maxColumns'
  | 'conditionalFormatRules'
  | 'charts'
  | 'protections'
  | 'bandings'
  | 'filter'
>;

/** A sheet as the JSON keeps it, in the order of the tabs. */
export interface SheetState {
  readonly id: number;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly properties: KeptProperties;
  readonly validations: readonly RuleArea[];
  readonly looks: { readonly [format: string]: string };
}

/** The document as the JSON keeps it. */
export interface DocumentState {
  readonly version: 1;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly documentProperties: WorkbookProperties['documentProperties'];
  readonly namedRanges: readonly NamedRange[];
  readonly developerMetadata: readonly DeveloperMetadata[];
  readonly sheets: readonly SheetState[];
}

/** The state of a workbook whose sheets have the given names in the file. */
export function documentState(workbook: Workbook, fileNames: readonly string[]): DocumentState {
  const { name, locale, timeZone, documentProperties, namedRanges, developerMetadata } = workbook.properties;
  return {
    version: 1,
    name,
    locale,
    timeZone,
    documentProperties,
    namedRanges,
    developerMetadata,
    sheets: workbook.sheets.map((sheet, index) => sheetState(sheet, fileNames[index] ?? sheet.name)),
  };
}

function sheetState(sheet: Sheet, fileName: string): SheetState {
  const { name, maxRows, maxColumns, conditionalFormatRules, charts, protections, bandings, filter } =
    sheet.properties;
  return {
    id: sheet.id,
    fileName,
    fingerprint: fingerprintOf(sheet),
    properties: { name, maxRows, maxColumns, conditionalFormatRules, charts, protections, bandings, filter },
    validations: ruleAreas(sheet),
    looks: rewrittenFormats(sheet),
  };
}

/**
 * Tells whether rows or columns of a sheet moved since: then the places in the JSON are wrong, and what
 * the file itself says about validations and formats counts.
 */
export function fingerprintOf(sheet: Sheet): string {
  const header: Rectangle = { row: 1, column: 1, rows: 1, columns: sheet.lastColumn() };
  return `${sheet.lastRow()}x${sheet.lastColumn()} ${JSON.stringify(sheet.content.block(header))}`;
}

/** Number formats that a file spells differently, by their spelling in the file. */
function rewrittenFormats(sheet: Sheet): { readonly [format: string]: string } {
  const formats: { [format: string]: string } = {};
  sheet.looks.forEach(({ numberFormat }) => {
    if (numberFormat === undefined) return;
    const spelled = toFileFormat(numberFormat);
    if (spelled !== numberFormat) formats[spelled] = numberFormat;
  });
  return formats;
}

/** The state as the rows of the hidden sheet. */
export function stateRows(state: DocumentState): string[][] {
  const text = JSON.stringify(state);
  return Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) => [
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  ]);
}

/** Reads the rows of the hidden sheet; null when they hold no state, or one of another version. */
export function parseState(rows: readonly (readonly unknown[])[]): DocumentState | null {
  const text = rows.map((row) => String(row[0] ?? '')).join('');
  try {
    const parsed: unknown = JSON.parse(text);
    return isDocumentState(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isDocumentState(value: unknown): value is DocumentState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 1 &&
    'sheets' in value &&
    Array.isArray(value.sheets)
  );
}
