/** The focus list: at most ten deals, each with a reason, the largest urgent ones first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttentionCode } from '../../../src/domain/alerts/attention';
import { FOCUS_LENGTH, focusList } from '../../../src/domain/board/focus';
import type { Card } from '../../../src/domain/board/lane';
import { anyCards, cardOf, TERMS, TODAY } from './cards';

const because = (...codes: AttentionCode[]) => codes.map((code) => ({ code, text: `because ${code}` }));

/** Ids in order, each with the codes of its reasons. */
function focus(facts: readonly Partial<Card>[]): string[] {
  const cards = facts.map((each, index) =>
    cardOf({ id: String(index + 1), row: index + 2, amount: 100, ...each }),
  );
  return focusList(cards, TODAY, TERMS).map(({ card, reasons }) =>
    [card.id, ...reasons.map(({ code }) => code)].join(' '),
  );
}

describe('the list', () => {
  it('has at most ten of the cards, each once and with a reason, whatever the order they came in', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const list = focusList(cards, TODAY, TERMS);
        expect(list.length).toBeLessThanOrEqual(FOCUS_LENGTH);
        expect(new Set(list.map(({ card }) => card)).size).toBe(list.length);
        expect(list.every(({ card, reasons }) => cards.includes(card) && reasons.length > 0)).toBe(true);
        expect(focusList([...cards].reverse(), TODAY, TERMS)).toEqual(list);
      }),
    );
  });

  it('never has a snoozed deal, nor one that is planned and has nothing wrong', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        for (const { card } of focusList(cards, TODAY, TERMS)) {
          expect((card.snoozedUntil ?? '') <= TODAY).toBe(true);
          expect((card.nextStepDate ?? '') <= TODAY || card.attention.length > 0).toBe(true);
        }
      }),
    );
  });

  it('is as long as there are deals with a reason', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const list = focusList(cards, TODAY, TERMS);
        const overdue = cards.filter(
          ({ attention, snoozedUntil = '' }) =>
            attention.some(({ code }) => code === 'overdue') && snoozedUntil <= TODAY,
        );
        expect(list.length).toBeGreaterThanOrEqual(Math.min(FOCUS_LENGTH, overdue.length));
      }),
    );
  });
});

describe('the rank', () => {
  it('is size times urgency: twice the money outweighs a lesser reason, not a much heavier one', () => {
    expect(
      focus([
        { attention: because('overdue') },
        { attention: because('stalled') },
        { attention: because('stalled'), amount: 300 },
        { attention: because('slipped'), amount: 300 },
      ]),
    ).toEqual(['3 stalled', '1 overdue', '4 slipped', '2 stalled']);
  });

  it('adds the reasons up', () => {
    expect(focus([{ attention: because('stalled') }, { attention: because('stalled', 'cold') }])).toEqual([
      '2 stalled cold',
      '1 stalled',
    ]);
  });

  it('weighs currencies without a rate by their own average, and the unpriced last', () => {
    const list = focus([
      { attention: because('overdue'), currency: 'EUR', amount: 3 },
      { attention: because('overdue'), currency: 'EUR', amount: 1 },
      { attention: because('overdue'), currency: 'KRW', amount: 110_000 },
      { attention: because('overdue'), amount: 100 },
    ]);
    expect(list.map((each) => each[0])).toEqual(['1', '3', '4', '2']);
    const { amount: _, ...unpriced } = cardOf({
      id: 'unpriced',
      row: 9,
      attention: because('overdue', 'stalled'),
    });
    const cards = [unpriced, cardOf({ amount: 1, attention: because('slipped') })];
    expect(focusList(cards, TODAY, TERMS).map(({ card }) => card.id)).toEqual(['D-1', 'unpriced']);
  });
});

describe('the reasons', () => {
  it('are a step due today and a close within a week that nothing is planned for', () => {
    expect(focus([{ nextStepDate: TODAY }])).toEqual(['1 stepToday']);
    expect(focus([{ expectedClose: '2026-11-27' }])).toEqual(['1 closingSoon']);
    expect(focus([{ expectedClose: '2026-11-28' }])).toEqual([]);
    expect(focus([{ expectedClose: '2026-11-27', nextStepDate: '2026-11-23' }])).toEqual([]);
  });

  it('are no missing next step, unless the deal is big', () => {
    const small = { attention: because('noNextStep'), nextStep: '' };
    expect(focus([small, {}, {}, { ...small, amount: 1000 }])).toEqual(['4 noNextStep']);
  });
});
