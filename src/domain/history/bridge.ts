/** The bridge from the open pipeline of one day to that of another: start and steps add up to the end. */
import { type DealsOnDay, isOpen } from './deal-changes';
import { outcomeOf } from './stage-moves';
import type { PastDeal } from './state-deals';

export type BridgeStep = 'new' | 'reopened' | 'resized' | 'won' | 'lost' | 'gone';

export interface CountAndAmount {
  readonly count: number;
  /** Signed in steps; a deal without an amount counts 0. */
  readonly amount: number;
}

/**
 * Open deals of one currency: start + all steps = end, in counts and in amounts. A deal leaves with what it was worth
 * in the end; what it gained or lost before is `resized`. A deal that changes its currency is resized in both: it
 * leaves one bridge with its old amount and enters the other with its new one. One that went from a win to a loss, or
 * back, was reopened in between.
 */
export interface ChangeBridge {
  readonly currency: string;
  readonly start: CountAndAmount;
  readonly steps: readonly ({ readonly kind: BridgeStep } & CountAndAmount)[];
  readonly end: CountAndAmount;
}

const BRIDGE_STEPS: readonly BridgeStep[] = ['new', 'reopened', 'resized', 'won', 'lost', 'gone'];

/** One bridge for each currency that occurs, the pipeline's own first and always there. */
export function bridges(start: DealsOnDay, end: DealsOnDay, ownCurrency: string): ChangeBridge[] {
  const entries = [...new Set([...start.keys(), ...end.keys()])].flatMap((id) =>
    entriesOf(start.get(id), end.get(id)),
  );
  const others = new Set(entries.map(({ currency }) => currency));
  others.delete(ownCurrency);
  return [ownCurrency, ...[...others].sort()].map((currency) => {
    const own = entries.filter((entry) => entry.currency === currency);
    return {
      currency,
      start: total(own, 'start'),
      steps: BRIDGE_STEPS.map((kind) => ({ kind, ...total(own, kind) })),
      end: total(own, 'end'),
    };
  });
}

interface Entry extends CountAndAmount {
  readonly at: BridgeStep | 'start' | 'end';
  readonly currency: string;
}

function total(entries: readonly Entry[], at: Entry['at']): CountAndAmount {
  const own = entries.filter((entry) => entry.at === at);
  const amount = own.reduce((sum, each) => sum + each.amount, 0);
  // Hundredths, so that sums of decimal fractions still add up; and never minus zero.
  return {
    count: own.reduce((sum, each) => sum + each.count, 0),
    amount: Math.round(amount * 100) / 100 || 0,
  };
}

/** What one deal adds to start, steps and end. */
function entriesOf(before: PastDeal | undefined, after: PastDeal | undefined): Entry[] {
  const wasOpen = before !== undefined && isOpen(before);
  const isStillOpen = after !== undefined && isOpen(after);
  const first = wasOpen ? [entry('start', before, 1)] : [];
  const last = isStillOpen ? [entry('end', after, 1)] : [];
  return [...first, ...steps(before, after), ...last];
}

function steps(before: PastDeal | undefined, after: PastDeal | undefined): Entry[] {
  if (!after) return before && isOpen(before) ? [entry('gone', before, -1)] : [];
  const outcome = outcomeOf(after.kind);
  if (!before) {
    return outcome === 'open'
      ? [entry('new', after, 1)]
      : [entry('new', after, 1), entry(outcome, after, -1)];
  }
  const earlier = outcomeOf(before.kind);
  if (earlier === 'open') {
    return [...resizing(before, after), ...(outcome === 'open' ? [] : [entry(outcome, after, -1)])];
  }
  if (outcome === earlier) return [];
  const reopened = entry('reopened', after, 1);
  return outcome === 'open' ? [reopened] : [reopened, entry(outcome, after, -1)];
}

function resizing(before: PastDeal, after: PastDeal): Entry[] {
  if (before.currency !== after.currency) return [entry('resized', before, -1), entry('resized', after, 1)];
  const amount = (after.amount ?? 0) - (before.amount ?? 0);
  return amount === 0 ? [] : [{ at: 'resized', currency: after.currency, count: 0, amount }];
}

function entry(at: Entry['at'], { currency, amount = 0 }: PastDeal, sign: 1 | -1): Entry {
  return { at, currency, count: sign, amount: amount === 0 ? 0 : sign * amount };
}
