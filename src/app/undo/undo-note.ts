/** The note about the last undoable change: what finishes it when its run broke off, and what puts it back later. */
import type { Cell, Day } from '../../domain/cells/cell';
import { bytesOf } from '../../domain/cells/text-size';
import type { Field } from '../../domain/deals/field';
import type { LogEntry } from '../../domain/history/changes';
import type { Environment } from '../ports';
import { readLayout } from '../workbook/layout';
import { recall } from '../workbook/recall';

const BODY = 'undo';
/** A key of its own, so that a step forward does not write the whole note again. */
const STATE = 'undoState';

/** Document properties hold 500 kB in all (platform.md 2.2), and other notes need room beside this one. */
const LONGEST_NOTE = 100_000;

/** `begun`: cells are being written. `done`: they are. `undoing`: they are being put back. */
export type NoteState = 'begun' | 'done' | 'undoing';

/**
 * One cell: its row and its deal's id at the time, what it held and what was written. `plain`: it had no number format,
 * and Google gives a date one that would stay when the text is back.
 */
export type NotedCell = readonly [row: number, dealId: string, from: Cell, to: Cell, plain?: true];

/** Cells of one column, which is found again by its field or its header. */
export interface NotedColumn {
  readonly column: number;
  readonly header: string;
  readonly field?: Field;
  readonly cells: readonly NotedCell[];
}

/** The cells of one pipeline's tab. */
export interface NotedSheet {
  readonly pipeline: string;
  readonly columns: readonly NotedColumn[];
}

/** When and by whom. */
export type Author = Pick<LogEntry, 'stamp' | 'who'>;

interface NoteBase {
  readonly by: Author;
  readonly sheets: readonly NotedSheet[];
  /** Who undoes it, once that has begun. */
  readonly undoneBy?: Author;
}

/** A batch of fixes. */
export interface FixesNote extends NoteBase {
  readonly kind: 'fixes';
}

/** A row that has been merged into another one, whole. */
export interface MergeNote extends NoteBase {
  readonly kind: 'merge';
  /** The request, so that the same one is not carried out twice. */
  readonly asked: string;
  readonly kept: { readonly id: string; readonly row: number };
  readonly dropped: DroppedRow;
  /** Notes on cells of the kept row that took over others: column, before, after. */
  readonly cellNotes: readonly (readonly [column: number, from: string, to: string])[];
  /** Number formats of the kept row that change with its values: column, before, after (`''`: none). */
  readonly formats: readonly (readonly [column: number, from: string, to: string])[];
  readonly log: readonly LogEntry[];
  readonly undoLog: readonly LogEntry[];
  /** Formulas elsewhere in the tab that speak of the dropped row, such as a total that ends with it. */
  readonly totals: readonly Total[];
  /** The id in the row above the dropped one. */
  readonly above?: string;
  /** Rows of the tab when the undo began: one more tells that the row has been inserted. */
  readonly rowsBefore?: number;
}

/** A formula's place while the dropped row stood, and its text with and without that row (`''`: not known). */
export type Total = readonly [row: number, column: number, withRow: string, withoutRow: string];

/** The row that a merge takes away, as it stood. */
export interface DroppedRow {
  readonly row: number;
  readonly id: string;
  /** The header over each cell: columns may be moved before the row comes back. */
  readonly headers: readonly string[];
  readonly cells: readonly Cell[];
  readonly formulas: readonly string[];
  readonly formats: readonly string[];
  readonly notes: readonly string[];
  /** Cells that an array formula elsewhere fills, counted from 0: they are not written back. */
  readonly spilled: readonly number[];
}

export type UndoNote = FixesNote | MergeNote;

/**
 * The note and how far the change has come, if there is one. What it tells of a pipeline that has been let go since can
 * neither be finished nor put back, and must not stand in the way of the next change.
 */
export function readNote(
  env: Environment,
): { readonly note: UndoNote; readonly state: NoteState } | undefined {
  const note = recall<UndoNote>(env.memory, BODY);
  const state = env.memory.get(STATE);
  if (!note || (state !== 'begun' && state !== 'done' && state !== 'undoing')) return undefined;
  const known = new Set(readLayout(env.memory)?.pipelines.map(({ key }) => key));
  const sheets = note.sheets.filter(({ pipeline }) => known.has(pipeline));
  return sheets.length === 0 ? undefined : { note: { ...note, sheets }, state };
}

/** What `undoLast` would put back. */
export function undoableNow(env: Environment): UndoNote['kind'] | undefined {
  return readNote(env)?.note.kind;
}

/**
 * Keeps a note in place of the one before. One that is too long is not kept: then the change can neither be finished by
 * a later run nor undone, and the answer is false.
 */
export function keepNote(env: Environment, note: UndoNote, state: NoteState): boolean {
  const text = JSON.stringify(note);
  // What is being put back was kept before, and must not be lost for the few words more that it now has.
  const fits = state === 'undoing' || bytesOf(text) <= LONGEST_NOTE;
  if (fits) env.memory.set({ [BODY]: text, [STATE]: state });
  else if (env.memory.get(STATE) !== undefined) forgetNote(env);
  return fits;
}

/** Says how far the change has come. */
export function markNote(env: Environment, state: NoteState): void {
  env.memory.set({ [STATE]: state });
}

/** The state goes first: a body without a state is no note. */
export function forgetNote(env: Environment): void {
  env.memory.remove(STATE);
  env.memory.remove(BODY);
}

/** True while nobody can have worked on from what a broken run left. */
export function isFresh({ by, undoneBy }: UndoNote, today: Day): boolean {
  return (undoneBy ?? by).stamp.startsWith(today);
}
