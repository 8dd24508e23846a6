/** Finishes what an earlier run began and did not end: a batch of fixes, a merge, or the undoing of one. */
import { completeMerge } from '../merge/complete-merge';
import type { Environment } from '../ports';
import { completeFixes } from './fixes';
import { putBack } from './put-back';
import { isFresh, markNote, readNote, type UndoNote } from './undo-note';

/**
 * Costs nothing when there is nothing to finish. What was begun on another day is left as it is, since people have
 * worked on from there; it can still be undone. So is what fails once more, by a protected cell for one: it must not
 * stand in the way of everything else. Only an undo goes on until it is through: until then the note alone has the row
 * that it is to bring back. The caller holds the lock.
 *
 * @returns the change that this call has finished
 */
export function finishBroken(env: Environment): UndoNote | undefined {
  const kept = readNote(env);
  if (!kept || kept.state === 'done') return undefined;
  const { note, state } = kept;
  if (state === 'undoing') {
    putBack(env, note, note.undoneBy ?? note.by, true);
    return undefined;
  }
  const finished = isFresh(note, env.now.day) && complete(env, note);
  markNote(env, 'done');
  return finished ? note : undefined;
}

/** The same for runs that have other things to do, and keep no note that would take this one's place. */
export function finishIfBroken(env: Environment): void {
  try {
    finishBroken(env);
  } catch (error) {
    console.warn('The undo is left to the next one:', error);
  }
}

function complete(env: Environment, note: UndoNote): boolean {
  try {
    if (note.kind === 'fixes') completeFixes(env, note);
    else completeMerge(env, note);
    env.flush();
    return true;
  } catch (error) {
    console.warn('The change is left as far as it has come:', error);
    return false;
  }
}
