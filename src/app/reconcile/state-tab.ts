/** The hidden tab that holds what each deal looked like when it was last seen. */
import { cellText, type Grid } from '../../domain/cells/cell';
import { type Snapshot, snapshotCells } from '../../domain/history/changes';
import type { Environment, Write } from '../ports';

/** Rows of a new tab, and by how many it grows after that. */
const TAB_ROWS = 1000;
const GROWTH = 500;

/** A state without a header has never been written: everything would look new, and nothing is. */
export function isFirstLook(stateGrid: Grid): boolean {
  return cellText(stateGrid[0]?.[0]) === '';
}

/**
 * One block over the whole tab; rows of deals that are gone are emptied by it. It reaches beyond the last deal, so
 * that the tab, whose growth costs calls, need not grow in every hour that brings a deal.
 */
export function stateWrite(env: Environment, stateGrid: Grid, snapshot: Snapshot): Write {
  const cells = snapshotCells(snapshot);
  const columns = Math.max(cells[0]?.length ?? 1, stateGrid[0]?.length ?? 1);
  const used = Math.max(cells.length, stateGrid.length);
  const rows = used <= TAB_ROWS ? used : Math.ceil(used / GROWTH) * GROWTH;
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells[row]?.[column] ?? ''),
  );
  return { kind: 'values', tab: env.tab('state'), at: { row: 1, column: 1, rows, columns }, values };
}
