/** What set-up writes into Pipesheet's own tabs is what runs read back from them, in either language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TabName } from '../../../../src/app/ports';
import { type PlanInput, type TabPlan, tabPlans } from '../../../../src/app/set-up/own-tabs/own-tab-plans';
import type { Layout } from '../../../../src/app/workbook/layout';
import { readHolidays, readTargets } from '../../../../src/app/workbook/own-tabs/read-calendar-tabs';
import { defaultSettings, readSettings } from '../../../../src/app/workbook/own-tabs/read-settings';
import { readStages } from '../../../../src/app/workbook/own-tabs/read-stages';
import { readTeam } from '../../../../src/app/workbook/own-tabs/read-team';
import { cellText, type Grid } from '../../../../src/domain/cells/cell';
import { FIELDS } from '../../../../src/domain/deals/field';
import type { Settings } from '../../../../src/domain/deals/settings';
import { CHANGE_WAYS, fieldWord, wayWord } from '../../../../src/domain/history/log-words';
import { choose } from '../../../../src/domain/messages/choose';
import { workbook as en } from '../../../../src/domain/messages/en/workbook';
import { workbook as ko } from '../../../../src/domain/messages/ko/workbook';
import { LANGUAGES, type Language } from '../../../../src/domain/messages/language';
import { defaultStages } from '../../../../src/domain/stages/default-stages';

const HEADERS = { amount: 'Deal size', lostReason: 'Why lost', expectedClose: 'Close', nextStep: 'Next' };
const LAYOUT: Layout = {
  version: 2,
  tabs: {},
  nextId: 1,
  pipelines: [{ key: 'main', name: 'Deals', sheetId: 1, headerRow: 1, headers: HEADERS, added: [] }],
};

function plansOf(language: Language, settings: Partial<Settings> = {}): readonly TabPlan[] {
  const input: PlanInput = {
    settings: { ...defaultSettings(language), ...settings },
    stages: defaultStages(language),
    owners: ['Ann Lee', '김민지'],
    currencies: ['EUR', 'USD', 'EUR'],
    headers: HEADERS,
    day: '2026-11-21',
  };
  return tabPlans(input);
}

function planRows(name: TabName, language: Language, settings: Partial<Settings> = {}): Grid {
  return plansOf(language, settings).find((plan) => plan.name === name)?.rows ?? [];
}

/** Pixels that a text takes at ten points: generous means, and the cell's own margins. */
function widthOf(text: string, latin: number, more = 0): number {
  const wide = text.match(/[가-힣]/g)?.length ?? 0;
  return wide * 14 + (text.length - wide) * latin + 16 + more;
}

const BOLD = 8;
const PLAIN = 7.5;
const ARROW = 14;

describe.each(LANGUAGES)('tabs in %s', (language) => {
  it('give the stages back', () => {
    expect(readStages(planRows('stages', language), LAYOUT)).toEqual(defaultStages(language));
  });

  it('give the owners back, active and without an address', () => {
    expect(readTeam(planRows('team', language))).toEqual([
      { name: 'Ann Lee', email: '', manager: '', active: true },
      { name: '김민지', email: '', manager: '', active: true },
    ]);
  });

  it('give any settings back', () => {
    const weekends = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weekends, fc.integer({ min: 0, max: 23 }), (days, alertHour) => {
        const rates = [{ currency: 'USD', rate: 0.92, day: '2026-11-20' }];
        const weekend = [...days].sort((a, b) => a - b);
        const settings = { weekend, alertHour, currency: 'EUR', rates, ratesLeftOut: [] };
        const read = readSettings(planRows('settings', language, settings), defaultSettings('en'));
        expect(read).toEqual({ ...settings, language });
      }),
    );
  });

  it('have blank rows for the rate of each other currency, which say nothing yet', () => {
    const rows = planRows('settings', language, { currency: 'USD' });
    expect(rows.slice(5).map(([key, value]) => [cellText(key).includes('EUR'), value])).toEqual([
      [true, ''],
      [true, ''],
    ]);
    expect(readSettings(rows, defaultSettings('en'))).toMatchObject({ rates: [], ratesLeftOut: [] });
  });

  it('give public holidays back to Korean teams alone', () => {
    const days = readHolidays(planRows('holidays', language)).map(({ day }) => day);
    expect(days.includes('2026-10-09')).toBe(language === 'ko');
  });

  it('start without targets', () => {
    expect(readTargets(planRows('targets', language), 'KRW')).toEqual([]);
  });
});

