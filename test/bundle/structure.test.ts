/** What people do to a workbook's structure: each is found, said and repaired, or refused without harm. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import { moveColumns, type Sheet } from '../../host/workbook';
import { ask, call, hostWithCsv, lastCounts } from './host';
import { columnOf, giveAddresses, logLines, pipelineHost, shown } from './pipeline-host';

const MONDAY = '2026-11-23T08:00:00+09:00';

/** Six deals that have been seen once by the hourly run. */
async function seenHost(): Promise<Host> {
  const host = await pipelineHost(6, { now: MONDAY });
  host.run('runHourly');
  return host;
}

function deals(host: Host): Sheet {
  return host.sheet('deals').sheet;
}

/** The 1-based column of a header. */
function numberOf(host: Host, header: string): number {
  return (host.sheet('deals').values()[0] ?? []).indexOf(header) + 1;
}

function rename(host: Host, header: string, to: string): void {
  deals(host).enter(1, numberOf(host, header), to);
}

function deleteColumn(host: Host, header: string): void {
  const column = numberOf(host, header);
  host.change('REMOVE_COLUMN', () => deals(host).deleteColumns(column, 1));
}

function problemOf(host: Host): string {
  const reply = ask(host, 'loadBoard', {});
  return reply.ok ? '' : `${reply.problem.message} ${reply.problem.action}`;
}

function column(host: Host, header: string): string[] {
  const letter = columnOf(host, header);
  return host
    .sheet('deals')
    .display(`${letter}2:${letter}7`)
    .map(([text = '']) => text);
}

const STAGES = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];

