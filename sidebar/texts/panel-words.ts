/** The words of the sidebar and the large board: their pages carry none, the server puts those of one language behind. */
import type { Language } from '../../src/domain/messages/language';
import { useWords, type Words } from '../parts/words';
import type { CommonTexts } from './common-texts';
import type { panel } from './en/panel';

export type PanelTexts = CommonTexts & typeof panel;

/** The words of a page in its one language. */
export interface PanelWords {
  readonly language: Language;
  readonly texts: PanelTexts;
}

declare global {
  interface Window {
    /** Set by `words-en.html` or `words-ko.html`, which the server appends to the page. */
    pipesheetWords?: PanelWords;
  }
}

/** @throws Error when the page was served without its words */
export function panelWords(): PanelWords {
  if (window.pipesheetWords) return window.pipesheetWords;
  throw new Error('This page has no words: whoever serves it must append words-en.html or words-ko.html.');
}

/** The page's language with all words of the sidebar and the large board. */
export function usePanelWords(): Words & { readonly texts: PanelTexts } {
  return { ...useWords(), texts: panelWords().texts };
}

/** How a page of the board starts to speak; it keeps to the one language that it has. */
export const PANEL_SPEECH = {
  language: () => panelWords().language,
  texts: () => panelWords().texts,
};
