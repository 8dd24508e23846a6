/** The report of what changed between two days, rebuilt from the state and the log. */
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/app/changes/changes-between';
import { handleEdit } from '../../../src/app/edit/handle-edit';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { moveDeals } from '../../../src/app/move/move-deals';
import { archiveLog } from '../../../src/app/reconcile/archive-log';
import type { ChangesReport } from '../../../src/contract/rpc';
import type { Cell } from '../../../src/domain/cells/cell';
import type { MemoryWorkbook } from '../memory-environment';
import { columnOf, type FixtureField, pipelineWorkbook } from '../pipeline-fixture';

function type(book: MemoryWorkbook, row: number, field: FixtureField, value: Cell, oldValue: string): void {
  const column = columnOf(field);
  book.tab('deals').put(row, column, value);
  const area = { row, column, rows: 1, columns: 1 };
  handleEdit(book.env, { tab: book.tab('deals'), area, value: String(value), oldValue });
}

/** Four deals seen on the 20th; what happens on the days after is told by the tests. */
function seen(): MemoryWorkbook {
  const book = pipelineWorkbook(undefined, { day: '2026-11-20', hour: 7 });
  runHourly(book.env);
  return book;
}

function groups({ groups: found }: ChangesReport): string[] {
  return found.flatMap(({ kind, deals }) => deals.map(({ id, from, to }) => `${kind} ${id} ${from}>${to}`));
}

describe('changes between two days', () => {
  it('tells each day by itself, and all of them together', () => {
    const book = seen();
    book.setTime('2026-11-21', 7);
    type(book, 2, 'amount', 2500, '1000');
    moveDeals(book.env, {
      toStage: 'Closing',
      deals: [{ id: 'D-000002', row: 3, fromStage: 'Proposal' }],
    });
    book.setTime('2026-11-23', 7);
    book.tab('deals').removeRow(4);
    runHourly(book.env);
    const first = changesBetween(book.env, { from: '2026-11-20', to: '2026-11-21' });
    expect(groups(first)).toEqual(['won D-000002 Proposal>Closing', 'resized D-000001 $1,000>$2,500']);
    expect(first.bridges).toEqual([
      {
        currency: 'USD',
        start: { count: 3, amount: 9000 },
        steps: [
          { kind: 'new', count: 0, amount: 0 },
          { kind: 'reopened', count: 0, amount: 0 },
          { kind: 'resized', count: 0, amount: 1500 },
          { kind: 'won', count: -1, amount: -5000 },
          { kind: 'lost', count: 0, amount: 0 },
          { kind: 'gone', count: 0, amount: 0 },
        ],
        end: { count: 2, amount: 5500 },
      },
    ]);
    expect(groups(changesBetween(book.env, { from: '2026-11-22', to: '2026-11-23' }))).toEqual([
      'gone D-000003 Proposal>',
    ]);
    expect(groups(changesBetween(book.env, { from: '2026-11-20', to: '2026-11-23' }))).toHaveLength(3);
    expect(groups(changesBetween(book.env, { from: '2026-11-23', to: '2026-11-23' }))).toEqual([]);
  });

  it('moves days that cannot be told to the nearest that can', () => {
    const book = seen();
    book.setTime('2026-11-21', 7);
    const report = changesBetween(book.env, { from: '2020-01-01', to: '2030-01-01' });
    expect([report.from, report.to, report.knownSince]).toEqual(['2026-11-20', '2026-11-21', '2026-11-20']);
  });

  it('remembers what a deal that is gone was worth, and finds rows after a sort', () => {
    const book = seen();
    book.setTime('2026-11-21', 7);
    type(book, 3, 'stage', 'Prospecting', 'Proposal');
    book.tab('deals').sort(columnOf('deal'));
    const report = changesBetween(book.env, { from: '2026-11-20', to: '2026-11-21' });
    expect(report.groups[0]?.deals[0]).toEqual({
      id: 'D-000002',
      title: 'Doors',
      owner: 'Mina',
      currency: 'USD',
      amount: 5000,
      from: 'Proposal',
      to: 'Prospecting',
      row: 2,
    });
    book.tab('deals').removeRow(2);
    book.setTime('2026-11-22', 7);
    runHourly(book.env);
    const later = changesBetween(book.env, { from: '2026-11-21', to: '2026-11-22' });
    expect(later.groups).toMatchObject([{ kind: 'gone', deals: [{ id: 'D-000002', amount: 5000 }] }]);
    expect(later.groups[0]?.deals[0]).not.toHaveProperty('row');
  });

  it('reads months that were put away', () => {
    const book = seen();
    book.setTime('2026-11-25', 7);
    type(book, 2, 'amount', 2500, '1000');
    book.setTime('2026-12-02', 7);
    type(book, 2, 'amount', 4000, '2500');
    runHourly(book.env);
    const before = changesBetween(book.env, { from: '2026-11-20', to: '2026-12-01' });
    archiveLog(book.env, { from: 1, longest: 100 });
    expect(book.tab('log').values()).toHaveLength(2);
    expect(changesBetween(book.env, { from: '2026-11-20', to: '2026-12-01' })).toEqual(before);
    expect(groups(before)).toEqual(['resized D-000001 $1,000>$2,500']);
  });
});
