/** The people named in an owner column, each once. */
import type { Cell } from '../cells/cell';
import { spellings } from '../cells/spellings';

/**
 * One name per person in the order of first appearance, in the spelling used most.
 *
 * @example ownerNames(['Ann Lee', 'ann lee', 'Bob Ray', 'Ann Lee']) // ['Ann Lee', 'Bob Ray']
 */
export function ownerNames(cells: Iterable<Cell>): string[] {
  return spellings(cells).map(({ name }) => name);
}
