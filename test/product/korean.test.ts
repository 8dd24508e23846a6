/** The same product in Korean, on a Korean list. */

import { describe, expect, it } from 'vitest';
import { forecast as words } from '../../src/domain/messages/ko/forecast';
import { workbook as own } from '../../src/domain/messages/ko/workbook';
import { eventually, readTab, rowTexts, shownCells, valueAt } from './grid';
import { Panel } from './panel';
import { TEAM_KOREAN } from './sheets';
import { useWorkbook } from './workbook';

const workbook = useWorkbook({
  csv: TEAM_KOREAN,
  sheetName: '영업 현황',
  language: 'ko',
  timeZone: 'Asia/Seoul',
});

describe('a Korean list opened in Korean', () => {
  it('is set up with Korean tabs and leaves its own cells alone', async () => {
    const window = await workbook.window();
    const before = await shownCells(window);
    const panel = new Panel(window, 'ko');
    await panel.setUp();
    const { stages, team, targets, holidays, settings, forecast, log, alerts } = own.tabs;
    const added = [stages, team, targets, holidays, settings, forecast, log, alerts];
    expect(added.filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
    expect(await window.tabs()).toEqual(['영업 현황', ...added]);
    expect(await shownCells(window)).toMatchObject(before);
    expect(await panel.titles('협상')).toEqual(['POS 교체']);
  });

  it('has a board in Korean, with won amounts in 만 and 억 and without decimals', async () => {
    const window = await workbook.window();
    const panel = new Panel(window, 'ko');
    await panel.setUp();
    const board = (await panel.frame.locator('.board').textContent()) ?? '';
    expect(board).toMatch(/₩\s?1\.2억|1억 2,?000만/);
    expect(board).not.toMatch(/\d\.\d{2}\b/);
    const foreign = board.match(/[A-Za-z]{3,}/g) ?? [];
    expect(foreign.filter((word) => !['Pipesheet', 'POS', 'EMR', 'WMS'].includes(word))).toEqual([]);
  });

  it('has a forecast in Korean whose amounts in won have no decimals, and follows a move', async () => {
    const window = await workbook.window();
    const panel = new Panel(window, 'ko');
    await panel.setUp();
    const forecast = await readTab(window, own.tabs.forecast, words.summary.heading);
    expect(forecast.A1).toBe(words.title('KRW'));
    expect(valueAt(forecast, words.summary.won, '2026년 11월')).toBe('90,000,000');
    const decimals = Object.values(forecast).filter((shown) => /^[\d,]+\.\d+$/.test(shown));
    expect(decimals).toEqual([]);
    await panel.drop('EMR 연동', '협상');
    await panel.toast.getByText('EMR 연동').waitFor();
    await readTab(window, own.tabs.log, own.columns.log.how);
    await eventually(async () => rowTexts(await shownCells(window), 2)).toEqual(
      expect.arrayContaining(['단계', '제안', '협상', '보드']),
    );
    const dates = await readTab(window, own.tabs.forecast, words.summary.heading);
    expect(valueAt(dates, words.summary.weighted, '2026년 12월')).not.toBe(
      valueAt(forecast, words.summary.weighted, '2026년 12월'),
    );
  });
});
