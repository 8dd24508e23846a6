/** Filtering: cards that fit all that is named, and figures that add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterCards, isFiltering } from '../../../src/domain/board/filter';
import type { Card } from '../../../src/domain/board/lane';
import { laneFigures } from '../../../src/domain/board/sums';
import type { BoardFilter } from '../../../src/domain/board/view';
import { anyCards, cardOf, TERMS } from './cards';

function fits(facts: Partial<Card>, filter: BoardFilter, isClosed = false): boolean {
  return filterCards([cardOf(facts)], filter, TERMS, isClosed).length === 1;
}

const anyFilter: fc.Arbitrary<BoardFilter> = fc.record(
  {
    text: fc.constantFrom('globex', '한빛', 'ann  globex', '-', 'zzz'),
    owner: fc.constantFrom('', 'Ann Lee'),
    tag: fc.constantFrom('vip', 'none'),
    stalled: fc.constant(true as const),
    noNextStep: fc.constant(true as const),
    amountFrom: fc.constantFrom(0, 100),
    amountTo: fc.constantFrom(1000, 0),
    closeMonth: fc.constantFrom('', '2026-11'),
  },
  { requiredKeys: [] },
);

describe('a filter', () => {
  it('leaves cards in their order, and each part of it may only leave out more', () => {
    fc.assert(
      fc.property(anyCards, anyFilter, (cards, filter) => {
        const shown = filterCards(cards, filter, TERMS);
        expect(shown).toEqual(cards.filter((card) => shown.includes(card)));
        const parts = Object.entries(filter).map(([key, value]) =>
          filterCards(cards, { [key]: value }, TERMS),
        );
        expect(shown).toEqual(cards.filter((card) => parts.every((part) => part.includes(card))));
      }),
    );
  });

  it('that names nothing gives the very same cards', () => {
    const cards = [cardOf()];
    expect(filterCards(cards, {}, TERMS)).toBe(cards);
    expect([isFiltering({}), isFiltering({ owner: '' })]).toEqual([false, true]);
  });

  it.each<[string, Partial<Card>]>([
    ['globex', {}],
    ['GLOBEX pilot', {}],
    ['pilot globex', {}],
    ['ｇｌｏｂｅｘ', {}],
    ['rollout', { title: 'Roll-out' }],
    ['한빛전자', { company: '한빛 전자' }],
    ['한빛 도입', { company: '한빛전자', title: '도입 건' }],
    ['한빛', { title: '한빛 전자'.normalize('NFD') }],
    ['ann', {}],
    ['#vip', { tags: ['VIP', '#vip'] }],
    ['d-1', {}],
    [' - ', {}],
  ])('finds %s wherever it stands, however it is written', (text, facts) => {
    expect(fits(facts, { text })).toBe(true);
  });

  it.each(['globex initech', 'pilotglobex', 'pilot x9'])('does not find %s', (text) => {
    expect(fits({}, { text })).toBe(false);
  });

  it('takes an owner in any spelling, and nobody as nobody', () => {
    expect([
      fits({}, { owner: 'ann lee' }),
      fits({}, { owner: '' }),
      fits({ owner: '' }, { owner: '' }),
    ]).toEqual([true, false, true]);
  });

  it('compares amounts in the pipeline’s currency and leaves out what has no price or no rate', () => {
    const range: BoardFilter = { amountFrom: 900, amountTo: 1100 };
    expect(fits({ amount: 1000 }, range)).toBe(true);
    expect(fits({ amount: 1_000_000, currency: 'KRW' }, range)).toBe(true);
    expect(fits({ amount: 1000, currency: 'EUR' }, range)).toBe(false);
    expect(fits({}, range)).toBe(false);
    expect(fits({}, { amountTo: 100 })).toBe(false);
    expect(fits({ amount: 1200 }, range)).toBe(false);
  });

  it('finds months, and deals without an expected close among open ones only', () => {
    expect(fits({ expectedClose: '2026-11-30' }, { closeMonth: '2026-11' })).toBe(true);
    expect(fits({ expectedClose: '2026-12-01' }, { closeMonth: '2026-11' })).toBe(false);
    expect(fits({}, { closeMonth: '' })).toBe(true);
    expect(fits({}, { closeMonth: '' }, true)).toBe(false);
  });
});

describe('the figures of shown cards', () => {
  it('add up: any split of the cards has the sums of the whole', () => {
    fc.assert(
      fc.property(anyCards, anyFilter, (cards, filter) => {
        const shown = filterCards(cards, filter, TERMS);
        const hidden = cards.filter((card) => !shown.includes(card));
        const [all, ...parts] = [cards, shown, hidden].map((each) => laneFigures(each, TERMS));
        for (const figure of ['count', 'unpriced', 'stalled'] as const) {
          expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBe(all?.[figure]);
        }
        for (const { currency, amount, weighted } of all?.sums ?? []) {
          const own = parts.flatMap(({ sums }) => sums.filter((sum) => sum.currency === currency));
          expect(own.reduce((sum, each) => sum + each.amount, 0)).toBeCloseTo(amount, 6);
          expect(own.reduce((sum, each) => sum + each.weighted, 0)).toBeCloseTo(weighted, 6);
        }
      }),
    );
  });

  it('convert only where there is another currency and every one has a dated rate', () => {
    const won = cardOf({ amount: 2_000_000, currency: 'KRW' });
    const euro = cardOf({ amount: 10, currency: 'EUR' });
    expect(laneFigures([cardOf({ amount: 100 }), won], TERMS).converted).toEqual({
      amount: 2100,
      weighted: 1050,
      day: '2026-11-01',
    });
    expect(laneFigures([cardOf({ amount: 100 })], TERMS).converted).toBeUndefined();
    expect(laneFigures([won, euro], TERMS).converted).toBeUndefined();
    const dated = { ...TERMS, rates: [...TERMS.rates, { currency: 'EUR', rate: 1.2, day: '2026-10-30' }] };
    expect(laneFigures([won, euro], dated).converted).toEqual({
      amount: 2012,
      weighted: 1006,
      day: '2026-10-30',
    });
  });
});
