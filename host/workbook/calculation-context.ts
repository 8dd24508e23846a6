/** What the calculation's own functions share: the clock, the locale, and columns read once per calculation. */

import type { FunctionPlugin, SimpleRangeValue } from 'hyperformula';
import { type IndexedColumn, indexColumn } from './indexed-column';

/** A call of a plugin function, as HyperFormula passes it. */
export interface Procedure {
  readonly args: Parameters<FunctionPlugin['runFunction']>[0];
}

/** Where in the workbook a plugin function is called. */
export type State = Parameters<FunctionPlugin['runFunction']>[1];

/** What a plugin function gives back. */
export type Result = ReturnType<FunctionPlugin['runFunction']>;

/** Handed to HyperFormula as its context; one per engine. */
export class CalculationContext {
  readonly #columns = new Map<string, IndexedColumn>();

  constructor(
    readonly now: () => number,
    readonly locale: () => string,
  ) {}

  /** The values of a range, read once until `forget`: a forecast asks for the same columns hundreds of times. */
  column(range: SimpleRangeValue): IndexedColumn {
    const area = range.range;
    if (!area) return indexColumn(range.valuesFromTopLeftCorner());
    const key = `${area.sheet}:${area.start.row}:${area.start.col}:${area.end.row}:${area.end.col}`;
    const known = this.#columns.get(key);
    if (known) return known;
    const column = indexColumn(range.valuesFromTopLeftCorner());
    this.#columns.set(key, column);
    return column;
  }

  /** Drops what was read, before cells change. */
  forget(): void {
    this.#columns.clear();
  }
}

/** The context that an engine was built with. */
export function contextOf(config: { readonly context: unknown }): CalculationContext {
  if (config.context instanceof CalculationContext) return config.context;
  throw new Error('The formula engine was built without its calculation context.');
}
