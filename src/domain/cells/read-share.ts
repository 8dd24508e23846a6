/** Reads a probability as people write it: `60%`, `0.6` or `60`, with the column as a whole deciding about `1`. */
import type { Cell } from './cell';
import { isBlank } from './cell';
import { isDash } from './dash';
import { readNumber } from './read-number';

/** What a bare 1 means: the whole (`fraction`) or one hundredth (`percent`). */
export type ShareScale = 'fraction' | 'percent';

/** A share that was understood, 0 to 1. */
export interface ShareReading {
  readonly share: number;
  /** True when the cell already is a number from 0 to 1. */
  readonly clean: boolean;
}

const PERCENT = /\s*(?:%|퍼센트|프로|percent|pct)$/i;

/** Reads one cell; a share below 0 or above 1 is unreadable. */
export function readShare(cell: Cell, scale: ShareScale): ShareReading | 'blank' | 'unreadable' {
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'number') return shareOf(cell, scale, scale === 'fraction' && cell <= 1);
  if (typeof cell !== 'string') return 'unreadable';
  const text = cell.normalize('NFKC').trim();
  if (isDash(text)) return 'blank';
  const bare = text.replace(PERCENT, '');
  const number = readNumber(bare, false);
  if (number === undefined) return 'unreadable';
  return bare === text ? shareOf(number, scale, false) : shareOf(number, 'hundredths', false);
}

/**
 * Decides the scale of a column of probabilities: bare numbers all from 1 up, at least one above it, are
 * percentages, so that a 1 among them is one hundredth.
 */
export function shareScale(cells: Iterable<Cell>): ShareScale {
  let above = false;
  for (const cell of cells) {
    const number = typeof cell === 'string' ? readNumber(cell.trim(), false) : cell;
    if (typeof number !== 'number' || number === 0) continue;
    if (number < 1) return 'fraction';
    if (number > 1) above = true;
  }
  return above ? 'percent' : 'fraction';
}

function shareOf(
  number: number,
  scale: ShareScale | 'hundredths',
  clean: boolean,
): ShareReading | 'unreadable' {
  const share = scale === 'fraction' && number <= 1 ? number : Number((number / 100).toPrecision(12));
  return share >= 0 && share <= 1 ? { share, clean } : 'unreadable';
}
