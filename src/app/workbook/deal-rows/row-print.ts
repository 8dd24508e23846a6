/** Stands for what people have typed into a row, in a few letters: a row that holds something else is noticed. */
import { type Cell, isBlank } from '../../../domain/cells/cell';

/** What formulas compute changes by itself, with the day or the place of the row, and is left out. */
export function rowPrint(cells: readonly Cell[], formulas: readonly string[]): string {
  const typed = cells.map((cell, index) => (formulas[index] || isBlank(cell) ? '' : JSON.stringify(cell)));
  // A row is as wide as its tab, which may have grown since.
  return fold(typed.join('\n').trimEnd());
}

/** FNV-1a, twice over with different starts: 64 bits are enough to notice a change. */
function fold(text: string): string {
  return [0x811c9dc5, 0x01234567].map((start) => foldFrom(start, text).toString(36)).join('-');
}

function foldFrom(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
