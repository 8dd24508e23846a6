/** A move on the board before the server has answered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCard, moveCard, refreshCard } from '../../../../../sidebar/board/saving/applying/move-cards';
import type { Attention, Board, Card } from '../../../../../src/contract/rpc';
import { board, card, lane } from '../../../harness/fixtures/card';

const stalled: Attention = { code: 'stalled', text: 'Stalled: 20 working days' };
const overdue: Attention = { code: 'overdue', text: 'Overdue' };

function threeLanes(first: readonly Card[], second: readonly Card[] = []): Board {
  return board([
    lane({ stage: 'Proposal', probability: 0.5 }, first),
    lane({ stage: 'Negotiation', probability: 0.8 }, second),
    lane({ stage: 'Won', kind: 'won', probability: 1 }),
  ]);
}

const anyCard = fc
  .record({
    amount: fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
    currency: fc.constantFrom('USD', 'KRW'),
    attention: fc.subarray([stalled, overdue]),
  })
  .map(({ amount, ...facts }) => ({ ...facts, ...(amount !== undefined && { amount }) }));

const anyBoard = fc
  .array(anyCard, { minLength: 1, maxLength: 12 })
  .map((facts) => threeLanes(facts.map((each, index) => card({ id: 'D-'.concat(String(index)), ...each }))));

describe('moveCard', () => {
  it('takes count, sum, unpriced and stalled along', () => {
    const start = threeLanes([card({ id: 'D-1', amount: 100, attention: [stalled] }), card({ id: 'D-2' })]);
    const [from, to] = moveCard(start, 'D-1', 'Negotiation')?.lanes ?? [];
    expect(from).toMatchObject({ count: 1, unpriced: 1, stalled: 0, sums: [{ amount: 0, weighted: 0 }] });
    expect(to).toMatchObject({ count: 1, unpriced: 0, stalled: 0, sums: [{ amount: 100, weighted: 80 }] });
  });

  it('starts the stage clock again and forgets that the deal was stalled, but not that it is overdue', () => {
    const start = threeLanes([card({ id: 'D-1', daysInStage: 20, attention: [stalled, overdue] })]);
    const moved = moveCard(start, 'D-1', 'Negotiation');
    expect(moved && findCard(moved, 'D-1')?.card).toMatchObject({
      stage: 'Negotiation',
      daysInStage: 0,
      attention: [overdue],
    });
  });

  it('leaves a deal its own odds between open stages', () => {
    const start = threeLanes([card({ id: 'D-1', amount: 100, probability: 0.3 })]);
    const moved = moveCard(start, 'D-1', 'Negotiation');
    expect(moved?.lanes[1]?.sums).toEqual([{ currency: 'USD', amount: 100, weighted: 30 }]);
  });

  it('places the card where the server would: attention first, then the likeliest money', () => {
    const start = threeLanes(
      [card({ id: 'D-9', amount: 500 })],
      [
        card({ id: 'D-1', amount: 10, attention: [overdue], probability: 0.8 }),
        card({ id: 'D-2', amount: 900, probability: 0.8 }),
        card({ id: 'D-3', amount: 100, probability: 0.8 }),
      ],
    );
    const moved = moveCard(start, 'D-9', 'Negotiation');
    expect(moved?.lanes[1]?.cards.map(({ id }) => id)).toEqual(['D-1', 'D-2', 'D-9', 'D-3']);
  });

  it('does nothing for a stage the card is in, an unknown stage and an unknown card', () => {
    const start = threeLanes([card({ id: 'D-1' })]);
    expect(moveCard(start, 'D-1', 'Proposal')).toBeUndefined();
    expect(moveCard(start, 'D-1', 'Nowhere')).toBeUndefined();
    expect(moveCard(start, 'D-7', 'Won')).toBeUndefined();
  });

  it('keeps the number of deals and the money of each currency on the whole board', () => {
    fc.assert(
      fc.property(anyBoard, fc.nat(11), fc.constantFrom('Negotiation', 'Won'), (start, at, stage) => {
        const moved = moveCard(start, 'D-'.concat(String(at)), stage) ?? start;
        expect(wholeBoard(moved)).toEqual(wholeBoard(start));
      }),
    );
  });
});

describe('refreshCard', () => {
  it('counts an amount that has just been told', () => {
    const start = threeLanes([card({ id: 'D-1' })]);
    const [first] = refreshCard(start, 'D-1', { row: 40, amount: 60 }).lanes;
    expect(first).toMatchObject({ unpriced: 0, sums: [{ currency: 'USD', amount: 60, weighted: 30 }] });
    expect(first?.cards[0]?.row).toBe(40);
  });
});

/** Deals and money of the whole board, by currency; a currency that nobody has is nothing. */
function wholeBoard({ lanes }: Board): Record<string, number> {
  const whole: Record<string, number> = { deals: lanes.reduce((sum, each) => sum + each.count, 0) };
  for (const { currency, amount } of lanes.flatMap((each) => each.sums)) {
    if (amount !== 0) whole[currency] = (whole[currency] ?? 0) + amount;
  }
  return whole;
}
