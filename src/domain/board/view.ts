/** How a person looks at a board: in which order the cards stand, and which of them are shown. */
import type { Month } from '../cells/cell';

/**
 * `attention`: what needs somebody first, then the likeliest money (features.md 2, Pipedrive); `likelihood`: high to
 * low; `amount`: high to low; `close`: the earliest first; `age`: the longest in its stage first.
 */
export const CARD_ORDERS = ['attention', 'likelihood', 'amount', 'close', 'age'] as const;

export type CardOrder = (typeof CARD_ORDERS)[number];

/** Which cards are shown: those that fit everything that is named. */
export interface BoardFilter {
  /** Words that stand in the deal's name, company, owner, tags or id; all of them. */
  readonly text?: string;
  /** `''`: nobody's. */
  readonly owner?: string;
  readonly tag?: string;
  readonly stalled?: true;
  readonly noNextStep?: true;
  /** In the pipeline's currency; other currencies are converted where a rate is known, and left out where not. */
  readonly amountFrom?: number;
  readonly amountTo?: number;
  /** `''`: no expected close. */
  readonly closeMonth?: Month | '';
}

export interface BoardView {
  readonly order: CardOrder;
  /** Ids that were put in order by hand; they stand before the others of their lane. At most `LONGEST_HAND`. */
  readonly hand: readonly string[];
  readonly filter: BoardFilter;
}

/** A person's view must fit one property of 9 kB (platform.md 2.2). */
export const LONGEST_HAND = 300;

/** Of what a filter looks for. */
export const LONGEST_TEXT = 200;

/** Checks a view that comes from a browser or an older version. */
export function isBoardView(value: unknown): value is BoardView {
  if (typeof value !== 'object' || value === null) return false;
  const { order, hand, filter } = value as Partial<Record<keyof BoardView, unknown>>;
  return (
    CARD_ORDERS.some((each) => each === order) &&
    Array.isArray(hand) &&
    hand.length <= LONGEST_HAND &&
    hand.every((id) => typeof id === 'string') &&
    isBoardFilter(filter)
  );
}

const FILTER_TYPES: Readonly<Record<keyof BoardFilter, 'string' | 'number' | 'boolean'>> = {
  text: 'string',
  owner: 'string',
  tag: 'string',
  stalled: 'boolean',
  noNextStep: 'boolean',
  amountFrom: 'number',
  amountTo: 'number',
  closeMonth: 'string',
};

function isBoardFilter(value: unknown): value is BoardFilter {
  if (typeof value !== 'object' || value === null) return false;
  const types: Readonly<Record<string, string>> = FILTER_TYPES;
  return Object.entries(value).every(
    ([key, each]) => types[key] === typeof each && each !== false && String(each).length <= LONGEST_TEXT,
  );
}
