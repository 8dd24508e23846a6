/** What people do to columns and headers: each is found, said and repaired, or refused without harm. */
import { describe, expect, it } from 'vitest';
import { moveColumns } from '../../../host/workbook/index';
import { columnOf, logLines, shown } from '../given/pipeline-host';
import { ask, call, hostWithCsv, lastCounts } from '../host';
import { column, deals, deleteColumn, numberOf, problemOf, rename, STAGES, seenHost } from './structure-host';

describe('a column that was renamed unseen', () => {
  it.each(['Stage', 'Expected close', 'Last touch', 'Deal ID'])('is followed: %s', async (header) => {
    const host = await seenHost();
    rename(host, header, 'Something else');
    const board = call(host, 'loadBoard', {});
    expect(board.lanes.flatMap(({ cards }) => cards)).toHaveLength(6);
    expect(board.notices.map(({ message }) => message)).toEqual([
      `The column “${header}” is now called “Something else”. Pipesheet keeps using it.`,
    ]);
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
  });

  it('costs no read more once it has been followed', async () => {
    const host = await seenHost();
    rename(host, 'Stage', 'Something else');
    call(host, 'loadBoard', {});
    call(host, 'loadBoard', {});
    expect(lastCounts(host).reads).toBe(3);
  });

  it('is followed by the hourly run as well, so that no value seems to be gone', async () => {
    const host = await seenHost();
    rename(host, 'Amount', 'Worth');
    rename(host, 'Next step', 'To do');
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
    expect(call(host, 'loadBoard', {}).health.lastError).toBeUndefined();
  });

  it('is not taken for the column that a person has put where its mark stands', async () => {
    const host = await seenHost();
    const stage = numberOf(host, 'Stage');
    ['Region', 'North', 'South', 'East', 'West', 'North', 'East'].forEach((text, row) => {
      deals(host).enter(row + 1, stage, text);
    });
    expect(problemOf(host)).toContain('The column “Stage” is missing.');
    expect(problemOf(host)).toContain('version history');
  });
});

describe('a column that was moved', () => {
  it('is found by its header, and by its mark when it was renamed too', async () => {
    const host = await seenHost();
    const from = numberOf(host, 'Stage');
    host.change('OTHER', () => moveColumns(deals(host), { first: from, count: 1, before: 1 }));
    expect(call(host, 'loadBoard', {}).notices).toEqual([]);
    rename(host, 'Stage', 'Phase of the deal');
    expect(call(host, 'loadBoard', {}).lanes.flatMap(({ cards }) => cards)).toHaveLength(6);
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
  });
});

describe('a column that is there twice', () => {
  it('is the marked one, wherever the other stands, and says so until one is renamed', async () => {
    const host = await seenHost();
    host.change('INSERT_COLUMN', () => deals(host).insertColumns(1, 1));
    host.edit('deals', 'A1:A3', [['Stage'], ['Nonsense'], ['Nonsense']]);
    const [notice] = call(host, 'loadBoard', {}).notices;
    expect(notice).toEqual({
      message: 'Two columns have the header “Stage”. Pipesheet keeps using the one it knew before.',
      action: 'Rename the other one.',
      repairable: false,
    });
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
    host.edit('deals', 'A1', 'Other stage');
    expect(call(host, 'loadBoard', {}).notices).toEqual([]);
    expect(lastCounts(host).reads).toBe(3);
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
  });
});

it('adopts a sheet in which a header of lesser weight stands twice, and undoes that whole', async () => {
  const csv = 'Deal,Owner,Stage,Amount,Notes,Notes\nRoof,Mina,Proposal,10,left,right\nDoors,Joon,Lead,20,l,r';
  const host = await hostWithCsv(csv);
  const before = host.sheet('deals').formulas();
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  const { lanes, notices } = call(host, 'loadBoard', {});
  expect(lanes.flatMap(({ cards }) => cards)).toHaveLength(2);
  expect(notices.map(({ message }) => message)).toEqual([
    'Two columns have the header “Notes”. Only one of them counts.',
  ]);
  host.run('runHourly');
  expect(call(host, 'undoSetUp', { confirmed: true }).undone).toBe(true);
  expect(host.sheet('deals').formulas()).toEqual(before);
  expect(host.workbook.developerMetadata).toEqual([]);
});

