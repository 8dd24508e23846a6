/** What typing, pasting and clearing in the workbook sets off. */
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/app/check/check-sheet';
import { handleEdit } from '../../../src/app/edit/handle-edit';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { moveDeals } from '../../../src/app/move/move-deals';
import type { Cell } from '../../../src/domain/cells/cell';
import type { MemoryWorkbook } from '../memory-environment';
import {
  columnOf,
  dealRow,
  dealRows,
  type FixtureField,
  HEADERS,
  logLines,
  pipelineWorkbook,
  TODAY,
} from '../pipeline-fixture';

const today: Cell = { day: TODAY };

/** A person types into one cell. */
function type(
  book: MemoryWorkbook,
  row: number,
  field: FixtureField,
  value: string,
  oldValue?: string,
): void {
  const column = columnOf(field);
  book.tab('deals').put(row, column, value);
  book.counts.reset();
  handleEdit(book.env, {
    tab: book.tab('deals'),
    area: { row, column, rows: 1, columns: 1 },
    ...(value === '' ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  });
}

/** A person pastes a block. */
function paste(book: MemoryWorkbook, row: number, column: number, block: readonly (readonly Cell[])[]): void {
  block.forEach((cells, index) => {
    cells.forEach((cell, offset) => {
      book.tab('deals').put(row + index, column + offset, cell);
    });
  });
  const area = { row, column, rows: block.length, columns: block[0]?.length ?? 0 };
  handleEdit(book.env, { tab: book.tab('deals'), area });
}

describe('typing', () => {
  it('stamps and logs a stage, within three reads and five writes', () => {
    const book = pipelineWorkbook();
    type(book, 2, 'stage', 'Proposal', 'Prospecting');
    expect(book.tab('deals').at(2, columnOf('stageSince'))).toEqual(today);
    expect(book.tab('deals').at(2, columnOf('lastTouch'))).toEqual(today);
    expect(logLines(book)).toEqual(['D-000001 | Stage | Prospecting | Proposal | Edit in the sheet']);
    expect(book.counts.reads).toBeLessThanOrEqual(3);
    expect(book.counts.writes).toBeLessThanOrEqual(5);
  });

  it('stamps the closing day without asking for required fields', () => {
    const book = pipelineWorkbook();
    type(book, 2, 'stage', 'Lost', 'Prospecting');
    expect(book.tab('deals').at(2, columnOf('closed'))).toEqual(today);
    expect(logLines(book)).toContain('D-000001 | Closed on |  | 2026-11-20 | Edit in the sheet');
  });

  it('gives a new row its id, its beginning and its first log lines', () => {
    const book = pipelineWorkbook();
    type(book, 6, 'deal', 'Garden');
    expect(book.tab('deals').at(6, columnOf('id'))).toBe('D-000100');
    expect(book.tab('deals').at(6, columnOf('created'))).toEqual(today);
    type(book, 6, 'stage', 'Prospecting');
    expect(book.tab('deals').at(6, columnOf('stageSince'))).toEqual(today);
    expect(logLines(book)).toEqual([
      'D-000100 | Deal ID |  | D-000100 | Edit in the sheet',
      'D-000100 | Deal |  | Garden | Edit in the sheet',
      'D-000100 | Stage |  | Prospecting | Edit in the sheet',
    ]);
  });

  it('counts a next step as a touch, and an amount as none', () => {
    const book = pipelineWorkbook();
    const before = book.tab('deals').at(2, columnOf('lastTouch'));
    type(book, 2, 'amount', '2000', '1000');
    expect(book.tab('deals').at(2, columnOf('lastTouch'))).toEqual(before);
    type(book, 2, 'nextStep', 'Visit', 'Call');
    expect(book.tab('deals').at(2, columnOf('lastTouch'))).toEqual(today);
  });

  it('logs an earlier date as a day, not as a serial number', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(2, columnOf('expectedClose'), { day: '2027-01-31' });
    handleEdit(book.env, {
      tab: book.tab('deals'),
      area: { row: 2, column: columnOf('expectedClose'), rows: 1, columns: 1 },
      value: '46418',
      oldValue: '46371',
    });
    expect(logLines(book)).toEqual([
      'D-000001 | Expected close | 2026-12-15 | 2027-01-31 | Edit in the sheet',
    ]);
  });

  it('leaves stamps that a formula computes', () => {
    const book = pipelineWorkbook();
    book.tab('deals').putFormula(2, columnOf('stageSince'), '=TODAY()', { day: '2026-11-19' });
    type(book, 2, 'stage', 'Proposal', 'Prospecting');
    expect(book.tab('deals').readFormulas()[1]?.[columnOf('stageSince') - 1]).toBe('=TODAY()');
  });

  it('gives no id where a formula gives the ids', () => {
    const book = pipelineWorkbook([...dealRows(), dealRow('', 'Hall', 'Fjord', 'Mina', 'Proposal', 1, '')]);
    book.tab('deals').putFormula(6, columnOf('id'), '=IF(F6>10,"X-6","")');
    type(book, 6, 'stage', 'Closing', 'Proposal');
    expect(book.tab('deals').readFormulas()[5]?.[columnOf('id') - 1]).toBe('=IF(F6>10,"X-6","")');
    expect(logLines(book)).toEqual([]);
  });

  it('says nothing about a total line, a blank line or another tab', () => {
    const book = pipelineWorkbook();
    type(book, 9, 'deal', 'Total');
    handleEdit(book.env, { tab: book.tab('team'), area: { row: 2, column: 1, rows: 1, columns: 1 } });
    expect(book.counts.writes).toBe(0);
  });

  it('never throws at the person, even when the header is gone', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(1, columnOf('stage'), '');
    expect(() => type(book, 2, 'stage', 'Proposal', 'Prospecting')).not.toThrow();
  });

  it('follows a header that is renamed', () => {
    const book = pipelineWorkbook();
    type(book, 1, 'stage', 'Phase', HEADERS.stage);
    type(book, 2, 'stage', 'Proposal', 'Prospecting');
    expect(logLines(book)).toEqual(['D-000001 | Stage | Prospecting | Proposal | Edit in the sheet']);
  });
});

