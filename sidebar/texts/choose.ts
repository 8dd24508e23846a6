/** Picks the panel's words for a language. */
import type { Language } from '../../src/domain/messages/language';
import { en } from './en';
import { ko } from './ko';

export type Texts = typeof en;

const TEXTS: Readonly<Record<Language, Texts>> = { en, ko };

/** All words of the panel in one language. */
export function textsFor(language: Language): Texts {
  return TEXTS[language];
}
