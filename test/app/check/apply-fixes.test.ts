/** Fixes go into their cells in few calls, and into no other cell. */
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/app/check/apply-fixes';
import { checkSheet } from '../../../src/app/check/check-sheet';
import type { Environment } from '../../../src/app/ports';
import type { FixRequest } from '../../../src/contract/rpc';
import type { Cell } from '../../../src/domain/cells/cell';
import type { MemoryWorkbook } from '../memory-environment';
import {
  columnOf,
  dealRow,
  logLines,
  partnerColumn,
  pipelineWorkbook,
  twoPipelines,
} from '../pipeline-fixture';

function fixesOf(env: Environment): FixRequest['fixes'] {
  return checkSheet(env)
    .issues.filter(({ fix }) => fix !== undefined)
    .map(({ row, column, found, dealId, pipeline }) => ({
      row,
      column,
      found,
      dealId,
      ...(pipeline ? { pipeline } : {}),
    }));
}

function withAmounts(amounts: readonly Cell[]): MemoryWorkbook {
  return pipelineWorkbook(
    amounts.map((amount, index) =>
      dealRow(`D-${index}`, `Deal ${index}`, 'Acme', 'Mina', 'Proposal', amount, '2026-11-19'),
    ),
  );
}

const amountsOf = (book: MemoryWorkbook) =>
  book
    .tab('deals')
    .values()
    .slice(1)
    .map((cells) => cells[columnOf('amount') - 1]);

describe('a batch of fixes', () => {
  it('writes 3,000 different amounts in one block', () => {
    const book = withAmounts(Array.from({ length: 3000 }, (_, index) => `${index + 1}k`));
    const fixes = fixesOf(book.env);
    book.counts.reset();
    expect(applyFixes(book.env, { fixes })).toMatchObject({ fixed: 3000, skipped: 0 });
    expect(book.counts.writes).toBe(2);
    expect(amountsOf(book)[2999]).toBe(3_000_000);
  });

  it('writes one spelling all over the sheet in one call', () => {
    const rows = Array.from({ length: 100 }, (_, index) =>
      dealRow(
        `D-${index}`,
        `Deal ${index}`,
        'Acme',
        'Mina',
        index % 2 ? 'proposal ' : 'Proposal',
        5,
        '2026-11-19',
      ),
    );
    const book = pipelineWorkbook(rows);
    const fixes = fixesOf(book.env);
    book.counts.reset();
    applyFixes(book.env, { fixes });
    expect(book.counts.writes).toBe(2);
  });

  it('says how far it has come when many single cells differ', () => {
    const book = withAmounts(Array.from({ length: 1000 }, (_, index) => (index % 2 ? 5 : `${index + 1}k`)));
    const said: number[] = [];
    const env: Environment = { ...book.env, progress: (done) => said.push(done) };
    expect(applyFixes(env, { fixes: fixesOf(env) })).toMatchObject({ fixed: 500 });
    expect(said).toEqual([0, 0.4, 0.8, 1]);
    expect(amountsOf(book).slice(997)).toEqual([5, 999_000, 5]);
  });

  it('touches no cell between those that it fixes', () => {
    const book = withAmounts(['1k', 5, '2k', '3k', 6, '4k']);
    book.tab('deals').putFormula(3, columnOf('amount'), '=2+3', 5);
    const fixes = fixesOf(book.env);
    book.writes.length = 0;
    applyFixes(book.env, { fixes });
    expect(amountsOf(book)).toEqual([1000, 5, 2000, 3000, 6, 4000]);
    const rows = book.writes.flatMap((write) =>
      write.kind === 'values' ? [[write.at.row, write.at.rows]] : [],
    );
    expect(rows).toEqual([
      [2, 1],
      [4, 2],
      [7, 1],
    ]);
  });

  it('fixes what is asked for and nothing else, and skips what has changed since', () => {
    const book = withAmounts(['1k', '2k', '3k']);
    const [first, second] = fixesOf(book.env);
    if (!first || !second) throw new Error('no fixes');
    book.tab('deals').put(3, columnOf('amount'), '9k');
    expect(applyFixes(book.env, { fixes: [first, second] })).toEqual({
      fixed: 1,
      skipped: 1,
      undoable: true,
    });
    expect(amountsOf(book)).toEqual([1000, '9k', '3k']);
  });

  it('is logged as the check’s, once for each watched field', () => {
    const book = withAmounts(['1k']);
    applyFixes(book.env, { fixes: fixesOf(book.env) });
    expect(logLines(book)).toEqual(['D-0 | Amount | 1k | 1000 | Sheet check']);
  });

  it('reaches every pipeline that is named', () => {
    const book = twoPipelines();
    book.other('Partners').put(3, partnerColumn('amount'), '2k');
    book.tab('deals').put(2, columnOf('amount'), '1k');
    expect(applyFixes(book.env, { fixes: fixesOf(book.env) })).toMatchObject({ fixed: 3, skipped: 0 });
    expect(book.other('Partners').at(3, partnerColumn('amount'))).toBe(2000);
    expect(book.tab('deals').at(2, columnOf('amount'))).toBe(1000);
  });

  it('says so when it is too long to be undone, and then keeps no older note either', () => {
    const book = withAmounts(['1k']);
    applyFixes(book.env, { fixes: fixesOf(book.env) });
    const long = 'x'.repeat(101_000);
    book.tab('deals').put(2, columnOf('owner'), ' Mina');
    book.tab('deals').put(2, columnOf('id'), long);
    expect(applyFixes(book.env, { fixes: fixesOf(book.env) })).toEqual({
      fixed: 1,
      skipped: 0,
      undoable: false,
    });
    expect(checkSheet(book.env)).not.toHaveProperty('undo');
  });
});

describe('a batch that broke off', () => {
  function broken(day = '2026-11-20') {
    const book = withAmounts(['1k', 5, '2k']);
    const fixes = fixesOf(book.env);
    const env: Environment = {
      ...book.env,
      write: (writes) => {
        book.env.write(writes.slice(0, 1));
        throw new Error('Google is out.');
      },
    };
    expect(() => applyFixes(env, { fixes })).toThrow();
    expect(amountsOf(book)).toEqual([1000, 5, '2k']);
    book.setTime(day, 11);
    return { book, fixes };
  }

  it('is finished by the same request and counts as done', () => {
    const { book, fixes } = broken();
    expect(applyFixes(book.env, { fixes })).toEqual({ fixed: 2, skipped: 0, undoable: true });
    expect(amountsOf(book)).toEqual([1000, 5, 2000]);
    expect(logLines(book)).toEqual([
      'D-0 | Amount | 1k | 1000 | Sheet check',
      'D-2 | Amount | 2k | 2000 | Sheet check',
    ]);
  });

  it('is not finished on another day, but can be asked for again', () => {
    const { book, fixes } = broken('2026-11-21');
    expect(applyFixes(book.env, { fixes })).toMatchObject({ fixed: 1, skipped: 1 });
    expect(amountsOf(book)).toEqual([1000, 5, 2000]);
  });
});
