/** What a move changes in a deal's row: stamps, closing day, required fields, and never a formula. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MoveInput, planMove } from '../../../src/domain/board/plan-move';
import type { Deal } from '../../../src/domain/deals/deal';
import { Failure } from '../../../src/domain/errors/failure';
import type { DealCells } from '../../../src/domain/history/cell-change';
import type { Stage } from '../../../src/domain/stages/stage';
import { dealOf, FRIDAY, stages } from '../alerts/given';

const CELLS: DealCells = {
  stage: 'Proposal',
  stageSince: { day: '2026-10-01' },
  lastTouch: '',
  closed: '',
  lostReason: '',
  amount: 100,
};

function stageNamed(name: string): Stage {
  const stage = stages.find((one) => one.name === name);
  if (!stage) throw new Error(`The test has no stage ${name}.`);
  return stage;
}

function move(to: string, facts: Partial<MoveInput> = {}): ReturnType<typeof planMove> {
  return planMove({ deal: dealOf(), cells: CELLS, target: stageNamed(to), today: FRIDAY, ...facts });
}

function changed(plan: ReturnType<typeof planMove>): Record<string, unknown> {
  if (plan instanceof Failure) throw plan;
  return Object.fromEntries(plan.changes.map(({ field, to }) => [field, to]));
}

function inStage(name: string, cells: DealCells = {}): { deal: Deal; cells: DealCells } {
  const { kind } = stageNamed(name);
  return { deal: dealOf({ stage: name, kind }), cells: { ...CELLS, stage: name, ...cells } };
}

const today = { day: FRIDAY };

describe('a move', () => {
  it('stamps the stage, since when, and the touch', () => {
    expect(changed(move('Negotiation'))).toEqual({
      stage: 'Negotiation',
      stageSince: today,
      lastTouch: today,
    });
  });

  it('writes an amount that was asked for in the unit of its column', () => {
    const plan = move('Negotiation', { fields: { amount: 50_000_000 }, amountUnit: 1000 });
    expect(changed(plan)).toMatchObject({ amount: 50_000 });
  });

  it('to the stage where the deal is changes nothing', () => {
    expect(move('Proposal')).toEqual({ changes: [] });
  });

  it('to a win stamps the closing day, in its own column or in the one close date', () => {
    expect(changed(move('Won'))).toMatchObject({ stage: 'Won', closed: today });
    const { closed: _closed, ...rest } = CELLS;
    const one = { ...rest, closeDate: { day: '2026-12-31' } };
    expect(changed(move('Won', { cells: one }))).toMatchObject({ closeDate: today });
    expect(changed(move('Won', { cells: rest }))).not.toHaveProperty('closed');
  });

  it('back to an open stage clears the closing day', () => {
    const closed = inStage('Won', { closed: { day: '2026-11-02' } });
    expect(changed(move('Proposal', closed))).toMatchObject({ closed: '' });
  });

  it('from the win to the work after it leaves the day of the win alone', () => {
    const won = inStage('Won', { closed: { day: '2026-11-02' } });
    expect(changed(move('Retention', won))).not.toHaveProperty('closed');
    const lost = inStage('Lost', { closed: { day: '2026-11-02' } });
    expect(changed(move('Won', lost))).toMatchObject({ closed: today });
  });

  it('never writes over a formula, and not at all when the stage is one', () => {
    expect(changed(move('Negotiation', { computed: new Set(['stageSince']) }))).not.toHaveProperty(
      'stageSince',
    );
    const refused = move('Negotiation', { computed: new Set(['stage']) });
    expect(refused).toMatchObject({ code: 'cellComputed', facts: { field: 'stage' } });
  });
});

describe('a required field', () => {
  it('is asked for when it is blank, and written when it is given', () => {
    expect(move('Lost')).toMatchObject({
      code: 'fieldRequired',
      facts: { field: 'lostReason', stage: 'Lost' },
    });
    expect(changed(move('Lost', { fields: { lostReason: 'Price' } }))).toMatchObject({
      lostReason: 'Price',
      closed: today,
    });
    const { lostReason: _reason, ...cells } = CELLS;
    expect(move('Lost', { cells })).not.toBeInstanceOf(Failure);
  });

  it('must hold what its column holds', () => {
    for (const fields of [{ amount: 'much' }, { closed: 'soon' }, { closed: '2026-02-30' }]) {
      expect(move('Won', { fields })).toMatchObject({ code: 'valueInvalid' });
    }
    expect(changed(move('Won', { fields: { closed: '2026-11-18' } }))).toMatchObject({
      closed: { day: '2026-11-18' },
    });
  });
});

describe('a plan', () => {
  it('holds what stood in each cell, and no cell that stays as it is, for any move between any stages', () => {
    const names = fc.constantFrom(...stages.map(({ name }) => name));
    const cell = fc.constantFrom('', { day: '2026-10-01' }, { day: FRIDAY });
    fc.assert(
      fc.property(names, names, cell, cell, (from, to, closed, stageSince) => {
        const before = inStage(from, { closed, stageSince, lostReason: 'Price' });
        const plan = move(to, before);
        if (plan instanceof Failure) throw plan;
        for (const change of plan.changes) {
          expect(change.from).toEqual(before.cells[change.field]);
          expect(change.to).not.toEqual(change.from);
        }
        expect({ ...before.cells, ...changed(plan) }.stage).toBe(to);
      }),
    );
  });
});
