/** The host's own surface: sheets, undo, documents (design 6). */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../host/host';
import { hostWith } from './runtime/inline-host';

test('a sheet that is not there is named together with those that are', () => {
  expect(() => hostWith('').sheet('Deals')).toThrow('There is no sheet named "Deals". There are: Sheet1.');
});

test('a new document speaks the user’s language', () => {
  const host = hostWith('', { user: { locale: 'ko' } });
  expect(host.workbook.locale).toBe('ko_KR');
  expect(host.sheet('시트1').name).toBe('시트1');
});

test('run takes arguments and returns copies with real dates', () => {
  const host = hostWith(
    'function f(list, day) { list.push(day instanceof Date); return { list: list, day: day }; }',
  );
  const list = ['a'];
  expect(host.run('f', list, new Date(0))).toEqual({ list: ['a', true], day: new Date(0) });
  expect(list).toEqual(['a']);
});

describe('undo', () => {
  test('takes a whole script’s changes back as one step, and leaves the edit that set it off', () => {
    const host = hostWith(`function onEdit(e) { const s = e.source.getSheets()[0];
      s.getRange('B1').setValue('stamped'); s.getRange('C1').setValue('logged'); }`);
    host.edit('Sheet1', 'A1', 'typed');
    host.undo();
    expect(host.sheet('Sheet1').values()).toEqual([['typed']]);
    host.undo();
    expect(host.sheet('Sheet1').values()).toEqual([['']]);
    host.redo();
    expect(host.sheet('Sheet1').values()).toEqual([['typed']]);
  });

  test('does not touch what scripts stored', () => {
    const host = hostWith(`function f() { PropertiesService.getDocumentProperties().setProperty('k', 'v');
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
      function get() { return PropertiesService.getDocumentProperties().getProperty('k'); }`);
    host.run('f');
    host.keepDocumentProperties();
    host.undo();
    expect(host.run('get')).toBe('v');
    expect(host.undo()).toBe(false);
  });
});

test('TODAY follows the host’s clock, in the document’s zone', () => {
  const host = hostWith('', { timeZone: 'Asia/Seoul', now: '2026-11-20T14:59:00Z' });
  host.edit('Sheet1', 'A1', '=TEXT(TODAY(),"yyyy-mm-dd")');
  expect(host.sheet('Sheet1').values()).toEqual([['2026-11-20']]);
  host.advance('2026-11-20T15:01:00Z');
  expect(host.sheet('Sheet1').values()).toEqual([['2026-11-21']]);
});

test('a csv is opened as one sheet named after the file', async () => {
  const host = hostWith('');
  await host.load(new TextEncoder().encode('Deal,Amount\nA,10\n'), 'deals.csv');
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['deals']);
  expect(host.sheet('deals').values()).toEqual([
    ['Deal', 'Amount'],
    ['A', 10],
  ]);
});

test('a file that is no workbook leaves the old document', async () => {
  const host = hostWith('');
  host.edit('Sheet1', 'A1', 'kept');
  await expect(host.load(new TextEncoder().encode('no zip'), 'deals.xlsx')).rejects.toThrow();
  expect(host.sheet('Sheet1').values()).toEqual([['kept']]);
});

describe('a saved document', () => {
  const code = `function f() { PropertiesService.getDocumentProperties().setProperty('setUp', 'yes');
      SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([['Deal', '=1+1']]).setBackground('#ff0000');
      ScriptApp.newTrigger('f').timeBased().everyHours(1).create(); }
    function get() { return PropertiesService.getDocumentProperties().getProperty('setUp'); }`;

  async function savedAndOpened(use: (opened: Host) => void): Promise<void> {
    const folder = await mkdtemp(path.join(tmpdir(), 'document-'));
    try {
      const host = hostWith(code);
      host.run('f');
      const file = path.join(folder, 'deals.xlsx');
      await host.save(file);
      const opened = hostWith(code);
      await opened.load(file);
      use(opened);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  test('is opened again with its cells, formulas, looks and document properties', async () => {
    await savedAndOpened((opened) => {
      expect(opened.sheet('Sheet1').values()).toEqual([['Deal', 2]]);
      expect(opened.sheet('Sheet1').formulas()).toEqual([['', '=1+1']]);
      expect(opened.sheet('Sheet1').sheet.style(1, 1).background).toBe('#ff0000');
      expect(opened.run('get')).toBe('yes');
    });
  });

  test('leaves triggers behind: they belong to the account, not to the file', async () => {
    await savedAndOpened((opened) => expect(opened.triggers()).toEqual([]));
  });
});
