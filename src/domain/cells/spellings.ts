/** Groups the texts of a column by likeness and keeps the spelling that people use most. */
import type { Cell } from './cell';
import { cellText } from './cell';
import { likeKey } from './likeness';

/** One thing that a column names, however often and however spelled. */
export interface Spelling {
  readonly key: string;
  /** The spelling used most; of equals the first. */
  readonly name: string;
  readonly count: number;
}

/** The things that a column of cells names, in the order of first appearance; blank cells name nothing. */
export function spellings(cells: Iterable<Cell>): Spelling[] {
  const countByText = new Map<string, number>();
  for (const cell of cells) {
    const text = cellText(cell).replace(/\s+/g, ' ');
    if (text !== '') countByText.set(text, (countByText.get(text) ?? 0) + 1);
  }
  const byKey = new Map<string, { name: string; most: number; count: number }>();
  for (const [name, count] of countByText) {
    const key = likeKey(name);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { name, most: count, count });
    else
      byKey.set(key, { ...(count > known.most ? { name, most: count } : known), count: known.count + count });
  }
  return [...byKey].map(([key, { name, count }]) => ({ key, name, count }));
}
