/** The closed set of things that can go wrong, as data: a code and the facts its sentence needs (design 9). */

export const FAILURE_CODES = [
  'notSetUp',
  'alreadySetUp',
  'notAdoptable',
  'memoryLost',
  'newerVersion',
  'tabMissing',
  'columnMissing',
  'columnTwice',
  'noHeader',
  'noStageColumn',
  'noRows',
  'dealNotFound',
  'dealTwice',
  'dealChanged',
  'rowsChanged',
  'nothingToUndo',
  'stageUnknown',
  'pipelineUnknown',
  'fieldRequired',
  'valueInvalid',
  'valueChanged',
  'cellComputed',
  'busy',
  'quotaReached',
  'notAllowed',
  'serviceFailed',
  'tooLong',
  'requestInvalid',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** Facts that fill the sentence: a tab's, column's or deal's name, a cell's address, a limit. */
export type FailureFacts = Readonly<Record<string, string | number>>;

/** Thrown by use cases and adapters; turned into a sentence once, at the door. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    readonly facts: FailureFacts = {},
    /** True when running the same thing again can do no harm. */
    readonly retrySafe = true,
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
  }
}
