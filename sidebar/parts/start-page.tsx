/** Draws a page into its shell once the page is complete. */
import { type ComponentChild, render } from 'preact';
import { languageOf } from '../../src/domain/messages/language';
import { createServer, type Server } from '../server';
import { commonTexts } from '../texts/common-texts';
import { scriptRunner } from './host';

/**
 * Starts a page. What the server tells it stands behind its own script, so it waits for the end of the page.
 *
 * @param draw makes the page over its client of the server
 */
export function startPage(draw: (server: Server) => ComponentChild): void {
  const start = () => {
    const place = document.getElementById('panel');
    if (!place) return;
    document.documentElement.lang = languageOf(navigator.language);
    const texts = () => commonTexts(languageOf(document.documentElement.lang));
    place.replaceChildren();
    render(draw(createServer(scriptRunner(), texts)), place);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
