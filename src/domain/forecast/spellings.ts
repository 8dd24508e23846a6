/** Finds the spellings of a stage that the board understands and a formula's criterion does not. */
import type { Grid } from '../cells/cell';
import type { Deal } from '../deals/deal';
import type { Stage } from '../stages/stage';

/** Each makes the formulas longer, and Excel reads no more than 8,192 characters; `Check sheet` offers the fix. */
const MOST_SPELLINGS = 5;

/**
 * By stage name, what else stands for it in the Deals tab, as typed: `Closed-Won` for `Closed Won`. SUMIFS
 * knows upper case from lower in none of the programs, so case alone is no other spelling.
 */
export function stageSpellings(
  deals: readonly Deal[],
  grid: Grid,
  column: number,
  stages: readonly Stage[],
): ReadonlyMap<string, readonly string[]> {
  const seen = new Set(stages.map(({ name }) => name.toLowerCase()));
  const spellings = new Map<string, readonly string[]>();
  for (const { row, stage, kind } of deals) {
    const cell = grid[row - 1]?.[column - 1];
    if (kind === 'unknown' || typeof cell !== 'string' || seen.has(cell.toLowerCase())) continue;
    seen.add(cell.toLowerCase());
    const found = spellings.get(stage) ?? [];
    if (found.length < MOST_SPELLINGS) spellings.set(stage, [...found, cell]);
  }
  return spellings;
}
