/** What history says about the odds and the patience of each stage. */
import type { Rpc, StageLessons, TakeLessonRequest } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';

export function stageLessons(_env: Environment, _request: Parameters<Rpc['stageLessons']>[0]): StageLessons {
  throw new Failure('requestInvalid', { detail: 'stageLessons' });
}

export function takeLesson(_env: Environment, _request: TakeLessonRequest): Record<string, never> {
  throw new Failure('requestInvalid', { detail: 'takeLesson' });
}
