/** Reads the Settings tab, row by row, by the words of its first column in either language. */
import type { Rate } from '../../../domain/board/convert';
import { type Cell, cellText, type Grid, isBlank } from '../../../domain/cells/cell';
import { likeKey } from '../../../domain/cells/likeness';
import type { Settings } from '../../../domain/deals/settings';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import type { Language } from '../../../domain/messages/language';
import { readIsoDay } from './read-calendar-tabs';
import { type TabRecord, tabRecords } from './tab-columns';
import { readHour, readLanguage, readWeekdays } from './words';

type SettingName = keyof typeof en.settings;

/** What a workbook starts with, before anybody has changed a setting. */
export function defaultSettings(language: Language, currency?: string): Settings {
  return {
    language,
    currency: currency ?? (language === 'ko' ? 'KRW' : 'USD'),
    weekend: [6, 7],
    alertHour: 9,
    rates: [],
    ratesLeftOut: [],
  };
}

/** The settings; a value that cannot be read keeps its default. @throws Failure columnMissing */
export function readSettings(grid: Grid, fallback: Settings): Settings {
  const records = tabRecords('settings', grid, 'key');
  const value = (name: SettingName): Cell =>
    records.find((record) => isSetting(record, name))?.cell('value') ?? '';
  const currency = cellText(value('currency')).toUpperCase();
  const weekend = readWeekdays(value('weekend'));
  return {
    language: readLanguage(value('language')) ?? fallback.language,
    currency: /^[A-Z]{3}$/.test(currency) ? currency : fallback.currency,
    weekend: weekend.length > 0 && weekend.length < 7 ? weekend : fallback.weekend,
    alertHour: readHour(value('alertHour')) ?? fallback.alertHour,
    ...readRates(records),
  };
}

function isSetting(record: TabRecord<'settings'>, name: SettingName): boolean {
  const key = cellText(record.cell('key')).toLowerCase();
  return [en, ko].some((texts) => texts.settings[name].toLowerCase() === key);
}

/** What the rows of exchange rates say of one currency. */
interface RateCells {
  rate: Cell;
  asOf: Cell;
}

/** A rate counts with its day only; where neither is filled in nobody has meant to give one. */
function readRates(records: readonly TabRecord<'settings'>[]): Pick<Settings, 'rates' | 'ratesLeftOut'> {
  const rates: Rate[] = [];
  const ratesLeftOut: string[] = [];
  for (const [currency, cells] of rateCells(records)) {
    const rate = Number(isBlank(cells.rate) ? Number.NaN : cellText(cells.rate).replace(/,/g, ''));
    const day = readIsoDay(cells.asOf);
    if (rate > 0 && day !== undefined) rates.push({ currency, rate, day });
    else if (!isBlank(cells.rate) || !isBlank(cells.asOf)) ratesLeftOut.push(currency);
  }
  return { rates, ratesLeftOut };
}

/** By currency; of two rows that are alike the first counts. */
function rateCells(records: readonly TabRecord<'settings'>[]): ReadonlyMap<string, RateCells> {
  const found = new Map<string, Partial<RateCells>>();
  for (const record of records) {
    const key = cellText(record.cell('key')).normalize('NFKC');
    const currency = /:\s*([a-z]{3})(?![a-z])/i.exec(key)?.[1]?.toUpperCase();
    const part = currency && ratePart(key, currency);
    if (!part) continue;
    const cells = found.get(currency) ?? {};
    cells[part] ??= record.cell('value');
    found.set(currency, cells);
  }
  return new Map([...found].map(([currency, { rate = '', asOf = '' }]) => [currency, { rate, asOf }]));
}

function ratePart(key: string, currency: string): keyof RateCells | undefined {
  const isLike = (part: keyof RateCells) =>
    [en, ko].some(({ rates }) => likeKey(rates[part](currency)) === likeKey(key));
  if (isLike('rate')) return 'rate';
  return isLike('asOf') ? 'asOf' : undefined;
}
