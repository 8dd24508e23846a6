/** Reads the Settings tab, row by row, by the words of its first column in either language. */
import { type Cell, cellText, type Grid, isDateCell } from '../../domain/cells/cell';
import type { Rate, Settings } from '../../domain/deals/settings';
import { workbook as en } from '../../domain/messages/en/workbook';
import { workbook as ko } from '../../domain/messages/ko/workbook';
import type { Language } from '../../domain/messages/language';
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
    rates: records.flatMap(readRate),
  };
}

/** A row such as `Exchange rate EUR | 1.08 | 2026-11-01`; without a day it holds from the beginning. */
function readRate(record: TabRecord<'settings'>): Rate[] {
  const key = cellText(record.cell('key'));
  const word = [en, ko].map((texts) => texts.settings.rate).find((text) => key.startsWith(text));
  const currency = word === undefined ? '' : key.slice(word.length).trim().toUpperCase();
  const rate = Number(cellText(record.cell('value')));
  const from = record.cell('from');
  if (!/^[A-Z]{3}$/.test(currency) || !(rate > 0)) return [];
  return [{ currency, day: isDateCell(from) ? from.day : '1900-01-01', rate }];
}

function isSetting(record: TabRecord<'settings'>, name: SettingName): boolean {
  const key = cellText(record.cell('key')).toLowerCase();
  return [en, ko].some((texts) => texts.settings[name].toLowerCase() === key);
}
