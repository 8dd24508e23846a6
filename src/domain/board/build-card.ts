/** Makes a board's card of a deal. */
import { attentionOf, type Clock, daysInStage } from '../alerts/attention';
import type { Deal } from '../deals/deal';
import type { Language } from '../messages/language';
import type { Stage } from '../stages/stage';
import type { Card } from './lane';

/** What a card needs beside its deal. */
export interface CardContext extends Clock {
  readonly language: Language;
  /** Ids of deals whose stage a formula computes. */
  readonly computedStages?: ReadonlySet<string>;
  /** Deal id to how often its expected close was moved later. */
  readonly slips?: ReadonlyMap<string, number>;
}

/** A deal with what its pipeline says of it. */
export interface CardSource {
  readonly deal: Deal;
  /** Undefined: its stage is not in Stages. */
  readonly stage: Stage | undefined;
  /** The title of the lane it stands in. */
  readonly lane: string;
  /** The key of its pipeline; the main one when undefined. */
  readonly pipeline: string | undefined;
}

export function buildCard({ deal, stage, lane, pipeline }: CardSource, context: CardContext): Card {
  const slips = context.slips?.get(deal.id);
  const { today, calendar, language } = context;
  const attention = attentionOf(deal, stage, {
    today,
    calendar,
    language,
    ...(slips === undefined ? {} : { slips }),
  });
  const days = daysInStage(deal, context);
  const tags = tagsOf(deal.tags);
  const { snoozedUntil = '' } = deal;
  return {
    ...(pipeline === undefined ? {} : { pipeline }),
    id: deal.id,
    row: deal.row,
    title: deal.title,
    company: deal.company,
    owner: deal.owner,
    stage: lane,
    ...(deal.amount === undefined ? {} : { amount: deal.amount }),
    currency: deal.currency,
    probability: deal.probability,
    ...(deal.expectedClose === undefined ? {} : { expectedClose: deal.expectedClose }),
    ...(days === undefined ? {} : { daysInStage: days }),
    attention,
    nextStep: deal.nextStep,
    ...(deal.nextStepDate === undefined ? {} : { nextStepDate: deal.nextStepDate }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(snoozedUntil > today ? { snoozedUntil } : {}),
    ...(context.computedStages?.has(deal.id) ? { stageComputed: true as const } : {}),
  };
}

/** The tags of a cell, each once: people part them by commas, semicolons or `#`. */
export function tagsOf(text: string): readonly string[] {
  const tags = text.split(/[,;#，；、\n]+/).map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}
