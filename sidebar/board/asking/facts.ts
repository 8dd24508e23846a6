/** What a person told the panel about a deal. */
import type { Card } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';

export type Facts = Readonly<Partial<Record<Field, string | number>>>;

/** Those that a card shows itself, so that they are seen before the sheet has them; what was cleared stays until then. */
export function shownFacts(facts: Facts): Partial<Card> {
  const { deal, company, owner, amount, expectedClose = facts.closeDate, nextStep, nextStepDate } = facts;
  return {
    ...(typeof deal === 'string' && { title: deal }),
    ...(typeof company === 'string' && { company }),
    ...(typeof owner === 'string' && { owner }),
    ...(typeof amount === 'number' && { amount }),
    ...(isDay(expectedClose) && { expectedClose }),
    ...(typeof nextStep === 'string' && { nextStep }),
    ...(isDay(nextStepDate) && { nextStepDate }),
  };
}

function isDay(value: string | number | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
