/** Which section the menu asked for when it opened the panel. */
import type { WorkspaceTab } from '../workspace';

declare global {
  interface Window {
    /** Set by the server at the very end of the page, after the panel's own script has started. */
    readonly pipesheetScreen?: string;
  }
}

/** The section to open first; read once the server has answered, as it is not there before. */
export function screenAskedFor(): WorkspaceTab {
  return window.pipesheetScreen === 'check' ? 'check' : 'board';
}
