/** What changed in the Deals tab since it was last seen, so that the log is complete whatever happened (design 3). */
import type { Cell, Grid } from '../cells/cell';
import { cellText } from '../cells/cell';
import type { Field } from '../deals/field';
import type { Language } from '../messages/language';
import type { DealCells } from './cell-change';
import {
  type ChangeWay,
  fieldWord,
  type HistoryField,
  isHistoryField,
  readField,
  readWay,
  wayWord,
} from './log-words';
import { dateTimeCell } from './stamps';

/**
 * One line of the log. A deal that appears is a change of its `id` from nothing and then of each field from nothing;
 * one that disappears loses its fields and then its `id`. So every line can be played forwards and backwards.
 */
export interface LogEntry {
  /** `YYYY-MM-DD HH:mm`. */
  readonly stamp: string;
  /** E-mail address; `''` when Google hides it. */
  readonly who: string;
  readonly dealId: string;
  readonly field: HistoryField;
  readonly from: string;
  readonly to: string;
  readonly how: ChangeWay;
}

/** The columns of the Log tab, in order. */
export const LOG_COLUMNS = [
  'stamp',
  'who',
  'dealId',
  'field',
  'from',
  'to',
  'how',
] as const satisfies readonly (keyof LogEntry)[];

/** Fields whose every change is logged: what stalls, forecasts and metrics are computed from. */
export const WATCHED_FIELDS: readonly Field[] = [
  'deal',
  'company',
  'owner',
  'stage',
  'amount',
  'currency',
  'probability',
  'expectedClose',
  'closed',
  'closeDate',
  'nextStep',
  'nextStepDate',
  'lostReason',
  'snoozedUntil',
  'snoozeReason',
];

/** What the State tab holds of a deal: the watched fields, and the key of the pipeline it stands in (blank: the main one). */
const WATCHED: readonly HistoryField[] = [...WATCHED_FIELDS, 'pipeline'];

/** The watched texts of one deal; blank ones are absent. */
export type WatchedTexts = Readonly<Partial<Record<HistoryField, string>>>;

/** What each deal looked like, by id. */
export type Snapshot = ReadonlyMap<string, WatchedTexts>;

/** One deal as it stands in a tab. */
export interface StandingDeal {
  readonly id: string;
  readonly cells: DealCells;
  /** The key of its pipeline; blank or absent for the main one. */
  readonly pipeline?: string;
}

/** The snapshot of deals that stand in tabs. Of doubled ids the first counts. */
export function takeSnapshot(deals: Iterable<StandingDeal>): Snapshot {
  const snapshot = new Map<string, WatchedTexts>();
  for (const deal of deals) {
    if (deal.id !== '' && !snapshot.has(deal.id)) snapshot.set(deal.id, watchedTexts(deal));
  }
  return snapshot;
}

function watchedTexts({ cells, pipeline = '' }: StandingDeal): WatchedTexts {
  const texts: Partial<Record<HistoryField, string>> = {};
  for (const field of WATCHED_FIELDS) {
    const text = cellText(cells[field]);
    if (text !== '') texts[field] = text;
  }
  if (pipeline !== '') texts.pipeline = pipeline;
  return texts;
}

/** The State tab's cells: a header of field keys, then one row per deal. */
export function snapshotCells(snapshot: Snapshot): Cell[][] {
  const rows: Cell[][] = [['id', ...WATCHED]];
  for (const [id, texts] of snapshot) rows.push([id, ...WATCHED.map((field) => texts[field] ?? '')]);
  return rows;
}

/** Reads the State tab back, by its header, so that an older set of watched fields still reads. */
export function readSnapshot(grid: Grid): Snapshot {
  const fields = (grid[0] ?? []).map(cellText);
  const snapshot = new Map<string, WatchedTexts>();
  for (const cells of grid.slice(1)) {
    const id = cellText(cells[fields.indexOf('id')]);
    if (id === '') continue;
    const texts: Partial<Record<HistoryField, string>> = {};
    fields.forEach((field, column) => {
      const text = cellText(cells[column]);
      if (isHistoryField(field) && field !== 'id' && text !== '') texts[field] = text;
    });
    snapshot.set(id, texts);
  }
  return snapshot;
}

