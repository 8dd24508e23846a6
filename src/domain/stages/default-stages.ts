/** The stages of a pipeline that starts from nothing. */
import { choose } from '../messages/choose';
import { en } from '../messages/en/stages';
import { ko } from '../messages/ko/stages';
import type { Language } from '../messages/language';
import type { Stage } from './stage';
import { stageColour } from './stage-look';

/**
 * Prospecting, qualification, proposal, negotiation, closing (won), lost, and retention after the win
 * (features.md 4). Odds and limits are a first guess to be typed over.
 */
export function defaultStages(language: Language): Stage[] {
  const { names } = choose(language, { en, ko });
  return [
    open(names.prospecting, 0, 0.1, 10),
    open(names.qualification, 1, 0.2, 10),
    open(names.proposal, 2, 0.4, 7),
    open(names.negotiation, 3, 0.7, 7),
    wonStage(names.closing),
    lostStage(names.lost),
    afterWonStage(names.retention),
  ];
}

function open(name: string, place: number, probability: number, staleAfter: number): Stage {
  return {
    name,
    kind: 'open',
    probability,
    staleAfter,
    category: categoryOf(probability),
    required: [],
    colour: stageColour('open', place),
  };
}

/** Where an open stage with these odds counts in the forecast (features.md 1, row 21). */
export function categoryOf(probability: number): 'pipeline' | 'bestCase' | 'commit' {
  if (probability >= 0.7) return 'commit';
  return probability >= 0.4 ? 'bestCase' : 'pipeline';
}

/** A stage for deals that were won. */
export function wonStage(name: string): Stage {
  return {
    name,
    kind: 'won',
    probability: 1,
    category: 'closed',
    required: ['amount'],
    colour: stageColour('won', 0),
  };
}

/** A stage for deals that were lost. */
export function lostStage(name: string): Stage {
  return {
    name,
    kind: 'lost',
    probability: 0,
    category: 'omitted',
    required: ['lostReason'],
    colour: stageColour('lost', 0),
  };
}

/** A stage for the work after the win, outside open pipeline and win rate. */
function afterWonStage(name: string): Stage {
  return {
    name,
    kind: 'afterWon',
    probability: 1,
    category: 'omitted',
    required: [],
    colour: stageColour('afterWon', 0),
  };
}
