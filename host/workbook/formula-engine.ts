/** Computes formulas with HyperFormula, lazily: edits only mark what changed, the next formula read computes. */

import { HyperFormula } from 'hyperformula';
import { CalculationContext } from './calculation-context';
import { engineCell, engineConfig, engineRows, exported, isEngineFormula } from './engine-exchange';
import { registerSheetsFunctions } from './formula-functions';
import { boundedColumns, boundedRows, translateForEngine } from './formula-translation';
import { inferFormat } from './inferred-format';
import { LiteralEvaluator } from './literal-evaluation';
import { type ComputedValue, isFormula } from './model';
import { RangeAnchors } from './range-anchors';
import type { Rectangle } from './rectangle';
import type { SheetCells } from './sheet-cells';
import type { Workbook } from './workbook';

registerSheetsFunctions();

const ARRAY_RESULTS =
  /\b(ARRAYFORMULA|FILTER|SEQUENCE|SORT|SPLIT|TRANSPOSE|UNIQUE|VSTACK|HSTACK|MMULT)\s*\(|\{/i;

/** More changed cells than this are cheaper to load anew than to hand over one by one. */
const REBUILD_FROM_CELLS = 60_000;

/** More changed formulas than this are linked faster all together. */
const REBUILD_FROM_FORMULAS = 20;

/** A sheet of the engine that no workbook can have, as its name is longer than Sheets allows. */
const OWN_SHEET = 'engine'.padEnd(120, ' ');

interface Pending {
  readonly sheet: SheetCells;
  readonly area: Rectangle;
}

/** The lazily built calculation behind one workbook. */
export class FormulaEngine {
  readonly #workbook: Workbook;
  readonly #context: CalculationContext;
  readonly #literals: LiteralEvaluator;
  #engine: HyperFormula | null = null;
  #pending: Pending[] = [];
  #pendingCells = 0;
  #shape = '';
  #day = 0;
  #clockMoved = false;
  #arraySheets = new Set<SheetCells>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#literals = new LiteralEvaluator(workbook);
    this.#context = new CalculationContext(
      () => workbook.now(),
      () => workbook.locale,
    );
  }

  /** Whether an engine stands: false until a formula was looked at. */
  get built(): boolean {
    return this.#engine !== null;
  }

  /** The computed value of a formula cell. */
  value(sheet: SheetCells, row: number, column: number): ComputedValue {
    const engine = this.#current();
    return exported(engine.getCellValue(this.#address(engine, sheet, row, column)));
  }

  /** The value that an array formula elsewhere spills into an empty cell; null when none does. */
  spilled(sheet: SheetCells, row: number, column: number): ComputedValue {
    if (!this.mayHaveArrays(sheet)) return null;
    return this.value(sheet, row, column);
  }

  /** Whether a formula of the sheet may fill cells around it. Cheap: looks at texts only once per change. */
  mayHaveArrays(sheet: SheetCells): boolean {
    return this.#arraySheets.has(sheet);
  }

  /** The number format that a formula's result brings along (a date for TODAY), if any. */
  inferredFormat(sheet: SheetCells, row: number, column: number): string | undefined {
    const engine = this.#current();
    const type = engine.getCellValueDetailedType(this.#address(engine, sheet, row, column));
    return inferFormat(type, sheet, sheet.formula(row, column));
  }

  /** Computes a formula without storing it. References stand as they are written. */
  evaluate(sheet: SheetCells, formula: string): ComputedValue {
    const literal = this.#literals.evaluate(sheet, formula);
    if (literal !== undefined) return literal;
    const engine = this.#current();
    const translated = translateForEngine(formula, sheet);
    if (!engine.validateFormula(translated)) return { error: '#ERROR!' };
    const value = engine.calculateFormula(translated, this.#sheetIndex(engine, sheet));
    const single = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
    return exported(single);
  }

  /** Marks the contents of a rectangle as changed. */
  cellsChanged(sheet: SheetCells, area: Rectangle): void {
    const formulas = this.#noteFormulas(sheet, area);
    if (!this.#engine) return;
    this.#pending.push({ sheet, area });
    this.#pendingCells += area.rows * area.columns;
    if (formulas > REBUILD_FROM_FORMULAS || this.#pendingCells > REBUILD_FROM_CELLS) this.structureChanged();
  }

  /** Marks everything as changed: rows, columns, sheets or names moved. */
  structureChanged(): void {
    this.#engine?.destroy();
    this.#engine = null;
    this.#pending = [];
    this.#pendingCells = 0;
  }

  /** Marks the clock as moved: TODAY and NOW are computed again. */
  clockMoved(): void {
    this.#clockMoved = true;
  }

  #current(): HyperFormula {
    if (this.#engine && this.#shape !== this.#shapeNow()) this.structureChanged();
    const engine = this.#engine;
    if (!engine) return this.#build();
    if (this.#pending.length > 0) this.#applyPending(engine);
    if (this.#clockMoved || Math.floor(this.#workbook.now()) !== this.#day) this.#tick(engine);
    return engine;
  }

  #build(): HyperFormula {
    this.#context.forget();
    const rows = this.#workbook.sheets.map((sheet) => [sheet.name, engineRows(sheet)] as const);
    const anchors = new RangeAnchors();
    const announced = rows.flatMap(([name, lines]) =>
      lines.flat().flatMap((cell) => (isEngineFormula(cell) ? anchors.announce(cell, name) : [])),
    );
    // The engine's own sheet comes first: the clock's cell, then the anchors of long ranges.
    const own = [[this.#workbook.now()], ...announced.map((formula) => [formula])];
    this.#shape = this.#shapeNow();
    this.#noteTime();
    this.#engine = HyperFormula.buildFromSheets(
      { [OWN_SHEET]: own, ...Object.fromEntries(rows) },
      engineConfig(this.#workbook, this.#context),
    );
    return this.#engine;
  }

  #applyPending(engine: HyperFormula): void {
    const pending = this.#pending;
    this.#pending = [];
    this.#pendingCells = 0;
    this.#context.forget();
    this.#noteTime();
    engine.batch(() => {
      for (const { sheet, area } of pending) {
        const cells = sheet.content
          .block(area)
          .map((line) => line.map((content) => engineCell(content, sheet)));
        engine.setCellContents(this.#address(engine, sheet, area.row, area.column), cells);
      }
    });
  }

  /** Setting any cell makes HyperFormula compute the volatile functions again. */
  #tick(engine: HyperFormula): void {
    this.#context.forget();
    this.#noteTime();
    engine.setCellContents({ sheet: 0, row: 0, col: 0 }, this.#workbook.now());
  }

  #noteTime(): void {
    this.#day = Math.floor(this.#workbook.now());
    this.#clockMoved = false;
  }

  /** What open ranges are translated with; when it changes, formulas have to be translated again. */
  #shapeNow(): string {
    return this.#workbook.sheets
      .map((sheet) => `${sheet.name}:${boundedRows(sheet)}:${boundedColumns(sheet)}`)
      .join('|');
  }

  /** Counts the formulas of a rectangle, and remembers whether some may fill cells around them. */
  #noteFormulas(sheet: SheetCells, area: Rectangle): number {
    let formulas = 0;
    sheet.content.forEach((content) => {
      if (!isFormula(content)) return;
      formulas += 1;
      if (ARRAY_RESULTS.test(content.formula)) this.#arraySheets.add(sheet);
    }, area);
    return formulas;
  }

  #sheetIndex(engine: HyperFormula, sheet: SheetCells): number {
    const index = engine.getSheetId(sheet.name);
    if (index === undefined)
      throw new Error(`The sheet "${sheet.name}" is not part of its workbook any more.`);
    return index;
  }

  #address(engine: HyperFormula, sheet: SheetCells, row: number, column: number) {
    return { sheet: this.#sheetIndex(engine, sheet), row: row - 1, col: column - 1 };
  }
}
