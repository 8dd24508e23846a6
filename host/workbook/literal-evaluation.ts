/** Evaluates conditions such as `=$C2="won"` by themselves, without waking the calculation of the workbook. */

import { HyperFormula } from 'hyperformula';
import { CalculationContext } from './calculation-context';
import { engineConfig, exported } from './engine-exchange';
import { translateForEngine } from './formula-translation';
import { type ComputedValue, isCellError } from './model';
import { type FormulaPart, formulaParts } from './references';
import type { SheetCells } from './sheet-cells';
import type { Workbook } from './workbook';

/** Functions that look at the place of a reference, and not only at what stands there. */
const PLACE_FUNCTIONS =
  /\b(ROW|ROWS|COLUMN|COLUMNS|OFFSET|INDIRECT|CELL|ISFORMULA|ISREF|FORMULATEXT|ADDRESS|NOW)\s*\(/i;

/** More remembered results than this are forgotten together. */
const REMEMBERED = 20_000;

/**
 * The page colours cells after every keystroke, and computing a forecast meanwhile would make typing wait.
 * So the cells that a condition names are written into it as literals, and equal texts computed once.
 */
export class LiteralEvaluator {
  readonly #workbook: Workbook;
  #engine: HyperFormula | null = null;
  #results = new Map<string, ComputedValue>();
  #day = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The value of a formula, or undefined when it takes more than single cells of its own sheet. */
  evaluate(sheet: SheetCells, formula: string): ComputedValue | undefined {
    if (PLACE_FUNCTIONS.test(formula)) return undefined;
    const texts: string[] = [];
    for (const part of formulaParts(formula)) {
      const text = literalText(part, sheet);
      if (text === null) return undefined;
      texts.push(text);
    }
    return this.#result(texts.join(''), sheet);
  }

  #result(text: string, sheet: SheetCells): ComputedValue {
    const today = Math.floor(this.#workbook.now());
    if (today !== this.#day || this.#results.size > REMEMBERED) this.#results.clear();
    this.#day = today;
    const known = this.#results.get(text);
    if (known !== undefined) return known;
    const computed = this.#compute(translateForEngine(text, sheet));
    this.#results.set(text, computed);
    return computed;
  }

  #compute(formula: string): ComputedValue {
    const workbook = this.#workbook;
    const context = new CalculationContext(
      () => workbook.now(),
      () => workbook.locale,
    );
    this.#engine ??= HyperFormula.buildFromArray([[]], engineConfig(workbook, context));
    if (!this.#engine.validateFormula(formula)) return { error: '#ERROR!' };
    const value = this.#engine.calculateFormula(formula, 0);
    return exported(Array.isArray(value) ? (value[0]?.[0] ?? null) : value);
  }
}

/** A part of a formula with a cell's value in place of its reference; null where that cannot be done. */
function literalText(part: FormulaPart, sheet: SheetCells): string | null {
  if (part.kind === 'name' && !part.called) return /^(true|false)$/i.test(part.text) ? part.text : null;
  if (part.kind !== 'reference') return part.text;
  const { sheet: name, start, end } = part.reference;
  if (name !== null || end !== null || start.row === null || start.column === null) return null;
  const value = sheet.value(start.row, start.column);
  if (isCellError(value)) return null;
  // The evaluator's sheet is empty, so a reference to it stands for an empty cell.
  if (value === null) return 'A1';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? `${value ? 'TRUE' : 'FALSE'}()` : `(${value})`;
}