describe('pasting and clearing', () => {
  it('gives every new row of a block an id and logs what it brings', () => {
    const book = pipelineWorkbook();
    const rows = ['Garden', 'Porch'].map((name) =>
      dealRow('', name, 'Echo', 'Mina', 'Prospecting', 10, '').slice(1, 6),
    );
    paste(book, 6, 2, rows);
    const ids = [6, 7].map((row) => book.tab('deals').at(row, columnOf('id')));
    expect(ids).toEqual(['D-000100', 'D-000101']);
    expect(logLines(book)).toContain('D-000101 | Deal |  | Porch | Edit in the sheet');
    expect(book.tab('deals').at(7, columnOf('stageSince'))).toEqual(today);
  });

  it('gives a copied row an id of its own', () => {
    const book = pipelineWorkbook();
    paste(book, 6, 1, [dealRows()[0] ?? []]);
    expect(book.tab('deals').at(2, 1)).toBe('D-000001');
    expect(book.tab('deals').at(6, 1)).toBe('D-000100');
  });

  it('knows from the last state which of the pasted stages changed', () => {
    const book = pipelineWorkbook();
    runHourly(book.env);
    const stages = ['Proposal', 'Proposal', 'Closing'].map((name) => [name]);
    paste(book, 2, columnOf('stage'), stages);
    expect(logLines(book)).toEqual([
      'D-000001 | Stage | Prospecting | Proposal | Edit in the sheet',
      'D-000003 | Stage | Proposal | Closing | Edit in the sheet',
      'D-000003 | Closed on |  | 2026-11-20 | Edit in the sheet',
    ]);
    expect(book.tab('deals').at(3, columnOf('stageSince'))).toEqual({ day: '2026-10-01' });
  });

  it('logs a cleared stage and leaves its clock alone', () => {
    const book = pipelineWorkbook();
    type(book, 2, 'stage', '', 'Prospecting');
    expect(logLines(book)).toEqual(['D-000001 | Stage | Prospecting |  | Edit in the sheet']);
    expect(book.tab('deals').at(2, columnOf('stageSince'))).toEqual({ day: '2026-11-19' });
  });

  it('puts an id back that was cleared: the deal is the same', () => {
    const book = pipelineWorkbook();
    type(book, 2, 'id', '', 'D-000001');
    expect(book.tab('deals').at(2, 1)).toBe('D-000001');
    expect(book.counts.reads).toBeLessThanOrEqual(3);
    expect(logLines(book)).toEqual([]);
  });

  it('gives a new id where the cleared one stands in another row by now', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(3, 1, 'D-000001');
    type(book, 2, 'id', '', 'D-000001');
    expect(book.tab('deals').at(2, 1)).toBe('D-000100');
  });
});

