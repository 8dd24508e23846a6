/** The plain data that a workbook is made of: scalars, styles, rules, charts, protections, metadata. */

import type { Rectangle } from './rectangle';

/** What a cell stores. A date is a serial day number (epoch 1899-12-30, the fraction is the time of day). */
export type Scalar = string | number | boolean | null;

/** The error values that a formula can end in, as Sheets shows them. */
export type ErrorCode =
  | '#REF!'
  | '#N/A'
  | '#DIV/0!'
  | '#VALUE!'
  | '#NAME?'
  | '#NUM!'
  | '#NULL!'
  | '#ERROR!'
  | '#SPILL!';

/** A computed error. */
export interface CellError {
  readonly error: ErrorCode;
}

/** What a cell is worth once its formula is computed. */
export type ComputedValue = Scalar | CellError;

/** A number in a cell that shows dates, times or durations. */
export class SerialDate {
  constructor(readonly serial: number) {}
}

/** A computed value with dates told apart from plain numbers, as getValues needs them. */
export type TypedValue = ComputedValue | SerialDate;

/** A formula cell: its text with the leading `=`, as a person sees it in the formula bar. */
export interface FormulaContent {
  readonly formula: string;
}

/** What stands in a cell: a literal or a formula. */
export type CellContent = Scalar | FormulaContent;

/** Tells a computed error from a literal. */
export function isCellError(value: TypedValue | FormulaContent): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Tells a formula from a literal. */
export function isFormula(content: CellContent | undefined): content is FormulaContent {
  return typeof content === 'object' && content !== null;
}

/** How lines longer than the cell are shown. */
export type WrapStrategy = 'OVERFLOW' | 'WRAP' | 'CLIP';

/** The user-entered look of a cell. A missing property means the default; colours are `#rrggbb`. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
  readonly fontLine?: 'underline' | 'line-through' | 'none';
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrapStrategy?: WrapStrategy;
}

/** The name of one facet of a cell's look. */
export type StyleFacet = keyof CellStyle;

/** A rectangle of a certain sheet. */
export interface SheetRange {
  readonly sheetId: number;
  readonly rectangle: Rectangle;
}

/** The criteria names of SpreadsheetApp.DataValidationCriteria that the host evaluates. */
export type ValidationCriteria =
  | 'CHECKBOX'
  | 'CUSTOM_FORMULA'
  | 'DATE_AFTER'
  | 'DATE_BEFORE'
  | 'DATE_BETWEEN'
  | 'DATE_EQUAL_TO'
  | 'DATE_IS_VALID_DATE'
  | 'DATE_NOT_BETWEEN'
  | 'DATE_ON_OR_AFTER'
  | 'DATE_ON_OR_BEFORE'
  | 'NUMBER_BETWEEN'
  | 'NUMBER_EQUAL_TO'
  | 'NUMBER_GREATER_THAN'
  | 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
  | 'NUMBER_LESS_THAN'
  | 'NUMBER_LESS_THAN_OR_EQUAL_TO'
  | 'NUMBER_NOT_BETWEEN'
  | 'NUMBER_NOT_EQUAL_TO'
  | 'TEXT_CONTAINS'
  | 'TEXT_DOES_NOT_CONTAIN'
  | 'TEXT_EQUAL_TO'
  | 'TEXT_IS_VALID_EMAIL'
  | 'TEXT_IS_VALID_URL'
  | 'VALUE_IN_LIST'
  | 'VALUE_IN_RANGE';

/**
 * A data validation rule. `values` holds the operands: list items, numbers, date serials, the custom
 * formula, or the on and off values of a checkbox; a list from a range keeps its place in `source`.
 */
export interface DataValidation {
  readonly criteria: ValidationCriteria;
  readonly values: readonly Scalar[];
  readonly source?: SheetRange;
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly helpText?: string;
}

/** The criteria names of SpreadsheetApp.BooleanCriteria that the host evaluates. */
export type FormatCriteria =
  | Exclude<
      ValidationCriteria,
      'CHECKBOX' | 'VALUE_IN_LIST' | 'VALUE_IN_RANGE' | 'TEXT_IS_VALID_EMAIL' | 'TEXT_IS_VALID_URL'
    >
  | 'CELL_EMPTY'
  | 'CELL_NOT_EMPTY'
  | 'TEXT_STARTS_WITH'
  | 'TEXT_ENDS_WITH';

/** What a conditional format changes. */
export interface ConditionalStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** One stop of a colour scale. A number, percent or percentile stop carries its value. */
export interface GradientPoint {
  readonly color: string;
  readonly type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  readonly value?: number;
}

/** A conditional format that looks at one condition. A custom formula is relative to the first range's corner. */
export interface BooleanFormatRule {
  readonly kind: 'boolean';
  readonly ranges: readonly Rectangle[];
  readonly criteria: FormatCriteria;
  readonly values: readonly Scalar[];
  readonly style: ConditionalStyle;
}

/** A conditional format that colours by a scale. */
export interface GradientFormatRule {
  readonly kind: 'gradient';
  readonly ranges: readonly Rectangle[];
  readonly points: readonly GradientPoint[];
}

/** A conditional format rule of a sheet; the order in the sheet's list is the order of precedence. */
export type ConditionalFormatRule = BooleanFormatRule | GradientFormatRule;

/** The chart types of Charts.ChartType that the host keeps and draws. */
export type ChartType = 'AREA' | 'BAR' | 'COLUMN' | 'COMBO' | 'LINE' | 'PIE' | 'SCATTER' | 'TABLE';

/** A value that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A chart as data. Position is the cell it hangs on plus pixels; sizes are pixels. */
export interface ChartModel {
  readonly id: number;
  readonly type: ChartType;
  readonly ranges: readonly SheetRange[];
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly headers: number;
  readonly transposed: boolean;
  readonly options: { readonly [key: string]: Json };
}

/** A protection of a range (`rectangle` set) or of its whole sheet. */
export interface Protection {
  readonly id: number;
  readonly rectangle: Rectangle | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly unprotected: readonly Rectangle[];
}

/** The criterion of one filtered column: values that are hidden, or a condition that must hold. */
export interface FilterCriterion {
  readonly hiddenValues: readonly string[];
  readonly criteria?: FormatCriteria;
  readonly values?: readonly Scalar[];
}

/** The one basic filter of a sheet; criteria are keyed by sheet column number. */
export interface FilterModel {
  readonly rectangle: Rectangle;
  readonly criteria: { readonly [column: number]: FilterCriterion };
}

/** Alternating row colours of a rectangle. */
export interface Banding {
  readonly id: number;
  readonly rectangle: Rectangle;
  readonly headerColor: string | null;
  readonly firstColor: string;
  readonly secondColor: string;
  readonly footerColor: string | null;
}

/** Where a piece of developer metadata is attached. */
export type MetadataLocation =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: number }
  | { readonly type: 'ROW'; readonly sheetId: number; readonly row: number }
  | { readonly type: 'COLUMN'; readonly sheetId: number; readonly column: number };

/** A piece of developer metadata. Keys are not unique (platform.md 5.7). */
export interface DeveloperMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: MetadataLocation;
}

/** A name for a rectangle. */
export interface NamedRange extends SheetRange {
  readonly name: string;
}
