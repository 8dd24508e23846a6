/** What the board shows: lanes of cards, with sums that never add two currencies together. */
import type { Attention } from '../alerts/attention';
import type { Day } from '../cells/cell';
import type { Field } from '../deals/field';
import type { StageKind } from '../stages/stage';

export interface Card {
  /** The key of its pipeline; the main one when absent. */
  readonly pipeline?: string;
  readonly id: string;
  /** Sheet row at the time of loading; sent back with a move so that the server need not search. */
  readonly row: number;
  readonly title: string;
  readonly company: string;
  readonly owner: string;
  readonly stage: string;
  /** Absent: unpriced. */
  readonly amount?: number;
  readonly currency: string;
  readonly probability: number;
  readonly expectedClose?: Day;
  /** Working days in the stage; absent when the sheet does not say since when. */
  readonly daysInStage?: number;
  readonly attention: readonly Attention[];
  readonly nextStep: string;
  readonly nextStepDate?: Day;
  /** Set when a formula computes this deal's stage: it cannot be moved here. */
  readonly stageComputed?: true;
}

export interface MoneySum {
  readonly currency: string;
  readonly amount: number;
  readonly weighted: number;
}

export interface Lane {
  readonly stage: string;
  readonly kind: StageKind | 'unknown';
  readonly colour: string;
  /** The stage's odds, so that a card shows its new weighted value before a move is saved; absent: unknown stage. */
  readonly probability?: number;
  /** Fields a deal must have to enter; the panel asks for those it sees missing. */
  readonly required?: readonly Field[];
  readonly count: number;
  readonly unpriced: number;
  readonly stalled: number;
  /** One entry per currency, the pipeline's own first; currencies are never added together. */
  readonly sums: readonly MoneySum[];
  /** Open lanes hold every card, what needs attention first; closed lanes the latest 50. */
  readonly cards: readonly Card[];
}
