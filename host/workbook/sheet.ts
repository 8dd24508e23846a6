/** One sheet: typing and storing cells, changing their look, notes and rules, and its rows and columns. */

import { copySheet } from './copying';
import { type CellInput, entryOf } from './entering';
import type { Block, Grid } from './grid';
import { inheritLook } from './inherited-look';
import type { CellContent, CellStyle, ConditionalFormatRule, DataValidation } from './model';
import { type Rectangle, rectangle } from './rectangle';
import { translateFormula } from './references';
import { SheetCells } from './sheet-cells';
import type { Shift } from './shift';
import { type SortKey, sortRows } from './sorting';
import { shiftSheet } from './structure';
import { type StylePatch, styleMerger } from './style-patch';

/** What `clear` takes away. */
export interface ClearOptions {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
}

/** A sheet of a workbook. All positions are 1-based; every change belongs to the workbook's history. */
export class Sheet extends SheetCells {
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

  #write<T>(grid: Grid<T>, area: Rectangle, before: Block<T>, after: Block<T>): void {
    // Looks, notes and rules change no formula's value.
    const isContent = Object.is(grid, this.content);
    const put = (block: Block<T>) => {
      grid.put(area.row, area.column, block);
      if (isContent) this.workbook.formulas.cellsChanged(this, area);
    };
    this.workbook.journal.run({ apply: () => put(after), revert: () => put(before) });
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