describe('a column that was renamed unseen', () => {
  it.each(['Stage', 'Expected close', 'Last touch', 'Deal ID'])('is followed: %s', async (header) => {
    const host = await seenHost();
    rename(host, header, 'Something else');
    const board = call(host, 'loadBoard', {});
    expect(board.lanes.flatMap(({ cards }) => cards)).toHaveLength(6);
    expect(board.notices.map(({ message }) => message)).toEqual([
      `The column “${header}” is now called “Something else”; Pipesheet goes on with it.`,
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
      message: 'Two columns have the header “Stage”. Pipesheet goes on with the one it has known.',
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
    expect(done).toContain('The column “Deal ID” is back: 6 deals recognised.');
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

  it('has a blank cell named, and filled again', async () => {
    const host = await seenHost();
    const cell = `${columnOf(host, 'Stage')}1`;
    deals(host).enter(1, numberOf(host, 'Stage'), '');
    expect(problemOf(host)).toContain(`The header “Stage” is missing: ${cell} is empty.`);
    expect(call(host, 'repairWorkbook', {}).done).toContain(`The header “Stage” is back in ${cell}.`);
    expect(column(host, 'Stage')).toEqual(STAGES);
  });
});

describe('tabs of ours', () => {
  it('are found when they were renamed', async () => {
    const host = await seenHost();
    host.change('OTHER', (book) => book.renameSheet(host.sheet('Stages').sheet, 'Phases'));
    host.change('OTHER', (book) => book.renameSheet(host.sheet('deals').sheet, 'Sales'));
    expect(call(host, 'loadBoard', {}).sheetName).toBe('Sales');
    expect(call(host, 'repairWorkbook', {}).done).toEqual(['Everything is in its place.']);
  });

  it('come back with what the memory knows of them', async () => {
    const host = await seenHost();
    host.edit('Stages', 'C3', '0.33');
    host.edit('Settings', 'B5', '7');
    host.edit('Holidays', 'A2:B2', [['2026-12-24', 'Party']]);
    const before = ['Stages', 'Settings'].map((name) => host.sheet(name).values());
    const names = ['Stages', 'Settings', 'Holidays', 'Team', 'Log', 'Targets', 'Alerts', 'Forecast'];
    const gone = [...names, 'Pipesheet state'];
    for (const name of gone) host.change('REMOVE_GRID', (book) => book.removeSheet(host.sheet(name).sheet));
    expect(problemOf(host)).toContain('The “Stages” tab is missing.');
    const { done, left } = call(host, 'repairWorkbook', {});
    expect(left).toEqual([]);
    expect(done).toHaveLength(gone.length);
    expect(['Stages', 'Settings'].map((name) => host.sheet(name).values())).toEqual(before);
    expect(host.sheet('Holidays').display('A2')).toEqual([['2026-12-24']]);
    expect(host.sheet('Team').display('A2:A4').flat()).toEqual(['Mina', 'Joon', 'Ada']);
    expect(String(host.sheet('Log').values()[1]?.[5])).toContain('The earlier log was deleted.');
    expect(host.sheet('Forecast').values().length).toBeGreaterThan(5);
    host.run('runHourly');
    host.run('runHourly');
    expect(host.sheet('Log').values()).toHaveLength(2);
    expect(call(host, 'loadBoard', {}).notices).toEqual([]);
  });

  it('are noticed by the hourly run when they are gone', async () => {
    const host = await seenHost();
    host.change('REMOVE_GRID', (book) => book.removeSheet(host.sheet('Targets').sheet));
    host.run('runHourly');
    expect(call(host, 'loadBoard', {}).notices).toMatchObject([
      { message: 'The “Targets” tab is gone.', repairable: true },
    ]);
  });

  it('are not taken for their copies', async () => {
    const host = await seenHost();
    const names = ['Stages', 'deals', 'Log', 'Alerts', 'Pipesheet state'];
    for (const name of names) {
      host.change('INSERT_GRID', (book) => book.duplicateSheet(host.sheet(name).sheet, `Copy of ${name}`));
    }
    host.edit('Copy of Stages', 'A2', 'Nonsense');
    host.edit('Copy of deals', `${columnOf(host, 'Stage')}2`, 'Closed Won');
    expect(call(host, 'loadBoard', {}).lanes.map(({ stage }) => stage)).not.toContain('Nonsense');
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
  });
});

describe('the tab of the deals', () => {
  it('is refused when it is gone, though a copy stands, until a repair takes the copy', async () => {
    const host = await seenHost();
    const { sheet } = host.sheet('deals');
    host.change('INSERT_GRID', (book) => book.duplicateSheet(sheet, 'Copy of deals'));
    host.change('REMOVE_GRID', (book) => book.removeSheet(sheet));
    expect(problemOf(host)).toContain('The “Deals” tab is missing.');
    expect(() => host.run('runHourly')).toThrow();
    expect(logLines(host)).toEqual([]);
    const { done } = call(host, 'repairWorkbook', {});
    expect(done[0]).toContain('“Copy of deals”');
    expect(call(host, 'loadBoard', {}).lanes.flatMap(({ cards }) => cards)).toHaveLength(6);
    host.run('runHourly');
    expect(logLines(host)).toEqual([]);
  });

  it('is left to undo when there is no copy', async () => {
    const host = await seenHost();
    host.change('REMOVE_GRID', (book) => book.removeSheet(host.sheet('deals').sheet));
    const { left } = call(host, 'repairWorkbook', {});
    expect(left).toEqual([
      'The tab with the deals (deals) is gone and there is no copy of it. Bring it back with Undo or from the version history.',
    ]);
  });
});

describe('a workbook whose memory is lost', () => {
  it('is offered to be taken up, and ends as it was, with no cell changed', async () => {
    const host = await seenHost();
    giveAddresses(host);
    host.edit('Stages', 'C3', '0.33');
    host.edit('Settings', 'B2', '한국어');
    const looks = () => host.workbook.sheets.map(({ name }) => host.sheet(name).formulas());
    const before = looks();
    const memory = host.machine.properties.document.all();
    host.machine.properties.document.clear();
    const opening = call(host, 'openPanel', {});
    expect(opening).toMatchObject({ state: 'setUp', repairable: true, reason: { code: 'memoryLost' } });
    expect(call(host, 'repairWorkbook', {}).left).toEqual([]);
    expect(looks().slice(0, 6)).toEqual(before.slice(0, 6));
    const kept = host.machine.properties.document.all();
    expect(JSON.parse(kept.layout ?? '')).toEqual(JSON.parse(memory.layout ?? ''));
    expect([kept.stages, kept.settings]).toEqual([memory.stages, memory.settings]);
    expect(host.triggers()).toHaveLength(1);
    expect(call(host, 'openPanel', {}).state).toBe('board');
  });

  it('is offered to be taken up as a copy of the file, which sends nothing until it is asked to', async () => {
    const host = await seenHost();
    giveAddresses(host);
    host.openCopy();
    expect(host.triggers()).toEqual([]);
    const opening = call(host, 'openPanel', {});
    expect(opening).toMatchObject({ state: 'setUp', repairable: true });
    expect(opening.state === 'setUp' && opening.reason?.message).toContain('a copy');
    const { left } = call(host, 'repairWorkbook', {});
    expect(left.join(' ')).toContain('reminders stay off');
    expect(host.triggers()).toEqual([]);
    expect(call(host, 'openPanel', {})).toMatchObject({
      state: 'board',
      board: { health: { scheduled: false } },
    });
    host.runFromMenu('menuRepair');
    expect(host.triggers()).toHaveLength(1);
    expect(call(host, 'repairWorkbook', {}).left).toEqual([]);
  });

  it('sends nothing from a copy that was set up once more either', async () => {
    const host = await seenHost();
    host.openCopy();
    const { warnings } = call(host, 'setUp', { language: 'en', mode: 'adopt' });
    expect((warnings ?? []).join(' ')).toContain('reminders stay off');
    expect(host.triggers()).toEqual([]);
    call(host, 'repairSchedule', {});
    expect(host.triggers()).toHaveLength(1);
    expect(call(host, 'repairWorkbook', {}).left).toEqual([]);
  });

  it('is taken up from the menu in one go, renamed columns included, and no deal gets an id a second time', async () => {
    const host = await seenHost();
    host.edit('deals', 'A8:D8', [['New', 'Newco', 'Mina', 'Proposal']]);
    host.change('REMOVE_ROW', () => deals(host).deleteRows(8, 1));
    host.openCopy();
    rename(host, 'Stage', 'Phase of the deal');
    host.runFromMenu('menuRepair');
    expect(call(host, 'loadBoard', {}).lanes.flatMap(({ cards }) => cards)).toHaveLength(6);
    host.edit('deals', 'A8:D8', [['Newer', 'Newco', 'Mina', 'Proposal']]);
    expect(shown(host, 8, 'Deal ID')).toBe('D-000008');
  });
});

describe('two people', () => {
  it('set up one after the other: one trigger, nothing doubled', async () => {
    const host = await seenHost();
    const before = host.workbook.sheets.map(({ name }) => host.sheet(name).formulas('A1:Z30'));
    host.actAs({ email: 'ada@example.com' });
    call(host, 'setUp', { language: 'en', mode: 'adopt' });
    expect(host.triggers()).toHaveLength(1);
    const after = host.workbook.sheets.map(({ name }) => host.sheet(name).formulas('A1:Z30'));
    expect(after.slice(0, 6)).toEqual(before.slice(0, 6));
  });

  it('set up at once: the second is asked to wait', async () => {
    const host = await seenHost();
    host.holdLock('document');
    const reply = ask(host, 'setUp', { language: 'en', mode: 'adopt' });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'busy' } });
  });
});

describe('a newer version’s workbook', () => {
  it('is refused in words, with nothing written', async () => {
    const host = await seenHost();
    const store = host.machine.properties.document;
    store.set({ layout: JSON.stringify({ ...JSON.parse(store.get('layout') ?? ''), version: 99 }) });
    const before = JSON.stringify([store.all(), host.workbook.revision]);
    expect(ask(host, 'openPanel', {})).toMatchObject({ ok: false, problem: { code: 'newerVersion' } });
    expect(ask(host, 'repairWorkbook', {})).toMatchObject({ ok: false, problem: { code: 'newerVersion' } });
    expect(ask(host, 'setUp', { language: 'en', mode: 'adopt' })).toMatchObject({ ok: false });
    expect(() => host.run('runHourly')).toThrow();
    expect(JSON.stringify([store.all(), host.workbook.revision])).toBe(before);
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

describe('two pipelines', () => {
  async function twoPipelines(): Promise<Host> {
    const host = await seenHost();
    const tab = host.workbook.addSheet('Partners');
    tab.enterAll(1, 1, [
      ['Deal', 'Owner', 'Stage', 'Amount'],
      ['Kiosk', 'Mina', 'Demo', 100],
      ['Booth', 'Joon', 'Signed', 200],
    ]);
    host.screen.select(tab.id, { row: 1, column: 1, rows: 1, columns: 1 });
    call(host, 'setUp', { language: 'en', mode: 'adopt', another: true });
    return host;
  }

  it('are both found again in a copy of the file', async () => {
    const host = await twoPipelines();
    const { pipelines } = call(host, 'loadBoard', {});
    expect(pipelines).toHaveLength(2);
    host.openCopy();
    call(host, 'repairWorkbook', {});
    const board = call(host, 'loadBoard', { pipeline: 'all' });
    expect(board.pipelines).toEqual(pipelines);
    expect(board.lanes.flatMap(({ cards }) => cards)).toHaveLength(8);
  });

  it('go on as one when the tab of the second is gone for good', async () => {
    const host = await twoPipelines();
    host.change('REMOVE_GRID', (book) => book.removeSheet(host.sheet('Partners').sheet));
    host.run('runHourly');
    expect(call(host, 'loadBoard', {}).health.lastError).toContain('Partners');
    const { done } = call(host, 'repairWorkbook', {});
    expect(done[0]).toContain('The tab of the pipeline “Partners” is gone');
    host.run('runHourly');
    expect(call(host, 'loadBoard', {}).health.lastError).toBeUndefined();
  });
});