/** The deals of a snapshot that stand in one of these pipelines (keys; blank for the main one). */
export function dealsIn(snapshot: Snapshot, pipelines: ReadonlySet<string>): Snapshot {
  if (pipelines.size === 0) return new Map();
  return new Map([...snapshot].filter(([, texts]) => pipelines.has(texts.pipeline ?? '')));
}

/**
 * The log lines that are still missing: what differs between the last seen state and now, once the journal
 * written since then (by `onEdit` and the board) is taken into account. Replaying the journal and then these
 * lines over `before` gives `now`.
 */
export function changesSince(
  before: Snapshot,
  now: Snapshot,
  journal: readonly LogEntry[],
  by: Pick<LogEntry, 'stamp' | 'who'> & { readonly how?: ChangeWay },
): LogEntry[] {
  const expected = replay(before, journal);
  const line = { stamp: by.stamp, who: by.who, how: by.how ?? 'reconcile' };
  const entries: LogEntry[] = [];
  for (const [dealId, texts] of now) {
    const known = expected.get(dealId);
    if (!known) entries.push({ ...line, dealId, field: 'id', from: '', to: dealId });
    entries.push(...fieldLines(dealId, known ?? {}, texts, line));
  }
  for (const [dealId, texts] of expected) {
    if (now.has(dealId)) continue;
    entries.push(...fieldLines(dealId, texts, {}, line));
    entries.push({ ...line, dealId, field: 'id', from: dealId, to: '' });
  }
  return entries;
}

/** One line for each watched field in which a deal differs. */
export function fieldLines(
  dealId: string,
  before: WatchedTexts,
  now: WatchedTexts,
  line: Pick<LogEntry, 'stamp' | 'who' | 'how'>,
): LogEntry[] {
  return WATCHED.flatMap((field) => {
    const from = before[field] ?? '';
    const to = now[field] ?? '';
    return from === to ? [] : [{ ...line, dealId, field, from, to }];
  });
}

/** The state after a journal: each line applied in order. Lines about fields that are not watched change nothing. */
export function replay(before: Snapshot, journal: readonly LogEntry[]): Snapshot {
  if (journal.length === 0) return before;
  const state = new Map(before);
  for (const entry of journal) apply(state, entry);
  return state;
}

/** Applies one line to a state. */
export function apply(state: Map<string, WatchedTexts>, { dealId, field, to }: LogEntry): void {
  if (field === 'id') {
    if (to === '') state.delete(dealId);
    else if (!state.has(dealId)) state.set(dealId, {});
  } else if (WATCHED.includes(field)) {
    state.set(dealId, withText(state.get(dealId) ?? {}, field, to));
  }
}

function withText(texts: WatchedTexts, field: HistoryField, text: string): WatchedTexts {
  const next: Partial<Record<HistoryField, string>> = { ...texts };
  if (text === '') delete next[field];
  else next[field] = text;
  return next;
}

/** A line's cells in the order of `LOG_COLUMNS`, with the field and the way in words. */
export function logCells(entry: LogEntry, language: Language): Cell[] {
  return LOG_COLUMNS.map((column) => {
    if (column === 'stamp') return dateTimeCell(entry.stamp);
    if (column === 'field') return fieldWord(entry.field, language);
    return column === 'how' ? wayWord(entry.how, language) : entry[column];
  });
}

/** A line from its cells by column name, in whichever language it was written; nothing when it is not one of ours. */
export function readLogEntry(cellOf: (column: (typeof LOG_COLUMNS)[number]) => Cell): LogEntry | undefined {
  const field = readField(cellText(cellOf('field')));
  const how = readWay(cellText(cellOf('how')));
  if (field === undefined || how === undefined) return undefined;
  return {
    stamp: cellText(cellOf('stamp')),
    who: cellText(cellOf('who')),
    dealId: cellText(cellOf('dealId')),
    field,
    from: cellText(cellOf('from')),
    to: cellText(cellOf('to')),
    how,
  };
}
