/** Draws rows of a sheet for the page: displays, looks with conditional formats, lists, boxes, faults. */

import {
  bottomOf,
  type CellStyle,
  type ComputedValue,
  type ConditionalStyle,
  conditionalStyles,
  type DataValidation,
  dropdownItems,
  isCellError,
  type Rectangle,
  rectangle,
  type Sheet,
  violationsIn,
} from '../../workbook';
import type { CellLook, CellView, WindowView } from '../protocol';

/** A list in which equal entries share a place. */
class Table<Entry> {
  readonly entries: Entry[] = [];
  readonly #places = new Map<string, number>();

  placeOf(entry: Entry): number {
    const key = JSON.stringify(entry);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

type Alignment = 'left' | 'center' | 'right';

/** Where a value stands when nobody chose: numbers right, booleans and errors in the middle, text left. */
function naturalAlignment(value: ComputedValue): Alignment | undefined {
  if (typeof value === 'number') return 'right';
  if (typeof value === 'boolean') return 'center';
  return value !== null && isCellError(value) ? 'center' : undefined;
}

function bandColor(sheet: Sheet, row: number, column: number): string | undefined {
  for (const banding of sheet.properties.bandings) {
    const { rectangle: area } = banding;
    if (row < area.row || row > bottomOf(area)) continue;
    if (column < area.column || column >= area.column + area.columns) continue;
    const index = row - area.row;
    if (banding.headerColor !== null && index === 0) return banding.headerColor;
    return index % 2 === (banding.headerColor === null ? 0 : 1) ? banding.firstColor : banding.secondColor;
  }
  return undefined;
}

function withoutBlanks(look: { readonly [key in keyof CellLook]: CellLook[key] | undefined }): CellLook {
  return Object.fromEntries(
    Object.entries(look).filter(([, value]) => value !== undefined && value !== false),
  );
}

function lookOf(
  style: CellStyle,
  conditional: ConditionalStyle | null,
  value: ComputedValue,
  band: string | undefined,
): CellLook {
  return withoutBlanks({
    background: conditional?.background ?? style.background ?? band,
    color: conditional?.fontColor ?? style.fontColor,
    bold: conditional?.bold ?? style.fontWeight === 'bold',
    italic: conditional?.italic ?? style.fontStyle === 'italic',
    underline: conditional?.underline ?? style.fontLine === 'underline',
    strikethrough: conditional?.strikethrough ?? style.fontLine === 'line-through',
    align: style.horizontalAlignment ?? naturalAlignment(value),
    wrap: style.wrapStrategy === 'WRAP',
    fontSize: style.fontSize === 10 ? undefined : style.fontSize,
  });
}

/** What all cells of a window are read from, fetched once. */
interface Source {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  readonly values: ComputedValue[][];
  readonly conditional: (ConditionalStyle | null)[][];
  readonly rules: (DataValidation | null)[][];
  readonly violations: ReadonlyMap<string, string>;
  readonly looks: Table<CellLook>;
  readonly lists: Table<readonly string[]>;
}

function checkedState(rule: DataValidation | null, value: ComputedValue): boolean | undefined {
  if (rule?.criteria !== 'CHECKBOX') return undefined;
  const on = rule.values[0] ?? true;
  return value === on;
}

function ruleParts(
  source: Source,
  rule: DataValidation | null,
  row: number,
  column: number,
  value: ComputedValue,
) {
  if (!rule) return {};
  const items = rule.showDropdown ? dropdownItems(source.sheet, row, column) : null;
  const checked = checkedState(rule, value);
  return {
    ...(items ? { list: source.lists.placeOf(items) } : {}),
    ...(checked === undefined ? {} : { checked }),
    ...(rule.helpText ? { help: rule.helpText } : {}),
  };
}

function cellView(source: Source, rowOffset: number, columnOffset: number): CellView | null {
  const { sheet, area } = source;
  const row = area.row + rowOffset;
  const column = area.column + columnOffset;
  const value = source.values[rowOffset]?.[columnOffset] ?? null;
  const rule = source.rules[rowOffset]?.[columnOffset] ?? null;
  const conditional = source.conditional[rowOffset]?.[columnOffset] ?? null;
  const look = lookOf(sheet.style(row, column), conditional, value, bandColor(sheet, row, column));
  const hasLook = Object.keys(look).length > 0;
  const note = sheet.noteTexts.get(row, column);
  if (value === null && !hasLook && !rule && !note && sheet.formula(row, column) === '') return null;
  const display = sheet.display(row, column);
  const input = sheet.editText(row, column);
  const invalid = source.violations.get(`${row},${column}`);
  return {
    display,
    ...(input === display ? {} : { input }),
    ...(hasLook ? { look: source.looks.placeOf(look) } : {}),
    ...(note ? { note } : {}),
    ...(invalid === undefined ? {} : { invalid }),
    ...(value !== null && isCellError(value) ? { error: true } : {}),
    ...ruleParts(source, rule, row, column, value),
  };
}

function trimmed(row: (CellView | null)[]): (CellView | null)[] {
  const last = row.findLastIndex((cell) => cell !== null);
  return row.slice(0, last + 1);
}

/** The last column that shows anything at all, rules and looks included. */
function lastShownColumn(sheet: Sheet): number {
  const bands = sheet.properties.bandings.map(({ rectangle: area }) => area.column + area.columns - 1);
  const shown = Math.max(
    sheet.lastColumn(),
    sheet.looks.lastColumn(),
    sheet.rules.lastColumn(),
    sheet.noteTexts.lastColumn(),
    ...bands,
  );
  return Math.min(shown, sheet.maxColumns);
}

/** Some rows of a sheet as the page draws them. */
export function windowView(sheet: Sheet, firstRow: number, rows: number): WindowView {
  const height = Math.max(0, Math.min(rows, sheet.maxRows - firstRow + 1));
  const area = rectangle(firstRow, 1, height, lastShownColumn(sheet));
  const violations = violationsIn(sheet, area);
  const source: Source = {
    sheet,
    area,
    values: sheet.values(area),
    conditional: conditionalStyles(sheet, area),
    rules: sheet.dataValidations(area),
    violations: new Map(violations.map(({ row, column, message }) => [`${row},${column}`, message])),
    looks: new Table(),
    lists: new Table(),
  };
  const cells = Array.from({ length: height }, (_, rowOffset) =>
    trimmed(Array.from({ length: area.columns }, (_unused, column) => cellView(source, rowOffset, column))),
  );
  return {
    sheetId: sheet.id,
    firstRow,
    rows: cells,
    looks: source.looks.entries,
    lists: source.lists.entries,
  };
}
