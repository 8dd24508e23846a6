/** Finds the row that holds the column headers, below titles, unit lines and blank lines. */
import type { Cell, Grid } from '../cells/cell';
import { cellText, isBlank } from '../cells/cell';
import { readDay } from '../cells/read-day';
import { readMoney } from '../cells/read-money';
import { headerMeanings } from './header-words';

/** Titles and report blocks end long before this row. */
const DEEPEST = 50;
const ROWS_BELOW = 5;

/**
 * The header row of a sheet, counted from 1, or nothing when no row looks like one: at least two cells that
 * are known column names, or a row of texts above columns of numbers and dates.
 */
export function findHeader(grid: Grid): { readonly row: number } | undefined {
  let best: { readonly row: number; readonly score: number } | undefined;
  for (let index = 0; index < Math.min(grid.length, DEEPEST); index++) {
    const score = headerScore(grid, index);
    if (score > (best?.score ?? 0)) best = { row: index + 1, score };
  }
  return best && { row: best.row };
}

/** 0 for a row that is no header; else known names count most, then any texts. */
function headerScore(grid: Grid, index: number): number {
  const filled = (grid[index] ?? []).filter((cell) => !isBlank(cell));
  const texts = filled.filter(isNameLike);
  if (filled.length < 2 || texts.length * 2 < filled.length) return 0;
  const known = texts.filter((cell) => headerMeanings(cellText(cell)).length > 0).length;
  if (known >= 2) return known * 3 + texts.length;
  const differs = texts.length === filled.length && standsAboveValues(grid, index);
  return differs && filled.length >= 3 ? known * 3 + texts.length / 2 : 0;
}

/** A short text that is no number and no date. */
function isNameLike(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim().length <= 60 && !isValue(cell);
}

function isValue(cell: Cell): boolean {
  if (typeof cell !== 'string') return true;
  if (typeof readMoney(cell) === 'object') return true;
  return typeof readDay(cell, { order: 'monthFirst', today: '2026-01-01' }) === 'object';
}

/** Some column holds only numbers or dates in the rows that follow. */
function standsAboveValues(grid: Grid, index: number): boolean {
  const below = grid.slice(index + 1, index + 1 + ROWS_BELOW);
  return (grid[index] ?? []).some((_, column) => {
    const cells = below.flatMap((row) => row[column] ?? []).filter((cell) => !isBlank(cell));
    return cells.length > 0 && cells.every(isValue);
  });
}
