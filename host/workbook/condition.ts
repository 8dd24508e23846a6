/** The conditions that validations and conditional formats share: numbers, dates and texts against operands. */

import { type ComputedValue, isCellError, type Scalar } from './model';

/** What a condition looks at: the value, how the cell shows it, and whether it is a date. */
export interface Subject {
  readonly value: ComputedValue;
  readonly display: string;
  readonly isDate: boolean;
}

/** Operands with formulas already computed. */
export type Operands = readonly Scalar[];

type Test = (subject: Subject, operands: Operands) => boolean;

const onNumber =
  (test: (value: number, first: number, second: number) => boolean): Test =>
  ({ value }, [first, second]) =>
    typeof value === 'number' && test(value, numeric(first), numeric(second));

/** Dates are compared by day: the time of day is ignored (platform.md 5.4). */
const onDate =
  (test: (day: number, first: number, second: number) => boolean): Test =>
  ({ value, isDate }, [first, second]) =>
    typeof value === 'number' &&
    isDate &&
    test(Math.floor(value), Math.floor(numeric(first)), Math.floor(numeric(second)));

const onText =
  (test: (text: string, operand: string) => boolean): Test =>
  ({ display }, [operand]) =>
    test(display.toLowerCase(), String(operand ?? '').toLowerCase());

const TESTS = {
  NUMBER_BETWEEN: onNumber((value, first, second) => value >= first && value <= second),
  NUMBER_NOT_BETWEEN: onNumber((value, first, second) => value < first || value > second),
  NUMBER_EQUAL_TO: onNumber((value, first) => value === first),
  NUMBER_NOT_EQUAL_TO: onNumber((value, first) => value !== first),
  NUMBER_GREATER_THAN: onNumber((value, first) => value > first),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: onNumber((value, first) => value >= first),
  NUMBER_LESS_THAN: onNumber((value, first) => value < first),
  NUMBER_LESS_THAN_OR_EQUAL_TO: onNumber((value, first) => value <= first),
  DATE_IS_VALID_DATE: onDate(() => true),
  DATE_EQUAL_TO: onDate((day, first) => day === first),
  DATE_AFTER: onDate((day, first) => day > first),
  DATE_BEFORE: onDate((day, first) => day < first),
  DATE_ON_OR_AFTER: onDate((day, first) => day >= first),
  DATE_ON_OR_BEFORE: onDate((day, first) => day <= first),
  DATE_BETWEEN: onDate((day, first, second) => day >= first && day <= second),
  DATE_NOT_BETWEEN: onDate((day, first, second) => day < first || day > second),
  TEXT_CONTAINS: onText((text, operand) => text.includes(operand)),
  TEXT_DOES_NOT_CONTAIN: onText((text, operand) => !text.includes(operand)),
  TEXT_EQUAL_TO: onText((text, operand) => text === operand),
  TEXT_STARTS_WITH: onText((text, operand) => text.startsWith(operand)),
  TEXT_ENDS_WITH: onText((text, operand) => text.endsWith(operand)),
  TEXT_IS_VALID_EMAIL: ({ value }) =>
    typeof value === 'string' && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value),
  TEXT_IS_VALID_URL: ({ value }) =>
    typeof value === 'string' && /^(https?:\/\/)?[^\s/]+\.[^\s/]+(\/\S*)?$/i.test(value),
  CELL_EMPTY: ({ value }) => value === null || value === '',
  CELL_NOT_EMPTY: ({ value }) => value !== null && value !== '',
} satisfies { readonly [criteria: string]: Test };

/** The criteria that need nothing but the value and the operands. */
export type SimpleCriteria = keyof typeof TESTS;

/** Whether criteria need nothing but the value and the operands. */
export function isSimpleCriteria(criteria: string): criteria is SimpleCriteria {
  return Object.hasOwn(TESTS, criteria);
}

/** Whether a value meets a condition. An error value meets none. */
export function meets(criteria: SimpleCriteria, subject: Subject, operands: Operands): boolean {
  return !isCellError(subject.value) && TESTS[criteria](subject, operands);
}

function numeric(operand: Scalar | undefined): number {
  return typeof operand === 'number' ? operand : Number(operand ?? Number.NaN);
}
