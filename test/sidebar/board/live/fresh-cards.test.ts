/** What others have changed, told from two boards. */
import { describe, expect, it } from 'vitest';
import { changedDeals, reuseCards } from '../../../../sidebar/board/live/fresh-cards';
import type { Card } from '../../../../src/contract/rpc';
import { board, card, lane } from '../../harness/fixtures/card';

const boardOf = (proposal: readonly Card[], won: readonly Card[] = []) =>
  board([lane({ stage: 'Proposal' }, proposal), lane({ stage: 'Won', kind: 'won' }, won)]);

const before = boardOf([card({ id: 'D-1' }), card({ id: 'D-2' }), card({ id: 'D-3' })]);

describe('changedDeals', () => {
  it('names what was edited, moved, added and taken away', () => {
    const fresh = boardOf([card({ id: 'D-1', amount: 5 }), card({ id: 'D-4' })], [card({ id: 'D-2' })]);
    expect([...changedDeals(before, fresh)].sort()).toEqual(['D-1', 'D-2', 'D-3', 'D-4']);
  });

  it('passes over rows that have only shifted, and over what the day brings', () => {
    const fresh = boardOf([
      card({ id: 'D-1', row: 90 }),
      card({ id: 'D-2', daysInStage: 5 }),
      card({ id: 'D-3', attention: [{ code: 'stalled', text: 'Stalled' }] }),
    ]);
    expect(changedDeals(before, fresh).size).toBe(0);
  });

  it('compares no two pipelines', () => {
    expect(changedDeals(before, { ...boardOf([]), shown: 'p2' }).size).toBe(0);
  });
});

describe('reuseCards', () => {
  it('keeps the objects of cards that say the same, and takes all others from the fresh board', () => {
    const fresh = boardOf([card({ id: 'D-1' }), card({ id: 'D-2', amount: 7 })]);
    const reused = reuseCards(before, fresh);
    expect(reused).toEqual(fresh);
    expect(reused.lanes[0]?.cards[0]).toBe(before.lanes[0]?.cards[0]);
    expect(reused.lanes[0]?.cards[1]).toBe(fresh.lanes[0]?.cards[1]);
  });
});
