/** Recognises deals whose ids are gone by what their other columns held when they were last seen. */
import { cellText } from '../cells/cell';
import type { Field } from '../deals/field';
import type { DealCells } from '../history/cell-change';
import { type Snapshot, WATCHED_FIELDS } from '../history/changes';

/** A row that lacks its id. */
export interface NamelessRow {
  readonly row: number;
  readonly cells: DealCells;
}

/** What deals are told apart by: all that is watched, then less and less. */
const KEYS: readonly (readonly Field[])[] = [
  WATCHED_FIELDS,
  ['deal', 'company', 'owner', 'amount'],
  ['deal', 'company'],
];

/** The id of each row that can be meant by one deal only; rows that look alike get none, nor do their deals. */
export function matchDeals(rows: readonly NamelessRow[], lastSeen: Snapshot): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const fields of KEYS) {
    const openRows = rows.filter(({ row }) => !ids.has(row));
    const openDeals = [...lastSeen].filter(([id]) => !taken.has(id));
    const present = fields.filter((field) => rows.some(({ cells }) => cells[field] !== undefined));
    const rowOf = single(openRows, ({ cells }) => keyOf(present, (field) => cellText(cells[field])));
    const dealOf = single(openDeals, ([, texts]) => keyOf(present, (field) => texts[field] ?? ''));
    for (const [key, { row }] of rowOf) {
      const [id] = dealOf.get(key) ?? [];
      if (id === undefined) continue;
      ids.set(row, id);
      taken.add(id);
    }
  }
  return ids;
}

/** The entries whose key no other entry has. */
function single<T>(entries: readonly T[], keyOfEntry: (entry: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const doubled = new Set<string>();
  for (const entry of entries) {
    const key = keyOfEntry(entry);
    if (key === '' || found.has(key)) doubled.add(key);
    found.set(key, entry);
  }
  for (const key of doubled) found.delete(key);
  return found;
}

/** Blank where the row says nothing that a deal could be told by. */
function keyOf(fields: readonly Field[], text: (field: Field) => string): string {
  const texts = fields.map(text);
  return texts.every((each) => each === '') ? '' : JSON.stringify(texts);
}
