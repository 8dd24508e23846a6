/** Since when the history of each pipeline is known: the day on which its deals were seen for the first time. */
import type { Day } from '../../../domain/cells/cell';
import type { Memory } from '../../ports';
import { recall } from '../recall';

const KEY = 'historySince';

/** First days by the pipeline's mark in history (blank for the main one). */
export type HistorySince = Readonly<Record<string, Day>>;

/** Nothing when it has been lost, or was never kept. */
export function readHistorySince(memory: Memory): HistorySince | undefined {
  return recall<HistorySince>(memory, KEY);
}

export function saveHistorySince(memory: Memory, since: HistorySince): void {
  memory.set({ [KEY]: JSON.stringify(since) });
}
