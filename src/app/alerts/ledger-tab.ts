/** The Alerts tab as the ledger of mails: what is written before a letter goes, and what became of it. */

import {
  LEDGER_COLUMNS,
  type LedgerRow,
  type LedgerState,
  ledgerCells,
  readLedgerRow,
} from '../../domain/alerts/ledger';
import { type Cell, cellText, type Grid } from '../../domain/cells/cell';
import { choose } from '../../domain/messages/choose';
import { alerts as en } from '../../domain/messages/en/alerts';
import { alerts as ko } from '../../domain/messages/ko/alerts';
import type { Language } from '../../domain/messages/language';
import type { Environment, Tab, Write } from '../ports';
import { findTabColumns } from '../workbook/own-tabs/tab-columns';

/** A row of the ledger and where it stands. */
export interface PlacedLedgerRow {
  readonly row: number;
  readonly entry: LedgerRow;
}

export interface Ledger {
  readonly tab: Tab;
  readonly rows: readonly PlacedLedgerRow[];
  /** The last row used. */
  readonly lastRow: number;
  /** 0-based places of the columns, wherever a person has put them. */
  readonly places: Readonly<Partial<Record<(typeof LEDGER_COLUMNS)[number], number>>>;
  readonly width: number;
}

/** One read. @throws Failure tabMissing */
export function readLedgerTab(env: Environment): Ledger {
  const tab = env.tab('alerts');
  const grid: Grid = tab.readAll();
  const header = grid[0] ?? [];
  const places = findTabColumns('alerts', header);
  const rows = grid.slice(1).flatMap((cells, index) => {
    const entry = readLedgerRow((column) => cells[places[column] ?? -1] ?? '');
    return entry === undefined ? [] : [{ row: index + 2, entry }];
  });
  return { tab, rows, lastRow: lastUsedRow(grid), places, width: header.length };
}

/** The write that adds rows; their first row will be the one below `lastRow`. */
export function appendRows(ledger: Ledger, rows: readonly LedgerRow[], language: Language): Write {
  return {
    kind: 'append',
    tab: ledger.tab,
    rows: rows.map((row) => inPlaces(ledger, ledgerCells(row, language))),
    after: ledger.lastRow,
  };
}

/** The writes that give rows a new state: one for each state, for any number of rows. */
export function stateWrites(
  ledger: Ledger,
  states: ReadonlyMap<number, LedgerState>,
  language: Language,
): Write[] {
  const place = ledger.places.state;
  if (place === undefined) return [];
  const rowsByState = new Map<LedgerState, number[]>();
  for (const [row, state] of states) rowsByState.set(state, [...(rowsByState.get(state) ?? []), row]);
  return [...rowsByState].map(
    ([state, rows]): Write => ({
      kind: 'fill',
      tab: ledger.tab,
      cells: rows.map((row) => ({ row, column: place + 1 })),
      value: stateWord(state, language),
    }),
  );
}

/** One write for a whole block of neighbouring rows, whatever their states. */
export function stateBlock(
  ledger: Ledger,
  firstRow: number,
  states: readonly LedgerState[],
  language: Language,
): Write[] {
  const place = ledger.places.state;
  if (place === undefined || states.length === 0) return [];
  const at = { row: firstRow, column: place + 1, rows: states.length, columns: 1 };
  const values = states.map((state) => [stateWord(state, language)]);
  return [{ kind: 'values', tab: ledger.tab, at, values }];
}

/** A state as the Alerts tab says it. */
export function stateWord(state: LedgerState, language: Language): string {
  return choose(language, { en, ko }).states[state];
}

function inPlaces(ledger: Ledger, cells: readonly Cell[]): Cell[] {
  const row: Cell[] = Array.from({ length: ledger.width }, () => '');
  LEDGER_COLUMNS.forEach((column, index) => {
    const place = ledger.places[column];
    if (place !== undefined) row[place] = cells[index] ?? '';
  });
  return row;
}

function lastUsedRow(grid: Grid): number {
  let last = grid.length;
  while (last > 1 && (grid[last - 1] ?? []).every((cell) => cellText(cell) === '')) last -= 1;
  return last;
}
