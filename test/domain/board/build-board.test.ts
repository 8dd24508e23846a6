/** The board's lanes: every deal once, sums by currency, what needs attention first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardContext, buildLanes, CLOSED_CARDS } from '../../../src/domain/board/build-board';
import { addDays } from '../../../src/domain/calendar/day';
import type { Deal } from '../../../src/domain/deals/deal';
import { calendar, dealOf, FRIDAY, settings, stages } from '../alerts/given';

const context: BoardContext = { today: FRIDAY, calendar, language: 'en', settings };

function lanesOf(deals: readonly Deal[]) {
  return buildLanes([{ name: 'Deals', stages, deals }], context);
}

function ids(deals: readonly Deal[], stage: string): string[] {
  const lane = lanesOf(deals).find((one) => one.stage === stage);
  return lane?.cards.map(({ id }) => id) ?? [];
}

const anyDeals = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...stages.map(({ name }) => name), 'Somewhere', ''),
      amount: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
      currency: fc.constantFrom('USD', 'KRW', 'EUR'),
      stageSince: fc.constantFrom('2026-08-01', '2026-11-18'),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ amount, ...facts }, index) => {
      const stage = stages.find(({ name }) => name === facts.stage);
      return dealOf({
        ...facts,
        ...(amount === undefined ? {} : { amount }),
        id: `D-${index}`,
        kind: stage?.kind ?? 'unknown',
        probability: stage?.probability ?? 0,
      });
    }),
  );

describe('the lanes', () => {
  it('stand in the order of the stages, unknown ones after the last open one', () => {
    const deals = [dealOf({ stage: 'Somewhere', kind: 'unknown' })];
    expect(lanesOf(deals).map(({ stage }) => stage)).toEqual([
      'Prospecting',
      'Proposal',
      'Negotiation',
      'Somewhere',
      'Won',
      'Lost',
      'Retention',
    ]);
  });

  it('hold every deal once, and their sums are the sums of all deals, currency by currency', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const lanes = lanesOf(deals);
        expect(lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(deals.length);
        for (const currency of ['USD', 'KRW', 'EUR']) {
          const own = deals.filter((deal) => deal.currency === currency);
          const sums = lanes.flatMap((lane) => lane.sums.filter((sum) => sum.currency === currency));
          const total = own.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
          const weighted = own.reduce((sum, deal) => sum + (deal.amount ?? 0) * deal.probability, 0);
          expect(sums.reduce((sum, one) => sum + one.amount, 0)).toBeCloseTo(total, 6);
          expect(sums.reduce((sum, one) => sum + one.weighted, 0)).toBeCloseTo(weighted, 6);
        }
      }),
    );
  });

  it('are the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        expect(lanesOf([...deals].reverse())).toEqual(lanesOf(deals));
      }),
    );
  });

  it('name the pipeline’s own currency first, even when nothing is priced in it', () => {
    const lanes = lanesOf([dealOf({ amount: 5, currency: 'EUR' })]);
    const proposal = lanes.find(({ stage }) => stage === 'Proposal');
    expect(proposal?.sums).toEqual([
      { currency: 'USD', amount: 0, weighted: 0 },
      { currency: 'EUR', amount: 5, weighted: 2.5 },
    ]);
  });

  it('count what is unpriced and what is stalled', () => {
    const deals = [
      dealOf({ stageSince: '2026-09-01' }),
      dealOf({ id: 'D-2', amount: 0, stageSince: '2026-11-19' }),
    ];
    const proposal = lanesOf(deals).find(({ stage }) => stage === 'Proposal');
    expect([proposal?.count, proposal?.unpriced, proposal?.stalled]).toEqual([2, 1, 1]);
  });
});

describe('the cards', () => {
  it('stand in order of attention, then of amount × probability', () => {
    const deals = [
      dealOf({ id: 'fine-small', amount: 10 }),
      dealOf({ id: 'fine-big', amount: 900 }),
      dealOf({ id: 'unplanned', nextStep: '' }),
      dealOf({ id: 'stalled-small', amount: 1, stageSince: '2026-09-01' }),
      dealOf({ id: 'stalled-big', amount: 100, probability: 0.1, stageSince: '2026-09-01' }),
    ];
    expect(ids(deals, 'Proposal')).toEqual([
      'stalled-big',
      'stalled-small',
      'unplanned',
      'fine-big',
      'fine-small',
    ]);
  });

  it('of closed lanes are the latest ones, while the lane counts all', () => {
    const deals = Array.from({ length: 70 }, (_, index) =>
      dealOf({
        id: `D-${index}`,
        stage: 'Won',
        kind: 'won',
        amount: 1,
        closed: addDays('2026-01-01', index),
      }),
    );
    const won = lanesOf(deals).find(({ stage }) => stage === 'Won');
    expect(won?.cards).toHaveLength(CLOSED_CARDS);
    expect(won?.cards[0]?.id).toBe('D-69');
    expect(won?.count).toBe(70);
    expect(won?.sums[0]?.amount).toBe(70);
  });

  it('say when a formula computes the stage, and leave out what the sheet does not know', () => {
    const lanes = buildLanes([{ name: 'Deals', stages, deals: [dealOf()] }], {
      ...context,
      computedStages: new Set(['D-000001']),
    });
    const card = lanes.find(({ stage }) => stage === 'Proposal')?.cards[0];
    expect(card?.stageComputed).toBe(true);
    expect(card).not.toHaveProperty('amount');
    expect(card).not.toHaveProperty('daysInStage');
  });
});
