/** Leaves the window for the sidebar. */
import type { PanelScreen, Problem } from '../../src/contract/rpc';
import { closePage } from '../parts/host';
import { useCall } from '../parts/use-call';

export interface Leaving {
  readonly leaving: boolean;
  readonly problem: Problem | undefined;
  readonly to: (screen: PanelScreen) => Promise<void>;
}

/** The window closes only once the sidebar is open: a person is never left with neither. */
export function useLeave(): Leaving {
  const { running, problem, start } = useCall('showBoard');
  const to = async (screen: PanelScreen) => {
    if (await start({ screen })) closePage();
  };
  return { leaving: running, problem, to };
}
