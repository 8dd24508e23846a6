/** Reads a probability as people write it: `60%`, `0.6` or `60`, with the column as a whole deciding about `1`. */
import type { Cell } from './cell';
import { isBlank } from './cell';

/** What a bare 1 means: the whole (`fraction`) or one hundredth (`percent`). */
export type ShareScale = 'fraction' | 'percent';

/** A share that was understood, 0 to 1. */
export interface ShareReading {
  readonly share: number;
  /** True when the cell already is a number from 0 to 1. */
  readonly clean: boolean;
}

/** Reads one cell. */
export function readShare(cell: Cell, _scale: ShareScale): ShareReading | 'blank' | 'unreadable' {
  if (typeof cell === 'number') return { share: cell, clean: true };
  return isBlank(cell) ? 'blank' : 'unreadable';
}

/** Decides the scale of a column of probabilities from all its cells. */
export function shareScale(_cells: Iterable<Cell>): ShareScale {
  return 'fraction';
}
