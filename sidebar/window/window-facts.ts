/** What the window was opened for, as the server wrote it on the page. */
import type { WindowFacts } from '../../src/contract/rpc';
import { languageOf } from '../../src/domain/messages/language';

declare global {
  interface Window {
    /** Set by the server at the very end of the page. */
    readonly pipesheetWindow?: WindowFacts;
  }
}

/** A page that was told nothing opens set-up in the browser's language. */
export function windowFacts(): WindowFacts {
  return window.pipesheetWindow ?? { screen: 'setUp', language: languageOf(navigator.language) };
}
