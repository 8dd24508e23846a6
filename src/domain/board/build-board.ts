/** Sorts deals into lanes: one per stage, one for each stage that Stages does not know. */
import { attentionOf, type Clock, daysInStage } from '../alerts/attention';
import type { Deal } from '../deals/deal';
import type { Settings } from '../deals/settings';
import type { Language } from '../messages/language';
import type { Stage } from '../stages/stage';
import { compareCards, compareIds, isStalled, weightedValue } from './card-order';
import type { Card, Lane, MoneySum } from './lane';

/** What the lanes need beside the deals and their stages. */
export interface BoardContext extends Clock {
  readonly language: Language;
  readonly settings: Settings;
  /** Ids of deals whose stage a formula computes. */
  readonly computedStages?: ReadonlySet<string>;
  /** Deal id to how often its expected close was moved later. */
  readonly slips?: ReadonlyMap<string, number>;
}

/** Closed lanes show this many cards, the latest first; their counts and sums hold every deal. */
export const CLOSED_CARDS = 50;

/** The colour of a lane whose stage is not in Stages. */
const UNKNOWN_COLOUR = '#e5e7eb';

interface LanePlan {
  readonly stage: string;
  readonly kind: Lane['kind'];
  readonly colour: string;
  readonly definition: Stage | undefined;
}

/**
 * The lanes in the order of Stages; stages that only the deals know come after the last open one, so that
 * nobody's deals are hidden. Every deal is in exactly one lane.
 */
export function buildLanes(
  deals: readonly Deal[],
  stages: readonly Stage[],
  context: BoardContext,
): readonly Lane[] {
  const byStage = groupByStage(deals);
  return planLanes(stages, byStage).map((plan) => buildLane(plan, byStage.get(plan.stage) ?? [], context));
}

function groupByStage(deals: readonly Deal[]): ReadonlyMap<string, Deal[]> {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const group = groups.get(deal.stage);
    if (group) group.push(deal);
    else groups.set(deal.stage, [deal]);
  }
  return groups;
}

function planLanes(stages: readonly Stage[], byStage: ReadonlyMap<string, unknown>): LanePlan[] {
  const known: LanePlan[] = stages.map((stage) => ({
    stage: stage.name,
    kind: stage.kind,
    colour: stage.colour,
    definition: stage,
  }));
  const names = new Set(stages.map((stage) => stage.name));
  const unknown = [...byStage.keys()]
    .filter((name) => !names.has(name))
    .sort()
    .map((stage): LanePlan => ({ stage, kind: 'unknown', colour: UNKNOWN_COLOUR, definition: undefined }));
  const afterOpen = 1 + known.map((plan) => plan.kind).lastIndexOf('open');
  return [...known.slice(0, afterOpen), ...unknown, ...known.slice(afterOpen)];
}

function buildLane(plan: LanePlan, deals: readonly Deal[], context: BoardContext): Lane {
  const closed = plan.kind === 'won' || plan.kind === 'lost' || plan.kind === 'afterWon';
  const shown = closed ? latestClosed(deals) : deals;
  const cards = shown.map((deal) => buildCard(deal, plan.definition, context));
  return {
    stage: plan.stage,
    kind: plan.kind,
    colour: plan.colour,
    ...(plan.definition && {
      probability: plan.definition.probability,
      required: plan.definition.required,
    }),
    count: deals.length,
    unpriced: deals.filter((deal) => deal.amount === undefined).length,
    stalled: closed ? 0 : cards.filter(isStalled).length,
    sums: sumByCurrency(deals, context.settings.currency),
    cards: closed ? cards : cards.sort(compareCards),
  };
}

function latestClosed(deals: readonly Deal[]): Deal[] {
  const when = (deal: Deal) => deal.closed ?? deal.stageSince ?? deal.created ?? '';
  return [...deals]
    .sort((one, other) => compare(when(other), when(one)) || compareIds(one, other) || one.row - other.row)
    .slice(0, CLOSED_CARDS);
}

function buildCard(deal: Deal, stage: Stage | undefined, context: BoardContext): Card {
  const slips = context.slips?.get(deal.id);
  const attention = attentionOf(deal, stage, {
    today: context.today,
    calendar: context.calendar,
    language: context.language,
    ...(slips === undefined ? {} : { slips }),
  });
  const days = daysInStage(deal, context);
  return {
    id: deal.id,
    row: deal.row,
    title: deal.title,
    company: deal.company,
    owner: deal.owner,
    stage: deal.stage,
    ...(deal.amount === undefined ? {} : { amount: deal.amount }),
    currency: deal.currency,
    probability: deal.probability,
    ...(deal.expectedClose === undefined ? {} : { expectedClose: deal.expectedClose }),
    ...(days === undefined ? {} : { daysInStage: days }),
    attention,
    nextStep: deal.nextStep,
    ...(deal.nextStepDate === undefined ? {} : { nextStepDate: deal.nextStepDate }),
    ...(context.computedStages?.has(deal.id) ? { stageComputed: true as const } : {}),
  };
}

/** One sum per currency, the pipeline's own first and the others by code. */
function sumByCurrency(deals: readonly Deal[], currency: string): readonly MoneySum[] {
  const sums = new Map<string, { amount: number; weighted: number }>([
    [currency, { amount: 0, weighted: 0 }],
  ]);
  for (const deal of deals) {
    if (deal.amount === undefined) continue;
    const sum = sums.get(deal.currency) ?? { amount: 0, weighted: 0 };
    sum.amount += deal.amount;
    sum.weighted += weightedValue(deal);
    sums.set(deal.currency, sum);
  }
  return [...sums]
    .sort(([one], [other]) => Number(other === currency) - Number(one === currency) || compare(one, other))
    .map(([code, sum]) => ({ currency: code, amount: tidy(sum.amount), weighted: tidy(sum.weighted) }));
}

/** Drops the last binary digits, in which the order of rows would show. */
function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
