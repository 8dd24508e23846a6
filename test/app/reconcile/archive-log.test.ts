/** Past months of a long log move to tabs of their own, and nothing of the history is lost, whatever fails. */
import { describe, expect, it } from 'vitest';
import { handleEdit } from '../../../src/app/edit/handle-edit';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { archiveLog } from '../../../src/app/reconcile/archive-log';
import { readHistory } from '../../../src/app/workbook/history/history-tabs';
import { type LogEntry, logCells } from '../../../src/domain/history/changes';
import type { MemoryWorkbook } from '../memory-environment';
import { columnOf, pipelineWorkbook, TODAY } from '../pipeline-fixture';

/** The amounts through which deals went, in two past months and in this one. */
const HISTORY: readonly LogEntry[] = [
  line('2026-09-30 10:00', 'D-000001', '1', '2'),
  line('2026-10-01 10:00', 'D-000001', '2', '3'),
  line('2026-10-31 10:00', 'D-000002', '4', '5000'),
  line('2026-11-02 10:00', 'D-000001', '3', '1000'),
];

function line(stamp: string, dealId: string, from: string, to: string): LogEntry {
  return { stamp, who: '', dealId, field: 'amount', from, to, how: 'edit' };
}

/** A workbook with this history, reconciled. */
function withHistory(lines: readonly LogEntry[] = HISTORY): MemoryWorkbook {
  const book = pipelineWorkbook(undefined, { hour: 7, day: TODAY });
  lines.forEach((each, row) => {
    logCells(each, 'en').forEach((cell, index) => {
      book.tab('log').put(row + 2, index + 1, cell);
    });
  });
  runHourly(book.env);
  // The next quiet hour brings the colours up to date, once.
  runHourly(book.env);
  return book;
}

const NOW = { from: 1, longest: 100 };

function titles(book: MemoryWorkbook): string[] {
  return book.env
    .tabs()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('Log '));
}

describe('archiving', () => {
  it('moves whole past months and keeps the present one', () => {
    const book = withHistory();
    archiveLog(book.env, NOW);
    expect(titles(book)).toEqual(['Log 2026-09', 'Log 2026-10']);
    expect(book.tab('log').values()).toHaveLength(2);
    expect(readHistory(book.env)).toEqual(HISTORY);
    expect(readHistory(book.env, '2026-10-15')).toEqual(HISTORY.slice(1));
    expect(book.other('Log 2026-10').values()).toHaveLength(3);
  });

  it('moves past days as well when the present month alone is too long', () => {
    const book = withHistory();
    archiveLog(book.env, { from: 1, longest: 1 });
    // The last row stays, so that never every row is deleted.
    expect(titles(book)).toEqual(['Log 2026-09', 'Log 2026-10']);
    handleTyping(book, 2000, 1000);
    book.setTime('2026-11-21', 7);
    handleTyping(book, 3000, 2000);
    runHourly(book.env);
    const before = readHistory(book.env);
    archiveLog(book.env, { from: 1, longest: 1 });
    expect(titles(book)).toEqual(['Log 2026-09', 'Log 2026-10', 'Log 2026-11']);
    expect(readHistory(book.env)).toEqual(before);
    expect(book.tab('log').values()).toHaveLength(2);
  });

  it('leaves nothing for the next hour to find', () => {
    const book = withHistory();
    archiveLog(book.env, NOW);
    book.counts.reset();
    runHourly(book.env);
    expect(book.counts.writes).toBe(0);
    handleTyping(book, 1500, 1000);
    runHourly(book.env);
    expect(readHistory(book.env)).toHaveLength(HISTORY.length + 1);
  });

  it('happens by itself in the hour in which the log has become too long', () => {
    const many = Array.from({ length: 14_998 }, (_, index) =>
      line('2026-10-01 10:00', 'D-000001', String(index), String(index + 1)),
    );
    const book = withHistory([...many, line('2026-11-02 10:00', 'D-000001', '14998', '1000')]);
    expect(titles(book)).toEqual([]);
    handleTyping(book, 1500, 1000);
    runHourly(book.env);
    expect(titles(book)).toEqual(['Log 2026-10']);
    expect(book.tab('log').values()).toHaveLength(3);
    expect(readHistory(book.env)).toHaveLength(15_000);
  });

  it('keeps rows that are no lines of ours', () => {
    const book = withHistory();
    book.tab('log').put(3, 1, 'a note of somebody');
    archiveLog(book.env, NOW);
    expect(JSON.stringify(book.other('Log 2026-09').values())).toContain('a note of somebody');
  });
});

describe('a run that breaks off while archiving', () => {
  it('counts every line once at any moment, and is taken up by the next hour', () => {
    for (let failing = 0; failing < 14; failing += 1) {
      for (const moment of ['before', 'after'] as const) {
        const book = withHistory();
        quietly(() => archiveLog(breaking(book, failing, moment), NOW));
        expect(readHistory(book.env), `${failing} ${moment}`).toEqual(HISTORY);
        handleTyping(book, 1500, 1000);
        const all = [
          ...HISTORY,
          { ...line('2026-11-20 07:00', 'D-000001', '1000', '1500'), who: 'mina@example.com' },
        ];
        expect(readHistory(book.env), `${failing} ${moment}`).toEqual(all);
        runHourly(book.env);
        runHourly(book.env);
        expect(readHistory(book.env), `${failing} ${moment}`).toEqual(all);
        archiveLog(book.env, NOW);
        expect(readHistory(book.env), `${failing} ${moment}`).toEqual(all);
        expect(titles(book)).toEqual(['Log 2026-09', 'Log 2026-10']);
        expect(book.tab('log').values()).toHaveLength(3);
      }
    }
  });
});

/** A person types another amount for the first deal. */
function handleTyping(book: MemoryWorkbook, value: number, oldValue: number): void {
  const column = columnOf('amount');
  book.tab('deals').put(2, column, value);
  const area = { row: 2, column, rows: 1, columns: 1 };
  handleEdit(book.env, { tab: book.tab('deals'), area, value: String(value), oldValue: String(oldValue) });
}

/** The same workbook, whose change with this number fails before or after it took effect. */
function breaking(
  { env }: MemoryWorkbook,
  failing: number,
  moment: 'before' | 'after',
): MemoryWorkbook['env'] {
  let count = 0;
  function step<T>(work: () => T): T {
    const isIt = count === failing;
    count += 1;
    if (isIt && moment === 'before') throw new Error('Google is out.');
    const result = work();
    if (isIt) throw new Error('Google is out.');
    return result;
  }
  return {
    ...env,
    memory: {
      ...env.memory,
      set: (values) => step(() => env.memory.set(values)),
      remove: (key) => step(() => env.memory.remove(key)),
    },
    addTab: (title) => step(() => env.addTab(title)),
    claimArchive: (month, tab) => step(() => env.claimArchive(month, tab)),
    write: (writes) => {
      for (const write of writes) step(() => env.write([write]));
    },
  };
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // What matters is what the run leaves.
  }
}
