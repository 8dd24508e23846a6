/** Functions that HyperFormula lacks or computes unlike Sheets: the clock, TEXT, one-argument IFERROR. */

import {
  CellError,
  CellValueDetailedType,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type ImplementedFunctions,
} from 'hyperformula';
import { contextOf, type Procedure, type Result, type State } from './calculation-context';
import { ConditionalFunctions } from './conditional-functions';
import { conditionValue } from './indexed-column';
import { displayOf } from './number-format';
import { readTypedNumber } from './parse-input';
import { ANCHOR_FUNCTION } from './range-anchors';

/** Functions registered once for all engines; what differs by engine is in its CalculationContext. */
export class SheetsFunctions extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    TODAY: {
      method: 'today',
      parameters: [],
      isVolatile: true,
      returnNumberType: CellValueDetailedType.NUMBER_DATE,
    },
    NOW: {
      method: 'now',
      parameters: [],
      isVolatile: true,
      returnNumberType: CellValueDetailedType.NUMBER_DATETIME,
    },
    TEXT: {
      method: 'text',
      parameters: [
        { argumentType: FunctionArgumentType.SCALAR },
        { argumentType: FunctionArgumentType.STRING },
      ],
    },
    [ANCHOR_FUNCTION]: { method: 'anchor', parameters: [{ argumentType: FunctionArgumentType.RANGE }] },
    IFERROR: {
      method: 'iferror',
      parameters: [
        { argumentType: FunctionArgumentType.SCALAR, passSubtype: true },
        { argumentType: FunctionArgumentType.SCALAR, passSubtype: true, defaultValue: '' },
      ],
    },
  };

  /** TODAY(): the day of the workbook's clock. */
  today(ast: Procedure, state: State): Result {
    return this.runFunction([...ast.args], state, this.metadata('TODAY'), () =>
      Math.floor(contextOf(this.config).now()),
    );
  }

  /** NOW(): the moment of the workbook's clock. */
  now(ast: Procedure, state: State): Result {
    return this.runFunction([...ast.args], state, this.metadata('NOW'), () => contextOf(this.config).now());
  }

  /** TEXT(value, format): the value as a cell of that format would show it. */
  text(ast: Procedure, state: State): Result {
    const context = contextOf(this.config);
    return this.runFunction([...ast.args], state, this.metadata('TEXT'), (raw: unknown, pattern: string) => {
      const value = conditionValue(raw);
      if (value === undefined) return raw instanceof CellError ? raw : new CellError(ErrorType.VALUE);
      const typed =
        typeof value === 'string' ? readTypedNumber(value, context.locale(), context.now()) : null;
      return displayOf(typed ?? value ?? 0, pattern, context.locale());
    });
  }

  /** Names a range without reading it; see RangeAnchors. */
  anchor(ast: Procedure, state: State): Result {
    return this.runFunction([...ast.args], state, this.metadata(ANCHOR_FUNCTION), () => 0);
  }

  /** IFERROR(value, [otherwise]): nothing when no second argument is given. */
  iferror(ast: Procedure, state: State): Result {
    return this.runFunction([...ast.args], state, this.metadata('IFERROR'), (value, otherwise) =>
      value instanceof CellError ? otherwise : value,
    );
  }
}

/** Makes the functions known to HyperFormula; safe to call again. */
export function registerSheetsFunctions(): void {
  const names = (functions: ImplementedFunctions) =>
    Object.fromEntries(Object.keys(functions).map((name) => [name, name]));
  for (const plugin of [SheetsFunctions, ConditionalFunctions]) {
    HyperFormula.registerFunctionPlugin(plugin, { enGB: names(plugin.implementedFunctions) });
  }
}
