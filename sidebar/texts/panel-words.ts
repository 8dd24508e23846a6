/** The sidebar's own words, beside those of both pages; each page carries only its own. */
import type { Language } from '../../src/domain/messages/language';
import { useWords, type Words } from '../parts/words';
import { type CommonTexts, commonTexts } from './common-texts';
import { panel as en } from './en/panel';
import { panel as ko } from './ko/panel';

export type PanelTexts = CommonTexts & typeof en;

const TEXTS: Readonly<Record<Language, PanelTexts>> = {
  en: { ...commonTexts('en'), ...en },
  ko: { ...commonTexts('ko'), ...ko },
};

/** All words of the sidebar in one language. */
export function panelTexts(language: Language): PanelTexts {
  return TEXTS[language];
}

/** The page's language with all words of the sidebar. */
export function usePanelWords(): Words & { readonly texts: PanelTexts } {
  const words = useWords();
  return { ...words, texts: TEXTS[words.language] };
}
