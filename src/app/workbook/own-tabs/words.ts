/** Reads the words that a person chooses from lists in Pipesheet's tabs, in either language. */
import { type Cell, cellText } from '../../../domain/cells/cell';
import { en as stagesEn } from '../../../domain/messages/en/stages';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { ko as stagesKo } from '../../../domain/messages/ko/stages';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import { LANGUAGES, type Language } from '../../../domain/messages/language';
import {
  FORECAST_CATEGORIES,
  type ForecastCategory,
  STAGE_KINDS,
  type StageKind,
} from '../../../domain/stages/stage';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** A stage's kind, such as `Open` or `진행`. */
export function readKind(cell: Cell): StageKind | undefined {
  return findWord(cell, STAGE_KINDS, [stagesEn.kinds, stagesKo.kinds]);
}

/** A forecast category, such as `Best case`. */
export function readCategory(cell: Cell): ForecastCategory | undefined {
  return findWord(cell, FORECAST_CATEGORIES, [stagesEn.categories, stagesKo.categories]);
}

/** `English`, `한국어`, `en` or `ko`. */
export function readLanguage(cell: Cell): Language | undefined {
  return findWord(cell, LANGUAGES, [en.languages, { en: '영어', ko: 'Korean' }]);
}

/** Yes unless the cell says no: a person who types anything else has not switched a colleague off. */
export function readYes(cell: Cell): boolean {
  if (typeof cell === 'boolean') return cell;
  return ![en.no, ko.no, '아니오', 'n', 'false'].some((word) => same(word, cellText(cell)));
}

/** Weekday numbers, 1 = Monday, from `Sat, Sun` or `토, 일`. */
export function readWeekdays(cell: Cell): readonly number[] {
  const numbers = cellText(cell)
    .split(/[\s,;·/]+/)
    .map((word) => weekdayNumber(word))
    .filter((number) => number > 0);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** A whole number of hours, 0 to 23. */
export function readHour(cell: Cell): number | undefined {
  const hour = cell === '' ? Number.NaN : Number(cellText(cell).replace(/(:00|시)$/, ''));
  return Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : undefined;
}

function weekdayNumber(word: string): number {
  const short = word.toLowerCase().slice(0, 3);
  const english = en.weekdays.findIndex((day) => day.toLowerCase() === short);
  return (english >= 0 ? english : ko.weekdays.indexOf(word.replace(/요일$/, ''))) + 1;
}

function findWord<Key extends string>(
  cell: Cell,
  keys: readonly Key[],
  tables: readonly Words<Key>[],
): Key | undefined {
  const text = cellText(cell);
  return keys.find((key) => same(key, text) || tables.some((table) => same(table[key], text)));
}

function same(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
