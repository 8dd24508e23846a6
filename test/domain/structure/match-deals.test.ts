/** Deals whose ids are gone are recognised by their other columns, and never taken for one another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/history/changes';
import { matchDeals } from '../../../src/domain/structure/match-deals';

const SEEN: Snapshot = new Map([
  ['D-1', { deal: 'Roof', company: 'Acme', owner: 'Mina', amount: '100' }],
  ['D-2', { deal: 'Roof', company: 'Acme', owner: 'Joon', amount: '100' }],
  ['D-3', { deal: 'Doors', company: 'Borealis', stage: 'Proposal' }],
  ['D-4', { deal: 'Walls' }],
  ['D-5', { deal: 'Walls' }],
]);

function row(number: number, cells: Readonly<Record<string, string | number>>) {
  return { row: number, cells: { deal: '', company: '', owner: '', amount: '', stage: '', ...cells } };
}

describe('deals without ids', () => {
  it('are told by all that is watched', () => {
    const rows = [
      row(2, { deal: 'Roof', company: 'Acme', owner: 'Joon', amount: 100 }),
      row(3, { deal: 'Roof', company: 'Acme', owner: 'Mina', amount: 100 }),
    ];
    expect([...matchDeals(rows, SEEN)]).toEqual([
      [2, 'D-2'],
      [3, 'D-1'],
    ]);
  });

  it('are told by deal and company when other things have changed since', () => {
    const changed = row(2, { deal: 'Doors', company: 'Borealis', stage: 'Closing' });
    expect(matchDeals([changed], SEEN).get(2)).toBe('D-3');
  });

  it('stay open when two deals look alike, and when two rows do', () => {
    const twins = [row(2, { deal: 'Walls' }), row(3, { deal: 'Doors', company: 'Borealis' })];
    const rows = [...twins, row(4, { deal: 'Doors', company: 'Borealis' }), row(5, {})];
    expect(matchDeals(rows, SEEN).size).toBe(0);
  });
});

it('gives every row its own id back when no two deals are alike, in any order', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(names, fc.nat(), (deals, turn) => {
      const seen: Snapshot = new Map(deals.map((deal) => [`D-${deal}`, { deal }]));
      const turned = deals.map((_, index) => deals[(index + turn) % deals.length] ?? '');
      const rows = turned.map((deal, index) => row(index + 2, { deal }));
      expect([...matchDeals(rows, seen).values()]).toEqual(turned.map((deal) => `D-${deal}`));
    }),
  );
});
