/** A move of a card whose last change is not saved yet becomes one with it: where it came from, and where it goes now. */
import type { Facts } from '../../asking/facts';
import type { AddChange, Change, MoveChange, MovingDeal } from '../change';
import type { Entry } from './outbox';

interface Merged {
  readonly entries: readonly Entry[];
  /** What is left to be put behind them; absent when nothing is. */
  readonly change?: Change;
}

/** Only what is not under way is merged; other changes of the same deals come after, in order. */
export function mergeMove(entries: readonly Entry[], change: Change): Merged {
  if (change.kind !== 'move') return { entries, change };
  return entries.reduceRight<Merged>(
    (merged, entry) =>
      merged.change?.kind === 'move' ? mergeInto(merged.entries, entry, merged.change) : merged,
    { entries, change },
  );
}

function mergeInto(entries: readonly Entry[], entry: Entry, move: MoveChange): Merged {
  const { change, state } = entry;
  if (state === 'sending') return { entries, change: move };
  if (change.kind === 'add') return mergeIntoAdd(entries, entry, change, move);
  if (change.kind !== 'move') return { entries, change: move };
  const moving = new Set(move.deals.map(({ card }) => card.id));
  const earlier = new Map(change.deals.map((deal) => [deal.card.id, deal]));
  const left = change.deals.filter(({ card }) => !moving.has(card.id));
  if (left.length === change.deals.length) return { entries, change: move };
  const deals = move.deals.map((deal) => {
    const before = earlier.get(deal.card.id);
    return before ? continued(before, deal, change.toStage) : deal;
  });
  return {
    entries: entries.flatMap((each) => {
      if (each !== entry) return [each];
      return left.length > 0 ? [{ ...entry, change: { ...change, deals: left } }] : [];
    }),
    change: { ...move, deals },
  };
}

/** What was told for a stage that the deal does not enter now, such as why it was lost, is not told of this one. */
function continued(before: MovingDeal, deal: MovingDeal, between: string): MovingDeal {
  const { lostReason: _, ...told }: Facts = before.facts;
  const via = [...(before.via ?? []), between];
  return { card: before.card, fromStage: before.fromStage, facts: { ...told, ...deal.facts }, via };
}

/** A deal that is not in the sheet yet is simply added where it was moved to. */
function mergeIntoAdd(entries: readonly Entry[], entry: Entry, add: AddChange, move: MoveChange): Merged {
  const own = move.deals.find(({ card }) => card.id === add.key);
  if (!own) return { entries, change: move };
  const { request } = add;
  const fields = { ...request.fields, ...own.facts };
  const moved = {
    fromStage: add.moved?.fromStage ?? request.stage,
    facts: { ...add.moved?.facts, ...own.facts },
  };
  const change: Change = { ...add, request: { ...request, stage: move.toStage, fields }, moved };
  const deals = move.deals.filter((deal) => deal !== own);
  return {
    entries: entries.map((each) => (each === entry ? { ...entry, change } : each)),
    ...(deals.length > 0 && { change: { ...move, deals } }),
  };
}
