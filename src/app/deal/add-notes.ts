/** Remembers which deals the panel has added: sent again, the same request adds nothing. */
import type { Memory } from '../ports';
import { recall } from '../workbook/recall';

const KEY = 'addedDeals';

/** More than a team adds in the hour after which a panel asks no more by itself: 10 kB of the 500 (platform.md 2.2). */
const KEPT = 100;

/** Written before the row, so that whoever finds it unfinished knows the id under which to go on. */
export interface AddNote {
  readonly token: string;
  readonly id: string;
  /** Row and log lines stand in the workbook. */
  readonly done?: true;
}

export function readAddNote(memory: Memory, token: string): AddNote | undefined {
  return notes(memory).find((note) => note.token === token);
}

/** The latest notes, this one last. */
export function saveAddNote(memory: Memory, note: AddNote): void {
  const others = notes(memory).filter(({ token }) => token !== note.token);
  memory.set({ [KEY]: JSON.stringify([...others, note].slice(-KEPT)) });
}

function notes(memory: Memory): readonly AddNote[] {
  return recall<readonly AddNote[]>(memory, KEY) ?? [];
}
