/** Why a deal needs attention: three dates kept apart, each reason said in words (design 4, features.md 3). */
import type { WorkingCalendar } from '../calendar/working-days';
import type { Day } from '../cells/cell';
import type { Deal } from '../deals/deal';
import { choose } from '../messages/choose';
import { alerts as en } from '../messages/en/alerts';
import { alerts as ko } from '../messages/ko/alerts';
import type { Language } from '../messages/language';
import type { Stage } from '../stages/stage';

/** In order of weight: a deal's one state is the first that holds. */
export const ATTENTION_CODES = ['stalled', 'cold', 'overdue', 'noNextStep', 'slipped', 'pastClose'] as const;

export type AttentionCode = (typeof ATTENTION_CODES)[number];

export interface Attention {
  readonly code: AttentionCode;
  /** The reason in words, in the reader's language. */
  readonly text: string;
}

/** The day and the team's working days that the clocks are read with. */
export interface Clock {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

export interface AttentionContext extends Clock {
  readonly language: Language;
  /** How often the expected close was moved later, from the log; absent: not known. */
  readonly slips?: number;
}

/** An expected close moved later this often counts as slipped (features.md 3). */
const SLIPS_THAT_COUNT = 3;

/** Every reason why an open deal needs attention, its state first; none for a deal that is not open. */
export function attentionOf(
  deal: Deal,
  stage: Stage | undefined,
  context: AttentionContext,
): readonly Attention[] {
  if (deal.kind !== 'open') return [];
  const reasons: Readonly<Record<AttentionCode, string | undefined>> = {
    stalled: stalledReason(deal, stage, context),
    cold: coldReason(deal, stage, context),
    overdue: overdueReason(deal, context),
    noNextStep: noNextStepReason(deal, context),
    slipped: slippedReason(context),
    pastClose: pastCloseReason(deal, context),
  };
  return ATTENTION_CODES.flatMap((code) => {
    const text = reasons[code];
    return text === undefined ? [] : [{ code, text }];
  });
}

/**
 * Since when a deal stands in its stage. A sheet that never recorded it falls back to the day the deal was
 * created, as Odoo does (features.md 3, clock D): the true stay can only be shorter.
 */
export function stageEntry(deal: Deal): Day | undefined {
  return deal.stageSince ?? deal.created;
}

/** Working days in the stage so far; absent when the sheet does not say since when. */
export function daysInStage(deal: Deal, clock: Clock): number | undefined {
  const since = stageEntry(deal);
  return since === undefined ? undefined : clock.calendar.between(since, clock.today);
}

/** Why a deal is stalled: more working days in its stage than the stage allows. */
export function stalledReason(
  deal: Deal,
  stage: Stage | undefined,
  context: AttentionContext,
): string | undefined {
  const limit = stage?.staleAfter;
  const days = daysInStage(deal, context);
  if (limit === undefined || days === undefined || days <= limit) return undefined;
  const facts = { days, limit, stage: deal.stage };
  const texts = textsOf(context);
  return deal.stageSince === undefined ? texts.stalledSinceCreation(facts) : texts.stalled(facts);
}

/** Why a deal is cold: untouched for longer than the stage allows, and nothing planned from today on. */
function coldReason(deal: Deal, stage: Stage | undefined, context: AttentionContext): string | undefined {
  const limit = stage?.staleAfter;
  if (limit === undefined || deal.lastTouch === undefined) return undefined;
  if (deal.nextStepDate !== undefined && deal.nextStepDate >= context.today) return undefined;
  const days = context.calendar.between(deal.lastTouch, context.today);
  return days > limit ? textsOf(context).cold({ days, limit }) : undefined;
}

function overdueReason(deal: Deal, context: AttentionContext): string | undefined {
  const due = deal.nextStepDate;
  if (due === undefined || due >= context.today) return undefined;
  return textsOf(context).overdue({ due, today: context.today });
}

function noNextStepReason(deal: Deal, context: AttentionContext): string | undefined {
  const planned = deal.nextStep !== '' || deal.nextStepDate !== undefined;
  return planned ? undefined : textsOf(context).noNextStep;
}

function slippedReason(context: AttentionContext): string | undefined {
  const slips = context.slips ?? 0;
  return slips < SLIPS_THAT_COUNT ? undefined : textsOf(context).slipped({ slips });
}

function pastCloseReason(deal: Deal, context: AttentionContext): string | undefined {
  const close = deal.expectedClose;
  if (close === undefined || close >= context.today) return undefined;
  return textsOf(context).pastClose({ close, today: context.today });
}

function textsOf(context: AttentionContext): typeof en.reasons {
  return choose(context.language, { en, ko }).reasons;
}
