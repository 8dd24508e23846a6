/** What a move that broke off leaves to the next run, and what it must not stand in the way of. */
import { describe, expect, it, vi } from 'vitest';
import { moveDeals } from '../../../src/app/move/move-deals';
import type { Environment, Write } from '../../../src/app/ports';
import { columnOf, logLines, pipelineWorkbook } from '../pipeline-fixture';

const REFUSAL = new Error('You are trying to edit a protected cell or object.');

/** The same environment for somebody who may not write some cells. */
function withProtected(env: Environment, row: number, column: number): Environment {
  const isProtected = (write: Write) =>
    write.kind === 'fill' && write.cells.some((cell) => cell.row === row && cell.column === column);
  return {
    ...env,
    write: (writes) => {
      for (const write of writes) {
        if (isProtected(write)) throw REFUSAL;
        env.write([write]);
      }
    },
  };
}

const toProposal = (id: string, row: number, fromStage: string) => ({
  toStage: 'Proposal',
  deals: [{ id, row, fromStage }],
});

describe('a move into a protected cell', () => {
  it('fails, and keeps nobody from moving other cards', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const book = pipelineWorkbook();
    const env = withProtected(book.env, 2, columnOf('stageSince'));
    expect(() => moveDeals(env, toProposal('D-000001', 2, 'Prospecting'))).toThrow(REFUSAL);
    const other = moveDeals(env, toProposal('D-000004', 5, 'Closing'));
    expect(other.moved).toMatchObject([{ id: 'D-000004', row: 5 }]);
    expect(logLines(book)).toContain('D-000004 | Stage | Closing | Proposal | Board');
    expect(book.facts.get('pending')).toBeUndefined();
    warn.mockRestore();
  });
});

it('goes without a note that would take more of the memory than there is: Korean takes three bytes a letter', () => {
  const book = pipelineWorkbook();
  const kept: string[] = [];
  const { set } = book.env.memory;
  Object.assign(book.env.memory, {
    set: (values: Readonly<Record<string, string>>) => {
      kept.push(...Object.keys(values));
      set(values);
    },
  });
  const lose = (id: string, row: number, fromStage: string, lostReason: string) =>
    moveDeals(book.env, { toStage: 'Lost', deals: [{ id, row, fromStage }], fields: { lostReason } });
  expect(lose('D-000001', 2, 'Prospecting', '가'.repeat(40_000)).moved).toHaveLength(1);
  expect(kept).not.toContain('pending');
  expect(lose('D-000002', 3, 'Proposal', 'a'.repeat(40_000)).moved).toHaveLength(1);
  expect(kept).toContain('pending');
});
