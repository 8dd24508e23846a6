/** Puts back the last batch of fixes or the last merge. */
import type { Rpc, UndoResult } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';
import { openPipeline } from '../workbook/pipeline';
import { finishBroken } from './finish-broken';
import { putBack } from './put-back';
import { type Author, keepNote, readNote, type UndoNote } from './undo-note';

/**
 * Each cell gets back exactly what it held, if it still holds what was written; a merged row comes back where it was,
 * with its id. Cells that somebody has changed since are skipped and counted. An undo that breaks off is finished by
 * the next one.
 *
 * @throws Failure nothingToUndo, busy, notSetUp, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice
 */
export function undoLast(env: Environment, _request: Parameters<Rpc['undoLast']>[0]): UndoResult {
  return env.alone(() => {
    const begun = readNote(env);
    if (begun?.state === 'undoing') {
      return putBack(env, begun.note, begun.note.undoneBy ?? authorOf(env), true);
    }
    finishBroken(env);
    const kept = readNote(env);
    if (!kept) throw new Failure('nothingToUndo');
    const by = authorOf(env);
    const note = withStart(env, { ...kept.note, undoneBy: by });
    keepNote(env, note, 'undoing');
    return putBack(env, note, by, false);
  });
}

/** How long the tab is before a row is brought back: one row more tells a later run that it has been inserted. */
function withStart(env: Environment, note: UndoNote): UndoNote {
  const [sheet] = note.sheets;
  if (note.kind === 'fixes' || !sheet) return note;
  return { ...note, rowsBefore: openPipeline(env, sheet.pipeline).tab().size().rows };
}

function authorOf(env: Environment): Author {
  return { stamp: env.now.stamp, who: env.user };
}
