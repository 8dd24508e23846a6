/** Picks the words of both pages for a language. */
import type { Language } from '../../src/domain/messages/language';
import { common as en } from './en/common';
import { common as ko } from './ko/common';

export type CommonTexts = typeof en;

const TEXTS: Readonly<Record<Language, CommonTexts>> = { en, ko };

/** What both pages say, in one language. */
export function commonTexts(language: Language): CommonTexts {
  return TEXTS[language];
}
