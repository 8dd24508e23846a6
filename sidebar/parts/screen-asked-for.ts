/** Which section the sidebar was opened for. */
import type { WorkspaceTab } from '../workspace';

declare global {
  interface Window {
    /** Set by the server at the very end of the page. */
    readonly pipesheetScreen?: string;
  }
}

/** The section to open first. */
export function screenAskedFor(): WorkspaceTab {
  return window.pipesheetScreen === 'check' ? 'check' : 'board';
}
