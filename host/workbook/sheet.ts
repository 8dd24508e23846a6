/** One sheet: reading, typing and storing cells, their look, notes and rules, and its rows and columns. */

import { copySheet } from './copying';
import { type CellInput, entryOf } from './entering';
import { type Block, Grid } from './grid';
import {
  type CellContent,
  type CellStyle,
  type ComputedValue,
  type ConditionalFormatRule,
  type DataValidation,
  isFormula,
  SerialDate,
  type StyleFacet,
  type TypedValue,
} from './model';
import {
  DEFAULT_NUMBER_FORMAT,
  displayOf,
  editableNumber,
  isAutomaticFormat,
  showsDate,
} from './number-format';
import { parseLiteral } from './parse-input';
import { type Rectangle, rectangle } from './rectangle';
import { translateFormula } from './references';
import type { SheetProperties } from './sheet-properties';
import type { Shift } from './shift';
import { type SortKey, sortRows } from './sorting';
import { inheritLook, shiftSheet } from './structure';
import type { Workbook } from './workbook';

/** What `clear` can take away; nothing given means everything but the sheet's own rules. */
export interface ClearOptions {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
}

/** A change of some facets of a cell's look; null goes back to the default. */
export type StylePatch = { readonly [facet in StyleFacet]?: CellStyle[facet] | null };

/** A sheet of a workbook. All positions are 1-based. */
export class Sheet {
  readonly workbook: Workbook;
  readonly id: number;
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

  // Reading

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
    if (typeof content !== 'string' || format === '@') return this.display(row, column);
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

  // Writing

  /** Enters a value as a person or a script does (USER_ENTERED): text is parsed, other scalars stay. */
  enter(row: number, column: number, input: CellInput): void {
    this.enterAll(row, column, [[input]]);
  }

  /** Enters a block with its top left corner at a cell; `undefined` leaves a cell as it is. */
  enterAll(row: number, column: number, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    const area = rectangle(row, column, inputs.length, widest(inputs));
    const looks = this.looks.block(area);
    const entries = inputs.map((line, rowOffset) =>
      line.map((input, columnOffset) =>
        input === undefined ? undefined : entryOf(input, looks[rowOffset]?.[columnOffset], this.workbook),
      ),
    );
    this.workbook.transaction('enter', () => {
      this.store(
        row,
        column,
        entries.map((line) => line.map((entry) => entry?.content)),
      );
      if (!entries.some((line) => line.some((entry) => entry?.style))) return;
      this.setStyles(
        area,
        entries.map((line) => line.map((entry) => entry?.style)),
      );
    });
  }

  /** Stores contents as they are, without parsing; null and empty text empty a cell, `undefined` skips it. */
  store(row: number, column: number, block: Block<CellContent>): void {
    const area = rectangle(row, column, block.length, widest(block));
    const before = this.content.block(area);
    const after = block.map((line, rowOffset) =>
      line.map((entry, columnOffset) =>
        entry === undefined
          ? before[rowOffset]?.[columnOffset]
          : entry === null || entry === ''
            ? undefined
            : entry,
      ),
    );
    this.#write(this.content, area, before, after);
  }

  /** Changes facets of the look of a whole rectangle; a facet given as null goes back to its default. */
  setStyle(area: Rectangle, patch: StylePatch): void {
    this.setStyles(area, new Array(area.rows).fill(new Array(area.columns).fill(patch)));
  }

  /** Changes facets cell by cell; `undefined` leaves a cell as it is. */
  setStyles(area: Rectangle, patches: readonly (readonly (StylePatch | undefined)[])[]): void {
    const before = this.looks.block(area);
    const merge = styleMerger();
    const after = before.map((line, rowOffset) =>
      line.map((style, columnOffset) => merge(style, patches[rowOffset]?.[columnOffset])),
    );
    this.#write(this.looks, area, before, after);
  }

  /** Replaces the looks of a rectangle as a whole. */
  replaceLooks(area: Rectangle, looks: Block<CellStyle>): void {
    this.#write(this.looks, area, this.looks.block(area), looks);
  }

