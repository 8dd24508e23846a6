/** Draws a page into its shell once the page is complete. */
import { type ComponentChild, render } from 'preact';
import { type Language, languageOf } from '../../src/domain/messages/language';
import { createServer, type Server } from '../server';
import type { CommonTexts } from '../texts/common-texts';
import { scriptRunner } from './host';

/** What a page speaks. */
interface Speech {
  /** The language it begins with; it throws when the page was served without its words. */
  readonly language: () => Language;
  readonly texts: (language: Language) => CommonTexts;
}

/**
 * Starts a page. What the server tells it stands behind its own script, so it waits for the end of the page.
 *
 * @param draw makes the page over its client of the server
 */
export function startPage(speech: Speech, draw: (server: Server) => ComponentChild): void {
  const start = () => {
    const place = document.getElementById('panel');
    if (!place) return;
    const root = document.documentElement;
    root.lang = speech.language();
    place.replaceChildren();
    render(draw(createServer(scriptRunner(), () => speech.texts(languageOf(root.lang)))), place);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
