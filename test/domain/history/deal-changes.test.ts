/** What changed between two days: each deal in its groups, and bridges that always close. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridges } from '../../../src/domain/history/bridge';
import { type DealsOnDay, dealDifferences, isOpen } from '../../../src/domain/history/deal-changes';
import type { PastDeal } from '../../../src/domain/history/state-deals';
import { pastDeal, STAGES } from './past-deal';

function day(...deals: readonly PastDeal[]): DealsOnDay {
  return new Map(deals.map((deal) => [deal.id, deal]));
}

function kinds(start: DealsOnDay, end: DealsOnDay): string[] {
  return dealDifferences(start, end, () => STAGES).map(
    ({ kind, before, after }) => `${(after ?? before)?.id} ${kind}`,
  );
}

describe('groups', () => {
  it('names every kind of change', () => {
    const start = day(
      pastDeal({ id: 'a', stage: 'Prospecting', amount: 1 }),
      pastDeal({ id: 'b', stage: 'Proposal', amount: 2, expectedClose: '2026-12-01' }),
      pastDeal({ id: 'c', stage: 'Won', amount: 3 }),
      pastDeal({ id: 'd', stage: 'Proposal' }),
      pastDeal({ id: 'e', stage: 'Lost' }),
      pastDeal({ id: 'f', stage: 'Proposal', expectedClose: '2026-12-01' }),
    );
    const end = day(
      pastDeal({ id: 'a', stage: 'Negotiation', amount: 5 }),
      pastDeal({ id: 'b', stage: 'Prospecting', amount: 2, expectedClose: '2027-01-01' }),
      pastDeal({ id: 'c', stage: 'Proposal', amount: 3 }),
      pastDeal({ id: 'f', stage: 'Negotiation', expectedClose: '2026-11-01' }),
      pastDeal({ id: 'g', stage: 'Won', amount: 4 }),
    );
    expect(kinds(start, end)).toEqual([
      'a skipped',
      'a resized',
      'b back',
      'b pushed',
      'c reopened',
      'f forward',
      'f pulled',
      'g new',
      'g won',
      'd gone',
    ]);
  });

  it('is silent about what was closed before and is still closed or gone', () => {
    const start = day(pastDeal({ id: 'a', stage: 'Won' }), pastDeal({ id: 'b', stage: 'Lost' }));
    expect(kinds(start, day(pastDeal({ id: 'a', stage: 'Retention' })))).toEqual([]);
  });
});

describe('bridges', () => {
  it('let a deal leave with what it was worth in the end', () => {
    const start = day(pastDeal({ id: 'a', stage: 'Proposal', amount: 100 }));
    const [bridge] = bridges(start, day(pastDeal({ id: 'a', stage: 'Won', amount: 80 })), 'USD');
    expect(bridge?.start).toEqual({ count: 1, amount: 100 });
    expect(bridge?.steps).toContainEqual({ kind: 'resized', count: 0, amount: -20 });
    expect(bridge?.steps).toContainEqual({ kind: 'won', count: -1, amount: -80 });
    expect(bridge?.end).toEqual({ count: 0, amount: 0 });
  });

  it('let a deal that changes its currency pass from one to the other', () => {
    const start = day(pastDeal({ id: 'a', stage: 'Proposal', amount: 100 }));
    const end = day(pastDeal({ id: 'a', stage: 'Proposal', amount: 90, currency: 'EUR' }));
    const found = bridges(start, end, 'USD').map(({ currency, steps }) => [
      currency,
      steps.find(({ kind }) => kind === 'resized'),
    ]);
    expect(found).toEqual([
      ['USD', { kind: 'resized', count: -1, amount: -100 }],
      ['EUR', { kind: 'resized', count: 1, amount: 90 }],
    ]);
  });

  const deals = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      stage: fc.constantFrom(...STAGES.map(({ name }) => name), 'Somewhere'),
      currency: fc.constantFrom('USD', 'EUR', 'KRW'),
      cents: fc.option(fc.integer({ min: -500, max: 1_000_000 }), { nil: undefined }),
    }),
  );
  const days = deals.map((list) =>
    day(
      ...list.map(({ cents, ...facts }) =>
        pastDeal({ ...facts, ...(cents === undefined ? {} : { amount: cents / 100 }) }),
      ),
    ),
  );

  it('close in every currency, in counts and in amounts', () => {
    fc.assert(
      fc.property(days, days, (start, end) => {
        const all = bridges(start, end, 'USD');
        for (const bridge of all) {
          const count = bridge.steps.reduce((sum, each) => sum + each.count, bridge.start.count);
          const amount = bridge.steps.reduce((sum, each) => sum + each.amount, bridge.start.amount);
          expect(count).toBe(bridge.end.count);
          expect(amount).toBeCloseTo(bridge.end.amount, 4);
        }
        const open = [...end.values()].filter(isOpen);
        expect(all.reduce((sum, bridge) => sum + bridge.end.count, 0)).toBe(open.length);
      }),
    );
  });
});
