/** The hourly comparison completes the log, whatever went unseen, and says nothing twice. */
import { expect, it } from 'vitest';
import { handleEdit } from '../../../src/app/edit/handle-edit';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { moveDeals } from '../../../src/app/move/move-deals';
import type { MemoryWorkbook } from '../memory-environment';
import { columnOf, dealRow, logLines, pipelineWorkbook, TODAY } from '../pipeline-fixture';

/** A workbook whose deals have been seen once, before anybody's alert hour. */
function seen(): MemoryWorkbook {
  const book = pipelineWorkbook(undefined, { hour: 7, day: TODAY });
  runHourly(book.env);
  // The next quiet hour brings the colours up to date, once.
  runHourly(book.env);
  book.counts.reset();
  return book;
}

it('takes the first look as it is: nothing is new on the first day', () => {
  const book = seen();
  expect(logLines(book)).toEqual([]);
  expect(book.tab('state').values()).toHaveLength(5);
});

it('logs what nobody logged, once', () => {
  const book = seen();
  book.tab('deals').put(2, columnOf('amount'), 1500);
  runHourly(book.env);
  runHourly(book.env);
  expect(logLines(book)).toEqual(['D-000001 | Amount | 1000 | 1500 | Found later']);
});

it('adds nothing for changes that the board has logged, each with a line of its own', () => {
  const book = seen();
  moveDeals(book.env, {
    toStage: 'Closing',
    deals: [{ id: 'D-000001', row: 2, fromStage: 'Prospecting' }],
  });
  runHourly(book.env);
  expect(logLines(book)).toEqual([
    'D-000001 | Stage | Prospecting | Closing | Board',
    'D-000001 | Closed on |  | 2026-11-20 | Board',
  ]);
});

it('knows what the board has logged after the team has changed its language', () => {
  const book = seen();
  moveDeals(book.env, {
    toStage: 'Closing',
    deals: [{ id: 'D-000001', row: 2, fromStage: 'Prospecting' }],
  });
  book.tab('settings').put(2, 2, '한국어');
  runHourly(book.env);
  runHourly(book.env);
  moveDeals(book.env, {
    toStage: 'Closing',
    deals: [{ id: 'D-000003', row: 4, fromStage: 'Proposal' }],
  });
  book.tab('settings').put(2, 2, 'English');
  runHourly(book.env);
  expect(logLines(book)).toEqual([
    'D-000001 | Stage | Prospecting | Closing | Board',
    'D-000001 | Closed on |  | 2026-11-20 | Board',
    'D-000003 | 단계 | Proposal | Closing | 보드',
    'D-000003 | 마감일 |  | 2026-11-20 | 보드',
  ]);
});

it('knows the lines of a log from before it had words', () => {
  const book = seen();
  book.tab('deals').put(2, columnOf('amount'), 1500);
  ['2026-11-20 07:00', '', 'D-000001', 'amount', '1000', '1500', 'edit'].forEach((cell, index) => {
    book.tab('log').put(2, index + 1, cell);
  });
  runHourly(book.env);
  expect(logLines(book)).toEqual(['D-000001 | amount | 1000 | 1500 | edit']);
});

it('stamps a stage that changed unseen, unless the row says since when', () => {
  const book = seen();
  book.setTime('2026-11-23', 7);
  book.tab('deals').put(2, columnOf('stage'), 'Proposal');
  book.tab('deals').put(4, columnOf('stage'), 'Closing');
  book.tab('deals').put(4, columnOf('stageSince'), { day: '2026-11-22' });
  book.tab('deals').put(4, columnOf('closed'), { day: '2026-11-22' });
  runHourly(book.env);
  expect(book.tab('deals').at(2, columnOf('stageSince'))).toEqual({ day: '2026-11-23' });
  expect(book.tab('deals').at(4, columnOf('stageSince'))).toEqual({ day: '2026-11-22' });
  expect(book.tab('deals').at(4, columnOf('closed'))).toEqual({ day: '2026-11-22' });
});

it('leaves the dates of a deal whose stage was emptied unseen', () => {
  const book = seen();
  book.tab('deals').put(5, columnOf('stage'), '');
  runHourly(book.env);
  expect(book.tab('deals').at(5, columnOf('closed'))).toEqual({ day: '2026-11-02' });
});

