/** Sorts the deals of one or several pipelines into lanes: one per stage, one for each stage that Stages does not know. */
import type { Deal } from '../deals/deal';
import type { Settings } from '../deals/settings';
import type { Stage } from '../stages/stage';
import { stageBook } from '../stages/stage-book';
import { buildCard, type CardContext } from './build-card';
import { compareCards, compareIds, compareTexts } from './compare-cards';
import { type JointMember, joinStages, type PipelineStages, titleWithOwners } from './joint-stages';
import { isOpenLane, isStalled, type Lane, type LaneTerms } from './lane';
import { sumByCurrency } from './sums';

/** What the lanes need beside the deals and their stages. */
export interface BoardContext extends CardContext {
  readonly settings: Settings;
}

/** Closed lanes show this many cards, the latest first; their counts and sums hold every deal. */
export const CLOSED_CARDS = 50;

/** The colour of a lane whose stage is not in Stages. */
const UNKNOWN_COLOUR = '#e5e7eb';

/** A pipeline with its deals. */
export interface LaneSource extends PipelineStages {
  readonly deals: readonly Deal[];
}

interface LanePlan {
  readonly title: string;
  readonly kind: Lane['kind'];
  readonly colour: string;
  /** None: a stage that is not in Stages. */
  readonly members: readonly JointMember[];
  readonly deals: readonly PlacedDeal[];
}

/** A deal with what its pipeline says of its stage. */
interface PlacedDeal {
  readonly deal: Deal;
  readonly source: LaneSource;
  readonly stage: Stage | undefined;
}

/**
 * The lanes of one pipeline in the order of Stages, or of several joined as `joinStages` says. Stages that only the
 * deals know come after the last open one, so that nobody's deals are hidden. Every deal is in exactly one lane.
 */
export function buildLanes(sources: readonly LaneSource[], context: BoardContext): readonly Lane[] {
  const placed = sources.flatMap(placeDeals);
  const byStage = groupBy(placed, ({ stage, deal }) => stage ?? deal.stage);
  const known = joinStages(sources).map(
    (joint): LanePlan => ({
      ...joint,
      deals: joint.members.flatMap(({ stage }) => byStage.get(stage) ?? []),
    }),
  );
  const unknown = unknownLanes(byStage, known);
  const afterOpen = 1 + known.map((plan) => plan.kind).lastIndexOf('open');
  const plans = [...known.slice(0, afterOpen), ...unknown, ...known.slice(afterOpen)];
  return plans.map((plan) => buildLane(plan, context, sources.length > 1));
}

function placeDeals(source: LaneSource): PlacedDeal[] {
  const book = stageBook(source.stages);
  return source.deals.map((deal) => ({ deal, source, stage: book.find(deal.stage) }));
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Lanes for texts that no stage is like, by name. */
function unknownLanes(
  byStage: ReadonlyMap<Stage | string, readonly PlacedDeal[]>,
  known: readonly LanePlan[],
): LanePlan[] {
  const taken = new Set(known.map(({ title }) => title));
  return [...byStage]
    .flatMap(([text, deals]) => (typeof text === 'string' ? [{ text, deals }] : []))
    .sort((one, other) => compareTexts(one.text, other.text))
    .map(({ text, deals }): LanePlan => {
      const owners = [...new Set(deals.map(({ source }) => source))];
      const title = taken.has(text) ? titleWithOwners(text, owners) : text;
      return { title, kind: 'unknown', colour: UNKNOWN_COLOUR, members: [], deals };
    });
}

function buildLane(plan: LanePlan, context: BoardContext, isJoint: boolean): Lane {
  const closed = !isOpenLane(plan);
  const shown = closed ? latestClosed(plan.deals) : plan.deals;
  const cards = shown.map(({ deal, stage, source: { pipeline } }) =>
    buildCard({ deal, stage, lane: plan.title, pipeline }, context),
  );
  const deals = plan.deals.map(({ deal }) => deal);
  return {
    stage: plan.title,
    kind: plan.kind,
    colour: plan.colour,
    ...sharedTerms(plan.members),
    ...(isJoint ? { terms: plan.members.map(termsOf) } : {}),
    count: deals.length,
    unpriced: deals.filter((deal) => deal.amount === undefined).length,
    stalled: closed ? 0 : cards.filter(isStalled).length,
    sums: sumByCurrency(deals, context.settings.currency),
    cards: closed ? cards : cards.sort(compareCards),
  };
}

/** What holds for a card of whichever pipeline. */
function sharedTerms(members: readonly JointMember[]): Pick<Lane, 'probability' | 'required'> {
  const [first] = members;
  if (!first) return {};
  const { probability, required } = first.stage;
  const sameOdds = members.every(({ stage }) => stage.probability === probability);
  const sameFields = members.every(({ stage }) => stage.required.join() === required.join());
  return { ...(sameOdds ? { probability } : {}), ...(sameFields ? { required } : {}) };
}

function termsOf({ owner: { pipeline }, stage: { name, probability, required } }: JointMember): LaneTerms {
  return { ...(pipeline === undefined ? {} : { pipeline }), stage: name, probability, required };
}

function latestClosed(placed: readonly PlacedDeal[]): PlacedDeal[] {
  const when = ({ deal }: PlacedDeal) => deal.closed ?? deal.stageSince ?? deal.created ?? '';
  return [...placed]
    .sort(
      (one, other) =>
        compareTexts(when(other), when(one)) ||
        compareIds(one.deal, other.deal) ||
        one.deal.row - other.deal.row,
    )
    .slice(0, CLOSED_CARDS);
}
