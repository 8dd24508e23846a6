/** All words of the sidebar and the large board in any language: for whoever stands outside of these pages. */
import type { Language } from '../../src/domain/messages/language';
import { commonTexts } from './common-texts';
import { panel as en } from './en/panel';
import { panel as ko } from './ko/panel';
import type { PanelTexts } from './panel-words';

const TEXTS: Readonly<Record<Language, PanelTexts>> = {
  en: { ...commonTexts('en'), ...en },
  ko: { ...commonTexts('ko'), ...ko },
};

/** The words in one language. */
export function panelTexts(language: Language): PanelTexts {
  return TEXTS[language];
}
