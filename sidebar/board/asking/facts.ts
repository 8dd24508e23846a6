/** What a person told the panel on the way to a stage. */
import type { Card } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';

export type Facts = Readonly<Partial<Record<Field, string | number>>>;

/** Those that a card shows itself, so that it need not be loaded again. */
export function shownFacts({ amount, expectedClose }: Facts): Partial<Card> {
  return {
    ...(typeof amount === 'number' && { amount }),
    ...(typeof expectedClose === 'string' && { expectedClose }),
  };
}
