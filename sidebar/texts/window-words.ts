/** The large window's own words, beside those of both pages; each page carries only its own. */
import type { Language } from '../../src/domain/messages/language';
import { useWords, type Words } from '../parts/words';
import { type CommonTexts, commonTexts } from './common-texts';
import { windowTexts as en } from './en/window';
import { windowTexts as ko } from './ko/window';

export type WindowTexts = CommonTexts & typeof en;

const TEXTS: Readonly<Record<Language, WindowTexts>> = {
  en: { ...commonTexts('en'), ...en },
  ko: { ...commonTexts('ko'), ...ko },
};

/** All words of the large window in one language. */
export function windowTexts(language: Language): WindowTexts {
  return TEXTS[language];
}

/** The page's language with all words of the large window. */
export function useWindowWords(): Words & { readonly texts: WindowTexts } {
  const words = useWords();
  return { ...words, texts: TEXTS[words.language] };
}
