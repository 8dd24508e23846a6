/** Puts a noted change back and forgets the note. */
import type { UndoResult } from '../../contract/rpc';
import type { Environment } from '../ports';
import { putBackFixes } from './fixes';
import { putBackMerge } from './put-back-merge';
import { type Author, forgetNote, type UndoNote } from './undo-note';

/** @param resumed an earlier run has begun with it */
export function putBack(env: Environment, note: UndoNote, by: Author, resumed: boolean): UndoResult {
  const result =
    note.kind === 'fixes' ? putBackFixes(env, note, by, resumed) : putBackMerge(env, note, by, resumed);
  env.flush();
  forgetNote(env);
  return result;
}
