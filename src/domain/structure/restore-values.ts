/** What a deleted column held, as far as the last look and the log know it. */
import type { Cell } from '../cells/cell';
import { type Field, fieldKind } from '../deals/field';
import { type LogEntry, type Snapshot, WATCHED_FIELDS } from '../history/changes';
import { dateTimeCell } from '../history/stamps';
import { isTouch } from '../history/touch';

/** What is known of the deals. */
export interface Known {
  readonly deals: Snapshot;
  /** In the order of time. */
  readonly journal: readonly LogEntry[];
}

/** The field's cell of each deal for which one is known, by id. */
export function restoredCells(field: Field, known: Known): ReadonlyMap<string, Cell> {
  const texts = WATCHED_FIELDS.includes(field) ? watchedTexts(field, known) : stampTexts(field, known);
  return new Map([...texts].map(([id, text]) => [id, cellOf(field, text)]));
}

/** The value last seen; when a run has noticed since that the column was empty, the one before that. */
function watchedTexts(field: Field, { deals, journal }: Known): Map<string, string> {
  const texts = new Map<string, string>();
  for (const line of journal) {
    if (line.field !== field) continue;
    const isColumnGone = line.to === '' && line.how === 'reconcile';
    if (isColumnGone) texts.set(line.dealId, line.from);
    else texts.delete(line.dealId);
  }
  for (const [id, seen] of deals) {
    const text = seen[field];
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}

/** Dates that follow from the log: since when a deal is in its stage, and when somebody last worked on it. */
function stampTexts(field: Field, { deals, journal }: Known): Map<string, string> {
  const days = new Map<string, string>();
  if (field !== 'stageSince' && field !== 'lastTouch') return days;
  for (const line of journal) {
    const counts = line.field === 'id' ? line.to !== '' : isSince(field, line);
    if (counts) days.set(line.dealId, line.stamp.slice(0, 10));
  }
  for (const [id, { closed, closeDate }] of deals) {
    const day = closed ?? closeDate;
    if (field === 'stageSince' && day !== undefined && !days.has(id)) days.set(id, day);
  }
  return days;
}

function isSince(field: Field, line: LogEntry): boolean {
  if (line.field === 'pipeline') return false;
  return field === 'stageSince' ? line.field === 'stage' : isTouch(line.field);
}

/** As the cell held it: the state keeps texts. */
function cellOf(field: Field, text: string): Cell {
  const kind = fieldKind(field);
  if (kind === 'date') return dateTimeCell(text);
  const isNumber =
    (kind === 'money' || kind === 'share') && text.trim() !== '' && Number.isFinite(Number(text));
  return isNumber ? Number(text) : text;
}
