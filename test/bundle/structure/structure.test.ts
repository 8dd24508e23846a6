/** What people do to tabs and to the file itself: each is found, said and repaired, or refused without harm. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { cardsOf, columnOf, giveAddresses, logLines, shown } from '../given/pipeline-host';
import { ask, call } from '../host';
import { deals, problemOf, rename, seenHost } from './structure-host';

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

  it('take new lines after a repair wherever the one that is gone had ended, and when lines were deleted', async () => {
    const host = await seenHost();
    const log = () => host.sheet('Log').sheet;
    const moveAll = (from: string, toStage: string) => {
      const deals = cardsOf(host, from, 9);
      expect(call(host, 'moveDeals', { toStage, deals, fields: { lostReason: 'Price' } }).moved).toHaveLength(
        1,
      );
    };
    log().insertRows(1000, 500);
    log().enter(1400, 1, 'the end');
    host.machine.properties.document.set({ logEnd: '1400' }, false);
    host.change('REMOVE_ROW', () => log().deleteRows(2, 1000));
    moveAll('Proposal', 'Closed Lost');
    expect(logLines(host).slice(-3).join()).toContain('Closed Lost');
    host.machine.properties.document.set({ logEnd: '1400' }, false);
    host.change('REMOVE_GRID', (book) => book.removeSheet(log()));
    call(host, 'repairWorkbook', {});
    moveAll('Negotiation', 'Closed Lost');
    expect(log().maxRows).toBeLessThan(1100);
    expect(logLines(host)).toHaveLength(4);
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
    expect(left.join(' ')).toContain('its alerts stay off');
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
    expect((warnings ?? []).join(' ')).toContain('its alerts stay off');
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
