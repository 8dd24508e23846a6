/** The pulse: what it costs, and which deal it finds under the cursor. */
import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../../src/app/board/load-board';
import { readPulse } from '../../../src/app/live/read-pulse';
import type { Environment, Tab } from '../../../src/app/ports';
import { memoryWorkbook } from '../memory-environment';
import { columnOf, pipelineWorkbook, twoPipelines } from '../pipeline-fixture';

/** The same workbook while a person has selected rows in a tab. */
function looking(env: Environment, tab: Tab, rows: readonly number[]): Environment {
  return { ...env, activeTab: () => tab, selectedRows: () => rows };
}

/** A workbook whose board has been opened once. */
function opened(book = pipelineWorkbook()) {
  loadBoard(book.env, { pipeline: 'all' });
  book.counts.reset();
  return book;
}

describe('the deal under the cursor', () => {
  it('is named with one cell read', () => {
    const book = opened();
    const { selected } = readPulse(looking(book.env, book.tab('deals'), [3]));
    expect(selected).toEqual({ id: 'D-000002' });
    expect([book.counts.reads, book.counts.cells, book.counts.writes]).toEqual([1, 1, 0]);
  });

  it('of another pipeline is named with its pipeline', () => {
    const book = opened(twoPipelines());
    const { selected } = readPulse(looking(book.env, book.other('Partners'), [4]));
    expect(selected).toEqual({ id: 'P-2', pipeline: 'p2' });
  });

  it.each([
    ['the header is selected', [1]],
    ['several rows are selected', [2, 3]],
    ['nothing is selected', []],
  ])('is none, and nothing is read, when %s', (_, rows) => {
    const book = opened();
    expect(readPulse(looking(book.env, book.tab('deals'), rows))).toEqual({
      revision: book.env.revision.now(),
    });
    expect(book.counts.reads).toBe(0);
  });

  it('is none in a row without an id', () => {
    const book = opened();
    book.tab('deals').put(3, columnOf('id'), '');
    expect(readPulse(looking(book.env, book.tab('deals'), [3]))).not.toHaveProperty('selected');
  });

  it('is none in another tab, and nothing is read', () => {
    const book = opened();
    expect(readPulse(looking(book.env, book.tab('stages'), [3]))).not.toHaveProperty('selected');
    expect(book.counts.reads).toBe(0);
  });
});

it('answers before set-up, and in a workbook of a later version, and reads nothing', () => {
  for (const memory of [{}, { layout: JSON.stringify({ version: 99 }) }]) {
    const book = memoryWorkbook({ tabs: { deals: [['Deal'], ['Roof']] }, memory });
    const { revision, selected } = readPulse(looking(book.env, book.tab('deals'), [2]));
    expect([typeof revision, selected, book.counts.reads]).toEqual(['string', undefined, 0]);
  }
});
