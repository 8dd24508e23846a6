/** What a person can still do where somebody else was faster. */
import { describe, expect, it } from 'vitest';
import {
  addedAgain,
  anyway,
  type Conflict,
  conflictsOf,
} from '../../../../../sidebar/board/saving/conflicts/conflict';
import { sortRefused } from '../../../../../sidebar/board/saving/conflicts/sort-refused';
import type { RefusedDeal } from '../../../../../src/contract/rpc';
import { problem } from '../../../harness/answers';
import { board, card, lane } from '../../../harness/fixtures/card';
import { editOf, moveOf } from '../changes';

const shown = board([lane({ stage: 'Proposal' }), lane({ stage: 'Won', kind: 'won' })]);
const changed = (id: string, stage: string): RefusedDeal => ({
  id,
  problem: problem({ code: 'dealChanged' }),
  card: card({ id, stage }),
});
const refusing = (...refused: RefusedDeal[]) => ({ saved: [], refused });

describe('conflictsOf', () => {
  it('makes one of each deal that somebody has changed or deleted, and none of other refusals', () => {
    const gone: RefusedDeal = { id: 'D-2', problem: problem({ code: 'dealNotFound' }) };
    const computed: RefusedDeal = {
      id: 'D-3',
      problem: problem({ code: 'cellComputed' }),
      card: card({ id: 'D-3' }),
    };
    const move = moveOf(['D-1', 'D-2', 'D-3'], 'Won');
    const found = conflictsOf(shown, move, refusing(changed('D-1', 'Lost'), gone, computed));
    expect(found.map(({ now, mine }) => [mine?.id, now?.stage])).toEqual([
      ['D-1', 'Lost'],
      ['D-2', undefined],
    ]);
    expect(sortRefused(shown, move, refusing(computed)).left).toEqual([computed]);
  });
});

describe('sortRefused', () => {
  it('goes on by itself from where an own attempt had led', () => {
    const move = moveOf(['D-1'], 'Won');
    const via = { ...move, deals: move.deals.map((deal) => ({ ...deal, via: ['Negotiation'] })) };
    const { own, conflicts } = sortRefused(shown, via, refusing(changed('D-1', 'Negotiation')));
    expect(own).toMatchObject([{ toStage: 'Won', deals: [{ fromStage: 'Negotiation' }] }]);
    expect(conflicts).toEqual([]);
    expect(sortRefused(shown, move, refusing(changed('D-1', 'Negotiation'))).conflicts).toHaveLength(1);
  });
});

describe('anyway', () => {
  const cells = [{ field: 'amount' as const, now: 70, shown: '70' }];

  it('writes one’s own value over theirs only where that was chosen, and always what nobody else changed', () => {
    const edit = editOf('D-1', 5);
    const other = { field: 'nextStep' as const, seen: '', value: 'Call' };
    const conflict: Conflict = { change: { ...edit, edits: [...edit.edits, other] }, cells };
    expect(anyway(conflict, new Set(['amount']))).toMatchObject({
      edits: [{ field: 'amount', seen: 70, value: 5 }, other],
    });
    expect(anyway(conflict, new Set())).toMatchObject({ edits: [other] });
    expect(anyway({ change: edit, cells }, new Set())).toBeUndefined();
  });

  it('takes an edit back by writing the old value, which is checked once more', () => {
    const before = card({ id: 'D-1', amount: 1 });
    const changes = { id: 'D-1', row: 2, cells: [{ field: 'amount' as const, from: 1, to: 5 }] };
    const change = { kind: 'undo' as const, key: 'k', deals: [{ changes, title: 'Deal', before }] };
    const now = card({ id: 'D-1', amount: 9 });
    expect(anyway({ change, mine: before, now }, new Set())).toMatchObject({
      kind: 'edit',
      edits: [{ field: 'amount', seen: 5, value: 1 }],
    });
  });
});

describe('undoing anyway a move whose stage somebody has put back already', () => {
  const before = card({ id: 'D-1' });
  const stage = { field: 'stage' as const, from: 'Proposal', to: 'Won' };
  const closed = { field: 'closed' as const, from: '', to: { day: '2026-11-20' } };
  const undo = (...cells: (typeof stage | typeof closed)[]) => {
    const deals = [{ changes: { id: 'D-1', row: 2, cells }, title: 'Deal', before }];
    return anyway(
      { change: { kind: 'undo', key: 'k', deals }, mine: before, now: { ...before, row: 5 } },
      new Set(),
    );
  };

  it('writes what else it had changed: a stage is no field that the server would write', () => {
    expect(undo(stage, closed)).toMatchObject({ kind: 'edit', edits: [{ field: 'closed', value: '' }] });
  });

  it('is nothing when the stage was all', () => {
    expect(undo(stage)).toBeUndefined();
  });
});

describe('addedAgain', () => {
  it('takes along all that the card and the edit knew, and nothing empty', () => {
    const mine = card({ id: 'D-1', title: 'Pilot', amount: 3, nextStep: '' });
    const change = { ...editOf('D-1', 8), card: mine };
    expect(addedAgain({ change, mine })).toMatchObject({
      kind: 'add',
      request: {
        stage: 'Proposal',
        fields: { deal: 'Pilot', company: 'Hanbit Foods', owner: 'Mina Park', amount: 8, currency: 'USD' },
      },
    });
  });
});
