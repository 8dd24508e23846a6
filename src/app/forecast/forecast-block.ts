/** Remembers how large the generated block was, so that a rebuild knows what is ours and what is a person's. */
import type { Memory } from '../ports';

const KEY = 'forecastBlock';

/** The block from A1. */
export interface ForecastBlock {
  readonly rows: number;
  readonly columns: number;
  readonly chartTitle: string;
}

export function readBlock(memory: Memory): ForecastBlock | undefined {
  const text = memory.get(KEY);
  if (text === undefined) return undefined;
  // Only `saveBlock` writes this key, so the text has the shape it was given there.
  const block: ForecastBlock = JSON.parse(text);
  return block;
}

export function saveBlock(memory: Memory, block: ForecastBlock): void {
  memory.set({ [KEY]: JSON.stringify(block) });
}
