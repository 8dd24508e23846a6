/** The hidden tab that holds what each deal looked like when it was last seen, and how far the log had come then. */
import { type Cell, cellText, type Grid } from '../../../domain/cells/cell';
import { readSnapshot, replay, type Snapshot, snapshotCells } from '../../../domain/history/changes';
import type { Environment, Memory, Write } from '../../ports';
import { readLog } from './log-tab';

/** Rows of a new tab, and by how many it grows after that. */
const TAB_ROWS = 1000;
const GROWTH = 500;

/** Stands in the header row behind the fields: `log:120` when the log had 120 rows. */
const LOG_MARK = /^log:(\d+)$/;

/** The memory key of the last look that found something: by the length that the log had then. */
const LOOK = 'lastLook';

/** Remembers that the tabs have been compared with the state, and what was unseen has been logged. */
export function rememberLook(memory: Memory, logRows: number): void {
  memory.set({ [LOOK]: String(logRows) });
}

/** Another one than before tells a run which has waited for its turn that somebody has looked meanwhile. */
export function lastLook(memory: Memory): string | undefined {
  return memory.get(LOOK);
}

/** A state without a header has never been written: everything would look new, and nothing is. */
export function isFirstLook(stateGrid: Grid): boolean {
  return cellText(stateGrid[0]?.[0]) === '';
}

/**
 * The log's last row when the state was written; lines below it are younger than the state. It stands in the tab
 * itself, so that no failure can part the two.
 */
export function logSeen(stateGrid: Grid): number | undefined {
  for (const cell of stateGrid[0] ?? []) {
    const match = LOG_MARK.exec(cellText(cell));
    if (match) return Number(match[1]);
  }
  return undefined;
}

/**
 * One block over the whole tab; rows of deals that are gone are emptied by it. It reaches beyond the last deal, so
 * that the tab, whose growth costs calls, need not grow in every hour that brings a deal.
 */
export function stateWrite(env: Environment, stateGrid: Grid, snapshot: Snapshot, logRows: number): Write {
  const [header = [], ...deals] = snapshotCells(snapshot);
  const cells: readonly (readonly Cell[])[] = [[...header, `log:${logRows}`], ...deals];
  const columns = Math.max(header.length + 1, stateGrid[0]?.length ?? 1);
  const used = Math.max(cells.length, stateGrid.length);
  const rows = used <= TAB_ROWS ? used : Math.ceil(used / GROWTH) * GROWTH;
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells[row]?.[column] ?? ''),
  );
  return { kind: 'values', tab: env.tab('state'), at: { row: 1, column: 1, rows, columns }, values };
}

/** Sets how far the log has come, after rows that the state knows were moved elsewhere. One read. */
export function logMarkWrite(env: Environment, logRows: number): Write[] {
  const tab = env.tab('state');
  const [header = []] = tab.readRows(1, 1);
  const place = header.findIndex((cell) => LOG_MARK.test(cellText(cell)));
  if (place < 0) return [];
  return [{ kind: 'fill', tab, cells: [{ row: 1, column: place + 1 }], value: `log:${logRows}` }];
}

/** The last known state of every deal: the State tab, and what the log has added since. Two reads. */
export function lastKnown(env: Environment): Snapshot {
  const stateGrid = env.tab('state').readAll();
  const logGrid = env.tab('log').readAll();
  const seen = logSeen(stateGrid) ?? 1;
  return replay(readSnapshot(stateGrid), readLog(logGrid, seen <= logGrid.length ? seen : 1));
}
