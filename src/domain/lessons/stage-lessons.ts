/** What history says about each open stage: the odds of winning from there, and how much patience it deserves. */
import type { Stage } from '../stages/stage';
import type { ClosedDeal } from './closed-deals';

/** How many deals' worth of trust the typed odds get (features.md 5, method 2). */
const TYPED_WEIGHT = 10;

/** Below this many won deals a percentile says little (features.md 3). */
const FEWEST_WON = 20;

const PATIENCE_SHARE = 0.8;

/** One stage: what is typed, and what history says; nothing learned where history is silent or too short. */
export interface Lesson {
  readonly stage: Stage;
  /** Odds of winning, 0 to 1; `learned` is shrunk toward `typed` (features.md 5, method 2). */
  readonly odds: {
    readonly typed: number;
    readonly learned?: number;
    readonly won: number;
    readonly n: number;
  };
  /** Working days; `learned` is the 80th percentile among won deals, from 20 on (features.md 3). */
  readonly patience: { readonly typed?: number; readonly learned?: number; readonly n: number };
}

/** A lesson for each open stage, in order of progress; won, lost and retention have nothing to learn. */
export function stageLessons(stages: readonly Stage[], closed: readonly ClosedDeal[]): readonly Lesson[] {
  return stages
    .filter(({ kind }) => kind === 'open')
    .map((stage, place) => ({
      stage,
      odds: learnOdds(stage.probability, reaching(closed, place)),
      patience: learnPatience(stage, closed),
    }));
}

/**
 * The deals that reached at least the stage of this place: a skip counts as passed, a move back does not undo
 * (features.md 4).
 *
 * Every closed deal reached the first stage. Beyond it, only deals whose path the log knows are counted, won and lost
 * alike: a won deal without a path has surely passed every stage, but how far its lost fellow came nobody knows, and
 * to count only the one would make the odds of an adopted sheet rosy.
 */
function reaching(closed: readonly ClosedDeal[], place: number): readonly ClosedDeal[] {
  return closed.filter(({ furthest }) => place === 0 || (furthest !== undefined && furthest >= place));
}

function learnOdds(typed: number, reached: readonly ClosedDeal[]): Lesson['odds'] {
  const won = reached.filter((deal) => deal.won).length;
  const n = reached.length;
  return { typed, won, n, ...(n === 0 ? {} : { learned: shrunkOdds(won, n, typed) }) };
}

/**
 * Odds from few deals, drawn toward the typed ones: (W + k p0) / (n + k) with k = 10 (features.md 5, method 2).
 *
 * @example shrunkOdds(3, 4, 0.3) // 0.429
 */
export function shrunkOdds(won: number, n: number, typed: number): number {
  return (won + TYPED_WEIGHT * typed) / (n + TYPED_WEIGHT);
}

function learnPatience({ name, staleAfter }: Stage, closed: readonly ClosedDeal[]): Lesson['patience'] {
  const stays = closed.flatMap((deal) => (deal.won ? (deal.stays.get(name) ?? []) : []));
  return {
    n: stays.length,
    ...(staleAfter === undefined ? {} : { typed: staleAfter }),
    ...(stays.length < FEWEST_WON ? {} : { learned: nearestRank(stays, PATIENCE_SHARE) }),
  };
}

/**
 * A percentile by nearest rank: the smallest of the values that at least this share of them do not exceed. It is
 * always one of the values, so that days stay whole.
 *
 * @param values at least one
 * @param share above 0, up to 1
 */
export function nearestRank(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  // 0.8 * 25 is a little more than 20 in binary fractions, and the rank must not move on by that.
  const rank = Math.max(1, Math.ceil(share * sorted.length - 1e-9));
  return sorted[rank - 1] ?? Number.NaN;
}
