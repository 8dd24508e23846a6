/** The log's fields and ways of change in the team's words, and read back in either language. */
import { FIELDS, type Field, isField } from '../deals/field';
import { choose } from '../messages/choose';
import { en as fieldsEn } from '../messages/en/fields';
import { workbook as en } from '../messages/en/workbook';
import { ko as fieldsKo } from '../messages/ko/fields';
import { workbook as ko } from '../messages/ko/workbook';
import type { Language } from '../messages/language';

/** How a change came about; `reconcile` is what nobody noticed until the tab was compared with its last look. */
export const CHANGE_WAYS = ['edit', 'board', 'check', 'merge', 'undo', 'reconcile'] as const;

export type ChangeWay = (typeof CHANGE_WAYS)[number];

/** What history tells of a deal: its fields, and the pipeline it stands in, which is no column but a tab. */
export type HistoryField = Field | 'pipeline';

const HISTORY_FIELDS: readonly HistoryField[] = [...FIELDS, 'pipeline'];

/** Put together when asked for: the words are a script of their own, which may be loaded later (docs/decisions.md). */
function fieldWords() {
  return {
    en: { ...fieldsEn, pipeline: en.pipelineField },
    ko: { ...fieldsKo, pipeline: ko.pipelineField },
  };
}

/** Tells whether a text is the key of something that history tells. */
export function isHistoryField(text: string): text is HistoryField {
  return text === 'pipeline' || isField(text);
}

/** Tells whether a text is the key of a way of change. */
export function isChangeWay(text: string): text is ChangeWay {
  return CHANGE_WAYS.some((way) => way === text);
}

/** A field's title, as set-up writes it over a column. */
export function fieldWord(field: HistoryField, language: Language): string {
  return choose(language, fieldWords())[field];
}

/** A way of change, such as `Board` or `보드`. */
export function wayWord(way: ChangeWay, language: Language): string {
  return choose(language, { en, ko }).changeWays[way];
}

/** A field from its title in either language, or from its key: early logs hold keys. */
export function readField(text: string): HistoryField | undefined {
  const words = fieldWords();
  return findKey(text, HISTORY_FIELDS, [words.en, words.ko]);
}

/** A way of change from its word in either language, or from its key: early logs hold keys. */
export function readWay(text: string): ChangeWay | undefined {
  return findKey(text, CHANGE_WAYS, [en.changeWays, ko.changeWays]);
}

function findKey<Key extends string>(
  text: string,
  keys: readonly Key[],
  tables: readonly Readonly<Record<Key, string>>[],
): Key | undefined {
  return keys.find((key) => key === text || tables.some((table) => table[key] === text));
}