it('gives ids to deals that came without one, and logs that they came', () => {
  const book = seen();
  const cells = dealRow('', 'Garden', 'Echo', 'Mina', 'Prospecting', 10, '2026-10-05');
  cells.forEach((cell, index) => {
    book.tab('deals').put(6, index + 1, cell);
  });
  runHourly(book.env);
  expect(book.tab('deals').at(6, 1)).toBe('D-000100');
  expect(book.tab('deals').at(6, columnOf('stageSince'))).toEqual({ day: '2026-10-05' });
  expect(logLines(book)[0]).toBe('D-000100 | Deal ID |  | D-000100 | Found later');
});

it('gives a row its id back that was cleared unseen, as long as the deal is as it was', () => {
  const book = seen();
  book.tab('deals').put(2, 1, '');
  book.tab('deals').put(3, 1, '');
  book.tab('deals').put(3, columnOf('amount'), 1);
  book.tab('deals').sort(columnOf('company'));
  runHourly(book.env);
  expect([book.tab('deals').at(2, 1), book.tab('deals').at(3, 1)]).toEqual(['D-000001', 'D-000100']);
});

it('records a deal that is gone with all that it held', () => {
  const book = seen();
  book.tab('deals').removeRow(3);
  runHourly(book.env);
  expect(logLines(book)).toEqual([
    'D-000002 | Deal | Doors |  | Found later',
    'D-000002 | Company | Borealis |  | Found later',
    'D-000002 | Owner | Mina |  | Found later',
    'D-000002 | Stage | Proposal |  | Found later',
    'D-000002 | Amount | 5000 |  | Found later',
    'D-000002 | Expected close | 2026-12-15 |  | Found later',
    'D-000002 | Next step | Call |  | Found later',
    'D-000002 | Deal ID | D-000002 |  | Found later',
  ]);
  expect(book.tab('state').values()).toHaveLength(4);
});

it('tells what happened unseen before a line that it finds in the log', () => {
  const book = seen();
  book.tab('deals').put(2, columnOf('amount'), 1500);
  book.setTime(TODAY, 8);
  book.tab('deals').put(2, columnOf('amount'), 2000);
  handleEdit(book.env, {
    tab: book.tab('deals'),
    area: { row: 2, column: columnOf('amount'), rows: 1, columns: 1 },
    value: '2000',
    oldValue: '1500.0',
  });
  book.tab('deals').put(3, columnOf('amount'), 7);
  runHourly(book.env);
  runHourly(book.env);
  expect(logLines(book)).toEqual([
    'D-000001 | Amount | 1000 | 1500 | Found later',
    'D-000001 | Amount | 1500 | 2000 | Edit in the sheet',
    'D-000002 | Amount | 5000 | 7 | Found later',
  ]);
});

it('logs the closing day that it stamps', () => {
  const book = seen();
  book.setTime('2026-11-23', 7);
  book.tab('deals').put(2, columnOf('stage'), 'Closing');
  runHourly(book.env);
  expect(logLines(book)).toEqual([
    'D-000001 | Stage | Prospecting | Closing | Found later',
    'D-000001 | Closed on |  | 2026-11-23 | Found later',
  ]);
});

it('says nothing when people sort', () => {
  const book = seen();
  book.tab('deals').sort(columnOf('company'));
  book.tab('deals').sort(columnOf('deal'));
  runHourly(book.env);
  expect(logLines(book)).toEqual([]);
  expect(book.counts.writes).toBe(0);
});

it('stays within six reads and three writes, quiet or not', () => {
  const quiet = seen();
  runHourly(quiet.env);
  expect(quiet.counts.reads).toBeLessThanOrEqual(6);
  expect(quiet.counts.writes).toBe(0);
  const busy = seen();
  busy.tab('deals').put(2, columnOf('stage'), 'Proposal');
  busy.setTime('2026-11-23', 7);
  runHourly(busy.env);
  expect(busy.counts.reads).toBeLessThanOrEqual(6);
  expect(busy.counts.writes).toBeLessThanOrEqual(3);
});

it('writes no id into a column that an array formula fills: the formula would break', () => {
  const book = pipelineWorkbook(undefined, { hour: 7, day: TODAY });
  book.tab('deals').putFormula(2, 1, '=ARRAYFORMULA(IF(F2:F9>900,"D-"&ROW(F2:F9),""))', 'D-2');
  book.tab('deals').put(5, 1, '');
  runHourly(book.env);
  expect(book.tab('deals').at(5, 1)).toBe('');
});
