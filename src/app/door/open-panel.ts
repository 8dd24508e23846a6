/** What the panel shows first: the board, or what set-up needs to know. */
import type { Board, Opening } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Language } from '../../domain/messages/language';
import { loadBoard } from '../board/load-board';
import type { Environment } from '../ports';
import { previewSetUp } from '../set-up/proposal/preview';
import { keepingOrder } from '../structure/keep-order';
import { findForgotten } from '../structure/marks/recover-layout';
import { migrateWorkbook } from '../structure/migrate-workbook';
import { ALL_PIPELINES, MAIN_PIPELINE, readLayout, requireLayout } from '../workbook/layout';
import { pipelineOf } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';
import { problemOf } from './problem';

/** Failures that set-up can put right, and which therefore lead to it. */
const HEALED_BY_SET_UP: ReadonlySet<string> = new Set([
  'notSetUp',
  'tabMissing',
  'columnMissing',
  'columnTwice',
  'noHeader',
  'noStageColumn',
  'noRows',
]);

/**
 * A workbook that was set up, though the memory knows nothing of it, is offered to be taken up again; one of an
 * earlier version is brought up to date first.
 */
export function openPanel(env: Environment, request: { readonly language?: Language }): Opening {
  const language = request.language ?? teamLanguage(env);
  try {
    if (readLayout(env.memory)) {
      migrateWorkbook(env);
      return { state: 'board', board: keepingOrder(env, () => boardInFront(env)) };
    }
    const forgotten = findForgotten(env);
    if (forgotten) {
      const failure = new Failure('memoryLost', forgotten.copied ? { copied: 1 } : {});
      return { state: 'setUp', language, reason: problemOf(failure, language), repairable: true };
    }
    return { state: 'setUp', language, preview: previewSetUp(env, { language }) };
  } catch (error) {
    if (!(error instanceof Failure) || !HEALED_BY_SET_UP.has(error.code)) throw error;
    return { state: 'setUp', language, reason: problemOf(error, language) };
  }
}

/**
 * The board of the pipeline whose tab the person looks at, else of the main one. When that one cannot be read, all
 * the others, with why.
 */
function boardInFront(env: Environment): Board {
  const key = pipelineOf(env, env.activeTab())?.place.key ?? MAIN_PIPELINE;
  try {
    return loadBoard(env, { pipeline: key });
  } catch (error) {
    if (!(error instanceof Failure) || requireLayout(env.memory).pipelines.length < 2) throw error;
    return loadBoard(env, { pipeline: ALL_PIPELINES });
  }
}
