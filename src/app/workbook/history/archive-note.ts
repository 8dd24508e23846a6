/** What is remembered while past months of the log are moved to tabs of their own, so that any failure can be taken up. */
import { cellText, type Grid, type Month } from '../../../domain/cells/cell';
import { digest } from '../../../domain/cells/digest';
import type { Memory } from '../../ports';
import { recall } from '../recall';

const KEY = 'archiving';
const DUE = 'archiveDue';

export interface ArchiveNote {
  /** How many rows below the header are being moved. */
  readonly rows: number;
  /** By which these rows are known again: once they are deleted, others stand in their place. */
  readonly digest: string;
  /** How many rows the log has without them, as far as the state knows it; lines may have been added since. */
  readonly left: number;
  readonly months: readonly ArchivePart[];
}

/** One month's part, and where it begins in the month's tab. */
export interface ArchivePart {
  readonly month: Month;
  /** The archive's last row before. */
  readonly after: number;
  /** The number of the part's first line in the archive. */
  readonly first: number;
}

/** Remembers that the log is too long, for a run that reconciles and then breaks off. */
export function markArchiveDue(memory: Memory): void {
  memory.set({ [DUE]: 'yes' });
}

export function isArchiveDue(memory: Memory): boolean {
  return memory.get(DUE) !== undefined;
}

export function readArchiveNote(memory: Memory): ArchiveNote | undefined {
  return recall<ArchiveNote>(memory, KEY);
}

export function saveArchiveNote(memory: Memory, note: ArchiveNote): void {
  memory.set({ [KEY]: JSON.stringify(note) });
}

/** All is done. */
export function dropArchiveNote(memory: Memory): void {
  memory.remove(KEY);
  memory.remove(DUE);
}

/** The digest of the log's first rows below its header. */
export function logDigest(logGrid: Grid, rows: number): string {
  const texts = logGrid.slice(1, rows + 1).map((cells) => cells.map(cellText).join('\u0001'));
  return digest(texts.join('\u0002'));
}

/** True while the rows of the note still stand in the log, so that the log and not the archive counts for them. */
export function isStillInLog(note: ArchiveNote, logGrid: Grid): boolean {
  return logGrid.length > note.rows && logDigest(logGrid, note.rows) === note.digest;
}
