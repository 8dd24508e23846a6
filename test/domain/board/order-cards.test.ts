/** The orders of cards: each total, the same whatever came first, with the hand above everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/domain/board/lane';
import { compareBy, orderCards, placedByHand } from '../../../src/domain/board/order-cards';
import { CARD_ORDERS, type CardOrder } from '../../../src/domain/board/view';
import { anyCards, cardOf, TERMS } from './cards';

const anyOrder = fc.constantFrom(...CARD_ORDERS);

function ordered(order: CardOrder, facts: readonly Partial<Card>[], hand: readonly string[] = []): string {
  const cards = facts.map((each, index) => cardOf({ id: String(index + 1), row: index + 2, ...each }));
  return orderCards(cards, { order, hand }, TERMS)
    .map(({ id }) => id)
    .join(' ');
}

describe('every order', () => {
  it('sets any two rows apart, one way round', () => {
    fc.assert(
      fc.property(anyCards, anyOrder, (cards, order) => {
        const compare = compareBy(order, TERMS);
        for (const one of cards) {
          for (const other of cards) {
            const sign = Math.sign(compare(one, other));
            expect(sign + Math.sign(compare(other, one))).toBe(0);
            expect(sign === 0).toBe(one === other);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on how the cards came, and keeps every card', () => {
    fc.assert(
      fc.property(anyCards, anyOrder, fc.subarray(['c', 'a', 'f']), (cards, order, hand) => {
        const there = orderCards(cards, { order, hand }, TERMS);
        expect(orderCards([...cards].reverse(), { order, hand }, TERMS)).toEqual(there);
        expect(new Set(there)).toEqual(new Set(cards));
        expect(orderCards(there, { order, hand }, TERMS)).toBe(there);
      }),
    );
  });
});

describe('the orders', () => {
  it('likelihood: the highest odds first, then the most money', () => {
    const facts = [{ probability: 0.2 }, { probability: 0.9, amount: 5 }, { probability: 0.9, amount: 50 }];
    expect(ordered('likelihood', facts)).toBe('3 2 1');
  });

  it('amount: in the pipeline’s currency; what no rate converts, then the unpriced, come last', () => {
    const facts = [
      {},
      { amount: 9_999_999, currency: 'EUR' },
      { amount: 900 },
      { amount: 1_000_000, currency: 'KRW' },
    ];
    expect(ordered('amount', facts)).toBe('4 3 2 1');
  });

  it('close: the earliest first, those without a day last', () => {
    expect(ordered('close', [{}, { expectedClose: '2027-01-01' }, { expectedClose: '2026-12-01' }])).toBe(
      '3 2 1',
    );
  });

  it('age: the longest in its stage first, those that do not say last', () => {
    expect(ordered('age', [{}, { daysInStage: 0 }, { daysInStage: 12 }])).toBe('3 2 1');
  });

  it('hand: what was placed by hand stands above the rest', () => {
    const facts = [{ probability: 0.1 }, { probability: 0.2 }, { probability: 0.9 }];
    expect(ordered('likelihood', facts, ['1', 'gone', '2'])).toBe('1 2 3');
  });

  it('leave closed lanes with the latest first', () => {
    const cards = [cardOf({ id: 'late', amount: 1 }), cardOf({ id: 'early', row: 3, amount: 100 })];
    expect(orderCards(cards, { order: 'attention', hand: [] }, TERMS, true)).toBe(cards);
    expect(orderCards(cards, { order: 'amount', hand: [] }, TERMS, true)).toEqual([...cards].reverse());
  });
});

describe('placing by hand', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

  it('puts the cards exactly there and leaves the others as they stood', () => {
    const anyPlace = fc.option(fc.constantFrom(...ids), { nil: undefined });
    const anyHand = fc.shuffledSubarray([...ids, 'elsewhere']);
    fc.assert(
      fc.property(anyHand, fc.shuffledSubarray(ids, { minLength: 1 }), anyPlace, (hand, moved, before) => {
        fc.pre(before === undefined || !moved.includes(before));
        const cards = ids.map((id, index) => cardOf({ id, row: index + 2 }));
        const draw = (now: readonly string[]) =>
          orderCards(cards, { order: 'attention', hand: now }, TERMS).map(({ id }) => id);
        const shown = draw(hand);
        const rest = shown.filter((id) => !moved.includes(id));
        const at = before === undefined ? rest.length : rest.indexOf(before);
        const wanted = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
        expect(draw(placedByHand(hand, shown, moved, before))).toEqual(wanted);
      }),
    );
  });

  it('keeps what was placed in other lanes', () => {
    expect(placedByHand(['x', 'y'], ['a', 'b'], ['b'], 'a')).toEqual(['b', 'x', 'y']);
  });
});