describe('a column that was deleted', () => {
  it('is let go when one can do without it, and put back with its values by a repair', async () => {
    const host = await seenHost();
    const since = column(host, 'In stage since');
    host.edit('deals', `${columnOf(host, 'Next step')}3`, 'Call them');
    host.edit('deals', `${columnOf(host, 'Stage')}2`, 'Proposal');
    deleteColumn(host, 'Next step');
    deleteColumn(host, 'In stage since');
    host.run('runHourly');
    expect(logLines(host)).toContain('D-000002 | Next step | Call them |  | Found later');
    const notices = call(host, 'loadBoard', {}).notices;
    expect(notices.map(({ repairable }) => repairable)).toEqual([true, true]);
    const { done, left } = call(host, 'repairWorkbook', {});
    expect(left).toEqual([]);
    expect(done.join(' ')).toContain('The column “Next step” is back at the right end with 1 value');
    expect(shown(host, 3, 'Next step')).toBe('Call them');
    expect(shown(host, 2, 'In stage since')).toBe('2026-11-23');
    expect(column(host, 'In stage since').slice(4)).toEqual(since.slice(4));
    expect(call(host, 'loadBoard', {}).notices).toEqual([]);
  });

  it('is refused when it is essential, named, and put back from what was last seen', async () => {
    const host = await seenHost();
    deleteColumn(host, 'Stage');
    const reply = ask(host, 'loadBoard', {});
    expect(reply).toMatchObject({ ok: false, problem: { code: 'columnMissing', repairable: true } });
    expect(problemOf(host)).toContain('The column “Stage” is missing.');
    expect(() => host.run('runHourly')).toThrow();
    expect(logLines(host)).toEqual([]);
    const { done } = call(host, 'repairWorkbook', {});
    expect(done).toContain('The column “Stage” is back at the right end with 6 values.');
    expect(column(host, 'Stage')).toEqual(STAGES);
    const rule = deals(host).dataValidations({
      row: 2,
      column: numberOf(host, 'Stage'),
      rows: 1,
      columns: 1,
    });
    expect(rule[0]?.[0]?.criteria).toBe('VALUE_IN_RANGE');
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
  });

  it('gives every deal its own id back when the ids are gone', async () => {
    const host = await seenHost();
    const ids = column(host, 'Deal ID');
    deleteColumn(host, 'Deal ID');
    deals(host).sort({ row: 2, column: 1, rows: 6, columns: 12 }, [{ column: 1, ascending: false }]);
    expect(problemOf(host)).toContain('The column “Deal ID” is missing.');
    const { done } = call(host, 'repairWorkbook', {});
    expect(done).toContain('The column “Deal ID” is back: 6 deals have their IDs again.');
    expect(column(host, 'Deal ID')).toEqual([...ids].reverse());
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
  });

  it('is taken up again by itself when undo brings it back', async () => {
    const host = await seenHost();
    deleteColumn(host, 'Next step');
    expect(call(host, 'loadBoard', {}).notices).toHaveLength(1);
    host.undo();
    host.undo();
    host.run('runHourly');
    expect(call(host, 'loadBoard', {}).notices).toEqual([]);
    expect(logLines(host)).toEqual([]);
  });
});

describe('the header row', () => {
  it('is found below rows that were inserted above it', async () => {
    const host = await seenHost();
    host.change('INSERT_ROW', () => deals(host).insertRows(1, 2));
    expect(call(host, 'loadBoard', {}).lanes.flatMap(({ cards }) => cards)).toHaveLength(6);
  });

  it('is refused when it is gone, and put back over the columns that are known', async () => {
    const host = await seenHost();
    const header = host.sheet('deals').values()[0];
    host.change('REMOVE_ROW', () => deals(host).deleteRows(1, 1));
    expect(problemOf(host)).toContain('No header row was found');
    const { done } = call(host, 'repairWorkbook', {});
    expect(done.join(' ')).toContain('“deals” has its header row back.');
    expect(host.sheet('deals').values()[0]).toEqual(header);
    expect(call(host, 'loadBoard', {}).lanes.flatMap(({ cards }) => cards)).toHaveLength(6);
  });

  it('is put back above deals whose own ids are numbers', async () => {
    const host = await hostWithCsv(
      'Deal ID,Deal,Owner,Stage,Amount\n1001,Roof,Mina,Proposal,100\n1002,Door,Joon,Prospecting,200',
    );
    call(host, 'setUp', { language: 'en', mode: 'adopt' });
    host.run('runHourly');
    const before = host.sheet('deals').values();
    host.change('REMOVE_ROW', () => deals(host).deleteRows(1, 1));
    expect(call(host, 'repairWorkbook', {}).left).toEqual([]);
    expect(host.sheet('deals').values()).toEqual(before);
  });

  it('has a blank cell named, and filled again', async () => {
    const host = await seenHost();
    const cell = `${columnOf(host, 'Stage')}1`;
    deals(host).enter(1, numberOf(host, 'Stage'), '');
    expect(problemOf(host)).toContain(`The header “Stage” is missing: ${cell} is empty.`);
    expect(call(host, 'repairWorkbook', {}).done).toContain(`The header “Stage” is back in ${cell}.`);
    expect(column(host, 'Stage')).toEqual(STAGES);
  });
});

describe('columns of our own tabs', () => {
  it('are refused in words when they were renamed, never misread, and put back', async () => {
    const host = await seenHost();
    const before = host.sheet('Stages').values();
    const kind = (before[0] ?? []).indexOf('Kind') + 1;
    host.sheet('Stages').sheet.enter(1, kind, 'Sort of stage');
    expect(problemOf(host)).toContain('The column “Kind” is missing from the “Stages” tab.');
    expect(call(host, 'repairWorkbook', {}).done).toContain('The header “Kind” is back in Stages!B1.');
    expect(host.sheet('Stages').values()).toEqual(before);
  });

  it('come back with what the memory knows when they were deleted', async () => {
    const host = await seenHost();
    const odds = host.sheet('Stages').values('C2:C7');
    host.change('REMOVE_COLUMN', () => host.sheet('Stages').sheet.deleteColumns(3, 1));
    expect(problemOf(host)).toContain('The column “Probability” is missing from the “Stages” tab.');
    expect(call(host, 'repairWorkbook', {}).left).toEqual([]);
    const place = (host.sheet('Stages').values()[0] ?? []).indexOf('Probability');
    const letter = String.fromCharCode(65 + place);
    expect(host.sheet('Stages').values(`${letter}2:${letter}7`)).toEqual(odds);
  });
});