it('refreshes what a run remembers of the tab that was edited', () => {
  const book = pipelineWorkbook();
  book.tab('holidays').put(2, 1, { day: '2026-12-25' });
  handleEdit(book.env, { tab: book.tab('holidays'), area: { row: 2, column: 1, rows: 1, columns: 1 } });
  expect(JSON.parse(book.facts.get('holidays') ?? '')).toEqual(['2026-12-25']);
  expect([book.counts.reads, book.counts.writes]).toEqual([1, 0]);
});

describe('typing while the hourly run is at work', () => {
  it.each([
    ['is logged once when that run has seen it', true, 'Found later'],
    ['is logged all the same when it came too late to be seen', false, 'Edit in the sheet'],
  ])('%s', (_name, isSeen, way) => {
    const book = pipelineWorkbook(undefined, { hour: 7, day: TODAY });
    const deals = book.tab('deals');
    runHourly(book.env);
    const { alone } = book.env;
    Object.assign(book.env, {
      alone: <T>(work: () => T): T => {
        Object.assign(book.env, { alone });
        if (!isSeen) deals.put(2, columnOf('stage'), 'Prospecting');
        deals.put(3, columnOf('amount'), 5001);
        runHourly(book.env);
        deals.put(2, columnOf('stage'), 'Proposal');
        return work();
      },
    });
    type(book, 2, 'stage', 'Proposal', 'Prospecting');
    runHourly(book.env);
    const stages = logLines(book).filter((line) => line.includes('| Stage |'));
    expect(stages).toEqual([`D-000001 | Stage | Prospecting | Proposal | ${way}`]);
  });
});

it('writes neither id nor stamp into columns that array formulas in other rows fill, once a check has seen them', () => {
  const book = pipelineWorkbook();
  const deals = book.tab('deals');
  deals.putFormula(2, columnOf('id'), '=ARRAYFORMULA(IF(F2:F9>0,"D-00000"&ROW(F2:F9)-1,""))', 'D-000001');
  deals.putFormula(1, columnOf('lastTouch'), '={"Last touch";ARRAYFORMULA(K2:K9)}', 'Last touch');
  const before = deals.at(3, columnOf('lastTouch'));
  checkSheet(book.env);
  type(book, 6, 'deal', 'New one');
  type(book, 3, 'stage', 'Prospecting', 'Proposal');
  const moved = moveDeals(book.env, {
    toStage: 'Closing',
    deals: [{ id: 'D-000002', row: 3, fromStage: 'Prospecting' }],
  });
  expect(moved.moved).toHaveLength(1);
  expect(deals.at(6, columnOf('id'))).toBe('');
  expect(deals.at(3, columnOf('lastTouch'))).toEqual(before);
  expect(deals.at(3, columnOf('closed'))).toEqual(today);
});
