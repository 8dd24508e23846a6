/** Cards for the tests of what a person looks for on a board. */
import fc from 'fast-check';
import { ATTENTION_CODES } from '../../../src/domain/alerts/attention';
import type { MoneyTerms } from '../../../src/domain/board/convert';
import type { Card } from '../../../src/domain/board/lane';

export const TODAY = '2026-11-20';

export const TERMS: MoneyTerms = {
  currency: 'USD',
  rates: [{ currency: 'KRW', rate: 0.001, day: '2026-11-01' }],
};

export function cardOf(facts: Partial<Card> = {}): Card {
  return {
    id: 'D-1',
    row: 2,
    title: 'Globex pilot',
    company: 'Globex',
    owner: 'Ann Lee',
    stage: 'Proposal',
    currency: 'USD',
    probability: 0.5,
    attention: [],
    nextStep: 'Call',
    ...facts,
  };
}

const anyDay = fc.constantFrom('2026-10-30', '2026-11-19', TODAY, '2026-11-24', '2027-01-10');

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Cards that differ in everything by which they are ordered, filtered and ranked; rows are never shared. */
export const anyCards: fc.Arbitrary<readonly Card[]> = fc
  .array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      title: fc.constantFrom('Globex pilot', 'ＧＬＯＢＥＸ roll-out', '한빛 전자 도입', ''),
      owner: fc.constantFrom('Ann Lee', 'Bob Ray', ''),
      amount: maybe(fc.constantFrom(0, 10, 500, 2_000_000)),
      currency: fc.constantFrom('USD', 'KRW', 'EUR'),
      probability: fc.constantFrom(0, 0.1, 0.5),
      expectedClose: maybe(anyDay),
      daysInStage: maybe(fc.nat(30)),
      nextStepDate: maybe(anyDay),
      snoozedUntil: maybe(anyDay),
      tags: maybe(fc.subarray(['vip', 'Q4'], { minLength: 1 })),
      attention: fc.subarray([...ATTENTION_CODES]),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ attention, ...facts }, index) => {
      const known = Object.entries(facts).filter(([, value]) => value !== undefined);
      const reasons = attention.map((code) => ({ code, text: `because ${code}` }));
      return cardOf({ ...Object.fromEntries(known), row: index + 2, attention: reasons });
    }),
  );
