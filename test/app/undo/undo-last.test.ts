/** The last batch of fixes goes back exactly, and only where nobody has worked on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/app/check/apply-fixes';
import { checkSheet } from '../../../src/app/check/check-sheet';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { undoLast } from '../../../src/app/undo/undo-last';
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

const ROWS = [
  dealRow('D-1', 'Roof', 'Acme', ' mina', 'proposal ', '12k', '2026-11-19'),
  dealRow('D-2', 'Door', 'Acme', 'Mina', 'Proposal', '₩1,000', '2026-11-19'),
  dealRow('D-3', 'Wall', 'Acme', 'MINA', 'proposal', '13k', '2026-11-19'),
];

function fixAll(book: MemoryWorkbook): number {
  const fixes = checkSheet(book.env)
    .issues.filter(({ fix }) => fix !== undefined)
    .map(({ row, column, found, dealId }) => ({ row, column, found, dealId }));
  return applyFixes(book.env, { fixes }).fixed;
}

describe('undoing fixes', () => {
  it('gives every cell exactly what it held, spaces and all', () => {
    const book = pipelineWorkbook(ROWS);
    const before = book.tab('deals').values();
    const fixed = fixAll(book);
    expect(book.tab('deals').values()).not.toEqual(before);
    expect(undoLast(book.env, {})).toEqual({ kind: 'fixes', restored: fixed, skipped: 0 });
    expect(book.tab('deals').values()).toEqual(before);
  });

  it('logs each watched field backwards', () => {
    const book = pipelineWorkbook(ROWS.slice(0, 1));
    fixAll(book);
    undoLast(book.env, {});
    expect(logLines(book).filter((line) => line.endsWith('| Undo'))).toEqual([
      'D-1 | Owner | Mina | mina | Undo',
      'D-1 | Stage | Proposal | proposal | Undo',
      'D-1 | Amount | 12000 | 12k | Undo',
    ]);
  });

  it('leaves alone what somebody has changed, and follows rows that were sorted', () => {
    const book = pipelineWorkbook(ROWS);
    const fixed = fixAll(book);
    const deals = book.tab('deals');
    deals.put(2, columnOf('amount'), 12_500);
    deals.sort(columnOf('deal'));
    expect(undoLast(book.env, {})).toEqual({ kind: 'fixes', restored: fixed - 1, skipped: 1 });
    const amounts = deals
      .values()
      .slice(1)
      .map((cells) => cells[columnOf('amount') - 1]);
    expect(amounts).toEqual(['₩1,000', 12_500, '13k']);
  });

  it('does not write over a formula that somebody has put there', () => {
    const book = pipelineWorkbook(ROWS.slice(0, 1));
    fixAll(book);
    book.tab('deals').putFormula(2, columnOf('amount'), '=12*1000', 12_000);
    expect(undoLast(book.env, {})).toMatchObject({ skipped: 1 });
    expect(book.tab('deals').at(2, columnOf('amount'))).toBe(12_000);
  });

  it('can be done once', () => {
    const book = pipelineWorkbook(ROWS);
    expect(() => undoLast(book.env, {})).toThrow(expect.objectContaining({ code: 'nothingToUndo' }));
    fixAll(book);
    undoLast(book.env, {});
    expect(() => undoLast(book.env, {})).toThrow(expect.objectContaining({ code: 'nothingToUndo' }));
    expect([...book.facts.keys()].filter((key) => key.startsWith('undo'))).toEqual([]);
  });

  function breakOff(book: MemoryWorkbook): void {
    const write = book.env.write;
    Object.assign(book.env, {
      write: (writes: Parameters<typeof write>[0]) => {
        write(writes.slice(0, 1));
        throw new Error('Google is out.');
      },
    });
    expect(() => fixAll(book)).toThrow();
    Object.assign(book.env, { write });
  }

  it('puts back a batch that broke off, once the rest is done', () => {
    const book = pipelineWorkbook(ROWS);
    const before = book.tab('deals').values();
    breakOff(book);
    undoLast(book.env, {});
    expect(book.tab('deals').values()).toEqual(before);
  });

  it('is still possible when the hourly run has finished the batch', () => {
    const book = pipelineWorkbook(ROWS);
    runHourly(book.env);
    const before = book.tab('deals').values();
    breakOff(book);
    runHourly(book.env);
    expect(checkSheet(book.env).issues.filter(({ fix }) => fix !== undefined)).toEqual([]);
    const ways = new Set(logLines(book).map((line) => line.split(' | ').pop()));
    expect(ways).toEqual(new Set(['Sheet check']));
    undoLast(book.env, {});
    expect(book.tab('deals').values()).toEqual(before);
  });
});

it('any sheet: fixing everything and undoing it changes no cell', () => {
  const amount = fc.oneof(
    fc.constantFrom<Cell>('12k', ' 5', '$1.2M', 'TBD', '', 7, '(500)', '1억', "'8", '=1', '007'),
    fc.integer({ min: 0, max: 9e6 }),
  );
  const stage = fc.constantFrom(
    'Proposal',
    'proposal',
    ' PROPOSAL ',
    'Closing',
    'closing',
    'Lost',
    'odd',
    '',
  );
  const owner = fc.constantFrom('Mina', 'mina ', 'Joon', 'JOON', '', 'Zed');
  const id = fc.constantFrom('D-1', 'D-2', 'D-3', 'D-4', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, owner, stage, amount), { maxLength: 8 }), (deals) => {
      const book = pipelineWorkbook(
        deals.map(([own, name, step, money], index) =>
          dealRow(own, `Deal ${index}`, 'Acme', name, step, money, '2026-11-19'),
        ),
      );
      const before = book.tab('deals').values();
      if (fixAll(book) > 0) undoLast(book.env, {});
      expect(book.tab('deals').values()).toEqual(before);
    }),
  );
});

it('of a pipeline that has been let go is no longer offered, and stands in the way of nothing', () => {
  const book = twoPipelines(ROWS);
  book.other('Partners').put(3, partnerColumn('amount'), '12k');
  const partners = checkSheet(book.env).issues.filter(({ pipeline, fix }) => pipeline === 'p2' && fix);
  applyFixes(book.env, {
    fixes: partners.map(({ row, column, found, dealId }) => ({ row, column, found, dealId, pipeline: 'p2' })),
  });
  const { pipelines, ...layout } = JSON.parse(book.facts.get('layout') ?? '');
  book.facts.set('layout', JSON.stringify({ ...layout, pipelines: pipelines.slice(0, 1) }));
  book.facts.set('undoState', 'undoing');
  expect(checkSheet(book.env).undo).toBeUndefined();
  expect(() => undoLast(book.env, {})).toThrow(expect.objectContaining({ code: 'nothingToUndo' }));
  expect(fixAll(book)).toBeGreaterThan(0);
});
