/** Reads the Settings tab, row by row, by the words of its first column in either language. */
import { type Cell, cellText, type Grid } from '../../../domain/cells/cell';
import type { Settings } from '../../../domain/deals/settings';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import type { Language } from '../../../domain/messages/language';
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
  };
}

function isSetting(record: TabRecord<'settings'>, name: SettingName): boolean {
  const key = cellText(record.cell('key')).toLowerCase();
  return [en, ko].some((texts) => texts.settings[name].toLowerCase() === key);
}
