/** What every answer is wrapped in, and how a failure is told. */
import type { Field } from '../domain/deals/field';
import type { FailureCode } from '../domain/errors/failure';

/** A failed call: the code for the program, two sentences for the person. */
export interface Problem {
  readonly code: FailureCode;
  readonly message: string;
  /** What to do next. */
  readonly action: string;
  /** True when calling again can do no harm. */
  readonly retrySafe: boolean;
  /** True when `repairWorkbook` may put it right: the panel then offers a button. */
  readonly repairable?: true;
  /** With `fieldRequired`: the fields still missing, so that the panel can ask for them. */
  readonly fields?: readonly Field[];
}

/** Every call answers with one of these, as a JSON string (a bare Date would arrive as null, platform.md 4.3). */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };
