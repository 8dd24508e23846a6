/** What stands above the board: of open lanes, of the cards shown, no currency added to another without a dated rate. */
import { expect, it } from 'vitest';
import { boardTotals } from '../../../sidebar/board/totals';
import type { Lane, Rate } from '../../../src/contract/rpc';
import { card, lane } from '../harness/fixtures/card';

const overdue = { code: 'overdue', text: 'Next step was due' } as const;

function totalsOf(lanes: readonly Lane[], rates: readonly Rate[] = []) {
  const shown = lanes.map((each) => ({ lane: each, cards: each.cards, figures: each }));
  return boardTotals(shown, { currency: 'USD', rates });
}

const twoCurrencies = [
  lane({ stage: 'Proposal' }, [
    card({ id: 'D-1', amount: 10 }),
    card({ id: 'D-2', amount: 3, currency: 'EUR' }),
  ]),
  lane({ stage: 'Old name', kind: 'unknown' }, [card({ id: 'D-3', amount: 30, attention: [overdue] })]),
  lane({ stage: 'Won', kind: 'won' }, [card({ id: 'D-4', amount: 999 })]),
];

it('has no sum, rather than 0, while no open deal has an amount', () => {
  const unpriced = lane({ stage: 'Proposal', sums: [{ currency: 'USD', amount: 0, weighted: 0 }] }, [
    card({ id: 'D-1' }),
  ]);
  expect(totalsOf([unpriced])).toMatchObject({ open: 1, needAttention: 0, unpriced: 1, sums: [] });
});

it('adds open lanes only, each currency for itself', () => {
  expect(totalsOf(twoCurrencies)).toEqual({
    open: 3,
    needAttention: 1,
    unpriced: 0,
    sums: [
      { currency: 'USD', amount: 40, weighted: 20 },
      { currency: 'EUR', amount: 3, weighted: 1.5 },
    ],
    converted: undefined,
  });
});

it('converts where every currency has a dated rate', () => {
  const rates = [{ currency: 'EUR', rate: 2, day: '2026-11-20' }];
  expect(totalsOf(twoCurrencies, rates).converted).toEqual({ amount: 46, weighted: 23, day: '2026-11-20' });
});

it('tells of the cards shown', () => {
  const [first] = twoCurrencies;
  if (!first) throw new Error('There is a lane.');
  const figures = { count: 1, unpriced: 0, stalled: 0, sums: [{ currency: 'USD', amount: 10, weighted: 5 }] };
  const shown = { lane: first, cards: first.cards.slice(0, 1), figures };
  expect(boardTotals([shown], { currency: 'USD', rates: [] })).toMatchObject({ open: 1, sums: figures.sums });
});
