/** A tab of the open workbook, and places in it, without Google's names. */
import type { Cell, Grid } from '../domain/cells/cell';

/** A rectangle of cells, 1-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell, 1-based. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** One tab of the open workbook. Each method is one service call. */
export interface Tab {
  readonly id: number;
  readonly name: string;
  /** Every cell from A1 to the last one used; `[['']]` when empty. One read. */
  readAll(): Grid;
  /** One read. */
  read(area: Area): Grid;
  /** Whole rows, to the tab's last column, so that nobody need know how wide it is. One read. */
  readRows(row: number, rows: number): Grid;
  /** One whole column, from row 1 to the tab's last row. One read. */
  readColumn(column: number): readonly Cell[];
  /** The formulas of an area, `''` where there is none; the whole used area when none is given. One read. */
  readFormulas(area?: Area): readonly (readonly string[])[];
  /** The cells of an area as the sheet shows them. One read. */
  readDisplay(area: Area): readonly (readonly string[])[];
  /** The notes on the cells of an area, `''` where there is none. One read. */
  readNotes(area: Area): readonly (readonly string[])[];
  /** How large the tab is, blank rows and columns included. */
  size(): { readonly rows: number; readonly columns: number };
  /** The number formats of an area, `''` where there is none but the default. One read. */
  readFormats(area: Area): readonly (readonly string[])[];
  /**
   * Which columns of an area, counted from 0, hold data validations, each with the help texts of its first and its
   * last one. One read.
   */
  readRuled(area: Area): ReadonlyMap<number, readonly string[]>;
}