  /** Sets the notes of a rectangle; an empty string removes one. */
  setNotes(area: Rectangle, texts: readonly (readonly string[])[]): void {
    this.#write(
      this.noteTexts,
      area,
      this.noteTexts.block(area),
      texts.map((line) => line.map((text) => text || undefined)),
    );
  }

  /**
   * Sets one validation for a whole rectangle, or removes it with null. A custom formula is written for the
   * top left cell; in the others its relative references move along.
   */
  setDataValidation(area: Rectangle, rule: DataValidation | null): void {
    this.setDataValidations(
      area,
      Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_unused, column) => rule && movedRule(rule, row, column)),
      ),
    );
  }

  /** Sets the validations of a rectangle; null removes one. */
  setDataValidations(area: Rectangle, rules: readonly (readonly (DataValidation | null)[])[]): void {
    this.#write(
      this.rules,
      area,
      this.rules.block(area),
      rules.map((line) => line.map((rule) => rule ?? undefined)),
    );
  }

  /** Replaces all conditional format rules of the sheet, as Sheets does (platform.md 5.6). */
  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    this.update({ conditionalFormatRules: rules });
  }

  /** Takes contents, formats, notes or validations away. */
  clear(area: Rectangle, options: ClearOptions): void {
    const nothing = new Array(area.rows).fill(new Array(area.columns).fill(undefined));
    if (options.contents) this.#write(this.content, area, this.content.block(area), nothing);
    if (options.formats) this.#write(this.looks, area, this.looks.block(area), nothing);
    if (options.notes) this.#write(this.noteTexts, area, this.noteTexts.block(area), nothing);
    if (options.validations) this.#write(this.rules, area, this.rules.block(area), nothing);
  }

  // Rows and columns

  /** Makes room before a row; everything below moves down. `like` is the row whose look is inherited. */
  insertRows(before: number, count: number, like?: number): void {
    this.#insert({ axis: 'row', kind: 'insert', at: before, count }, like);
  }

  /** Deletes rows; everything below moves up. */
  deleteRows(first: number, count: number): void {
    shiftSheet(this, { axis: 'row', kind: 'delete', at: first, count });
  }

  /** Makes room before a column. `like` is the column whose look is inherited. */
  insertColumns(before: number, count: number, like?: number): void {
    this.#insert({ axis: 'column', kind: 'insert', at: before, count }, like);
  }

  /** Deletes columns. */
  deleteColumns(first: number, count: number): void {
    shiftSheet(this, { axis: 'column', kind: 'delete', at: first, count });
  }

  #insert(shift: Shift, like: number | undefined): void {
    const { workbook } = this;
    const cells = shift.count * (shift.axis === 'row' ? this.maxColumns : this.maxRows);
    workbook.requireRoomFor(cells);
    workbook.transaction('insert', () => {
      shiftSheet(this, shift);
      if (like !== undefined) inheritLook(this, shift, like >= shift.at ? like + shift.count : like);
    });
  }

  /** Tells the calculation that cells moved; beyond the last content there is nothing to tell. */
  contentMoved(shift: Shift): void {
    const last = shift.axis === 'row' ? this.lastRow() : this.lastColumn();
    if (shift.kind === 'delete' || last >= shift.at) this.workbook.formulas.structureChanged();
  }

  /** Sorts the rows of a rectangle by columns of the sheet; blanks go last, as in Sheets. */
  sort(area: Rectangle, keys: readonly SortKey[]): void {
    sortRows(this, area, keys);
  }

  /** Copies everything of another sheet but its name. */
  copyFrom(other: Sheet): void {
    copySheet(other, this);
  }

  #computed(content: CellContent, row: number, column: number): ComputedValue {
    if (isFormula(content)) return this.workbook.formulas.value(this, row, column);
    return content ?? this.workbook.formulas.spilled(this, row, column);
  }

  #write<T>(grid: Grid<T>, area: Rectangle, before: Block<T>, after: Block<T>): void {
    const put = (block: Block<T>) => {
      grid.put(area.row, area.column, block);
      this.workbook.formulas.cellsChanged(this, area);
    };
    this.workbook.journal.run({ apply: () => put(after), revert: () => put(before) });
  }

  #map<T>(area: Rectangle, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, rowOffset) =>
      Array.from({ length: area.columns }, (_unused, columnOffset) =>
        read(area.row + rowOffset, area.column + columnOffset),
      ),
    );
  }
}

function widest(block: readonly (readonly unknown[])[]): number {
  return block.reduce((columns, line) => Math.max(columns, line.length), 0);
}

function movedRule(rule: DataValidation, rows: number, columns: number): DataValidation {
  if (rule.criteria !== 'CUSTOM_FORMULA' || (rows === 0 && columns === 0)) return rule;
  const values = rule.values.map((value) =>
    typeof value === 'string' ? translateFormula(value, rows, columns) : value,
  );
  return { ...rule, values };
}

/** Cells that look alike and change alike go on sharing one object. */
function styleMerger(): (
  style: CellStyle | undefined,
  patch: StylePatch | undefined,
) => CellStyle | undefined {
  const known = new Map<CellStyle | undefined, Map<StylePatch, CellStyle | undefined>>();
  return (style, patch) => {
    if (!patch) return style;
    const results = known.get(style) ?? new Map<StylePatch, CellStyle | undefined>();
    known.set(style, results);
    if (!results.has(patch)) results.set(patch, merged(style, patch));
    return results.get(patch);
  };
}

function merged(style: CellStyle | undefined, patch: StylePatch): CellStyle | undefined {
  const entries = Object.entries({ ...style, ...patch }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
