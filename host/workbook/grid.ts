/** A sparse table of one facet of a sheet's cells, rows and columns counted from 1. */

import { bottomOf, type Rectangle, rightOf } from './rectangle';

/** A block taken out of or put into a grid; `undefined` is an empty place. */
export type Block<T> = readonly (readonly (T | undefined)[])[];

/** Sparse storage: a row without entries takes no memory, an entry is found in constant time. */
export class Grid<T> {
  #rows: ((T | undefined)[] | undefined)[] = [];

  /** The entry of a cell. */
  get(row: number, column: number): T | undefined {
    return this.#rows[row - 1]?.[column - 1];
  }

  /** Puts an entry, or removes it with `undefined`. */
  set(row: number, column: number, entry: T | undefined): void {
    let entries = this.#rows[row - 1];
    if (!entries) {
      if (entry === undefined) return;
      entries = [];
      while (this.#rows.length < row - 1) this.#rows.push(undefined);
      this.#rows[row - 1] = entries;
    }
    while (entries.length < column - 1) entries.push(undefined);
    entries[column - 1] = entry;
  }

  /** Copies out a rectangle. */
  block(area: Rectangle): (T | undefined)[][] {
    const block: (T | undefined)[][] = [];
    for (let row = area.row; row <= bottomOf(area); row++) {
      const entries = this.#rows[row - 1];
      const line = new Array<T | undefined>(area.columns);
      for (let index = 0; index < area.columns; index++) line[index] = entries?.[area.column - 1 + index];
      block.push(line);
    }
    return block;
  }

  /** Writes a block with its top left corner at a cell. */
  put(row: number, column: number, block: Block<T>): void {
    block.forEach((line, rowOffset) => {
      line.forEach((entry, columnOffset) => {
        this.set(row + rowOffset, column + columnOffset, entry);
      });
    });
  }

  /** Calls back for each entry, row by row; only within the rectangle when one is given. */
  forEach(visit: (entry: T, row: number, column: number) => void, area?: Rectangle): void {
    const lastRow = area ? Math.min(bottomOf(area), this.#rows.length) : this.#rows.length;
    for (let row = area?.row ?? 1; row <= lastRow; row++) {
      const entries = this.#rows[row - 1];
      if (!entries) continue;
      const lastColumn = area ? Math.min(rightOf(area), entries.length) : entries.length;
      for (let column = area?.column ?? 1; column <= lastColumn; column++) {
        const entry = entries[column - 1];
        if (entry !== undefined) visit(entry, row, column);
      }
    }
  }

  /** The last row that has an entry, 0 when there is none. */
  lastRow(): number {
    for (let row = this.#rows.length; row > 0; row--) {
      if (this.#rows[row - 1]?.some((entry) => entry !== undefined)) return row;
    }
    return 0;
  }

  /** The last column that has an entry, 0 when there is none. */
  lastColumn(): number {
    let last = 0;
    for (const entries of this.#rows) {
      let column = entries?.length ?? 0;
      while (column > last && entries?.[column - 1] === undefined) column--;
      last = Math.max(last, column);
    }
    return last;
  }

  /** Makes room for rows before a row. */
  insertRows(before: number, count: number): void {
    if (before > this.#rows.length) return;
    const room = new Array<undefined>(count).fill(undefined);
    this.#rows = [...this.#rows.slice(0, before - 1), ...room, ...this.#rows.slice(before - 1)];
  }

  /** Takes rows out. */
  removeRows(first: number, count: number): void {
    this.#rows.splice(first - 1, count);
  }

  /** Makes room for columns before a column. */
  insertColumns(before: number, count: number): void {
    for (const entries of this.#rows) {
      if (!entries || before > entries.length) continue;
      entries.splice(before - 1, 0, ...new Array<undefined>(count).fill(undefined));
    }
  }

  /** Takes columns out. */
  removeColumns(first: number, count: number): void {
    for (const entries of this.#rows) entries?.splice(first - 1, count);
  }
}
