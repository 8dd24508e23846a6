/** Changes shown on a board before the sheet has them, and what an answer makes of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterOutcome, undoOf } from '../../../../../sidebar/board/saving/after-outcome';
import { applyChange } from '../../../../../sidebar/board/saving/applying/apply-change';
import { findCard } from '../../../../../sidebar/board/saving/applying/move-cards';
import { putCard } from '../../../../../sidebar/board/saving/applying/put-card';
import type { Board } from '../../../../../src/contract/rpc';
import { problem } from '../../../harness/answers';
import { board, card, lane } from '../../../harness/fixtures/card';
import { addOf, editOf, key, moveOf } from '../changes';

const start = board([
  lane({ stage: 'Proposal', probability: 0.5 }, [
    card({ id: 'D-1', amount: 1 }),
    card({ id: 'D-2', amount: 2 }),
    card({ id: 'D-3', amount: 3 }),
  ]),
  lane({ stage: 'Negotiation', probability: 0.8 }),
  lane({ stage: 'Won', kind: 'won', probability: 1 }),
]);

const stageOf = (at: Board, id: string) => findCard(at, id)?.lane.stage;
const countOf = ({ lanes }: Board) => lanes.reduce((sum, each) => sum + each.count, 0);

const anyChange = fc.oneof(
  fc
    .tuple(fc.subarray(['D-1', 'D-2', 'D-3', 'D-7'], { minLength: 1 }), fc.constantFrom('Negotiation', 'Won'))
    .map(([ids, stage]) => moveOf(ids, stage)),
  fc.tuple(fc.constantFrom('D-1', 'D-3', 'D-7'), fc.nat(99)).map(([id, amount]) => editOf(id, amount)),
);

describe('applyChange', () => {
  it('moves several cards, passes over unknown ones, and shows what was told on the way', () => {
    const { deals, ...move } = moveOf(['D-1', 'D-7', 'D-3'], 'Won');
    const told = deals.map((deal) => ({ ...deal, facts: { amount: 50, lostReason: 'x' } }));
    const moved = applyChange(start, { ...move, deals: told });
    expect(['D-1', 'D-2', 'D-3'].map((id) => stageOf(moved, id))).toEqual(['Won', 'Proposal', 'Won']);
    expect(moved.lanes[2]?.sums).toEqual([{ currency: 'USD', amount: 100, weighted: 100 }]);
  });

  it('ends the same when it is done once more on what it has led to', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const once = applyChange(start, change);
        expect(applyChange(once, change)).toEqual(once);
        expect(countOf(once)).toBe(countOf(start));
      }),
    );
  });

  it('shows a new deal with what is known of it', () => {
    const add = addOf('Fresh', 'Negotiation');
    const shown = findCard(applyChange(start, add), add.key);
    expect(shown?.lane.stage).toBe('Negotiation');
    expect(shown?.card).toMatchObject({ title: 'Fresh', probability: 0.8, currency: 'USD' });
  });

  it('takes a move back to the card as it was, and an addition off the board', () => {
    const before = card({ id: 'D-1', amount: 1, stage: 'Proposal' });
    const undo = (deal: { before?: typeof before; id: string }) => ({
      kind: 'undo' as const,
      key: key(),
      deals: [
        {
          changes: { id: deal.id, row: 2, cells: [] },
          title: 'Deal',
          ...(deal.before && { before: deal.before }),
        },
      ],
    });
    const moved = applyChange(start, moveOf(['D-1'], 'Won'));
    expect(findCard(applyChange(moved, undo({ id: 'D-1', before })), 'D-1')?.card).toEqual(before);
    expect(stageOf(applyChange(start, undo({ id: 'D-2' })), 'D-2')).toBeUndefined();
  });
});

describe('putCard', () => {
  const joint = board(
    [
      lane({ stage: 'Won', terms: [{ stage: 'Won', probability: 1, required: [] }] }, [card({ id: 'D-1' })]),
      lane({
        stage: 'Won (Partner)',
        terms: [{ pipeline: 'p2', stage: 'Won', probability: 0.9, required: [] }],
      }),
    ],
    {
      shown: 'all',
      pipelines: [
        { key: 'main', name: 'Deals' },
        { key: 'p2', name: 'Partner' },
      ],
    },
  );

  it('finds the lane by the pipeline’s own name of the stage, and gives the card the lane’s title', () => {
    const put = putCard(joint, card({ id: 'D-9', stage: 'Won', pipeline: 'p2' }));
    expect(findCard(put, 'D-9')).toMatchObject({
      lane: { stage: 'Won (Partner)' },
      card: { stage: 'Won (Partner)' },
    });
  });

  it('keeps a card in its place in the same lane', () => {
    const put = putCard(start, card({ id: 'D-2', amount: 900 }));
    expect(put.lanes[0]?.cards.map(({ id }) => id)).toEqual(['D-1', 'D-2', 'D-3']);
    expect(put.lanes[0]?.sums[0]?.amount).toBe(904);
  });

  it('shows no card of a pipeline that is not shown, nor one in a stage without a lane', () => {
    expect(putCard(start, card({ id: 'D-9', pipeline: 'p2' }))).toEqual(start);
    expect(stageOf(putCard(start, card({ id: 'D-2', stage: 'Unheard of' })), 'D-2')).toBeUndefined();
  });
});

describe('afterOutcome', () => {
  it('puts every answered card where it stands now and takes off what is gone', () => {
    const outcome = {
      saved: [{ id: 'D-1', card: card({ id: 'D-1', stage: 'Won' }) }],
      refused: [
        {
          id: 'D-2',
          problem: problem({ code: 'dealChanged' }),
          card: card({ id: 'D-2', stage: 'Negotiation' }),
        },
        { id: 'D-3', problem: problem({ code: 'dealNotFound' }) },
      ],
    };
    const after = afterOutcome(start, outcome);
    expect(['D-1', 'D-2', 'D-3'].map((id) => stageOf(after, id))).toEqual(['Won', 'Negotiation', undefined]);
  });

  it('keeps the way back of what changed, with the card as it was, but of no taking back', () => {
    const changes = { id: 'D-1', row: 2, cells: [] };
    const outcome = { saved: [{ id: 'D-1', card: card({ id: 'D-1' }), undo: changes }], refused: [] };
    const move = moveOf(['D-1'], 'Won');
    const deals = undoOf(move, outcome);
    expect(deals).toEqual([{ changes, title: 'Deal D-1', before: move.deals[0]?.card }]);
    expect(undoOf({ kind: 'undo', key: key(), deals }, outcome)).toEqual([]);
  });
});
