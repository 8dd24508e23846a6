/** What set-up changes on tabs that were there before it, kept so that one click gives everything back. */
import type { Cell } from '../../../domain/cells/cell';
import type { Field } from '../../../domain/deals/field';
import type { Area, Memory, TabName } from '../../ports';
import type { PipelineLayout } from '../../workbook/layout';
import { recall } from '../../workbook/recall';

const KEY = 'undoSetUp';

/** The longest note; document memory holds 500 kB in all (platform.md 2.4). */
const LONGEST_NOTE = 100_000;

/** The hidden tab's title, in every language: nobody is meant to read it. */
export const VAULT_TITLE = 'Pipesheet undo';

/** Written before each change that it tells of: after a crash it may tell of changes that were never made. */
export interface UndoNote {
  /** Sheet ids of the tabs that were the person's own when the first set-up began. */
  readonly own: readonly number[];
  /** One for each pipeline, the main one first. */
  readonly tabs: readonly TabNote[];
  /** Digests of the rows that set-up wrote into tabs of ours: what differs is the team's work. */
  readonly rows: Readonly<Partial<Record<TabName, readonly string[]>>>;
  /** Rows of the log when set-up ended. */
  readonly logRows?: number;
  /** How many pipelines there have been: a key is never given twice. */
  readonly pipelines: number;
  /** The first set-up was one of a version that kept no note: what it replaced is not known. */
  readonly isWhole?: false;
  /** An undo is under way: sheet ids of the tabs that it deletes. */
  readonly leaving?: readonly number[];
}

/** What became of one tab of deals. */
export interface TabNote {
  /** The pipeline's key. */
  readonly key: string;
  readonly sheetId: number;
  /** Set-up made the tab itself. */
  readonly made?: true;
  readonly place: Pick<PipelineLayout, 'name' | 'headerRow' | 'headers' | 'added'>;
  /** Columns that are being inserted, behind which one, and how wide the tab was before. */
  readonly inserting?: { readonly after: number; readonly count: number; readonly width: number };
  /** Runs of our id numbers that were given in an id column of the person's, first and last. */
  readonly ids?: readonly (readonly [first: number, last: number])[];
  /** The columns in which validations of ours stand, and where those are kept that they replaced. */
  readonly rules: Readonly<Partial<Record<Field, KeptRules>>>;
  /** The sheet id of the hidden tab that keeps them. */
  readonly vault?: number;
  /** The number formats that were set in columns that had none. */
  readonly formats: Readonly<Partial<Record<Field, string>>>;
  /** Cells that were fixed. */
  readonly cells: readonly KeptCell[];
  /** The values that set-up filled into columns of ours, each with how often it stands there. */
  readonly filled: Readonly<Partial<Record<Field, Readonly<Record<string, number>>>>>;
  /** Owners that were added to Team for this pipeline. */
  readonly owners?: readonly string[];
  /** This pipeline alone is being taken back. */
  readonly leaving?: true;
}

/**
 * `none`, or a column of the hidden tab. Google gives no way of reading a validation whole (the colours of a chip are
 * not told), and asking thousands of cells costs minutes; a copy is exact and one call.
 */
export type KeptRules = 'none' | Area;

/** A cell as it was before its fix. */
export interface KeptCell {
  readonly id: string;
  readonly field: Field;
  readonly from: Cell;
  readonly to: Cell;
  /** The cell had no number format, and the fix may have brought one. */
  readonly plain?: true;
}

export function readNote(memory: Memory): UndoNote | undefined {
  return recall<UndoNote>(memory, KEY);
}

/** The note's entry among the document's facts. */
export function noteFact(note: UndoNote): Readonly<Record<string, string>> {
  return { [KEY]: JSON.stringify(note) };
}

/** Writes only what is new. */
export function saveNote(memory: Memory, note: UndoNote): void {
  const fact = noteFact(note);
  if (memory.get(KEY) !== fact[KEY]) memory.set(fact);
}

/** True when the note is short enough to be kept, with so many characters of room to spare. */
export function isKeepable(note: UndoNote, room = 0): boolean {
  return JSON.stringify(note).length + room <= LONGEST_NOTE;
}

export function tabNoteOf(note: UndoNote, key: string): TabNote | undefined {
  return note.tabs.find((tab) => tab.key === key);
}

/** The note with one tab's part as it is now. */
export function withTabNote(note: UndoNote, tab: TabNote): UndoNote {
  const isKnown = note.tabs.some(({ key }) => key === tab.key);
  const tabs = isKnown ? note.tabs.map((each) => (each.key === tab.key ? tab : each)) : [...note.tabs, tab];
  return { ...note, tabs };
}
