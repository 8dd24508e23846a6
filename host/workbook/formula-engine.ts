/** Computes formulas with HyperFormula, lazily: edits only mark what changed, the next formula read computes. */

import { HyperFormula } from 'hyperformula';
import type { ComputedValue } from './model';
import type { Rectangle } from './rectangle';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** The lazily built calculation behind one workbook. */
export class FormulaEngine {
  readonly #workbook: Workbook;
  #engine: HyperFormula | null = null;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The computed value of a formula cell. */
  value(_sheet: Sheet, _row: number, _column: number): ComputedValue {
    this.#engine ??= HyperFormula.buildEmpty({ licenseKey: 'gpl-v3' });
    return null;
  }

  /** The number format that a formula's result brings along (a date for TODAY), if any. */
  inferredFormat(_sheet: Sheet, _row: number, _column: number): string | undefined {
    return undefined;
  }

  /** Computes a formula as if it stood in a cell, without storing it: for custom formulas of rules. */
  evaluate(_sheet: Sheet, _formula: string): ComputedValue {
    return null;
  }

  /** Marks the contents of a rectangle as changed. */
  cellsChanged(_sheet: Sheet, _area: Rectangle): void {}

  /** Marks everything as changed: rows, columns, sheets or names moved. */
  structureChanged(): void {
    this.#engine = null;
  }

  /** Marks the clock as moved: TODAY and NOW are computed again. */
  clockMoved(): void {}

  /** The workbook it computes. */
  get workbook(): Workbook {
    return this.#workbook;
  }
}
