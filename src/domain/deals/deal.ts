/** A deal as the domain sees it, and what can be wrong with the cells it was read from. */
import type { Cell, Day } from '../cells/cell';
import type { StageKind } from '../stages/stage';
import type { Field } from './field';

/** One row of a Deals tab. Absent facts are absent, never zero. */
export interface Deal {
  readonly id: string;
  /** The sheet row it stood in when it was read, counted from 1; a hint, people sort. */
  readonly row: number;
  /** What to call it: the deal's name, else its company, else its id. */
  readonly title: string;
  readonly company: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  /** The owner as Team writes it; `''` when nobody is named. */
  readonly owner: string;
  /** The stage as Stages writes it, or the cell's own text when no stage is like it. */
  readonly stage: string;
  readonly kind: StageKind | 'unknown';
  /** Absent: unpriced. */
  readonly amount?: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** The odds of winning, 0 to 1: the deal's own, else its stage's (features.md 1, row 16). */
  readonly probability: number;
  /** Only while open. */
  readonly expectedClose?: Day;
  /** Only once won or lost. */
  readonly closed?: Day;
  readonly nextStep: string;
  readonly nextStepDate?: Day;
  readonly source: string;
  readonly tags: string;
  readonly notes: string;
  readonly lostReason: string;
  readonly created?: Day;
  readonly stageSince?: Day;
  readonly lastTouch?: Day;
  readonly snoozedUntil?: Day;
}

/** What kind of thing is wrong with a cell; each has a sentence and a fix in `messages`. */
export type IssueCode =
  | 'idMissing'
  | 'idTwice'
  | 'cellError'
  | 'requiredMissing'
  | 'stageUnknown'
  | 'stageMissing'
  | 'stageSpelling'
  | 'stageBehind'
  | 'ownerUnknown'
  | 'ownerMissing'
  | 'ownerSpelling'
  | 'amountUnreadable'
  | 'amountNegative'
  | 'amountAsText'
  | 'currencyOther'
  | 'currencyHidden'
  | 'currencyUnknown'
  | 'currencySpelling'
  | 'currencyConflict'
  | 'dateUnreadable'
  | 'dateAsText'
  | 'dateVague'
  | 'dateImpossible'
  | 'dateInFuture'
  | 'shareUnreadable'
  | 'shareAsText'
  | 'emailInvalid'
  | 'wonWithoutAmount'
  | 'wonWithoutDate'
  | 'lostWithoutReason'
  | 'closedBeforeCreated'
  | 'likelyRepeat'
  | 'contactRepeat';

/** One thing wrong with one cell, as data: where, what stands there, and the fix when there is a sure one. */
export interface Issue {
  readonly code: IssueCode;
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly dealId: string;
  /** The cell's text as it stands. */
  readonly found: string;
  /** The value to write instead; only when nothing is lost by writing it. */
  readonly fix?: Cell;
  /** The other row, for repeats and doubled ids. */
  readonly otherRow?: number;
  /** The title of the other row's tab when that is another one. */
  readonly otherSheet?: string;
  /** The stage that asks for a required field, or the currency that an amount contradicts. */
  readonly context?: string;
  /** How many deals a note speaks for. */
  readonly count?: number;
}
