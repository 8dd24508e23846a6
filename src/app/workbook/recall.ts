/** Reads back what a use case has kept in the document's memory as JSON. */
import type { Memory } from '../ports';

/**
 * The value kept under a key, or nothing. Each key is written by one function only, so the text has the shape that
 * was given to it there.
 */
export function recall<Kept>(memory: Memory, key: string): Kept | undefined {
  const text = memory.get(key);
  if (text === undefined) return undefined;
  const kept: Kept = JSON.parse(text);
  return kept;
}
