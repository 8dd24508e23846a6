/**
 * Remembers how far a run has come with its letters. The ledger says what was to be sent; only this note, written
 * before each letter, can say after a crash which letters were never begun.
 */

import type { LedgerState } from '../../domain/alerts/ledger';
import { addressKey } from '../../domain/alerts/told';
import type { Memory } from '../ports';
import { recall } from '../workbook/recall';

const KEY = 'mailing';

export interface MailingNote {
  /** Addresses whose letter was handed to Google and taken. */
  readonly sent: readonly string[];
  /** Addresses whose letter was at least begun. */
  readonly begun: readonly string[];
}

/** Keeps how far the run has come; written anew around each letter. */
export function writeNote(memory: Memory, note: MailingNote): void {
  memory.set({ [KEY]: JSON.stringify(note) });
}

/** The note of a run that broke off, if one did. */
export function readNote(memory: Memory): MailingNote | undefined {
  return recall<MailingNote>(memory, KEY);
}

/** Called when the ledger itself says what became of every letter. */
export function dropNote(memory: Memory): void {
  memory.remove(KEY);
}

/**
 * What became of a letter that the ledger says was being sent when its run ended. Unknown is never sent again by
 * itself; a letter that was not begun is planned anew (features.md 6.8).
 */
export function fateOf(recipient: string, note: MailingNote | undefined): LedgerState {
  if (!note) return 'unknown';
  const address = addressKey(recipient);
  if (note.sent.includes(address)) return 'sent';
  return note.begun.includes(address) ? 'unknown' : 'planned';
}
