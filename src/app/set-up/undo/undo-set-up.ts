/** Gives back the workbook as it was before set-up, cell for cell. */
import type { Rpc, UndoSetUpResult } from '../../../contract/rpc';
import { Failure } from '../../../domain/errors/failure';
import { choose } from '../../../domain/messages/choose';
import { setUp as en, type SetUpTexts } from '../../../domain/messages/en/set-up';
import { setUp as ko } from '../../../domain/messages/ko/set-up';
import type { Environment } from '../../ports';
import { readLayout } from '../../workbook/layout';
import { teamLanguage } from '../../workbook/team-language';
import { finishUndo, giveBack } from './give-back';
import { addedPipeline, changedStages, finishPipelineUndo, giveBackPipeline } from './give-back-pipeline';
import { firstNote } from './note-changes';
import { pipelineLosses, undoLosses } from './undo-losses';
import { readNote, type UndoNote } from './undo-note';

/**
 * Takes the whole set-up back at once when nothing that people have entered would be lost by it, otherwise only when
 * that is confirmed; one pipeline that was added later can be taken back alone. A set-up that broke off is taken back too. What people have changed in cells, lists and formats
 * of their own since then stays as they have it.
 *
 * @throws Failure notSetUp, pipelineUnknown, busy
 */
export function undoSetUp(env: Environment, request: Parameters<Rpc['undoSetUp']>[0]): UndoSetUpResult {
  const texts = choose(teamLanguage(env), { en, ko });
  return env.alone(() => {
    const isFinished = [finishPipelineUndo(env), finishUndo(env)].includes(true);
    if (isFinished) return { undone: true, losses: [] };
    const { note, isWhole } = openNote(env);
    if (request.pipeline !== undefined)
      return undoPipeline(env, note, { ...request, key: request.pipeline }, texts);
    const losses = lossesOf(env, note, isWhole, texts);
    if (losses.length > 0 && !request.confirmed) return { undone: false, losses };
    env.progress(0.2, texts.givingBack);
    giveBack(env, note);
    env.progress(1, texts.givenBack);
    return { undone: true, losses };
  });
}

/** What an undo of the whole would lose, in sentences; nothing is changed. @throws Failure notSetUp, busy */
export function foreseeUndo(env: Environment): readonly string[] {
  const texts = choose(teamLanguage(env), { en, ko });
  return env.alone(() => {
    const { note, isWhole } = openNote(env);
    return note.leaving ? [] : lossesOf(env, note, isWhole, texts);
  });
}

function lossesOf(env: Environment, note: UndoNote, isWhole: boolean, texts: SetUpTexts): string[] {
  return [...undoLosses(env, note, texts), ...(isWhole ? [] : [texts.loss.unknownBefore])];
}

function undoPipeline(
  env: Environment,
  note: UndoNote,
  { key, confirmed }: { readonly key: string; readonly confirmed: boolean },
  texts: SetUpTexts,
): UndoSetUpResult {
  const tab = addedPipeline(note, key);
  if (!tab) throw new Failure('pipelineUnknown');
  const losses = [...pipelineLosses(env, note, tab, texts), ...changedStages(env, note, tab, texts)];
  if (losses.length > 0 && !confirmed) return { undone: false, losses };
  giveBackPipeline(env, note, tab);
  return { undone: true, losses };
}

/** What set-up has noted; for a workbook of a version that kept no note, what can be told from its layout. */
function openNote(env: Environment): { readonly note: UndoNote; readonly isWhole: boolean } {
  const note = readNote(env.memory);
  if (note) return { note, isWhole: note.isWhole !== false };
  if (!readLayout(env.memory)) throw new Failure('notSetUp');
  return { note: firstNote(env), isWhole: false };
}
