/** What stands on one sheet and how it reads: contents, values, texts, looks, notes, rules and properties. */

import { Grid } from './grid';
import {
  type CellContent,
  type CellStyle,
  type ComputedValue,
  type DataValidation,
  isFormula,
  SerialDate,
  type TypedValue,
} from './model';
import {
  DEFAULT_NUMBER_FORMAT,
  displayOf,
  editableNumber,
  isAutomaticFormat,
  isTextFormat,
  showsDate,
} from './number-format';
import { parseLiteral } from './parse-input';
import { type Rectangle, rectangle } from './rectangle';
import type { SheetProperties } from './sheet-properties';
import type { Workbook } from './workbook';

/** The cells and properties of a sheet, for reading. All positions are 1-based. */
export class SheetCells {
  readonly workbook: Workbook;
  readonly id: number;
  /** The four facets of the cells; only Sheet writes into them, so that each change can be undone. */
  readonly content = new Grid<CellContent>();
  readonly looks = new Grid<CellStyle>();
  readonly noteTexts = new Grid<string>();
  readonly rules = new Grid<DataValidation>();
  #properties: SheetProperties;

  constructor(workbook: Workbook, id: number, properties: SheetProperties) {
    this.workbook = workbook;
    this.id = id;
    this.#properties = properties;
  }

  get properties(): SheetProperties {
    return this.#properties;
  }
  get name(): string {
    return this.#properties.name;
  }
  get hidden(): boolean {
    return this.#properties.hidden;
  }
  get maxRows(): number {
    return this.#properties.maxRows;
  }
  get maxColumns(): number {
    return this.#properties.maxColumns;
  }

  /** Changes properties as one recorded change. */
  update(patch: Partial<SheetProperties>): void {
    const before = this.#properties;
    const after = { ...before, ...patch };
    this.workbook.journal.run({
      apply: () => {
        this.#properties = after;
      },
      revert: () => {
        this.#properties = before;
      },
    });
  }

  /** The last row with content, 0 on an empty sheet. FALSE and formulas that show nothing count. */
  lastRow(): number {
    return this.content.lastRow();
  }

  /** The last column with content, 0 on an empty sheet. */
  lastColumn(): number {
    return this.content.lastColumn();
  }

  /** The tables of this sheet's cells, one for each facet. */
  get grids(): readonly [Grid<CellContent>, Grid<CellStyle>, Grid<string>, Grid<DataValidation>] {
    return [this.content, this.looks, this.noteTexts, this.rules];
  }

  /** The last row with anything on it: content, look, note or rule. */
  usedRows(): number {
    return Math.max(...this.grids.map((grid) => grid.lastRow()));
  }

  /** The last column with anything on it. */
  usedColumns(): number {
    return Math.max(...this.grids.map((grid) => grid.lastColumn()));
  }

  /** The whole grid as a rectangle. */
  everything(): Rectangle {
    return rectangle(1, 1, this.maxRows, this.maxColumns);
  }

  /** What stands in a cell: a literal or a formula. */
  contentAt(row: number, column: number): CellContent {
    return this.content.get(row, column) ?? null;
  }

  /** The computed value of a cell. */
  value(row: number, column: number): ComputedValue {
    return this.#computed(this.contentAt(row, column), row, column);
  }

  /** The computed values of a rectangle; blank cells are null, dates are serials. */
  values(area: Rectangle): ComputedValue[][] {
    const { formulas } = this.workbook;
    const spills = formulas.mayHaveArrays(this);
    return this.content.block(area).map((line, rowOffset) =>
      line.map((content, columnOffset) => {
        if (!isFormula(content) && (content !== undefined || !spills)) return content ?? null;
        return formulas.value(this, area.row + rowOffset, area.column + columnOffset);
      }),
    );
  }

  /** As `values`, with dates told apart: what getValues is made from. */
  typedValues(area: Rectangle): TypedValue[][] {
    return this.#map(area, (row, column) => {
      const value = this.value(row, column);
      return typeof value === 'number' && this.isDate(row, column) ? new SerialDate(value) : value;
    });
  }

  /** Whether a number in this cell shows as a date or time. */
  isDate(row: number, column: number): boolean {
    return showsDate(this.numberFormat(row, column));
  }

  /** The texts that a rectangle shows. */
  displays(area: Rectangle): string[][] {
    return this.#map(area, (row, column) => this.display(row, column));
  }

  /** The text that a cell shows. */
  display(row: number, column: number): string {
    return displayOf(this.value(row, column), this.numberFormat(row, column), this.workbook.locale);
  }

  /** The formulas of a rectangle with their leading `=`; empty strings elsewhere. */
  formulas(area: Rectangle): string[][] {
    return this.#map(area, (row, column) => this.formula(row, column));
  }

  /** The formula of a cell, or an empty string. */
  formula(row: number, column: number): string {
    const content = this.contentAt(row, column);
    return isFormula(content) ? content.formula : '';
  }

  /** What the formula bar offers for editing: typing it again leaves the cell as it is. */
  editText(row: number, column: number): string {
    const content = this.contentAt(row, column);
    if (isFormula(content)) return content.formula;
    const format = this.numberFormat(row, column);
    if (typeof content === 'number') return editableNumber(content, format, this.workbook.locale);
    if (typeof content !== 'string' || isTextFormat(format)) return this.display(row, column);
    const typed = parseLiteral(content, { locale: this.workbook.locale, today: this.workbook.now() });
    const isPlain = typed.content === content && !/^['=+-]/.test(content);
    return isPlain ? content : `'${content}`;
  }

  /** The effective number format: the user's own, else what the formula brings along, else the default. */
  numberFormat(row: number, column: number): string {
    const own = this.looks.get(row, column)?.numberFormat;
    if (own !== undefined && !isAutomaticFormat(own)) return own;
    const inferred = isFormula(this.content.get(row, column))
      ? this.workbook.formulas.inferredFormat(this, row, column)
      : undefined;
    return inferred ?? own ?? DEFAULT_NUMBER_FORMAT;
  }

  /** The user-entered look of a cell. */
  style(row: number, column: number): CellStyle {
    return this.looks.get(row, column) ?? {};
  }

  /** The user-entered looks of a rectangle. */
  styles(area: Rectangle): CellStyle[][] {
    return this.#map(area, (row, column) => this.style(row, column));
  }

  /** The notes of a rectangle; empty strings where there is none. */
  notes(area: Rectangle): string[][] {
    return this.#map(area, (row, column) => this.noteTexts.get(row, column) ?? '');
  }

  /** The data validations of a rectangle. */
  dataValidations(area: Rectangle): (DataValidation | null)[][] {
    return this.#map(area, (row, column) => this.rules.get(row, column) ?? null);
  }

  #computed(content: CellContent, row: number, column: number): ComputedValue {
    if (isFormula(content)) return this.workbook.formulas.value(this, row, column);
    return content ?? this.workbook.formulas.spilled(this, row, column);
  }

  #map<T>(area: Rectangle, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, rowOffset) =>
      Array.from({ length: area.columns }, (_unused, columnOffset) =>
        read(area.row + rowOffset, area.column + columnOffset),
      ),
    );
  }
}
