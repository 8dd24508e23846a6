/** What the window was opened for, as the server wrote it on the page. */
import type { WindowFacts } from '../../src/contract/rpc';
import type { Day } from '../../src/domain/cells/cell';
import { languageOf } from '../../src/domain/messages/language';

declare global {
  interface Window {
    /** Set by the server at the very end of the page. */
    readonly pipesheetWindow?: WindowFacts;
  }
}

/** A page that was told nothing opens set-up in the browser's language. */
export function windowFacts(): WindowFacts {
  const language = languageOf(navigator.language);
  return window.pipesheetWindow ?? { screen: 'setUp', language, today: browserDay() };
}

function browserDay(): Day {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
