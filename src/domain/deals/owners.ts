/** The people named in an owner column, each once. */
import type { Cell } from '../cells/cell';
import { cellText } from '../cells/cell';
import { likeKey } from '../cells/likeness';

/**
 * One name per person in the order of first appearance, in the spelling used most.
 *
 * @example ownerNames(['Ann Lee', 'ann lee', 'Bob Ray', 'Ann Lee']) // ['Ann Lee', 'Bob Ray']
 */
export function ownerNames(cells: Iterable<Cell>): string[] {
  const people = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    const name = cellText(cell);
    if (name === '') continue;
    const key = likeKey(name);
    const spellings = people.get(key) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    people.set(key, spellings);
  }
  return [...people.values()].map(mostUsed);
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  let best = { name: '', count: 0 };
  for (const [name, count] of spellings) if (count > best.count) best = { name, count };
  return best.name;
}
