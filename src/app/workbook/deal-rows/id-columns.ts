/** In which columns the ids stand, as last seen: a panel that asks every few seconds must not cost reading a header. */
import type { DealTable } from '../../../domain/table/deal-table';
import type { Memory } from '../../ports';
import { recall } from '../recall';

const KEY = 'idColumns';

/** By the pipeline's key, counted from 1. */
type Kept = Readonly<Record<string, number>>;

/** Writes only what is new. */
export function noteIdColumn(memory: Memory, key: string, { columns }: Pick<DealTable, 'columns'>): void {
  const kept = recall<Kept>(memory, KEY);
  if (columns.id === undefined || kept?.[key] === columns.id) return;
  memory.set({ [KEY]: JSON.stringify({ ...kept, [key]: columns.id }) });
}

/** Nothing until a board has been loaded. Columns may have been moved since: what stands there may be no id. */
export function idColumn(memory: Memory, key: string): number | undefined {
  return recall<Kept>(memory, KEY)?.[key];
}
