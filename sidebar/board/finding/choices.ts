/** What can be filtered by, as the cards of a board have it. */
import type { Board, Card } from '../../../src/contract/rpc';
import { addMonths } from '../../../src/domain/calendar/day';
import { likeKey } from '../../../src/domain/cells/likeness';

export interface Choices {
  /** In the order of the alphabet, without the person at the keyboard. */
  readonly owners: readonly string[];
  readonly hasNobodys: boolean;
  readonly tags: readonly string[];
  /** `YYYY-MM`, this one and the next among them. */
  readonly months: readonly string[];
}

export function choicesOf({ lanes, me, today }: Board): Choices {
  const cards = lanes.flatMap((lane) => lane.cards);
  const owners = namesIn(cards.map(({ owner }) => owner));
  const months = cards.flatMap(({ expectedClose }) => expectedClose?.slice(0, 7) ?? []);
  const thisMonth = today.slice(0, 7);
  return {
    owners: owners.filter((owner) => owner !== me && owner !== ''),
    hasNobodys: owners.includes(''),
    tags: namesIn(cards.flatMap(({ tags = [] }: Card) => tags)),
    months: [...new Set([thisMonth, addMonths(thisMonth, 1), ...months])].sort(),
  };
}

/** Each once, however it is spelled. */
function namesIn(texts: readonly string[]): readonly string[] {
  const byKey = new Map([...new Set(texts)].map((text) => [likeKey(text), text]));
  return [...byKey.values()].sort((one, other) => one.localeCompare(other));
}
