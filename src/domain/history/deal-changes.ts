/** How deals differ between two states of the pipeline, and how the differences add up (features.md 8, row 6). */

import type { Stage } from '../stages/stage';
import { type StageBook, stageBook } from '../stages/stage-book';
import { outcomeOf, stageMove } from './stage-moves';
import type { PastDeal } from './state-deals';

/** How a deal changed between two days. */
export type ChangeKind =
  | 'new'
  | 'reopened'
  | 'won'
  | 'lost'
  | 'gone'
  | 'resized'
  | 'forward'
  | 'skipped'
  | 'back'
  | 'pushed'
  | 'pulled';

/** One change of one deal; a deal may have several. */
export interface DealDifference {
  readonly kind: ChangeKind;
  /** As it was on the first day; absent when it was not there. */
  readonly before?: PastDeal;
  readonly after?: PastDeal;
}

/** Deals by id on one day. */
export type DealsOnDay = ReadonlyMap<string, PastDeal>;

/** Every change between two days, in the order of the later day, those that are gone last. */
export function dealDifferences(
  start: DealsOnDay,
  end: DealsOnDay,
  stagesOf: (pipeline: string) => readonly Stage[],
): DealDifference[] {
  const books = new Map<string, StageBook>();
  const bookOf = (pipeline: string) => {
    const book = books.get(pipeline) ?? stageBook(stagesOf(pipeline));
    books.set(pipeline, book);
    return book;
  };
  const stayed = [...end].flatMap(([id, after]) => {
    const before = start.get(id);
    return before ? differences(before, after, bookOf(after.pipeline)) : arrival(after);
  });
  const gone = [...start].filter(([id, before]) => !end.has(id) && isOpen(before));
  return [...stayed, ...gone.map(([, before]): DealDifference => ({ kind: 'gone', before }))];
}

export function isOpen({ kind }: PastDeal): boolean {
  return outcomeOf(kind) === 'open';
}

/** A deal that came and was closed between the two days is both. */
function arrival(after: PastDeal): DealDifference[] {
  const outcome = outcomeOf(after.kind);
  const came: DealDifference = { kind: 'new', after };
  return outcome === 'open' ? [came] : [came, { kind: outcome, after }];
}

function differences(before: PastDeal, after: PastDeal, book: StageBook): DealDifference[] {
  const both = { before, after };
  const move = stageMove(before.stage, after.stage, book);
  const kinds: ChangeKind[] = move ? [move] : [];
  if (isOpen(before) && isResized(before, after)) kinds.push('resized');
  if (isOpen(before) && isOpen(after)) {
    const { expectedClose: planned } = before;
    const { expectedClose: now } = after;
    if (planned !== undefined && now !== undefined && now !== planned) {
      kinds.push(now > planned ? 'pushed' : 'pulled');
    }
  }
  return kinds.map((kind) => ({ kind, ...both }));
}

/** Another currency is another size, whatever the numbers are. */
function isResized(before: PastDeal, after: PastDeal): boolean {
  return (before.amount ?? 0) !== (after.amount ?? 0) || isRevalued(before, after);
}

/** True when an open deal stays open in another currency. */
function isRevalued(before: PastDeal, after: PastDeal): boolean {
  return before.currency !== after.currency;
}
