/** Cuts a lane's cards into chunks that are drawn or left out whole. */
import type { Card } from '../../../src/contract/rpc';

export const CHUNK = 20;

/** Chunks that hold the same cards as before are the same lists as before, so that nothing in them is drawn again. */
export function chunksOf(
  cards: readonly Card[],
  before: readonly (readonly Card[])[],
): readonly (readonly Card[])[] {
  return Array.from({ length: Math.ceil(cards.length / CHUNK) }, (_, index) => {
    const chunk = cards.slice(index * CHUNK, (index + 1) * CHUNK);
    const last = before[index];
    const isSame = last?.length === chunk.length && last.every((card, at) => card === chunk[at]);
    return isSame ? last : chunk;
  });
}

/** A name for each card among its neighbours: its id, and where two rows share one (or have none) the row as well. */
export function cardKeys(cards: readonly Card[]): readonly string[] {
  const taken = new Set(['']);
  return cards.map(({ id, row }) => {
    const key = taken.has(id) ? id.concat('#', String(row)) : id;
    taken.add(key);
    return key;
  });
}