describe.each(LANGUAGES)('columns in %s', (language) => {
  it('show their headers whole', () => {
    for (const { name, rows, widths } of plansOf(language)) {
      const tight = (rows[0] ?? []).filter(
        (header, at) => widthOf(cellText(header), BOLD) > (widths[at] ?? 0),
      );
      expect(tight, name).toEqual([]);
    }
  });

  it('show the words of their lists beside the arrow', () => {
    for (const { name, rules, widths } of plansOf(language)) {
      for (const [column, rule] of Object.entries(rules)) {
        const words = rule.kind === 'list' ? rule.values : [];
        const tight = words.filter((word) => widthOf(word, PLAIN, ARROW) > (widths[Number(column) - 1] ?? 0));
        expect(tight, name).toEqual([]);
      }
    }
  });

  it('show the words of the log', () => {
    const { rows, widths } = plansOf(language).find(({ name }) => name === 'log') ?? { rows: [], widths: [] };
    const widthUnder = (column: 'field' | 'how') =>
      widths[(rows[0] ?? []).indexOf(choose(language, { en, ko }).columns.log[column])] ?? 0;
    for (const field of FIELDS)
      expect(widthOf(fieldWord(field, language), PLAIN)).toBeLessThanOrEqual(widthUnder('field'));
    for (const way of CHANGE_WAYS)
      expect(widthOf(wayWord(way, language), PLAIN)).toBeLessThanOrEqual(widthUnder('how'));
  });
});

describe('exchange rates', () => {
  const read = (...rows: Grid) => {
    const { rates, ratesLeftOut } = readSettings([['Setting', 'Value'], ...rows], defaultSettings('ko'));
    return { rates, ratesLeftOut };
  };

  it.each([
    ['Exchange rate: USD', 'Exchange rate: USD, as of'],
    ['환율: USD', '환율: USD, 기준일'],
    ['exchange  rate : usd', '환율：ＵＳＤ，기준일'],
  ])('are read from “%s” and “%s”', (rate, asOf) => {
    const usd = { currency: 'USD', rate: 1385.5, day: '2026-11-20' };
    expect(read([rate, 1385.5], [asOf, { day: '2026-11-20' }])).toEqual({ rates: [usd], ratesLeftOut: [] });
    expect(read([asOf, '2026-11-20'], [rate, '1,385.5']).rates).toEqual([usd]);
  });

  it.each([
    [1385, ''],
    ['', '2026-11-20'],
    ['about 1400', '2026-11-20'],
    [-1, '2026-11-20'],
    [0, '2026-11-20'],
    [1385, 'last week'],
  ])('of %j as of %j are left out, and said so', (rate, asOf) => {
    const { rates, ratesLeftOut } = read(['환율: USD', rate], ['환율: USD, 기준일', asOf]);
    expect([rates, ratesLeftOut]).toEqual([[], ['USD']]);
  });

  it('are none of a workbook without such rows', () => {
    expect(read(['Currency', 'KRW'])).toEqual({ rates: [], ratesLeftOut: [] });
  });
});

describe('a tab that people have changed', () => {
  it('is read wherever they have put its columns', () => {
    const rows = planRows('stages', 'en').map((row) => ['a note', ...[...row].reverse()]);
    expect(readStages(rows, LAYOUT)).toEqual(defaultStages('en'));
  });

  it('is not read without the column that names its rows', () => {
    expect(() => readTeam([['E-mail'], ['ann@example.com']])).toThrow(/columnMissing/);
  });

  it('keeps its default where a value cannot be read', () => {
    const rows = [
      ['Setting', 'Value'],
      ['Currency', 'dollars'],
      ['Alert hour', 'noon'],
      ['Days off', ''],
    ];
    expect(readSettings(rows, defaultSettings('ko'))).toEqual(defaultSettings('ko'));
  });

  it('may hold monthly targets, of everyone or of one owner', () => {
    const targets = [
      ['월', '담당자', '금액', '통화'],
      [{ day: '2026-11-01' }, '전체', 100, ''],
      ['2026-12', '김민지', 50, 'USD'],
    ];
    expect(readTargets(targets, 'KRW')).toEqual([
      { month: '2026-11', amount: 100, currency: 'KRW' },
      { month: '2026-12', owner: '김민지', amount: 50, currency: 'USD' },
    ]);
  });
});
