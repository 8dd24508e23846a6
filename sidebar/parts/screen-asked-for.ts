/** Which section the sidebar was opened for. */
import type { PanelScreen } from '../../src/contract/rpc';

declare global {
  interface Window {
    /** Set by the server at the very end of the page. */
    readonly pipesheetScreen?: string;
  }
}

/** The section to open first. */
export function screenAskedFor(): PanelScreen {
  return window.pipesheetScreen === 'check' ? 'check' : 'board';
}
