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
  /** Its lane's. */
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
  /** Absent: none. */
  readonly tags?: readonly string[];
  /** Only while it lies ahead. */
  readonly snoozedUntil?: Day;
  /** Set when a formula computes this deal's stage: it cannot be moved here. */
  readonly stageComputed?: true;
}

export interface MoneySum {
  readonly currency: string;
  readonly amount: number;
  readonly weighted: number;
}

/** What a lane's stage promises and asks in one pipeline. */
export interface LaneTerms {
  /** The key of the pipeline, as its cards have it; the main one when absent. */
  readonly pipeline?: string;
  /** What the stage is called in this pipeline; the lane's title need not be. */
  readonly stage: string;
  readonly probability: number;
  readonly required: readonly Field[];
}

export interface Lane {
  /** The stage's name; among several pipelines the lane's own title, by which a move names it. */
  readonly stage: string;
  readonly kind: StageKind | 'unknown';
  readonly colour: string;
  /**
   * The stage's odds, so that a card shows its new weighted value before a move is saved; absent: unknown stage, or
   * one that has other odds in each of the pipelines shown.
   */
  readonly probability?: number;
  /** Fields a deal must have to enter, where all pipelines shown agree; the panel asks for those it sees missing. */
  readonly required?: readonly Field[];
  /** With several pipelines shown: one entry for each that has the stage. Cards of the others cannot enter. */
  readonly terms?: readonly LaneTerms[];
  readonly count: number;
  readonly unpriced: number;
  readonly stalled: number;
  /** One entry per currency, the pipeline's own first; currencies are never added together. */
  readonly sums: readonly MoneySum[];
  /** Open lanes hold every card, what needs attention first; closed lanes the latest 50. */
  readonly cards: readonly Card[];
}

/** Tells whether a card counts among the stalled ones of its lane. */
export function isStalled(card: Card): boolean {
  return card.attention.some(({ code }) => code === 'stalled');
}

/** Amount × probability; an unpriced deal weighs nothing (features.md 1, row 17). */
export function weightedValue({ amount, probability }: Pick<Card, 'amount' | 'probability'>): number {
  return (amount ?? 0) * probability;
}

/** Tells whether the deals of a lane can still be won; those whose stage is not in Stages may be. */
export function isOpenLane({ kind }: Pick<Lane, 'kind'>): boolean {
  return kind === 'open' || kind === 'unknown';
}
